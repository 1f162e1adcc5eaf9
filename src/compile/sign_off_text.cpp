#include "compile/sign_off_text.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "compile/list_edit.h"
#include "compile/write_back.h"
#include "source/text_edit.h"
#include "yaml/parse.h"
#include "yaml/quoted.h"
#include "yaml/same_values.h"

namespace assure::compile {
namespace {

constexpr std::string_view section = "sign_offs", new_file = "sign-offs.yaml";

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

class Editor {
 public:
  Editor(const Compilation& compilation, const std::string& role, SignOffOutcome& outcome,
      const evaluate::Seal& seal)
      : compilation_(compilation), role_(role), outcome_(outcome), seal_(seal) {}

  base::Result<ListEdit> run() {
    const auto& entries = compilation_.folder.submission.sign_offs;
    auto same = std::find_if(entries.begin(), entries.end(), [&](const auto& entry) {
      return entry.role && entry.role->text == role_ && is_of_the_same(entry) && is_for_the_same(entry);
    });
    if (same != entries.end()) {
      outcome_.replaced = true;
      return replace(same->span);
    }
    const auto text = [&](std::size_t column) { return entry_text(role_, outcome_, seal_, column); };
    return append_entries(compilation_,
        {section, new_file, entries.empty() ? std::nullopt : std::optional(entries.back().span)}, {text});
  }

 private:
  // Where each post with the role signs, one takes the place of no other.
  bool is_of_the_same(const submission::SignOff& entry) const {
    for (const auto& framework : compilation_.folder.frameworks) {
      for (const auto& step : framework.sign_off) {
        if (step.role->text == role_ && step.of_each())
          return entry.post && entry.post->text == outcome_.post;
      }
    }
    return true;
  }

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

  base::Result<ListEdit> replace(source::Span span) {
    ListEdit edit = edit_of(compilation_, span.file);
    auto column = ASSURE_TRY(entry_column(edit, section, span.begin));
    if (edit.before.substr(span.begin, span.end - span.begin).find(" #") != std::string::npos) {
      return base::fail(fmt::format(
          "{}: the old signature has comments, which would be lost; move them above it", edit.file));
    }
    edit.change = {
        span.begin, span.end, source::in_lines_of(edit.before, entry_text(role_, outcome_, seal_, column))};
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
  if (found.empty() && yaml::same_but_for(tree_before, tree_after, section)) return {};
  return base::fail(fmt::format(
      "{}: no place for the signature was found in this file; put `sign_offs:` into a file of its own",
      file.path));
}

}  // namespace

base::Status write_sign_off(const Compilation& compilation, const std::string& role, SignOffOutcome& outcome,
    const evaluate::Seal& seal) {
  auto edit = ASSURE_TRY(Editor(compilation, role, outcome, seal).run());
  const ChangedFile file = edit.made();
  ASSURE_TRY(check_read_again(file));
  outcome.file = file.path;
  return write_back(compilation, file, ".assure-sign-off.tmp");
}

}  // namespace assure::compile
