#include "intake/edit.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"
#include "yaml/lines.h"

namespace assure::intake {

using yaml::indented;
namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// Whether the mapping or list begins with a bracket.
bool in_brackets(yaml::Value value, std::string_view text) {
  const auto begin = value.span().begin;
  return begin < text.size() && (text[begin] == '{' || text[begin] == '[');
}

}  // namespace

std::optional<yaml::MapEntry> entry_of(yaml::Value mapping, std::string_view key) {
  for (std::size_t i = 0; mapping.is_mapping() && i < mapping.size(); ++i) {
    auto entry = mapping.entry(i);
    if (entry.key.text() == key) return entry;
  }
  return std::nullopt;
}

YamlFiles::YamlFiles(source::Sources& sources, std::vector<YamlFile> files)
    : sources_(sources), files_(std::move(files)) {}

bool YamlFiles::has_file(std::string_view path) const {
  return std::any_of(files_.begin(), files_.end(), [&](const auto& file) { return file.path == path; });
}

std::vector<YamlFiles::Section> YamlFiles::sections(std::string_view name) const {
  std::vector<Section> found;
  for (const YamlFile& file : files_) {
    for (std::uint32_t document : file.tree.documents) {
      if (auto entry = entry_of({file.tree, document}, name)) found.push_back({file.number, *entry});
    }
  }
  return found;
}

std::vector<yaml::Value> YamlFiles::records(std::string_view section) const {
  std::vector<yaml::Value> found;
  for (const Section& one : sections(section)) {
    for (std::size_t i = 0; one.entry.value.is_sequence() && i < one.entry.value.size(); ++i)
      found.push_back(one.entry.value.item(i));
  }
  return found;
}

std::vector<std::string> YamlFiles::section_names() const {
  std::set<std::string> names;
  for (const YamlFile& file : files_) {
    for (std::uint32_t document : file.tree.documents) {
      const yaml::Value root(file.tree, document);
      for (std::size_t i = 0; root.is_mapping() && i < root.size(); ++i) {
        if (root.entry(i).value.is_sequence()) names.emplace(root.entry(i).key.text());
      }
    }
  }
  return {names.begin(), names.end()};
}

// Of several records with one value, the first.
const YamlFiles::Index& YamlFiles::index_of(std::string_view section, std::string_view key) const {
  auto [known, fresh] = indices_.try_emplace({std::string(section), std::string(key)});
  if (!fresh) return known->second;
  for (yaml::Value record : records(section)) {
    auto entry = entry_of(record, key);
    if (entry && entry->value.is_scalar())
      known->second.try_emplace(std::string(entry->value.text()), record);
  }
  return known->second;
}

std::optional<yaml::Value> YamlFiles::record(
    std::string_view section, std::string_view key, std::string_view value) const {
  const Index& index = index_of(section, key);
  auto found = index.find(std::string(value));
  if (found == index.end()) return std::nullopt;
  return found->second;
}

void YamlFiles::change(std::uint32_t number, std::size_t begin, std::size_t end, std::string text) {
  edits_.push_back({number, {begin, end, std::move(text)}});
}

// Of what begins a line, behind `- ` or not; none when something else is before it.
std::optional<std::size_t> YamlFiles::column_of(source::Span span) const {
  const std::string_view all = text(span.file);
  const std::size_t start = source::line_start(all, span.begin);
  const std::string_view before = all.substr(start, span.begin - start);
  if (before.find_first_not_of(" -") != std::string_view::npos) return std::nullopt;
  return span.begin - start;
}

// The end of the line in which the value ends.
std::size_t YamlFiles::last_line_of(yaml::Value value) const {
  const std::string_view all = text(value.span().file);
  std::size_t end = value.span().end;
  // A block ends with its last line break.
  while (end > value.span().begin && (all[end - 1] == '\n' || all[end - 1] == '\r')) --end;
  return source::line_end(all, end);
}

bool YamlFiles::add_field(yaml::Value record, std::string_view key, const std::string& lines,
    const std::vector<std::string>& order) {
  if (!record.is_mapping() || record.size() == 0) return false;
  const std::uint32_t number = record.span().file;
  const std::string_view all = text(number);
  auto column = column_of(record.entry(0).key.span());
  if (in_brackets(record, all) || !column) return false;
  const auto place = [&](std::string_view name) { return std::find(order.begin(), order.end(), name); };
  std::size_t at = 0, last = 0;
  for (std::size_t i = 0; i < record.size(); ++i) {
    auto entry = record.entry(i);
    const std::size_t end = last_line_of(entry.value.is_null() ? entry.key : entry.value);
    last = std::max(last, end);
    if (i == 0 || place(entry.key.text()) < place(key)) at = std::max(at, end);
  }
  // The comments of the record, up to an empty line.
  const std::string waiting = fmt::format("{:{}}# {}:", "", *column, key);
  const std::string made = source::in_lines_of(all, indented(lines, *column));
  std::size_t line = source::line_end(all, record.entry(0).key.span().begin);
  while (line < all.size()) {
    const std::size_t begin = all.find('\n', line) + 1;
    const std::size_t end = source::line_end(all, begin);
    if (begin == 0 || begin >= all.size()) break;
    const std::string_view text = all.substr(begin, end - begin);
    if (begin > last && (is_blank(text) || base::trim(text).front() != '#')) break;
    if (text.starts_with(waiting) && (text.size() == waiting.size() || text[waiting.size()] == ' ')) {
      change(number, begin, end, made);
      return true;
    }
    for (auto before = order.begin(); before != place(key); ++before) {
      if (text.starts_with(fmt::format("{:{}}# {}:", "", *column, *before))) at = std::max(at, end);
    }
    line = end == begin ? begin : end;
    if (all.find('\n', line) == std::string_view::npos) break;
  }
  change(number, at, at, source::in_lines_of(all, "\n") + made);
  return true;
}

bool YamlFiles::replace_field(yaml::Value record, std::string_view key, const std::string& lines) {
  auto entry = entry_of(record, key);
  if (!entry) return false;
  const std::uint32_t number = record.span().file;
  const std::string_view all = text(number);
  auto column = column_of(entry->key.span());
  if (in_brackets(record, all) || !column) return false;
  const std::size_t begin = entry->key.span().begin, end = last_line_of(entry->value);
  const std::size_t value_end = std::min<std::size_t>(entry->value.span().end, end);
  const std::string_view tail = all.substr(value_end, end - value_end);
  const bool several = !entry->value.is_scalar();
  const std::string_view old = all.substr(begin, value_end - begin);
  if (several && old.find(" #") != std::string_view::npos) return false;
  std::string made = indented(lines, *column).substr(*column);
  // A comment behind the value stays, where the new one is on one line, too.
  const bool comment = !is_blank(tail) && base::trim(tail) != "# guessed";
  if (comment && made.find('\n') != std::string::npos) return false;
  if (comment) made += std::string(tail);
  change(number, begin, end, source::in_lines_of(all, made));
  return true;
}

bool YamlFiles::remove_field(yaml::Value record, std::string_view key) {
  auto entry = entry_of(record, key);
  if (!entry || record.entry(0).key.text() == key) return false;
  const std::uint32_t number = record.span().file;
  const std::string_view all = text(number);
  if (in_brackets(record, all) || !column_of(entry->key.span())) return false;
  remove_lines(number, entry->key.span().begin, last_line_of(entry->value));
  return true;
}

// With the line break before them, so that lines which are added behind them come where they were.
void YamlFiles::remove_lines(std::uint32_t number, std::size_t first, std::size_t end) {
  const std::string_view all = text(number);
  const std::size_t start = source::line_start(all, first);
  change(number, start == 0 ? 0 : source::line_end(all, source::line_start(all, start - 1)), end, {});
}

bool YamlFiles::add_item(yaml::Value list, const std::string& lines) {
  const std::uint32_t number = list.span().file;
  const std::string_view all = text(number);
  if (!list.is_sequence() || list.size() == 0 || in_brackets(list, all)) return false;
  yaml::Value last = list.item(list.size() - 1);
  const std::size_t start = source::line_start(all, list.item(0).span().begin);
  const std::size_t dash = all.find('-', start);
  if (!column_of(list.item(0).span()) || dash > list.item(0).span().begin) return false;
  const std::size_t end = last_line_of(last);
  change(number, end, end, source::in_lines_of(all, "\n" + indented(lines, dash - start)));
  return true;
}

bool YamlFiles::replace_item(yaml::Value list, std::size_t position, const std::string& lines) {
  const std::uint32_t number = list.span().file;
  const std::string_view all = text(number);
  yaml::Value item = list.item(position);
  auto column = column_of(item.span());
  if (in_brackets(list, all) || !column) return false;
  const std::size_t start = source::line_start(all, item.span().begin);
  const std::size_t dash = all.find('-', start), end = last_line_of(item);
  if (all.substr(item.span().begin, end - item.span().begin).find(" #") != std::string_view::npos)
    return false;
  const std::string made = indented(lines, dash - start).substr(dash - start);
  change(number, dash, end, source::in_lines_of(all, made));
  return true;
}

bool YamlFiles::remove_item(yaml::Value list, std::size_t position) {
  const std::uint32_t number = list.span().file;
  const std::string_view all = text(number);
  const source::Span item = list.item(position).span();
  const std::size_t begin = source::line_start(all, item.begin), end = last_line_of(list.item(position));
  const std::string_view before = all.substr(begin, item.begin - begin);
  const bool alone = column_of(item) && std::count(before.begin(), before.end(), '-') == 1;
  if (in_brackets(list, all) || !alone) return false;
  if (all.substr(item.begin, end - item.begin).find(" #") != std::string_view::npos) return false;
  remove_lines(number, item.begin, end);
  return true;
}

// A section that holds no record yet: `evidence:` or `evidence: []`.
bool YamlFiles::fill_section(const Section& section, const std::string& lines) {
  const std::string_view all = text(section.number);
  const auto& [key, value] = section.entry;
  const bool empty = value.is_null() || (value.is_sequence() && value.size() == 0);
  auto column = column_of(key.span());
  if (!empty || !column || *column != 0) return false;
  const std::size_t colon = all.find(':', key.span().end) + 1;
  const bool written = value.span().begin >= colon && value.span().end > value.span().begin;
  const std::size_t behind = written ? value.span().end : colon;
  const std::size_t end = source::line_end(all, behind);
  const std::string tail(all.substr(behind, end - behind));
  if (tail.find('&') != std::string::npos ||
      all.substr(colon, behind - colon).find('#') != std::string_view::npos)
    return false;
  change(section.number, colon, end, source::in_lines_of(all, tail + "\n" + indented(lines, 2)));
  return true;
}

void YamlFiles::add_record(std::string_view section, const std::string& file, const std::string& lines) {
  auto found = sections(section);
  for (auto one = found.rbegin(); one != found.rend(); ++one) {
    const std::string_view all = text(one->number);
    const yaml::Value list = one->entry.value;
    const std::pair place(one->number, one->entry.key.span().begin);
    if (auto again = filled_.find(place); again != filled_.end()) {
      edits_[again->second].change.text += source::in_lines_of(all, "\n" + indented(lines, 2));
      return;
    }
    if (fill_section(*one, lines)) {
      filled_[place] = edits_.size() - 1;
      return;
    }
    if (!list.is_sequence() || list.size() == 0 || in_brackets(list, all)) continue;
    const yaml::Value last = list.item(list.size() - 1);
    const std::size_t start = source::line_start(all, list.item(0).span().begin);
    const std::size_t dash = all.find('-', start);
    if (!column_of(list.item(0).span()) || dash > list.item(0).span().begin) continue;
    // The comments of the last record stay with it.
    std::size_t end = last_line_of(last);
    for (std::size_t next = all.find('\n', end); next != std::string_view::npos; next = all.find('\n', end)) {
      const std::size_t line_end = source::line_end(all, next + 1);
      const std::string_view line = all.substr(next + 1, line_end - next - 1);
      const std::size_t sign = line.find_first_not_of(' ');
      if (sign == std::string_view::npos || line[sign] != '#' || sign <= dash - start) break;
      end = line_end;
    }
    change(one->number, end, end, source::in_lines_of(all, "\n" + indented(lines, dash - start)));
    return;
  }
  std::string path = file;
  if (auto begun = begun_.find(std::string(section)); begun != begun_.end()) {
    path = begun->second;
  } else {
    // A section of that name which has no place for more goes on in a file of its own.
    for (int number = 2; !found.empty() && has_file(path); ++number)
      path = fmt::format("{}-{}.yaml", section, number);
    begun_[std::string(section)] = path;
    std::string& end = appended_[path];
    if (!end.empty() || has_file(path)) end += "\n";
    end += fmt::format("{}:\n", section);
  }
  appended_[path] += indented(lines, 2) + "\n";
}

std::map<std::string, std::string> YamlFiles::texts() const {
  std::map<std::string, std::string> made;
  for (const YamlFile& file : files_) {
    std::vector<source::TextEdit> edits;
    for (const Edit& edit : edits_) {
      if (edit.number == file.number) edits.push_back(edit.change);
    }
    std::stable_sort(edits.begin(), edits.end(),
        [](const auto& a, const auto& b) { return std::pair(a.begin, a.end) < std::pair(b.begin, b.end); });
    const std::string_view before = text(file.number);
    std::string after = source::edited(before, edits);
    if (!edits.empty() && !after.ends_with('\n')) after += source::in_lines_of(before, "\n");
    if (auto end = appended_.find(file.path); end != appended_.end()) {
      if (!after.empty() && !after.ends_with('\n')) after += source::in_lines_of(before, "\n");
      after += source::in_lines_of(before, end->second);
    }
    if (after != before) made[file.path] = std::move(after);
  }
  for (const auto& [path, end] : appended_) {
    if (!has_file(path)) made[path] = end;
  }
  return made;
}

}  // namespace assure::intake
