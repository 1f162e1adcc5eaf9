// Options whose values are the rows of a table with `name` and `summary`.
#pragma once

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "base/check.h"
#include "cli/options.h"

namespace assure::cli {

template <class Table>
Option format_option(std::string& value, const Table& table) {
  OneOf names;
  std::string help = "The form of the output:";
  for (const auto& row : table) {
    names.words.push_back(row.name);
    help += fmt::format("\n{} ({})", row.name, row.summary);
  }
  names.choose = [&value, words = names.words](std::size_t number) { value = words[number]; };
  return {"--format,-f", "FORMAT", names, help};
}

template <class Table>
const auto& chosen(const Table& table, std::string_view name) {
  auto row =
      std::find_if(table.begin(), table.end(), [&](const auto& candidate) { return candidate.name == name; });
  ASSURE_CHECK(row != table.end(), "a value that the command line should have refused");
  return *row;
}

}  // namespace assure::cli
