#include "cli/import_tracker.h"

#include <fmt/format.h>

#include "base/text.h"
#include "compile/reader.h"
#include "document/read_table.h"
#include "table/write_csv.h"

namespace assure::cli {
namespace {

// What keeps spreadsheets from calculating is no part of a text.
void take_apostrophes_away(table::Workbook& workbook) {
  for (auto& sheet : workbook.sheets) {
    for (auto& row : sheet.rows) {
      for (auto& cell : row.cells) cell.shown = std::string(table::without_apostrophe(cell.shown));
    }
  }
}

}  // namespace

base::Result<table::Workbook> read_tracker(const Context& context, const std::string& path) {
  if (!document::names_table(path))
    return base::fail(
        fmt::format("{}: a tracker is a .xlsx, .xlsm, .xlsb, .ods or .csv file; save it as one", path));
  document::Options options;
  options.start_reader = compile::reader_of_this_build(context.env, ASSURE_TRY(context.compile_options()));
  const auto content = ASSURE_TRY(context.env.files.read(path, options.largest, base::Links::Follow));
  auto workbook = ASSURE_TRY(document::read_table(path, content, options));
  if (!workbook.trouble.empty()) return base::fail(fmt::format("{}: {}", path, workbook.trouble));
  if (base::lower_ascii(path).ends_with(".csv")) take_apostrophes_away(workbook);
  return workbook;
}

}  // namespace assure::cli
