// The open questions of an import, asked at a terminal.
#pragma once

#include <vector>

#include "cli/command.h"
#include "intake/map.h"

namespace assure::cli {

// Whether somebody is there to answer.
bool can_ask(const base::Env& env);

// Those that were answered. An empty line leaves a question open; at the end of the input no more are asked.
std::vector<intake::MapLine> ask(const base::Env& env, const std::vector<intake::MapLine>& questions);

}  // namespace assure::cli
