#include "document/fill.h"

#include <array>
#include <utility>

#include "base/text.h"
#include "document/read_table.h"

namespace assure::document {

bool names_fillable(std::string_view name) {
  constexpr std::array<std::string_view, 2> extensions = {".xlsx", ".xlsm"};
  const std::string lower = base::lower_ascii(name);
  for (std::string_view extension : extensions) {
    if (lower.ends_with(extension)) return true;
  }
  return false;
}

base::Result<FilledParts> fill_workbook(std::string_view name, std::string_view content,
    std::span<const CellValue> values, const Options& options) {
  auto reader = ASSURE_TRY(options.start_reader(options));
  auto filled = reader->fill(name, content, values);
  if (filled) return std::move(*filled);
  FilledParts none;
  none.trouble = why_broken(filled.error(), options);
  return none;
}

}  // namespace assure::document
