// A child process that reads documents, `assure-inspect`, which cannot open files, reach the network or start
// programs (src/inspect/README.md). What it answers is checked as hostile. The only place that measures time,
// for readers that hang: a deadline is no date, and no result says when it was made.
#pragma once

#include <string>

#include "base/env.h"
#include "document/reader.h"

namespace assure::document {

// Starts `program` (a path) and waits for its greeting. Starting fails when it does not start, is no
// assure-inspect of this version, or cannot shut itself in. A child lives as long as its reader.
StartReader child_reader(std::string program);

// The path of `assure-inspect` beside the running program.
base::Result<std::string> inspector_beside(base::Env& env);

}  // namespace assure::document
