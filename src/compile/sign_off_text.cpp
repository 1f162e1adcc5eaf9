#include "compile/sign_off_text.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "base/byte_order_mark.h"
#include "compile/write_back.h"
#include "source/text_edit.h"
#include "yaml/parse.h"
#include "yaml/quoted.h"
#include "yaml/same_values.h"

namespace assure::compile {
namespace {

constexpr std::string_view new_file = "sign-offs.yaml";

// The entry, from its first key on; further lines are indented by `column` spaces.
std::string entry_text(
    const std::string& role, const SignOffOutcome& outcome, const evaluate::Seal& seal, std::size_t column) {
  const std::string indent(column, ' ');
  std::string text = fmt::format("role: {}\n{}post: {}\n{}on: {}\n{}scope: {}\n{}digest: {}\n{}covers:", role,
      indent, outcome.post, indent, outcome.on.iso(), indent, outcome.scope, indent, outcome.digest, indent);
  for (const auto& unit : seal.units)
    text += fmt::format("\n{}  {}: \"{}\"", indent, yaml::quoted(unit.name), unit.digest);
  return text;
}

// A place for the entry in the text of a file.
struct Edit {
  std::string file;
  std::string before;  // the file as it was read; empty when there was none
  source::TextEdit change;
  bool fresh = false;  // there was none
};

class Editor {
 public:
  Editor(const Compilation& compilation, const std::string& role, SignOffOutcome& outcome,
      const evaluate::Seal& seal)
      : compilation_(compilation), role_(role), outcome_(outcome), seal_(seal) {}

  base::Result<Edit> run() {
    const auto& entries = compilation_.folder.submission.sign_offs;
    auto same = std::find_if(entries.begin(), entries.end(),
        [&](const auto& entry) { return entry.role && entry.role->text == role_ && is_for_the_same(entry); });
    if (same != entries.end()) {
      outcome_.replaced = true;
      return replace(same->span);
    }
    if (!entries.empty()) return append_behind(entries.back().span);
    if (auto edit = fill_empty_section()) return *edit;
    return begin_section();
  }

 private:
  // A signature for one checklist takes the place of none for another, or for the whole.
  bool is_for_the_same(const submission::SignOff& entry) const {
    const std::string before = entry.scope ? entry.scope->text : "all";
    const auto& folder = compilation_.folder;
    if (evaluate::checklist_in_scope(folder, before) != evaluate::checklist_in_scope(folder, outcome_.scope))
      return false;
    const auto* old_home = home_of(before);
    const auto* home = home_of(outcome_.scope);
    return !old_home || !home || old_home == home;
  }

  // The one checklist with an element of that name; null when there is none, or several.
  const framework::Framework* home_of(std::string_view scope) const {
    const framework::Framework* home = nullptr;
    for (const auto& framework : compilation_.folder.frameworks) {
      if (!framework.element(scope)) continue;
      if (home) return nullptr;
      home = &framework;
    }
    return home;
  }

  Edit edit_of(std::uint32_t file) const {
    const auto& source = compilation_.sources.file(file);
    return {std::string(source.path()), std::string(source.text()), {}, false};
  }

  // What stands before an entry on its line must be `  - `: in `[...]` there is no place for more lines.
  static base::Result<std::size_t> column_of(const Edit& edit, std::size_t at) {
    std::size_t start = source::line_start(edit.before, at);
    std::string before = edit.before.substr(start, at - start);
    auto dash = before.find_first_not_of(' ');
    bool listed = dash != std::string::npos && before[dash] == '-' &&
                  before.find_first_not_of(' ', dash + 1) == std::string::npos;
    if (listed) return at - start;
    return base::fail(fmt::format(
        "{}: `sign_offs` is not a list with an entry a line; write each entry behind a `- ` of its own",
        edit.file));
  }

  base::Result<Edit> replace(source::Span span) {
    Edit edit = edit_of(span.file);
    auto column = ASSURE_TRY(column_of(edit, span.begin));
    if (edit.before.substr(span.begin, span.end - span.begin).find(" #") != std::string::npos) {
      return base::fail(fmt::format(
          "{}: the old signature has comments, which would be lost; move them above it", edit.file));
    }
    edit.change = {
        span.begin, span.end, source::in_lines_of(edit.before, entry_text(role_, outcome_, seal_, column))};
    return edit;
  }

  base::Result<Edit> append_behind(source::Span span) {
    Edit edit = edit_of(span.file);
    auto column = ASSURE_TRY(column_of(edit, span.begin));
    std::size_t start = source::line_start(edit.before, span.begin);
    std::size_t dash = edit.before.find('-', start) - start;
    std::size_t end = source::line_end(edit.before, span.end);
    const std::string entry =
        fmt::format("\n{}-{}{}{}", std::string(dash, ' '), std::string(column - dash - 1, ' '),
            entry_text(role_, outcome_, seal_, column), end == edit.before.size() ? "\n" : "");
    edit.change = {end, end, source::in_lines_of(edit.before, entry)};
    return edit;
  }

  // `sign_offs:` or `sign_offs: []`, with nothing before it on its line.
  std::optional<Edit> fill_empty_section() const {
    for (std::uint32_t file : compilation_.folder.source_files) {
      Edit edit = edit_of(file);
      if (edit.before.find("sign_offs") == std::string::npos) continue;
      diag::Diagnostics reported_before;
      yaml::Tree tree = yaml::parse(compilation_.sources.file(file), file, {}, reported_before);
      for (std::uint32_t document : tree.documents) {
        if (auto empty = empty_section({tree, document})) return fill(std::move(edit), *empty);
      }
    }
    return std::nullopt;
  }

  static std::optional<yaml::MapEntry> empty_section(yaml::Value root) {
    for (std::size_t i = 0; root.is_mapping() && i < root.size(); ++i) {
      auto entry = root.entry(i);
      bool empty = entry.value.is_null() || (entry.value.is_sequence() && entry.value.size() == 0);
      if (entry.key.text() == "sign_offs" && empty) return entry;
    }
    return std::nullopt;
  }

  std::optional<Edit> fill(Edit edit, const yaml::MapEntry& section) const {
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
    const std::string entry = fmt::format("\n{}- {}{}", std::string(column + 2, ' '),
        entry_text(role_, outcome_, seal_, column + 4), end == text.size() ? "\n" : "");
    edit.change = {colon, end, rest + source::in_lines_of(text, entry)};
    return edit;
  }

  base::Result<Edit> begin_section() const {
    Edit edit{std::string(new_file), {}, {}, true};
    for (std::uint32_t file : compilation_.folder.source_files) {
      if (compilation_.sources.file(file).path() == new_file) edit = edit_of(file);
    }
    const bool open = !edit.before.empty() && !edit.before.ends_with('\n');
    const std::size_t end = edit.before.size();
    edit.change = {end, end,
        source::in_lines_of(edit.before,
            fmt::format("{}sign_offs:\n  - {}\n", open ? "\n" : "", entry_text(role_, outcome_, seal_, 4)))};
    return edit;
  }

  const Compilation& compilation_;
  const std::string& role_;
  SignOffOutcome& outcome_;
  const evaluate::Seal& seal_;
};

// What would be written must be YAML that says the same as before, but for the signatures.
base::Status check_read_again(const ChangedFile& file) {
  source::Sources sources;
  diag::Diagnostics reported_before, found;
  const std::uint32_t before = sources.add(file.path, file.before),
                      after = sources.add(file.path, file.after);
  const yaml::Tree tree_before = yaml::parse(sources.file(before), before, {}, reported_before);
  const yaml::Tree tree_after = yaml::parse(sources.file(after), after, {}, found);
  if (found.empty() && yaml::same_but_for(tree_before, tree_after, "sign_offs")) return {};
  return base::fail(fmt::format(
      "{}: no place for the signature was found in this file; put `sign_offs:` into a file of its own",
      file.path));
}

}  // namespace

base::Status write_sign_off(const Compilation& compilation, const std::string& role, SignOffOutcome& outcome,
    const evaluate::Seal& seal) {
  auto edit = ASSURE_TRY(Editor(compilation, role, outcome, seal).run());
  const ChangedFile file{edit.file, edit.before, source::edited(edit.before, {&edit.change, 1}), edit.fresh};
  ASSURE_TRY(check_read_again(file));
  outcome.file = file.path;
  return write_back(compilation, file, ".assure-sign-off.tmp");
}

}  // namespace assure::compile
