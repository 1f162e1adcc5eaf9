#include "cli/program.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.h"

namespace assure::cli {
namespace {

// As help shows them.
constexpr std::string_view file_values[] = {"DIR", "FILE", "NEW", "OLD", "OUT", "OUTDIR", "PACK"};

void describe(const Command& command, const std::string& before, const std::vector<Option>& shared,
    std::vector<DescribedCommand>& out) {
  if (!command.set_up) return;
  std::string words = before.empty() ? std::string(command.name) : before + " " + std::string(command.name);
  Verb verb = command.set_up();
  const auto below = verb.commands;
  std::vector<Option> options = verb.options;
  for (Shared one : verb.takes) options.push_back(shared[static_cast<std::size_t>(one)]);
  out.push_back({words, command.summary, std::move(verb), std::move(options)});
  for (const Command& one : below) describe(one, words, shared, out);
}

}  // namespace

std::vector<DescribedCommand> described_commands(const Program& program, const std::vector<Option>& shared) {
  std::vector<DescribedCommand> described;
  described.push_back({"", program.summary, {.commands = program.commands}, shared});
  for (const Command& command : program.commands) describe(command, "", shared, described);
  return described;
}

std::vector<std::string_view> flags_of(const Option& option) {
  std::vector<std::string_view> flags;
  for (std::string_view name : base::split(option.names, ',')) {
    if (name.starts_with('-')) flags.push_back(name);
  }
  return flags;
}

std::vector<std::string_view> words_of(const Option& option) {
  const auto* choice = std::get_if<OneOf>(&option.target);
  return choice ? choice->words : option.offers;
}

bool takes_value(const Option& option) {
  return !flags_of(option).empty() && !std::holds_alternative<bool*>(option.target);
}

bool names_file(const Option& option) {
  std::string_view name = flags_of(option).empty() ? option.names : option.value_name;
  return std::find(std::begin(file_values), std::end(file_values), name) != std::end(file_values);
}

}  // namespace assure::cli
