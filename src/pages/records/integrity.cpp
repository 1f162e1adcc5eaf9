// How anybody can tell that nothing in the pack was changed.
#include <algorithm>
#include <array>
#include <memory>

#include <fmt/format.h>

#include "base/text.h"
#include "pages/records/records.h"
#include "pages/sheets.h"
#include "pages/url.h"

namespace assure::pages {
namespace {

// By content where somebody looked inside, else by the name; empty when neither says it.
std::string type_of(const evaluate::File& file) {
  using document::Type;
  static constexpr std::array<std::pair<std::string_view, Type>, 16> endings = {
      {{".pdf", Type::Pdf}, {".docx", Type::Docx}, {".xlsx", Type::Xlsx}, {".pptx", Type::Pptx},
          {".csv", Type::Csv}, {".md", Type::Markdown}, {".txt", Type::Text}, {".html", Type::Html},
          {".png", Type::Image}, {".jpg", Type::Image}, {".odt", Type::Odt}, {".ods", Type::Ods},
          {".odp", Type::Odp}, {".rtf", Type::Rtf}, {".eml", Type::Mail}, {".msg", Type::Mail}}};
  if (file.inside && file.inside->facts.trouble.empty()) {
    Type type = file.inside->facts.type;
    return type == Type::Other ? std::string() : base::label_of(type);
  }
  std::string name = base::lower_ascii(file.path);
  for (const auto& [ending, type] : endings) {
    if (name.ends_with(ending)) return base::label_of(type);
  }
  return {};
}

using Documents = std::vector<const evaluate::File*>;

void fill_document(
    const Book& book, const evaluate::File& file, std::span<const FileDigest> digests, View row) {
  row.link("HREF", book.path_of_file(file.path));
  row.set("NAME", file.path);
  auto has_id = [](const auto* item) { return static_cast<bool>(item->id); };
  auto item = std::find_if(file.items.begin(), file.items.end(), has_id);
  if (item != file.items.end()) {
    View declared = row.add("ITEM");
    declared.link("HREF", book.path_of(**item));
    declared.set("TITLE", record::title_of(**item));
  }
  std::string type = type_of(file);
  row.set("TYPE", type.empty() ? std::string("–") : type);
  std::string path = document_path(book.submission().documents_folder(), file.path);
  auto digest = std::lower_bound(digests.begin(), digests.end(), path,
      [](const FileDigest& entry, const std::string& wanted) { return entry.path < wanted; });
  bool known = digest != digests.end() && digest->path == path;
  row.set("SIZE", size_text(known ? digest->size : file.found->info.size));
  if (known) {
    row.add("DIGEST").set("SHA256", digest->sha256);
  } else {
    row.add("ELSEWHERE").link("HREF", "manifest-sha256.txt");
  }
}

// Those that the pack holds, by path.
Documents documents_in(const Book& book) {
  Documents documents;
  for (const auto& [path, file] : book.evaluation().files.all()) {
    if (file.packed) documents.push_back(&file);
  }
  return documents;
}

void fill_integrity(const Book& book, const Documents& documents, std::span<const FileDigest> digests,
    Slice slice, View view) {
  const auto& reference = book.submission().head.reference;
  view.set("REFERENCE", reference ? reference->text : std::string("PACK"));
  view.link("MANIFEST_HREF", "manifest-sha256.txt");
  view.link("TAG_MANIFEST_HREF", "tagmanifest-sha256.txt");
  view.show(slice.number == 1 ? "HOW" : "GOES_ON");
  view.set("TOTAL", base::counted(documents.size(), "document"));
  view.show_if(documents.empty(), "NO_DOCUMENTS");
  fill_slices(slice, Book::integrity_path, view);
  if (documents.empty()) return;
  View table = view.add("DOCUMENTS");
  for (std::size_t i = slice.begin; i < slice.end; ++i)
    fill_document(book, *documents[i], digests, table.add("ROWS"));
}

}  // namespace

std::vector<Sheet> integrity_sheets(const Book& book) {
  auto documents = std::make_shared<const Documents>(documents_in(book));
  std::vector<Sheet> sheets;
  for (const Slice& slice : slices(documents->size(), documents_on_a_page)) {
    bool first = slice.number == 1;
    sheets.push_back({Book::integrity_path(slice.number), slice.title("Integrity"), first ? "Integrity" : "",
        "integrity.html", Chapter::About, 0, {},
        [&book, documents, slice](std::span<const FileDigest> digests, View view) {
          fill_integrity(book, *documents, digests, slice, view);
        }});
  }
  return sheets;
}

}  // namespace assure::pages
