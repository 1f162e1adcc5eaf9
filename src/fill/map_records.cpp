// The field tables of the map of an export.
#include "fill/map.h"
#include "fill/rules.h"
#include "record/codec.h"

namespace assure::record {

using namespace fill;

template <>
const RecordType<FilledColumn>& record_type<FilledColumn>() {
  static const RecordType<FilledColumn> type("column", "what a column of the workbook gets",
      {field<&FilledColumn::column>("column", optional, "its letter"),
          field<&FilledColumn::header>("header", optional, "its heading in the workbook"),
          field<&FilledColumn::is>("is", required, "what of the folder it gets")});
  return type;
}

template <>
const RecordType<FilledSheet>& record_type<FilledSheet>() {
  static const RecordType<FilledSheet> type("sheet", "a sheet that is filled",
      {field<&FilledSheet::sheet>("sheet", required, "its name"),
          field<&FilledSheet::header>("header", optional, "the row with the headings of the columns"),
          field<&FilledSheet::first>(
              "first", optional, "the first row that is filled; else the one below the headings"),
          field<&FilledSheet::ids>("ids", required,
              "the letter or the heading of the column that says which criterion a row is for"),
          field<&FilledSheet::columns>("columns", required, "the columns that are filled")});
  return type;
}

template <>
const RecordType<ValueLabel>& record_type<ValueLabel>() {
  static const RecordType<ValueLabel> type("rating", "how the workbook writes a value",
      {field<&ValueLabel::value>("value", required, "the value of the scale, or not-applicable"),
          field<&ValueLabel::written>("written", required, "what the workbook has for it")});
  return type;
}

template <>
const RecordType<RowMeaning>& record_type<RowMeaning>() {
  static const RecordType<RowMeaning> type("row", "which criterion a row of the workbook is for",
      {field<&RowMeaning::written>("written", required, "as the workbook has it"),
          field<&RowMeaning::means>("means", required, "the criterion, or none")});
  return type;
}

template <>
const RecordType<ExportMap>& record_type<ExportMap>() {
  static const RecordType<ExportMap> type("export map", "how a workbook is filled",
      {field<&ExportMap::checklist>("export_map", required,
           "the checklist whose answers the workbook gets; the first key of the file"),
          field<&ExportMap::sheets>("sheets", required, "the sheets that are filled"),
          field<&ExportMap::ratings>("ratings", optional, "how the workbook writes the values of the scale"),
          field<&ExportMap::rows>("rows", optional, "rows whose criterion is not clear by themselves")});
  return type;
}

}  // namespace assure::record

namespace assure::fill {
namespace {

// Whether there is a sheet, and on each a column. Lists may be empty.
bool has_places(const ExportMap& map, diag::Diagnostics& out) {
  bool fine = !map.sheets.empty();
  if (!fine)
    out.report(rules::export_map, map.span, "the map names no sheet")
        .help("list under `sheets` those that are filled");
  for (const FilledSheet& sheet : map.sheets) {
    if (!sheet.columns.empty()) continue;
    out.report(rules::export_map, sheet.span, "the map names no column of sheet `{}`", *sheet.sheet)
        .help("list under `columns` those that are filled");
    fine = false;
  }
  return fine;
}

}  // namespace

std::optional<ExportMap> decode_export_map(
    const yaml::Tree& tree, std::uint32_t file, diag::Diagnostics& out) {
  const std::size_t faults = out.count(diag::Severity::Error);
  record::Decoder decoder(out, tree.truncated);
  if (tree.documents.empty()) {
    if (!tree.truncated)
      out.report(rules::export_map, {file, 0, 0}, "the map says nothing")
          .help("name the checklist, as in `export_map: core-standards`, and the sheets");
    return std::nullopt;
  }
  auto map = record::Codec<ExportMap>::decode(decoder, {tree, tree.documents.front()});
  if (!map || tree.truncated || out.count(diag::Severity::Error) > faults) return std::nullopt;
  map->span.file = file;
  if (!has_places(*map, out)) return std::nullopt;
  return map;
}

}  // namespace assure::fill
