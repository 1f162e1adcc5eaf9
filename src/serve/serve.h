// The pack on this computer's own network address, rebuilt as the folder changes.
#pragma once

#include <optional>
#include <string>

#include "base/env.h"
#include "compile/compile.h"

namespace assure::serve {

inline constexpr int usual_port = 8450;

struct Options {
  compile::Options compile;
  std::string version;      // of the program
  std::optional<int> port;  // 0: any that is free; without it, `usual_port` or the first free one above
  bool quiet = false;       // says nothing of builds that went well
};

// Until `env.pause` says that it is time to end. Tells the address on `env.out`, in one line, and every new
// build on `env.err`. Fails when the folder cannot be compiled at the beginning, or the port not be had.
base::Status serve(base::Env& env, const std::string& root, const Options& options);

}  // namespace assure::serve
