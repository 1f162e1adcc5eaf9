#include "catalogue/checklist_text.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "yaml/lines.h"
#include "yaml/quoted.h"

namespace assure::catalogue {
namespace {

using yaml::field_text;
using yaml::indented;
using yaml::record_text;

using Lines = std::vector<std::string>;

void add(Lines& lines, std::string_view key, std::string_view value) {
  if (!value.empty()) lines.push_back(field_text(key, value));
}

// `key: [a, b]`
void add_list(Lines& lines, std::string_view key, const std::vector<std::string>& values) {
  if (values.empty()) return;
  Lines quoted;
  for (const std::string& value : values) quoted.push_back(yaml::quoted(value));
  lines.push_back(fmt::format("{}: [{}]", key, base::join(quoted, ", ")));
}

// `key:`, and records below it.
void add_records(Lines& lines, std::string_view key, const Lines& records) {
  if (records.empty()) return;
  lines.push_back(fmt::format("{}:\n{}", key, indented(base::join(records, "\n"), 2)));
}

std::string level_lines(const Level& level) {
  Lines lines;
  add(lines, "value", level.value);
  add(lines, "label", level.label);
  add(lines, "meaning", level.meaning);
  return record_text(lines);
}

std::string scale_lines(const std::vector<Scale>& scales) {
  Lines all;
  for (const Scale& scale : scales) {
    Lines values, lines;
    for (const Level& level : scale.values) values.push_back(level_lines(level));
    add_records(lines, "values", values);
    all.push_back(fmt::format("{}:\n{}", yaml::quoted(scale.name), indented(base::join(lines, "\n"), 2)));
  }
  return fmt::format("scales:\n{}", indented(base::join(all, "\n"), 2));
}

void add_source(Lines& lines, const std::vector<SourceNote>& source) {
  Lines notes;
  for (const SourceNote& note : source) {
    Lines fields;
    add(fields, "title", note.title);
    add(fields, "paragraph", note.paragraph);
    add(fields, "address", note.address);
    if (!note.title.empty()) notes.push_back(record_text(fields));
  }
  add_records(lines, "source", notes);
}

class Writer {
 public:
  explicit Writer(const Given& given) : given_(given) {}

  std::string criterion(const Criterion& criterion) const {
    Lines lines;
    add(lines, "id", criterion.id);
    add(lines, "title", criterion.title);
    add(lines, "guidance", criterion.guidance);
    add(lines, "scale", criterion.scale);
    const bool is_rated = criterion.parts.empty();
    add(lines, "expected",
        criterion.expected.empty() && is_rated && criterion.profile.empty() ? given_.expected
                                                                            : criterion.expected);
    Lines profile;
    for (const auto& [type, value] : criterion.profile)
      profile.push_back(fmt::format("{}: {}", yaml::quoted(type), yaml::quoted(value)));
    if (!profile.empty()) lines.push_back(fmt::format("profile: {{{}}}", base::join(profile, ", ")));
    add_list(lines, "applies_to", criterion.applies_to);
    add(lines, "weight", criterion.weight);
    Lines methods;
    for (const std::string& method : criterion.method) methods.push_back("- " + yaml::quoted(method));
    add_records(lines, "method", methods);
    Lines parts;
    for (const Criterion& part : criterion.parts) parts.push_back(this->criterion(part));
    add_records(lines, "criteria", parts);
    return record_text(lines);
  }

  std::string element(const Element& element) const {
    Lines lines;
    add(lines, "id", element.id);
    add(lines, "title", element.title);
    if (!given_.says_of_each_element("guidance")) add(lines, "guidance", element.guidance);
    if (!given_.says_of_each_element("scale")) add(lines, "scale", element.scale);
    for (const auto& [key, given] : given_.each_element) lines.push_back(given);
    Lines criteria;
    for (const Criterion& criterion : element.criteria) criteria.push_back(this->criterion(criterion));
    add_records(lines, "criteria", criteria);
    return record_text(lines);
  }

  // The keys of a checklist in their order; the map's go before the source's.
  std::string checklist(const Checklist& checklist) const {
    Lines lines;
    for (std::string_view key : {"framework", "title", "edition", "authority", "summary", "source",
             "glossary", "scales", "organisation_types"})
      add_key(lines, key, checklist);
    Lines elements;
    for (const Element& one : checklist.elements) elements.push_back(element(one));
    add_records(lines, "elements", elements);
    for (const auto& [key, given] : given_.checklist) {
      if (std::find(written_first.begin(), written_first.end(), key) == written_first.end())
        lines.push_back(given);
    }
    return base::join(lines, "\n") + "\n";
  }

 private:
  static constexpr std::array<std::string_view, 9> written_first = {"framework", "title", "edition",
      "authority", "summary", "source", "glossary", "scales", "organisation_types"};

  void add_key(Lines& lines, std::string_view key, const Checklist& checklist) const {
    for (const auto& [name, given] : given_.checklist) {
      if (name == key) return lines.push_back(given);
    }
    if (key == "framework") add(lines, key, checklist.id);
    if (key == "title") add(lines, key, checklist.title);
    if (key == "edition") add(lines, key, checklist.edition);
    if (key == "authority") add(lines, key, checklist.authority);
    if (key == "summary") add(lines, key, checklist.summary);
    if (key == "source") add_source(lines, checklist.source);
    if (key == "scales" && !checklist.scales.empty()) lines.push_back(scale_lines(checklist.scales));
    if (key == "organisation_types") {
      Lines types;
      for (const OrganisationType& type : checklist.types)
        types.push_back(record_text({field_text("id", type.id), field_text("title", type.title)}));
      add_records(lines, key, types);
    }
  }

  const Given& given_;
};

std::string head_comment(const Catalogue& catalogue, std::string_view source) {
  std::string text =
      fmt::format("# Read from {} ({}) by `assure frameworks import`. Its texts are those of the source.\n",
          source, catalogue.format);
  for (const std::string& remark : catalogue.remarks) text += fmt::format("# {}\n", remark);
  return text;
}

}  // namespace

bool Given::says_of_each_element(std::string_view key) const {
  return std::any_of(
      each_element.begin(), each_element.end(), [&](const auto& entry) { return entry.first == key; });
}

std::string checklist_text(const Catalogue& catalogue, const Given& given, std::string_view source) {
  return head_comment(catalogue, source) + Writer(given).checklist(catalogue.checklist);
}

std::string crosswalk_text(const Catalogue& catalogue, std::string_view source) {
  const Crosswalk& crosswalk = catalogue.crosswalk;
  Lines lines, maps;
  add(lines, "crosswalk", crosswalk.id);
  add(lines, "title", crosswalk.title);
  add_source(lines, crosswalk.source);
  for (const Mapping& mapping : crosswalk.maps) {
    Lines fields;
    add(fields, "from", mapping.from);
    add(fields, "to", mapping.to);
    add(fields, "relation", mapping.relation);
    add(fields, "note", mapping.note);
    maps.push_back(record_text(fields));
  }
  add_records(lines, "maps", maps);
  return head_comment(catalogue, source) + base::join(lines, "\n") + "\n";
}

}  // namespace assure::catalogue
