// The one place that starts processes.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <sys/types.h>

#include "base/result.h"

namespace assure::base {

struct ChildSetup {
  std::string path;
  std::vector<std::string> argv;
  // What the child has open: a descriptor of ours, and the child's number for it. Ours must be none of the
  // child's numbers before it in the list. Everything else that this program opens is closed in it.
  std::vector<std::pair<int, int>> files = {};
  bool hears_errors = true;      // else its standard error goes nowhere
  bool has_environment = true;   // else it has none
  bool has_own_group = false;    // so that its children can be ended with it; it may not read the terminal
  bool default_signals = false;  // none is blocked or ignored, whatever this process does
};

// The child, which somebody has to wait for; or errno.
tl::expected<pid_t, int> spawn(const ChildSetup& setup);

}  // namespace assure::base
