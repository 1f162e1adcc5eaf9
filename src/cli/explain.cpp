// assure explain
#include <fmt/format.h>

#include "base/spelling.h"
#include "base/text.h"
#include "cli/command.h"
#include "registry/registry.h"

namespace assure::cli {
namespace {

void list(std::ostream& out) {
  for (const diag::Rule* rule : registry::all_rules()) {
    out << fmt::format(
        "{}  {:<8} {:<26} {}\n", rule->code, diag::name_of(rule->severity), rule->name, rule->summary);
  }
}

// Of a file that is no text, its size is shown.
std::string indented(std::string_view text) {
  constexpr std::string_view encoded = " (base64) --";
  std::string result;
  bool shown = true;
  std::size_t size = 0;
  auto end_file = [&] {
    if (!shown) result += fmt::format("    (a file of {} bytes)\n", size);
    shown = true;
    size = 0;
  };
  for (std::string_view line : base::split(base::trim(text), '\n')) {
    if (line.starts_with("-- ") && line.ends_with(" --")) {
      end_file();
      shown = !line.ends_with(encoded);
      if (!shown) {
        result += fmt::format("    {} --\n", line.substr(0, line.size() - encoded.size()));
        continue;
      }
    }
    if (!shown) {
      size += line.size() / 4 * 3;
      continue;
    }
    result += line.empty() ? "\n" : fmt::format("    {}\n", line);
  }
  end_file();
  return result;
}

void explain(std::ostream& out, const diag::Rule& rule) {
  out << fmt::format("{} {} ({})\n{}\n\n{}\n", rule.code, rule.name, diag::name_of(rule.severity),
      rule.summary, rule.explanation);
  out << "\nThis is reported (of a small folder, only what matters is shown):\n\n"
      << indented(rule.bad) << "\nThis is not:\n\n"
      << indented(rule.good);
}

Exit explain_all(const Context& context, const std::vector<std::string>& codes) {
  if (codes.empty()) list(context.env.out);
  std::vector<std::string> known;
  for (const diag::Rule* rule : registry::all_rules()) {
    known.emplace_back(rule->code);
    known.emplace_back(rule->name);
  }
  for (const std::string& code : codes) {
    const diag::Rule* rule = registry::find_rule(code);
    if (!rule) {
      std::string hint = base::did_you_mean(code, known);
      return context.could_not_run({fmt::format("no rule `{}`{}{}", code, hint.empty() ? "" : ": ", hint)});
    }
    if (&code != &codes.front()) context.env.out << '\n';
    explain(context.env.out, *rule);
  }
  return Exit::Clean;
}

}  // namespace

Verb set_up_explain() {
  auto codes = std::make_shared<std::vector<std::string>>();
  return {
      .options = {{"CODE", "", codes.get(),
          "A code (AS301) or a name (unknown-evidence); without one, all are listed"}},
      .run = [codes](const Context& context) { return explain_all(context, *codes); },
  };
}

}  // namespace assure::cli
