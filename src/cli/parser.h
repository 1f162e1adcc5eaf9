// From the words of a command line, and tables of what commands take, to what is to be run.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/env.h"
#include "cli/command.h"
#include "cli/program.h"

namespace assure::cli {

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
