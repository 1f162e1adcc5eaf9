// How anybody can tell that nothing in the pack was changed.
#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "pages/records/records.h"
#include "pages/sheets.h"
#include "pages/url.h"

namespace assure::pages {
namespace {

// By content where somebody looked inside, else by the name; empty when neither says it.
std::string type_of(const Book& book, const std::string& file) {
  using document::Type;
  static constexpr std::array<std::pair<std::string_view, Type>, 10> endings = {
      {{".pdf", Type::Pdf}, {".docx", Type::Docx}, {".xlsx", Type::Xlsx}, {".pptx", Type::Pptx},
          {".csv", Type::Csv}, {".md", Type::Markdown}, {".txt", Type::Text}, {".html", Type::Html},
          {".png", Type::Image}, {".jpg", Type::Image}}};
  auto found = book.evaluation().inspected.find(file);
  if (found != book.evaluation().inspected.end() && found->second.facts.trouble.empty()) {
    Type type = found->second.facts.type;
    return type == Type::Other ? std::string() : base::label_of(type);
  }
  std::string name = base::lower_ascii(file);
  for (const auto& [ending, type] : endings) {
    if (name.ends_with(ending)) return base::label_of(type);
  }
  return {};
}

using ItemsByFile = std::map<std::string_view, const submission::EvidenceItem*>;

// Every page of the list is made from the same.
struct Documents {
  std::vector<std::string> files;
  ItemsByFile items;
};

ItemsByFile items_by_file(const Book& book) {
  ItemsByFile items;
  for (const auto& item : book.submission().evidence) {
    for (const auto& file : item.files) {
      if (file && item.id) items.emplace(*file, &item);
    }
  }
  return items;
}

void fill_document(const Book& book, const std::string& file, const ItemsByFile& items,
    std::span<const FileDigest> digests, View row) {
  row.link("HREF", book.path_of_file(file));
  row.set("NAME", file);
  auto item = items.find(file);
  if (item != items.end()) {
    View declared = row.add("ITEM");
    declared.link("HREF", book.path_of(*item->second));
    declared.set("TITLE", record::title_of(*item->second));
  }
  std::string type = type_of(book, file);
  row.set("TYPE", type.empty() ? std::string("–") : type);
  std::string path = document_path(book.submission().documents_folder(), file);
  auto digest = std::lower_bound(digests.begin(), digests.end(), path,
      [](const FileDigest& entry, const std::string& wanted) { return entry.path < wanted; });
  bool known = digest != digests.end() && digest->path == path;
  row.set("SIZE", size_text(known ? digest->size : book.evaluation().index.files.at(file)->info.size));
  if (known) {
    row.add("DIGEST").set("SHA256", digest->sha256);
  } else {
    row.add("ELSEWHERE").link("HREF", "manifest-sha256.txt");
  }
}

// Paths in the folder of the documents that the pack holds, each once, sorted.
std::vector<std::string> documents_in(const Book& book) {
  std::set<std::string> files;
  auto add = [&](const submission::Text& file) {
    if (file && !book.path_of_file(*file).empty()) files.insert(*file);
  };
  for (const auto& item : book.submission().evidence) {
    for (const auto& file : item.files) add(file);
  }
  // Answers of few people stay outside.
  for (const auto& survey : book.evaluation().feedback) {
    if (survey.all_shown()) add(survey.feedback->file);
  }
  return {files.begin(), files.end()};
}

void fill_integrity(const Book& book, const Documents& documents, std::span<const FileDigest> digests,
    Slice slice, View view) {
  const auto& reference = book.submission().head.reference;
  view.set("REFERENCE", reference ? reference->text : std::string("PACK"));
  view.link("MANIFEST_HREF", "manifest-sha256.txt");
  view.link("TAG_MANIFEST_HREF", "tagmanifest-sha256.txt");
  view.show(slice.number == 1 ? "HOW" : "GOES_ON");
  const auto& files = documents.files;
  view.set("TOTAL", base::counted(files.size(), "document"));
  view.show_if(files.empty(), "NO_DOCUMENTS");
  fill_slices(slice, Book::integrity_path, view);
  if (files.empty()) return;
  View table = view.add("DOCUMENTS");
  for (std::size_t i = slice.begin; i < slice.end; ++i)
    fill_document(book, files[i], documents.items, digests, table.add("ROWS"));
}

}  // namespace

std::vector<Sheet> integrity_sheets(const Book& book) {
  auto documents = std::make_shared<const Documents>(Documents{documents_in(book), items_by_file(book)});
  std::vector<Sheet> sheets;
  for (const Slice& slice : slices(documents->files.size(), documents_on_a_page)) {
    bool first = slice.number == 1;
    sheets.push_back({Book::integrity_path(slice.number), slice.title("Integrity"), first ? "Integrity" : "",
        "integrity.html", Section::About, 0, {},
        [&book, documents, slice](std::span<const FileDigest> digests, View view) {
          fill_integrity(book, *documents, digests, slice, view);
        }});
  }
  return sheets;
}

}  // namespace assure::pages
