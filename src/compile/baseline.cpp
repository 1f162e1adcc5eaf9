#include "compile/baseline.h"

#include <unordered_map>

#include <fmt/format.h>

#include "base/utf8.h"
#include "compile/rules.h"
#include "json/values.h"
#include "record/codec.h"
#include "yaml/parse.h"

namespace assure::record {

using compile::Baseline;
using compile::BaselineEntry;

template <>
const RecordType<BaselineEntry>& record_type<BaselineEntry>() {
  static const RecordType<BaselineEntry> type("entry of a baseline", "a finding that is known",
      {field<&BaselineEntry::file>("file", required, "the file it is in, from the evidence folder"),
          field<&BaselineEntry::code>("code", required, "the code of its rule"),
          field<&BaselineEntry::severity>("severity", required, "how much it weighed"),
          field<&BaselineEntry::what>("what", required, "its message"),
          field<&BaselineEntry::fingerprint>("fingerprint", required, "by what it is known again"),
          field<&BaselineEntry::reason>("reason", optional, "why it stays for now"),
          field<&BaselineEntry::until>("until", optional, "the last day on which it is known")});
  return type;
}

template <>
const RecordType<Baseline>& record_type<Baseline>() {
  static const RecordType<Baseline> type("baseline", "the findings that are known",
      {field<&Baseline::entries>("baseline", required, "the findings, one a line")});
  return type;
}

}  // namespace assure::record

namespace assure::compile {

const std::string_view baseline_beginning = "# Known findings, written by `assure check --write-baseline`";

namespace {

// JSON's texts are YAML's, too.
std::string quoted(const std::string& text) {
  return base::with_escapes(json::Json(text).dump(-1, ' ', false, json::Json::error_handler_t::replace));
}

bool holds(const BaselineEntry& entry, base::Date as_of) {
  return !entry.until || *entry.until >= as_of;
}

}  // namespace

std::optional<Baseline> decode_baseline(
    const source::SourceFile& file, std::uint32_t number, diag::Diagnostics& out) {
  const std::size_t faults = out.all().size();
  const yaml::Tree tree = yaml::parse(file, number, {}, out);
  record::Decoder decoder(out, tree.truncated);
  std::optional<Baseline> baseline;
  if (!tree.documents.empty())
    baseline = record::Codec<Baseline>::decode(decoder, {tree, tree.documents.front()});
  return out.all().size() > faults ? std::nullopt : baseline;
}

void report_expired(const Baseline& baseline, base::Date as_of, diag::Diagnostics& out) {
  for (const BaselineEntry& entry : baseline.entries) {
    if (holds(entry, as_of)) continue;
    out.report(rules::expired_baseline_entry, entry.until.span, "{} in `{}` was known until {}", *entry.code,
           *entry.file, entry.until->iso())
        .help("fix what it finds and delete the entry, or agree on a later day");
  }
}

std::vector<report::KnownFinding> known_on(const Baseline& baseline, base::Date as_of) {
  std::vector<report::KnownFinding> known;
  for (const BaselineEntry& entry : baseline.entries) {
    if (holds(entry, as_of))
      known.push_back({*entry.fingerprint, *entry.code, *entry.severity, *entry.file, *entry.what});
  }
  return known;
}

std::string baseline_text(std::span<const report::KnownFinding> known, const Baseline& before) {
  std::unordered_map<std::string_view, const BaselineEntry*> old;
  for (const BaselineEntry& entry : before.entries) old.emplace(*entry.fingerprint, &entry);
  std::string text = fmt::format(
      "{}.\n# An entry may have `reason` and `until: 2009-03-31`, the last day on which it "
      "counts.\nbaseline:{}\n",
      baseline_beginning, known.empty() ? " []" : "");
  for (const auto& one : known) {
    text += fmt::format("  - {{file: {}, code: {}, severity: {}, what: {}, fingerprint: {}", quoted(one.file),
        one.code, diag::name_of(one.severity), quoted(one.what), quoted(one.fingerprint));
    if (auto entry = old.find(one.fingerprint); entry != old.end()) {
      const BaselineEntry& kept = *entry->second;
      if (kept.reason) text += fmt::format(", reason: {}", quoted(*kept.reason));
      if (kept.until) text += fmt::format(", until: {}", kept.until->iso());
    }
    text += "}\n";
  }
  return text;
}

}  // namespace assure::compile
