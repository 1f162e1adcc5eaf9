#include "compile/list_edit.h"

#include <fmt/format.h>

#include "base/byte_order_mark.h"
#include "yaml/parse.h"

namespace assure::compile {
namespace {

class Appending {
 public:
  Appending(const Compilation& compilation, const ListSection& section, const std::vector<EntryText>& entries)
      : compilation_(compilation), section_(section), entries_(entries) {}

  base::Result<ListEdit> run() {
    if (section_.last) return append_behind(*section_.last);
    if (auto edit = fill_empty_section()) return *edit;
    return begin_section();
  }

 private:
  // Each behind a line break, `dash` spaces, its dash and as many as there are up to its column.
  std::string lines(std::size_t dash, std::size_t column, std::string_view between) const {
    std::string text;
    for (const EntryText& entry : entries_) {
      text += fmt::format("\n{}{}-{}{}", text.empty() ? "" : between, std::string(dash, ' '),
          std::string(column - dash - 1, ' '), entry(column));
    }
    return text;
  }

  base::Result<ListEdit> append_behind(source::Span span) {
    ListEdit edit = edit_of(compilation_, span.file);
    auto column = ASSURE_TRY(entry_column(edit, section_.name, span.begin));
    std::size_t start = source::line_start(edit.before, span.begin);
    std::size_t dash = edit.before.find('-', start) - start;
    std::size_t end = source::line_end(edit.before, span.end);
    // As far apart as the author has them.
    const bool apart = is_blank_line_before(edit.before, start);
    const std::string entry = fmt::format("{}{}{}", apart ? "\n" : "", lines(dash, column, apart ? "\n" : ""),
        end == edit.before.size() ? "\n" : "");
    edit.change = {end, end, source::in_lines_of(edit.before, entry)};
    return edit;
  }

  static bool is_blank_line_before(std::string_view text, std::size_t start) {
    if (start == 0) return false;
    const std::size_t above = source::line_start(text, start - 1);
    return text.substr(above, start - above).find_first_not_of(" \r\n") == std::string_view::npos;
  }

  // `sign_offs:` or `sign_offs: []`, with nothing before it on its line.
  std::optional<ListEdit> fill_empty_section() const {
    for (std::uint32_t file : compilation_.folder.source_files) {
      ListEdit edit = edit_of(compilation_, file);
      if (edit.before.find(section_.name) == std::string::npos) continue;
      diag::Diagnostics reported_before;
      yaml::Tree tree = yaml::parse(compilation_.sources.file(file), file, {}, reported_before);
      for (std::uint32_t document : tree.documents) {
        if (auto empty = empty_section({tree, document})) return fill(std::move(edit), *empty);
      }
    }
    return std::nullopt;
  }

  std::optional<yaml::MapEntry> empty_section(yaml::Value root) const {
    for (std::size_t i = 0; root.is_mapping() && i < root.size(); ++i) {
      auto entry = root.entry(i);
      bool empty = entry.value.is_null() || (entry.value.is_sequence() && entry.value.size() == 0);
      if (entry.key.text() == section_.name && empty) return entry;
    }
    return std::nullopt;
  }

  std::optional<ListEdit> fill(ListEdit edit, const yaml::MapEntry& section) const {
    const std::string& text = edit.before;
    const std::size_t key = section.key.span().begin;
    std::size_t start = source::line_start(text, key);
    if (text.compare(start, base::byte_order_mark.size(), base::byte_order_mark) == 0)
      start += base::byte_order_mark.size();
    if (text.find_first_not_of(' ', start) != key) return std::nullopt;
    const std::size_t column = key - start;
    const std::size_t colon = text.find(':', section.key.span().end) + 1;
    const auto value = section.value.span();
    const bool written = value.begin >= colon && value.end > value.begin;
    const std::size_t behind = written ? value.end : colon, end = source::line_end(text, behind);
    // An anchor or a comment inside the brackets would be lost, or name something else.
    const std::string between = text.substr(colon, written ? behind - colon : end - colon);
    const bool bare =
        between.find('&') == std::string::npos && (!written || between.find('#') == std::string::npos);
    if (!bare) return std::nullopt;
    std::string rest = written ? text.substr(colon, value.begin - colon) : std::string();
    rest += text.substr(behind, end - behind);
    rest.erase(rest.find_last_not_of(' ') + 1);
    const std::string added =
        fmt::format("{}{}", lines(column + 2, column + 4, ""), end == text.size() ? "\n" : "");
    edit.change = {colon, end, rest + source::in_lines_of(text, added)};
    return edit;
  }

  base::Result<ListEdit> begin_section() const {
    ListEdit edit{std::string(section_.new_file), {}, {}, true};
    for (std::uint32_t file : compilation_.folder.source_files) {
      if (compilation_.sources.file(file).path() == section_.new_file) edit = edit_of(compilation_, file);
    }
    const bool open = !edit.before.empty() && !edit.before.ends_with('\n');
    const std::size_t end = edit.before.size();
    edit.change = {end, end,
        source::in_lines_of(
            edit.before, fmt::format("{}{}:{}\n", open ? "\n" : "", section_.name, lines(2, 4, "")))};
    return edit;
  }

  const Compilation& compilation_;
  const ListSection& section_;
  const std::vector<EntryText>& entries_;
};

}  // namespace

ChangedFile ListEdit::made() const {
  return {file, before, source::edited(before, {&change, 1}), fresh};
}

ListEdit edit_of(const Compilation& compilation, std::uint32_t file) {
  const auto& source = compilation.sources.file(file);
  return {std::string(source.path()), std::string(source.text()), {}, false};
}

base::Result<std::size_t> entry_column(const ListEdit& edit, std::string_view section, std::size_t at) {
  std::size_t start = source::line_start(edit.before, at);
  std::string before = edit.before.substr(start, at - start);
  auto dash = before.find_first_not_of(' ');
  bool listed = dash != std::string::npos && before[dash] == '-' &&
                before.find_first_not_of(' ', dash + 1) == std::string::npos;
  if (listed) return at - start;
  return base::fail(
      fmt::format("{}: `{}` is not a list with an entry a line; write each entry behind a `- ` of its own",
          edit.file, section));
}

base::Result<ListEdit> append_entries(
    const Compilation& compilation, const ListSection& section, const std::vector<EntryText>& entries) {
  return Appending(compilation, section, entries).run();
}

}  // namespace assure::compile
