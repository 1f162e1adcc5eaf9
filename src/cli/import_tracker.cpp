#include "cli/import_tracker.h"

#include <fmt/format.h>

#include "compile/reader.h"
#include "document/read_table.h"

namespace assure::cli {

base::Result<table::Workbook> read_tracker(const Context& context, const std::string& path) {
  if (!document::names_table(path))
    return base::fail(
        fmt::format("{}: a tracker is a .xlsx, .xlsm, .xlsb, .ods or .csv file; save it as one", path));
  document::Options options;
  options.start_reader = compile::reader_of_this_build(context.env, ASSURE_TRY(context.compile_options()));
  const auto content = ASSURE_TRY(context.env.files.read(path, options.largest, base::Links::Follow));
  auto workbook = ASSURE_TRY(document::read_table(path, content, options));
  if (!workbook.trouble.empty()) return base::fail(fmt::format("{}: {}", path, workbook.trouble));
  return workbook;
}

}  // namespace assure::cli
