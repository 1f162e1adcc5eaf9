#include "intake/map.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "intake/edit.h"
#include "intake/words.h"
#include "yaml/lines.h"
#include "yaml/parse.h"

namespace assure::intake {

using yaml::field_text;
using yaml::indented;
using yaml::record_text;
namespace {

std::string column_lines(const Column& column) {
  std::vector<std::string> fields = {field_text("column", table::column_name(column.number))};
  if (!column.header.empty()) fields.push_back(field_text("header", column.header));
  fields.push_back(
      field_text("is", base::name_of(column.role), column.role == Role::Unknown ? "" : "guessed"));
  return record_text(fields);
}

std::string one_line(const std::string& text) {
  return brief(text, 300);
}

std::string answer_lines(const MapLine& line) {
  std::string means = line.means.empty() ? "means:" : field_text("means", line.means);
  if (!line.hint.empty()) means += "  # " + one_line(line.hint);
  return record_text({field_text("written", line.written), means});
}

std::string_view section_meaning(About about) {
  switch (about) {
    case About::Criteria:
      return "Rows whose criterion is not clear: which is meant, or `none`.";
    case About::Ratings:
      return "Ratings that are no value of the scale: the value that is meant, or `none`.";
    case About::Leads:
      return "Who leads: the title of the post. A folder names posts, never persons; this file stays out of "
             "the pack.";
    case About::Files:
      return "Names of evidence that no file has, or several: the path of the file, or `none`.";
    case About::Dates:
      return "Dates that are none: the day, or `none`.";
    case About::Conflicts:
      return "Values that have changed in the tracker and in the folder: which of them holds, `folder` or "
             "`tracker`.";
  }
  return {};
}

std::string roles_told() {
  std::string text;
  for (std::size_t i = 0; i < std::size(base::choices<Role>()); ++i) {
    const auto& choice = base::choices<Role>()[i];
    text += fmt::format("##   {:<14} {}\n", choice.name, choice.meaning);
  }
  return text;
}

std::string section_text(About about, const std::vector<MapLine>& lines) {
  std::string text;
  for (const MapLine& line : lines) {
    if (line.about != about) continue;
    if (text.empty()) text = fmt::format("\n## {}\n{}:\n", section_meaning(about), base::name_of(about));
    text += indented(answer_lines(line), 2) + "\n";
  }
  return text;
}

constexpr std::string_view preface =
    "## How `assure import` reads the tracker. The next run goes by this file: what you change here holds.\n"
    "## A line `means:` without a value is an open question; the comment behind it says what it may be.\n";

}  // namespace

std::vector<Answer> ImportMap::*section_of(About about) {
  switch (about) {
    case About::Criteria:
      return &ImportMap::criteria;
    case About::Ratings:
      return &ImportMap::ratings;
    case About::Leads:
      return &ImportMap::leads;
    case About::Files:
      return &ImportMap::files;
    case About::Dates:
      return &ImportMap::dates;
    case About::Conflicts:
      return &ImportMap::conflicts;
  }
  return &ImportMap::criteria;
}

Questions::Questions(const ImportMap& map) {
  for (std::size_t i = 0; i < std::size(base::choices<About>()); ++i) {
    const auto about = static_cast<About>(i);
    for (const Answer& answer : map.*section_of(about)) {
      if (!answer.written) continue;
      const Answer*& known = known_[{about, clean(*answer.written)}];
      if (!known && answer.means) known = &answer;
    }
  }
}

const Answer* Questions::answer(About about, std::string_view written) const {
  auto found = known_.find({about, clean(written)});
  return found == known_.end() ? nullptr : found->second;
}

void Questions::ask(About about, const std::string& written, std::string hint) {
  const bool fresh = known_.try_emplace({about, clean(written)}, nullptr).second;
  if (asked_.emplace(about, clean(written)).second) open_.push_back({about, written, {}, hint});
  if (fresh) added_.push_back({about, written, {}, std::move(hint)});
}

std::string map_text(const MapDraft& draft) {
  std::string text(preface);
  text += "import_map:\n" + indented(field_text("tracker", draft.tracker), 2) + "\n";
  std::vector<std::string> sheets;
  for (const std::string& sheet : draft.sheets) {
    if (!sheet.empty()) sheets.push_back(field_text("", sheet).substr(2));
  }
  if (!sheets.empty()) text += fmt::format("  sheets: [{}]\n", base::join(sheets, ", "));
  if (!draft.header.empty()) text += fmt::format("  header: {}\n", draft.header);
  text += "\n## What each column holds, one of:\n" + roles_told() + "columns:\n";
  for (const Column& column : draft.columns) text += indented(column_lines(column), 2) + "\n";
  for (std::size_t i = 0; i < std::size(base::choices<About>()); ++i)
    text += section_text(static_cast<About>(i), draft.lines);
  return text;
}

std::string extended_map(const source::SourceFile& file, const ImportMap& map, const MapDraft& draft) {
  source::Sources sources;
  diag::Diagnostics read_before;
  const std::uint32_t copy = sources.add(file.path(), file.text());
  std::vector<YamlFile> files;
  files.push_back({file.path(), copy, yaml::parse(sources.file(copy), copy, {}, read_before)});
  YamlFiles edited(sources, std::move(files));
  for (const Column& column : draft.columns) {
    const bool known = std::any_of(map.columns.begin(), map.columns.end(), [&](const ColumnEntry& entry) {
      const bool letter = entry.column && base::lower_ascii(*entry.column) ==
                                              base::lower_ascii(table::column_name(column.number));
      return (entry.header && plain(*entry.header) == plain(column.header)) || (letter && !entry.header);
    });
    if (!known) edited.add_record("columns", file.path(), column_lines(column));
  }
  for (const MapLine& line : draft.lines)
    edited.add_record(base::name_of(line.about), file.path(), answer_lines(line));
  auto texts = edited.texts();
  auto changed = texts.find(file.path());
  return changed == texts.end() ? file.text() : changed->second;
}

std::string answered_map(const std::string& text, const std::vector<MapLine>& answers) {
  source::Sources sources;
  diag::Diagnostics read_before;
  const std::string path = "map";
  const std::uint32_t number = sources.add(path, text);
  std::vector<YamlFile> files;
  files.push_back({path, number, yaml::parse(sources.file(number), number, {}, read_before)});
  YamlFiles edited(sources, std::move(files));
  for (const MapLine& answer : answers) {
    const auto record = edited.record(base::name_of(answer.about), "written", answer.written);
    if (record) edited.replace_field(*record, "means", field_text("means", answer.means));
  }
  auto texts = edited.texts();
  auto changed = texts.find(path);
  return changed == texts.end() ? text : changed->second;
}

}  // namespace assure::intake
