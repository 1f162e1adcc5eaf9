// In the place of process.cpp and spawn.cpp where there are no processes.
#include "base/process.h"

namespace assure::base {

Result<ExitOutcome> run_program(const Program& program) {
  return fail(program.argv[0] + ": this build of assure starts no programs");
}

std::string attached_path(std::size_t) {
  return {};
}

bool can_run(const std::string&) {
  return false;
}

bool runs_as_root() {
  return false;
}

}  // namespace assure::base
