// Everything that the program takes from outside. Tests and fuzzers put their own here and run the whole
// program in one process.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/file_system.h"
#include "base/process.h"

namespace assure::base {

struct Env {
  FileSystem& files;
  std::ostream& out;
  std::ostream& err;
  std::function<std::optional<std::string>(std::string_view)> variable;  // an environment variable
  std::function<Date()> today;                                           // the clock, in UTC
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  bool in_is_terminal = false;
  // A line that the user types, without its end; none when there are no more.
  std::function<std::optional<std::string>()> read_line = {};
  std::size_t cores = 1;
  // Waits so long, or until the user wants the program to end: then true. From the first call on, an
  // interrupt does no more than that, in this thread and in those that it starts.
  std::function<bool(std::chrono::milliseconds)> pause = {};
  // As base::run_program (process.h).
  std::function<Result<ExitOutcome>(const Program&)> run_program = {};
  // As base::can_run; without it, what is there can be run.
  std::function<bool(const std::string&)> can_run = {};
  bool is_root = false;
  // Since some moment that stays the same; for progress alone.
  std::function<std::chrono::nanoseconds()> elapsed = {};
};

}  // namespace assure::base
