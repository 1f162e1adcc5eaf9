// From the words of a command line, and tables of what commands take, to what is to be run.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/env.h"
#include "cli/command.h"

namespace assure::cli {

struct Program {
  std::string_view name;
  std::string_view version;
  std::string_view summary;
  std::string_view footer;
  std::span<const Command> commands;
};

// What is to be run, or how it ended already: with help that was asked for, or with an error of usage; both
// were told.
struct Parsed {
  Run run;
  Exit ended = Exit::Clean;  // without `run`
};

// `shared` are the options that several commands take, a row for each `Shared`.
Parsed parse(base::Env& env, const Program& program, const std::vector<Option>& shared,
    std::span<const std::string> arguments);

}  // namespace assure::cli
