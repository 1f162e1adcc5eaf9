#include "cli/parser.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <variant>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "base/characters.h"
#include "base/spelling.h"
#include "base/text.h"
#include "base/utf8.h"

namespace assure::cli {
namespace {

// "35MB", "20 MiB", "700000"; in whole bytes.
std::optional<std::uint64_t> bytes_of(std::string_view word) {
  static constexpr std::pair<std::string_view, std::uint64_t> units[] = {{"", 1}, {"B", 1}, {"KB", 1000},
      {"KIB", 1U << 10U}, {"MB", 1'000'000}, {"MIB", 1U << 20U}, {"GB", 1'000'000'000}, {"GIB", 1U << 30U}};
  std::uint64_t count = 0;
  auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), count);
  if (error != std::errc()) return std::nullopt;
  std::string unit(base::trim(word.substr(static_cast<std::size_t>(end - word.data()))));
  for (char& c : unit) c = base::ascii_upper(c);
  for (const auto& [name, bytes] : units) {
    if (unit == name && count <= UINT64_MAX / bytes) return count * bytes;
  }
  return std::nullopt;
}

// Adds an option of the kind that its target says.
class Adder {
 public:
  Adder(CLI::App& app, const Option& row) : app_(app), names_(row.names), help_(row.help) {}

  CLI::Option* operator()(bool* flag) const { return app_.add_flag(names_, *flag, help_); }
  CLI::Option* operator()(std::string* text) const { return app_.add_option(names_, *text, help_); }
  CLI::Option* operator()(std::vector<std::string>* texts) const {
    auto* option = app_.add_option(names_, *texts, help_);
    // Behind the name of an option comes one value; what follows is a positional.
    return option->get_positional() ? option : option->allow_extra_args(false);
  }
  CLI::Option* operator()(const OneOf& choice) const {
    const std::vector<std::string> words(choice.words.begin(), choice.words.end());
    auto choose = [words, act = choice.choose](const std::string& word) {
      act(static_cast<std::size_t>(std::find(words.begin(), words.end(), word) - words.begin()));
    };
    return app_.add_option_function<std::string>(names_, choose, help_)->check(CLI::IsMember(words));
  }
  CLI::Option* operator()(const Number& number) const {
    return app_.add_option(names_, *number.value, help_)->check(CLI::Range(number.lowest, number.highest));
  }
  CLI::Option* operator()(const Size& size) const {
    auto read = [](std::string& word) {
      auto bytes = bytes_of(word);
      if (!bytes) return fmt::format("`{}` is no size such as 35MB or 20MiB", word);
      word = std::to_string(*bytes);
      return std::string();
    };
    return app_.add_option(names_, *size.value, help_)
        ->transform(CLI::Validator(read, ""))
        ->check(CLI::Range(size.lowest, size.highest).description(""));
  }

 private:
  CLI::App& app_;
  const std::string names_;
  const std::string help_;
};

void add_options(CLI::App& app, const std::vector<Option>& rows) {
  for (const Option& row : rows) {
    auto* option = std::visit(Adder(app, row), row.target);
    if (!row.value_name.empty()) option->type_name(std::string(row.value_name));
    if (!row.needs.empty()) option->needs(app.get_option(std::string(row.needs)));
    option->required(row.is_required);
  }
}

// `--as-of "$DAY"` without a DAY is a mistake, not a wish for the default.
void refuse_empty(CLI::App& app) {
  CLI::Validator not_empty(
      [](std::string& value) { return std::string(value.empty() ? "is empty" : ""); }, "");
  for (CLI::Option* option : app.get_options()) {
    if (option->get_items_expected_max() > 0) option->check(not_empty);
  }
  for (CLI::App* verb : app.get_subcommands([](CLI::App*) { return true; })) refuse_empty(*verb);
}

class Parser {
 public:
  Parser(const Program& program, const std::vector<Option>& shared)
      : program_(program), shared_(shared), app_(std::string(program.summary), std::string(program.name)) {
    app_.set_version_flag("--version", fmt::format("{} {}", program.name, program.version));
    app_.footer(std::string(program.footer));
    app_.require_subcommand(1);
    app_.fallthrough();
    add_options(app_, shared);
    for (const Command& command : program.commands) {
      if (command.set_up) add(app_, command);
    }
    refuse_empty(app_);
  }

  Parsed parse(base::Env& env, std::span<const std::string> arguments) {
    try {
      std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
      app_.parse(reversed);
    } catch (const CLI::ParseError& error) {
      if (auto lacking = lacking_command(); !lacking.empty()) return refuse(env, lacking);
      bool asked = error.get_exit_code() == 0;  // --help, --version
      if (asked) return {{}, static_cast<Exit>(app_.exit(error, env.out, env.err))};
      return refuse(env, why(error));
    }
    const CLI::App* chosen = chosen_apps().back();
    const Verb& verb = verbs_.at(chosen);
    if (auto repeated = repeated_option(); !repeated.empty()) return refuse(env, repeated);
    // The others say how to print and how fast to be, which every command does as told, if only by having no
    // colour.
    bool judges = std::find(verb.takes.begin(), verb.takes.end(), Shared::AsOf) != verb.takes.end();
    if (!judges && app_.count("--as-of") > 0)
      return refuse(env, fmt::format("--as-of: does nothing for `{}`", chosen->get_name()));
    return {verb.run};
  }

 private:
  void add(CLI::App& parent, const Command& command) {
    CLI::App& app = *parent.add_subcommand(std::string(command.name), std::string(command.summary));
    Verb& verb = verbs_[&app] = command.set_up();
    if (!verb.footer.empty()) app.footer(std::string(verb.footer));
    add_options(app, verb.options);
    for (const Command& below : verb.commands) add(app, below);
    if (!verb.commands.empty()) app.require_subcommand(0, 1);
    for (Shared one : verb.takes) add_options(app, {shared_[static_cast<std::size_t>(one)]});
  }

  Parsed refuse(base::Env& env, const std::string& why) const {
    env.err << fmt::format(
        "{}: {}\nRun with --help for more information.\n", program_.name, base::harmless(why));
    return {{}, Exit::CouldNotRun};
  }

  // What is to blame: the word of an option that there is not may have been taken for something else.
  std::string why(const CLI::ParseError& error) const {
    if (auto unknown = unknown_command(); !unknown.empty()) return unknown;
    auto unexpected = app_.remaining(true);
    std::erase_if(unexpected, [](const std::string& word) { return !word.starts_with('-'); });
    if (!unexpected.empty()) return CLI::ExtrasError(unexpected).what();
    if (auto repeated = repeated_option(); !repeated.empty()) return repeated;
    const std::string message = error.what();
    bool lacks_value = dynamic_cast<const CLI::ArgumentMismatch*>(&error);
    return lacks_value ? fmt::format("{}: no value is given", message.substr(0, message.find(':'))) : message;
  }

  // The program, its command, and the command below that, as far as they are given.
  std::vector<const CLI::App*> chosen_apps() const {
    std::vector<const CLI::App*> apps = {&app_};
    while (!apps.back()->get_subcommands().empty()) apps.push_back(apps.back()->get_subcommands().front());
    return apps;
  }

  // Names an option that takes one value and was given several, before the command or behind it.
  std::string repeated_option() const {
    std::map<std::string, std::size_t> values;
    for (const CLI::App* app : chosen_apps()) {
      for (const CLI::Option* option : app->get_options()) {
        if (option->get_items_expected_max() == 1 && (values[option->get_name()] += option->count()) > 1)
          return fmt::format("{}: is given more than once", option->get_name());
      }
    }
    return {};
  }

  std::span<const Command> commands_below(const CLI::App& app) const {
    return &app == &app_ ? program_.commands : verbs_.at(&app).commands;
  }

  // The word in the place of a command; empty when there is a command, or none belongs there.
  std::string word_for_command() const {
    if (commands_below(*chosen_apps().back()).empty()) return {};
    for (const std::string& word : app_.remaining(true)) {
      if (!word.starts_with('-')) return word;
    }
    return {};
  }

  std::string lacking_command() const {
    const std::string word = word_for_command();
    auto commands = commands_below(*chosen_apps().back());
    bool lacking = std::any_of(commands.begin(), commands.end(),
        [&](const Command& command) { return command.name == word && !command.set_up; });
    return lacking ? fmt::format("this build of {} has no `{}`", program_.name, word) : "";
  }

  // Of an unknown command CLI11 says that there is none, or that a word was not expected.
  std::string unknown_command() const {
    const std::string word = word_for_command();
    if (word.empty()) return {};
    const auto apps = chosen_apps();
    std::vector<std::string> known;
    for (const Command& command : commands_below(*apps.back())) {
      if (command.set_up) known.emplace_back(command.name);
    }
    std::string hint = base::did_you_mean(word, known);
    if (apps.size() == 1) return fmt::format("no command `{}`{}{}", word, hint.empty() ? "" : ": ", hint);
    return fmt::format("`{}` has no command `{}`{}{}", apps.back()->get_name(), word,
        hint.empty() ? "; it has " : ": ", hint.empty() ? base::quoted_list(known) : hint);
  }

  const Program& program_;
  const std::vector<Option>& shared_;
  CLI::App app_;
  std::map<const CLI::App*, Verb> verbs_;
};

}  // namespace

Parsed parse(base::Env& env, const Program& program, const std::vector<Option>& shared,
    std::span<const std::string> arguments) {
  return Parser(program, shared).parse(env, arguments);
}

}  // namespace assure::cli
