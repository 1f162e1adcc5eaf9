#include "cli/lists.h"

#include "base/check.h"
#include "html/list_page.h"
#include "table/write_csv.h"
#include "workbook/write.h"

namespace assure::cli {

base::Result<std::string> list_bytes(Format format, std::span<const table::List> lists, base::Date day) {
  ASSURE_CHECK(is_list_format(format) && !lists.empty(), "a form that holds no table");
  if (format == Format::Csv) return table::csv_text(lists.front());
  if (format == Format::Html) return html::list_page(lists);
  return workbook::bytes_of(lists, day);
}

base::Status print_list(const Context& context, Format format, const table::List& list, base::Date day) {
  if (format == Format::Xlsx && context.env.out_is_terminal)
    return base::fail("--format xlsx: a workbook is no text for a terminal; send it to a file: > list.xlsx");
  context.env.out << ASSURE_TRY(list_bytes(format, {&list, 1}, day));
  return {};
}

}  // namespace assure::cli
