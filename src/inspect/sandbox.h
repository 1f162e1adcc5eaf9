// Shuts the process in. Each step is for good; do them in this order, after everything that must be loaded
// is.
#pragma once

#include <cstdint>

#include "base/result.h"

namespace assure::inspect {

struct Limits {
  std::uint64_t memory = 0;       // bytes of address space
  std::uint64_t cpu_seconds = 0;  // of processor time, for the whole process
};

// Closes all descriptors but 0, 1 and 2.
base::Status close_descriptors();

// Memory and processor time; no new descriptors, no bytes written to files, no core dumps, no debugger.
base::Status limit_resources(const Limits& limits);

// Landlock: nothing can be opened, made or removed below any folder, whatever the filter lets through. Where
// the kernel does not have it, nothing is done; the filter is there.
base::Status forbid_files();

// A seccomp filter that lets through what computing and talking over open descriptors needs. Everything else,
// such as opening a file, a socket or a process, fails with EPERM; executable memory cannot be had. System
// calls of another architecture kill the process.
base::Status forbid_system_calls();

}  // namespace assure::inspect
