// Changes to the YAML of a folder: fields and records are added, replaced and taken away, and all else stays
// as it is to the byte.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "diag/diagnostics.h"
#include "source/sources.h"
#include "source/text_edit.h"
#include "yaml/tree.h"

namespace assure::intake {

// A YAML file and what it says.
struct YamlFile {
  std::string path;
  std::uint32_t number = 0;  // among the sources
  yaml::Tree tree;
};

// Files of sections, which change. A change that has no place in the layout at hand (`{...}` in one line, a
// value with comments inside) is refused, with nothing changed.
class YamlFiles {
 public:
  YamlFiles(source::Sources& sources, std::vector<YamlFile> files);

  // The record of a section whose `key` has that value; none when there is none.
  std::optional<yaml::Value> record(
      std::string_view section, std::string_view key, std::string_view value) const;
  std::vector<yaml::Value> records(std::string_view section) const;
  // Of lists, each once.
  std::vector<std::string> section_names() const;

  // Each takes lines as `field_text` and `record_text` make them.
  // Behind the field of the record that comes before it in `order`; a line `# key:` that waits for it goes.
  bool add_field(yaml::Value record, std::string_view key, const std::string& lines,
      const std::vector<std::string>& order);
  bool replace_field(yaml::Value record, std::string_view key, const std::string& lines);
  bool remove_field(yaml::Value record, std::string_view key);
  bool add_item(yaml::Value list, const std::string& lines);
  bool replace_item(yaml::Value list, std::size_t position, const std::string& lines);
  bool remove_item(yaml::Value list, std::size_t position);
  // Behind the last record of the section; where no file has it, at the end of `file`.
  void add_record(std::string_view section, const std::string& file, const std::string& lines);

  // The new texts of the files that change, by path.
  std::map<std::string, std::string> texts() const;
  const source::Sources& sources() const { return sources_; }
  bool has_file(std::string_view path) const;

 private:
  struct Edit {
    std::uint32_t number = 0;
    source::TextEdit change;
  };
  struct Section {
    std::uint32_t number = 0;
    yaml::MapEntry entry;
  };
  std::string_view text(std::uint32_t number) const { return sources_.file(number).text(); }
  void remove_lines(std::uint32_t number, std::size_t first, std::size_t end);
  void change(std::uint32_t number, std::size_t begin, std::size_t end, std::string text);
  using Index = std::unordered_map<std::string, yaml::Value>;
  const Index& index_of(std::string_view section, std::string_view key) const;
  std::optional<std::size_t> column_of(source::Span span) const;
  std::size_t last_line_of(yaml::Value value) const;
  std::vector<Section> sections(std::string_view name) const;
  bool fill_section(const Section& section, const std::string& lines);

  source::Sources& sources_;
  std::vector<YamlFile> files_;
  mutable std::map<std::pair<std::string, std::string>, Index>
      indices_;  // by section and key, once asked for
  std::vector<Edit> edits_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> filled_;  // by the key of an empty section
  std::map<std::string, std::string> appended_;                            // by path: what comes at the end
  std::map<std::string, std::string> begun_;  // sections that were begun there, by name: the path
};

// The field of a mapping; none when it does not have it.
std::optional<yaml::MapEntry> entry_of(yaml::Value mapping, std::string_view key);

}  // namespace assure::intake
