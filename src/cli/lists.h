// The forms of tables, `--format csv|xlsx|html`: the same for every command that has a table.
#pragma once

#include <span>

#include "base/date.h"
#include "cli/command.h"
#include "cli/format.h"
#include "table/list.h"

namespace assure::cli {

constexpr bool is_list_format(Format format) {
  return format == Format::Csv || format == Format::Xlsx || format == Format::Html;
}

// A row of a command's forms, of what is a table in it.
template <class Told>
constexpr FormatRow<Told> list_format(Format format) {
  switch (format) {
    case Format::Csv:
      return {format, "a table for programs and spreadsheets"};
    case Format::Xlsx:
      return {format, "a workbook with filters"};
    default:
      return {format, "a table to send by mail"};
  }
}

// Of several lists, a csv holds the first. `day`: that a workbook says it was made on.
base::Result<std::string> list_bytes(Format format, std::span<const table::List> lists, base::Date day);

// The same to standard output. Fails where that is a terminal and the form no text.
base::Status print_list(const Context& context, Format format, const table::List& list, base::Date day);

}  // namespace assure::cli
