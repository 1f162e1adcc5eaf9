// One gap list a post, to send to it; as a workbook, it comes back by `import` with what its reader filled
// in.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "compile/compile.h"
#include "report/gap_report.h"
#include "table/list.h"

namespace assure::compile {

struct OwnerList {
  std::string owner;              // a post's id; empty: what nobody owes
  std::string name;               // of its file, without what says the form; no two have one
  std::vector<std::size_t> gaps;  // numbers in the report
  std::size_t coming = 0;         // rows of what will be a gap
  std::size_t closed = 0;         // rows of what was one
  // The gaps; then, when somebody can answer them in a row, the sheet to fill in and what import needs.
  std::vector<table::List> lists;
};

// Whether the files come back: only workbooks can.
enum class Return : std::uint8_t { No, Yes };

// In the order of the report. `extension`: of the files, as the maps in them name these. Of lists that come
// back, fails when the folder's YAML has faults, for which nothing would be taken back.
base::Result<std::vector<OwnerList>> owner_lists(const Compilation& compilation,
    const report::GapReport& report, const std::string& extension, Return comes_back);

}  // namespace assure::compile
