// A tracker, read by the reader of documents.
#pragma once

#include <string>

#include "cli/command.h"
#include "table/table.h"

namespace assure::cli {

// Fails when the file cannot be read, or holds no table that somebody could read.
base::Result<table::Workbook> read_tracker(const Context& context, const std::string& path);

}  // namespace assure::cli
