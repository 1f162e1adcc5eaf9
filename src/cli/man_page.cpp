#include "cli/man_page.h"

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"

namespace assure::cli {
namespace {

struct Meaning {
  std::string_view what;
  std::string_view meaning;
};

constexpr Meaning statuses[] = {
    {"0", "There is nothing to report."},
    {"1", "There are findings, gaps or differences."},
    {"2", "The program could not run, or could not read what it was given."},
    {"3", "A fault of the program itself."},
};
constexpr Meaning variables[] = {
    {"SOURCE_DATE_EPOCH",
        "Seconds since 1970: the day on which everything is judged, unless --as-of names another."},
    {"XDG_CACHE_HOME",
        "Where builds and checks remember files that have not changed, below assure/; ~/.cache without it. "
        "All of "
        "it can be removed at any time."},
    {"NO_COLOR", "When it is set and not empty, output has no colour unless --color asks for it."},
    {"ASSURE_INSPECT", "The program that reads documents, in place of the assure-inspect beside this one."},
};
constexpr Meaning files[] = {
    {"assure.yaml",
        "The manifest of an evidence folder. The other YAML files beside it hold its records, and documents/ "
        "the "
        "evidence."},
};

// Text as roff shows it: nothing in it is a request, an escape or a typographic hyphen.
std::string roff(std::string_view text) {
  std::string safe;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    bool starts_line = i == 0 || text[i - 1] == '\n';
    if (starts_line && (c == '.' || c == '\'')) safe += "\\&";
    if (c == '\\') {
      safe += "\\e";
    } else if (c == '-') {
      safe += "\\-";
    } else {
      safe += c;
    }
  }
  return safe;
}

void add_meanings(std::string& page, std::string_view heading, std::span<const Meaning> rows) {
  page += fmt::format(".SH {}\n", heading);
  for (const Meaning& row : rows) page += fmt::format(".TP\n.B {}\n{}\n", roff(row.what), roff(row.meaning));
}

// "check [options] [DIR]"
std::string synopsis(const DescribedCommand& command, bool has_commands) {
  std::string line = fmt::format("\\fB{}\\fR", roff(command.words));
  if (has_commands) line += " [\\fICOMMAND\\fR]";
  bool has_options = false;
  std::string positionals;
  for (const Option& option : command.options) {
    if (!flags_of(option).empty()) {
      has_options = true;
      continue;
    }
    std::string name = fmt::format("\\fI{}\\fR", roff(option.names));
    if (std::holds_alternative<std::vector<std::string>*>(option.target)) name += " ...";
    positionals += option.is_required ? " " + name : " [" + name + "]";
  }
  return line + (has_options ? " [\\fIOPTIONS\\fR]" : "") + positionals;
}

std::string option_names(const Option& option) {
  const auto flags = flags_of(option);
  if (flags.empty()) return fmt::format("\\fI{}\\fR", roff(option.names));
  std::string names;
  for (std::string_view flag : flags)
    names += fmt::format("{}\\fB{}\\fR", names.empty() ? "" : ", ", roff(flag));
  return takes_value(option) ? fmt::format("{} \\fI{}\\fR", names, roff(option.value_name)) : names;
}

std::string option_text(const Option& option) {
  std::string text;
  for (std::string_view line : base::split(option.help, '\n'))
    text += (text.empty() ? "" : "\n.br\n") + roff(line);
  return text;
}

void add_options(std::string& page, const DescribedCommand& command) {
  for (const Option& option : command.options)
    page += fmt::format(".TP\n{}\n{}\n", option_names(option), option_text(option));
}

}  // namespace

std::string man_page(const Program& program, const std::vector<DescribedCommand>& commands) {
  const std::string name(program.name);
  std::string upper = name;
  for (char& c : upper) c = base::ascii_upper(c);
  std::string page = fmt::format(".\\\" Made by `{0} man`.\n.TH {1} 1 \"\" \"{0} {2}\" \"User Commands\"\n",
      name, upper, program.version);
  page += fmt::format(
      ".SH NAME\n{} \\- compile, check and submit assurance evidence\n.SH SYNOPSIS\n.B {}\n\\fICOMMAND\\fR "
      "[\\fIOPTIONS\\fR] ...\n.SH DESCRIPTION\n{}\n.SH COMMANDS\n",
      name, name, roff(program.summary));
  for (const auto& command : commands) {
    if (command.words.empty()) continue;
    page += fmt::format(
        ".SS {}\n{}.\n", synopsis(command, !command.verb.commands.empty()), roff(command.summary));
    add_options(page, command);
  }
  page += ".SH OPTIONS\nOf all commands, before or behind their names:\n";
  add_options(page, commands.front());
  page +=
      ".TP\n\\fB\\-h\\fR, \\fB\\-\\-help\\fR\nPrint help of the program or of a command, and exit.\n"
      ".TP\n\\fB\\-\\-version\\fR\nPrint the version, and exit.\n";
  add_meanings(page, "EXIT STATUS", statuses);
  add_meanings(page, "ENVIRONMENT", variables);
  add_meanings(page, "FILES", files);
  return page + ".SH SEE ALSO\n.BR assure\\-inspect (1)\n";
}

}  // namespace assure::cli
