#include "intake/state.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/digest.h"
#include "intake/edit.h"
#include "record/rules.h"
#include "yaml/quoted.h"

namespace assure::intake {
namespace {

constexpr std::size_t digits = 24;  // of a digest: enough that no two values of a tracker share them

std::string said_text(std::string_view text) {
  while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
  return fmt::format("{}:{}", text.size(), text);
}

// As the citation `{item: plan}`, which `plan` alone is short for.
std::string said_citation(std::vector<std::string> entries) {
  std::sort(entries.begin(), entries.end());
  std::string all = "{";
  for (const std::string& entry : entries) all += entry + ";";
  return all + "}";
}

std::string without_spaces(std::string_view text) {
  std::string kept;
  for (char c : text) {
    if (c != ' ' && c != '[' && c != ']') kept += c;
  }
  return kept;
}

}  // namespace

std::string said(yaml::Value value) {
  if (value.is_scalar()) return said_text(value.text());
  if (value.is_sequence()) {
    std::string all = "[";
    for (std::size_t i = 0; i < value.size(); ++i) all += said(value.item(i)) + ",";
    return all + "]";
  }
  if (!value.is_mapping()) return {};
  std::vector<std::string> entries;
  for (std::size_t i = 0; i < value.size(); ++i) {
    auto [key, entry] = value.entry(i);
    if (!entry.is_null()) entries.push_back(said_text(key.text()) + "=" + said(entry));
  }
  return said_citation(std::move(entries));
}

std::string said(const NewField& field) {
  if (field.shape == Shape::Text) return said_text(field.text);
  std::string all = "[";
  for (const std::string& name : field.names) all += said_text(name) + ",";
  return all + "]";
}

std::string said(const NewCitation& citation) {
  std::vector<std::string> entries = {said_text("item") + "=" + said_text(citation.item)};
  if (citation.pages.empty()) return said_citation(entries);
  std::string pages = without_spaces(citation.pages);
  // `[4, 6-9]` is a list, `4` is not.
  std::string list = "[";
  bool several = false;
  for (std::size_t at = 0; at <= pages.size();) {
    const std::size_t end = std::min(pages.find(',', at), pages.size());
    list += said_text(pages.substr(at, end - at)) + ",";
    several = several || end < pages.size();
    at = end + 1;
  }
  entries.push_back(said_text("pages") + "=" + (several ? list + "]" : said_text(pages)));
  return said_citation(std::move(entries));
}

std::string digest_of(const std::string& said) {
  return base::sha256_hex(said).substr(0, digits);
}

State state_of(const std::vector<NewRecord>& records) {
  State state;
  for (const NewRecord& record : records) {
    if (record.only_named || (record.fields.empty() && !record.open.empty())) continue;
    auto& fields = state[record.name()];
    for (const NewField& field : record.fields) {
      if (field.shape != Shape::Citations) fields[field.key] = digest_of(said(field));
      for (const NewCitation& citation : field.citations)
        fields[field.key + "/" + citation.item] = digest_of(said(citation));
    }
    if (record.fields.empty()) fields.emplace(record.key_name, digest_of(record.key));
  }
  return state;
}

std::optional<State> decode_state(const yaml::Tree& tree, diag::Diagnostics& out) {
  State state;
  if (tree.truncated) return std::nullopt;
  for (std::uint32_t document : tree.documents) {
    const yaml::Value root(tree, document);
    auto known_state = entry_of(root, "import_state");
    if (!known_state || !known_state->value.is_mapping()) {
      out.report(record::rules::wrong_type, root.span(), "this is not what `assure import` writes here")
          .help("take the file back from your copies; without it, every value that differs is a conflict");
      return std::nullopt;
    }
    for (std::size_t i = 0; i < known_state->value.size(); ++i) {
      auto [name, fields] = known_state->value.entry(i);
      auto& known = state[std::string(name.text())];
      for (std::size_t j = 0; fields.is_mapping() && j < fields.size(); ++j) {
        auto [field, digest] = fields.entry(j);
        if (digest.is_scalar()) known[std::string(field.text())] = std::string(digest.text());
      }
    }
  }
  return state;
}

std::string state_text(const State& state) {
  std::string text =
      "## What the tracker said when it was last imported, as digests. `assure import` compares with it, so "
      "that\n"
      "## a value which somebody has changed here by hand is kept. Keep this file with the folder.\n"
      "import_state:\n";
  for (const auto& [record, fields] : state) {
    text += fmt::format("  {}:\n", yaml::quoted(record));
    for (const auto& [field, digest] : fields)
      text += fmt::format("    {}: \"{}\"\n", yaml::quoted(field), digest);
  }
  if (state.empty()) text += "  {}\n";
  return text;
}

}  // namespace assure::intake
