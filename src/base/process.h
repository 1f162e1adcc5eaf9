// Other programs, run to their end.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace assure::base {

struct Program {
  std::vector<std::string> argv;  // argv[0] is a path
  std::string input = {};         // what it is given on its standard input
  int seconds = 60;               // after which it is killed, with its children
  bool asks = false;  // it may ask the user on the terminal; its children then outlive its being killed
};

// How a program ended.
struct Ended {
  int status = 0;      // its exit status, or 128 and the number of the signal that ended it
  std::string output;  // what it wrote on its standard output and error, the first 64 KiB
};

// Fails when the program cannot be started, or does not end in time.
Result<Ended> run_program(const Program& program);

bool runs_as_root();

}  // namespace assure::base
