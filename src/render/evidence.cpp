// The register: every item of evidence, and above it every kind that was asked for.
#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "render/sheets.h"

namespace assure::render {
namespace {

using submission::EvidenceItem;

// The register below has them all.
constexpr std::size_t items_shown_of_a_kind = 20;

std::string status_of(const EvidenceItem& item) {
  static constexpr std::array<std::string_view, 3> words = {"Draft", "Final", "Approved"};
  return item.status ? std::string(words[static_cast<std::size_t>(*item.status)]) : std::string();
}

std::string sensitivity_of(const EvidenceItem& item) {
  static constexpr std::array<std::string_view, 3> words = {"Public", "Internal", "Confidential"};
  return item.sensitivity ? std::string(words[static_cast<std::size_t>(*item.sensitivity)]) : std::string();
}

std::string approval_of(const EvidenceItem& item) {
  if (!item.approved.span.valid()) return {};
  std::string text = item.approved.by ? *item.approved.by : std::string("Somebody");
  if (item.approved.on) text += ", " + item.approved.on->text();
  if (item.approved.minute) text += fmt::format(", minute {}", *item.approved.minute);
  return text;
}

void fill_kinds(const Book& book, View view) {
  for (const auto& result : book.evaluation().frameworks) {
    if (result.kinds.empty()) continue;
    View table = view.add("KIND_TABLES");
    table.set("FRAMEWORK", title_of(*result.framework));
    for (const auto& kind : result.kinds) {
      View row = table.add("KINDS");
      row.set("KIND", kind.demand->name());
      row.maybe("GUIDANCE", kind.demand->guidance ? *kind.demand->guidance : std::string());
      row.set("NEED", kind.need());
      row.set("HAVE", kind.items.size());
      row.show(kind.complete() ? "COMPLETE" : "INCOMPLETE");
      std::size_t shown = 0;
      for (const auto* item : kind.items) {
        if (!item->id) continue;
        if (++shown > items_shown_of_a_kind) {
          row.add("MORE").set("COUNT", kind.items.size() - items_shown_of_a_kind);
          break;
        }
        View link = row.add("ITEMS");
        link.link("HREF", book.path_of(*item));
        link.set("NAME", item->title ? *item->title : item->id->text);
      }
    }
  }
}

void fill_files(const Book& book, const EvidenceItem& item, View row) {
  for (const auto& file : item.files) {
    if (!file) continue;
    View entry = row.add("FILES");
    std::string path = book.path_of_file(*file);
    View shown = entry.add(path.empty() ? "MISSING" : "THERE");
    shown.set("FILE", *file);
    if (path.empty()) continue;
    shown.link("HREF", path);
    shown.set("SIZE", size_text(book.evaluation().index.files.at(*file)->size));
  }
}

void fill_item(const Book& book, const EvidenceItem& item, View row) {
  if (book.is_first(item)) row.maybe("ANCHOR", item.id->text);
  std::string id = item.id ? item.id->text : std::string("without an id");
  row.set("TITLE", item.title ? *item.title : id);
  row.set("ID", id);
  if (item.kind) row.maybe("KIND", book.kind(item.kind->text));
  row.maybe("OWNER", book.post(item.owner));
  row.maybe("DATED", day(item.dated));
  row.maybe("COVERS", day(item.covers));
  row.maybe("VALID_UNTIL", day(item.valid_until));
  row.show_if(item.valid_until && *item.valid_until < book.evaluation().as_of, "EXPIRED");
  row.maybe("STATUS", status_of(item));
  row.maybe("APPROVAL", approval_of(item));
  row.maybe("SENSITIVITY", sensitivity_of(item));
  row.maybe("NOTE", item.note ? *item.note : std::string());
  if (item.superseded_by) {
    View newer = row.add("SUPERSEDED");
    const auto* other = book.evaluation().index.item(item.superseded_by->text);
    newer.set("NAME", other && other->title ? *other->title : item.superseded_by->text);
  }
  fill_files(book, item, row);
  const auto& citing = book.citing(item);
  row.show_if(citing.empty(), "NOT_CITED");
  for (const auto* criterion : citing) {
    View link = row.add("CITED_BY");
    link.link("HREF", book.path_of(*criterion));
    link.set("NAME", criterion->criterion ? criterion->id : criterion->title);
  }
}

}  // namespace

void fill_evidence(const Book& book, Slice slice, View view) {
  const auto& items = book.submission().evidence;
  if (slice.number == 1) fill_kinds(book, view);
  view.set("TOTAL", base::counted(items.size(), "item"));
  view.show_if(!items.empty(), "HAS_ITEMS");
  fill_slices(
      slice, [&](std::size_t number) { return book.evidence_path(number); }, view);
  for (std::size_t i = slice.begin; i < slice.end; ++i) fill_item(book, items[i], view.add("ITEMS_ROW"));
}

}  // namespace assure::render
