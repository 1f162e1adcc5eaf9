#include "catalogue/oscal_text.h"

#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "catalogue/fields.h"

namespace assure::catalogue {
namespace {

constexpr int deepest_choice = 8;  // parameters in choices of parameters
constexpr int deepest_group = 64;

const yaml::Tree& nothing() {
  static const yaml::Tree tree = [] {
    yaml::Tree made;
    made.add({});
    return made;
  }();
  return tree;
}

std::string_view text_of(yaml::Value mapping, std::string_view key) {
  const yaml::Value value = entry_of(mapping, key);
  return value.is_scalar() ? value.text() : std::string_view();
}

// What a marker between braces names: `insert: param, ac-1_prm_1`, or the id alone.
std::string_view named_in(std::string_view marker) {
  const std::size_t comma = marker.rfind(',');
  return base::trim(comma == std::string_view::npos ? marker : marker.substr(comma + 1));
}

}  // namespace

yaml::Value entry_of(yaml::Value mapping, std::string_view key) {
  for (std::size_t i = 0; mapping.is_mapping() && i < mapping.size(); ++i) {
    if (mapping.entry(i).key.text() == key) return mapping.entry(i).value;
  }
  return {nothing(), 0};
}

std::string oscal_property(yaml::Value record, std::string_view name) {
  const yaml::Value properties = entry_of(record, "props");
  for (std::size_t i = 0; properties.is_sequence() && i < properties.size(); ++i) {
    const yaml::Value property = properties.item(i);
    if (text_of(property, "name") == name && text_of(property, "class").empty())
      return one_line(text_of(property, "value"));
  }
  return {};
}

void OscalParameters::collect(yaml::Value value, int depth) {
  if (depth > deepest_group) return;
  const yaml::Value parameters = entry_of(value, "params");
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    // Drafts of OSCAL had them in a mapping, by id.
    if (parameters.is_mapping())
      by_id_.try_emplace(parameters.entry(i).key.text(), parameters.entry(i).value);
    if (parameters.is_sequence()) by_id_.try_emplace(text_of(parameters.item(i), "id"), parameters.item(i));
  }
  for (std::string_view key : {"groups", "controls"}) {
    const yaml::Value below = entry_of(value, key);
    for (std::size_t i = 0; below.is_sequence() && i < below.size(); ++i) collect(below.item(i), depth + 1);
  }
}

std::string OscalParameters::put_into(std::string_view text, int depth) const {
  std::string whole;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = text.find("{{", at);
    const std::size_t end = begin == std::string_view::npos ? begin : text.find("}}", begin);
    if (end == std::string_view::npos) return whole + std::string(text.substr(at));
    whole += text.substr(at, begin - at);
    whole += shown(named_in(text.substr(begin + 2, end - begin - 2)), depth);
    at = end + 2;
  }
  return whole;
}

std::string OscalParameters::shown(std::string_view id, int depth) const {
  const auto known = by_id_.find(id);
  if (known == by_id_.end() || depth > deepest_choice) return fmt::format("[Assignment: {}]", id);
  used_.insert(known->first);
  const yaml::Value values = entry_of(known->second, "values");
  if (!told(values).empty()) return told(values);
  const yaml::Value select = entry_of(known->second, "select");
  if (select.is_mapping()) return selection(select, depth);
  const std::string label = put_into(one_line(text_of(known->second, "label")), depth + 1);
  return fmt::format("[Assignment: {}]", label.empty() ? std::string(id) : label);
}

std::string OscalParameters::selection(yaml::Value select, int depth) const {
  std::vector<std::string> choices;
  const yaml::Value offered = entry_of(select, "choice");
  for (std::size_t i = 0; offered.is_sequence() && i < offered.size(); ++i)
    choices.push_back(put_into(one_line(offered.item(i).text()), depth + 1));
  const bool several = text_of(select, "how-many") == "one-or-more";
  return fmt::format("[Selection{}: {}]", several ? " (one or more)" : "", base::join(choices, "; "));
}

std::string oscal_prose(yaml::Value part, const OscalParameters& parameters, std::size_t indent) {
  std::string text = oscal_property(part, "label");
  for (std::string_view key : {"title", "prose"}) {
    const std::string said = parameters.put_into(clean_text(text_of(part, key)));
    if (!said.empty()) text += (text.empty() ? "" : " ") + said;
  }
  if (!text.empty()) text = std::string(indent, ' ') + text;
  const yaml::Value parts = entry_of(part, "parts");
  const std::size_t deeper = text.empty() || indent > 2UL * deepest_group ? indent : indent + 2;
  for (std::size_t i = 0; parts.is_sequence() && i < parts.size(); ++i) {
    const std::string below = oscal_prose(parts.item(i), parameters, deeper);
    if (!below.empty()) text += (text.empty() ? "" : "\n") + below;
  }
  return text;
}

}  // namespace assure::catalogue
