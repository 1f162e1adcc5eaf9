// Other programs, run to their end.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"

namespace assure::base {

struct Program {
  std::vector<std::string> argv;  // argv[0] is a path
  std::string input = {};         // what it is given on its standard input
  // What it can read as files besides: the first as /dev/fd/3, the second as /dev/fd/4. They have no names of
  // their own, and so nothing of them is left behind.
  std::vector<std::string> attached = {};
  int seconds = 60;                       // after which it is killed, with its children
  std::size_t longest_output = 64 << 10;  // bytes of ExitOutcome::output; what comes after is dropped
  bool takes_errors = true;               // its standard error, too; else that is dropped
  bool asks = false;  // it may ask the user on the terminal; its children then outlive its being killed
};

// How a program ended.
struct ExitOutcome {
  int status = 0;      // its exit status, or 128 and the number of the signal that ended it
  std::string output;  // the first of what it wrote on its standard output, and error
};

// Fails when the program cannot be started, or does not end in time.
Result<ExitOutcome> run_program(const Program& program);

// The path of a file of Program::attached, counted from 0, as the program sees it.
std::string attached_path(std::size_t number);

// Whether the path leads to a file, and not a folder, that may be run.
bool can_run(const std::string& path);

bool runs_as_root();

}  // namespace assure::base
