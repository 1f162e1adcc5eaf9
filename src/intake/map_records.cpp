// The field tables of `import-map.yaml`.
#include "intake/map.h"
#include "record/codec.h"

namespace assure::record {

using namespace intake;

template <>
const RecordType<TrackerEntry>& record_type<TrackerEntry>() {
  static const RecordType<TrackerEntry> type("tracker", "which table is read",
      {field<&TrackerEntry::tracker>("tracker", required, "the name of the tracker's file"),
          field<&TrackerEntry::sheets>("sheets", optional, "the sheets that are read"),
          field<&TrackerEntry::beside>("beside", optional, "sheets that only people read"),
          field<&TrackerEntry::header>("header", optional, "the rows that name the columns: 4, or 4-5")});
  return type;
}

template <>
const RecordType<ColumnEntry>& record_type<ColumnEntry>() {
  static const RecordType<ColumnEntry> type("column", "what a column of the tracker is",
      {field<&ColumnEntry::column>("column", optional, "its letter"),
          field<&ColumnEntry::header>("header", optional, "its name in the tracker"),
          field<&ColumnEntry::is>("is", required, "what it holds")});
  return type;
}

template <>
const RecordType<Answer>& record_type<Answer>() {
  static const RecordType<Answer> type("answer", "what something in the tracker means",
      {field<&Answer::written>("written", required, "as the tracker has it"),
          field<&Answer::means>("means", optional, "what is meant; nothing: an open question")});
  return type;
}

template <>
const RecordType<ImportMap>& record_type<ImportMap>() {
  static const RecordType<ImportMap> type("import map", "how a tracker is read",
      {field<&ImportMap::tracker>("import_map", required, "which table is read; the first key of the file"),
          field<&ImportMap::columns>("columns", optional, "what each column is"),
          field<&ImportMap::criteria>("criteria", optional, "rows whose criterion was not clear"),
          field<&ImportMap::ratings>("ratings", optional, "ratings, and the values of the scale"),
          field<&ImportMap::leads>("leads", optional, "who leads, and which post that is"),
          field<&ImportMap::files>("files", optional, "names of evidence, and the files"),
          field<&ImportMap::dates>("dates", optional, "dates that were not clear"),
          field<&ImportMap::conflicts>("conflicts", optional,
              "values that changed in the tracker and in the folder, and which holds")});
  return type;
}

}  // namespace assure::record

namespace assure::intake {

std::optional<ImportMap> decode_map(const yaml::Tree& tree, std::uint32_t file, diag::Diagnostics& out) {
  const std::size_t faults = out.count(diag::Severity::Error);
  record::Decoder decoder(out, tree.truncated);
  if (tree.documents.empty()) return ImportMap{};
  auto map = record::Codec<ImportMap>::decode(decoder, {tree, tree.documents.front()});
  if (!map || tree.truncated || out.count(diag::Severity::Error) > faults) return std::nullopt;
  map->span.file = file;
  return map;
}

}  // namespace assure::intake
