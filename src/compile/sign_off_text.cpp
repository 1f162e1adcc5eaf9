#include "compile/sign_off_text.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "base/byte_order_mark.h"
#include "base/text.h"
#include "yaml/parse.h"
#include "yaml/quoted.h"

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

struct Edit {
  std::string file;
  std::string before;  // the file as it was read; empty when there was none
  std::string after;
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

  // Where the line that `at` is on ends, before its line break.
  static std::size_t line_end(const std::string& text, std::size_t at) {
    std::size_t end = std::min(text.find('\n', at), text.size());
    return end > at && text[end - 1] == '\r' ? end - 1 : end;
  }

  // New lines as the file has them.
  static std::string in_lines_of(const Edit& edit, const std::string& made) {
    if (edit.before.find("\r\n") == std::string::npos) return made;
    std::string lines;
    for (char c : made) lines += c == '\n' ? std::string("\r\n") : std::string(1, c);
    return lines;
  }

  Edit edit_of(std::uint32_t file) const {
    const auto& source = compilation_.sources.file(file);
    return {std::string(source.path()), std::string(source.text()), {}, false};
  }

  static std::size_t line_start(const std::string& text, std::size_t at) {
    auto newline = text.rfind('\n', at == 0 ? 0 : at - 1);
    return newline == std::string::npos || at == 0 ? 0 : newline + 1;
  }

  // What stands before an entry on its line must be `  - `: in `[...]` there is no place for more lines.
  static base::Result<std::size_t> column_of(const Edit& edit, std::size_t at) {
    std::size_t start = line_start(edit.before, at);
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
    if (edit.before.substr(span.begin, span.end - span.begin).find(" #") != std::string::npos)
      return base::fail(fmt::format(
          "{}: the old signature has comments, which would be lost; move them above it", edit.file));
    edit.after = edit.before.substr(0, span.begin) +
                 in_lines_of(edit, entry_text(role_, outcome_, seal_, column)) + edit.before.substr(span.end);
    return edit;
  }

  base::Result<Edit> append_behind(source::Span span) {
    Edit edit = edit_of(span.file);
    auto column = ASSURE_TRY(column_of(edit, span.begin));
    std::size_t start = line_start(edit.before, span.begin);
    std::size_t dash = edit.before.find('-', start) - start;
    std::size_t end = line_end(edit.before, span.end);
    const std::string entry =
        fmt::format("\n{}-{}{}{}", std::string(dash, ' '), std::string(column - dash - 1, ' '),
            entry_text(role_, outcome_, seal_, column), end == edit.before.size() ? "\n" : "");
    edit.after = edit.before.substr(0, end) + in_lines_of(edit, entry) + edit.before.substr(end);
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
    std::size_t start = line_start(text, key);
    if (text.compare(start, base::byte_order_mark.size(), base::byte_order_mark) == 0)
      start += base::byte_order_mark.size();
    if (text.find_first_not_of(' ', start) != key) return std::nullopt;
    const std::size_t column = key - start;
    const std::size_t colon = text.find(':', section.key.span().end) + 1;
    const auto value = section.value.span();
    const bool written = value.begin >= colon && value.end > value.begin;
    const std::size_t behind = written ? value.end : colon, end = line_end(text, behind);
    // An anchor or a comment inside the brackets would be lost, or name something else.
    const std::string between = text.substr(colon, written ? behind - colon : end - colon);
    const bool bare =
        between.find('&') == std::string::npos && (!written || between.find('#') == std::string::npos);
    if (!bare) return std::nullopt;
    std::string line = text.substr(0, written ? value.begin : colon) + text.substr(behind, end - behind);
    line.erase(line.find_last_not_of(' ') + 1);
    const std::string entry = fmt::format("\n{}- {}{}", std::string(column + 2, ' '),
        entry_text(role_, outcome_, seal_, column + 4), end == text.size() ? "\n" : "");
    edit.after = line + in_lines_of(edit, entry) + text.substr(end);
    return edit;
  }

  base::Result<Edit> begin_section() const {
    Edit edit{std::string(new_file), {}, {}, true};
    for (std::uint32_t file : compilation_.folder.source_files) {
      if (compilation_.sources.file(file).path() == new_file) edit = edit_of(file);
    }
    std::string lead = edit.before;
    if (!lead.empty() && !lead.ends_with('\n')) lead += in_lines_of(edit, "\n");
    edit.after = lead + in_lines_of(edit, "sign_offs:\n  - " + entry_text(role_, outcome_, seal_, 4) + "\n");
    return edit;
  }

  const Compilation& compilation_;
  const std::string& role_;
  SignOffOutcome& outcome_;
  const evaluate::Seal& seal_;
};

// What would be written must be YAML that reads as well as before.
base::Status still_reads(const Edit& edit) {
  source::Sources sources;
  diag::Diagnostics found;
  std::uint32_t file = sources.add(edit.file, edit.after);
  yaml::parse(sources.file(file), file, {}, found);
  if (found.all().empty()) return {};
  return base::fail(fmt::format(
      "{}: no place for the signature was found in this file; put `sign_offs:` into a file of its own",
      edit.file));
}

}  // namespace

base::Status write_sign_off(const Compilation& compilation, const std::string& role, SignOffOutcome& outcome,
    const evaluate::Seal& seal) {
  auto edit = ASSURE_TRY(Editor(compilation, role, outcome, seal).run());
  ASSURE_TRY(still_reads(edit));
  outcome.file = edit.file;
  base::FileSystem& folder = compilation.folder.files->folder();
  const std::string shown = base::join_path(compilation.folder.root, edit.file);
  if (edit.fresh && folder.exists(edit.file)) {
    return base::fail(fmt::format("{}: has appeared while the folder was read; run this again", shown));
  }
  if (!edit.fresh) {
    auto now = ASSURE_TRY(folder.read(edit.file, UINT32_MAX, base::Links::Refuse));
    if (now != edit.before)
      return base::fail(fmt::format("{}: the file changed while it was read; run this again", shown));
  }
  ASSURE_TRY(folder.replace(edit.file, edit.after, ".assure-sign-off.tmp"));
  return folder.sync_directory("");
}

}  // namespace assure::compile
