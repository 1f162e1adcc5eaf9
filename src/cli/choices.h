// Options whose values are the rows of a table with `name` and `summary`.
#pragma once

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "base/check.h"
#include "cli/command.h"

namespace assure::cli {

template <class Table>
void add_format(CLI::App& app, std::string& value, const Table& table) {
  std::vector<std::string> names;
  std::string help = "The form of the output:";
  for (const auto& row : table) {
    names.emplace_back(row.name);
    help += fmt::format("\n{} ({})", row.name, row.summary);
  }
  app.add_option("--format,-f", value, help)->check(CLI::IsMember(names))->type_name("FORMAT");
}

template <class Table>
const auto& chosen(const Table& table, std::string_view name) {
  auto row =
      std::find_if(table.begin(), table.end(), [&](const auto& candidate) { return candidate.name == name; });
  ASSURE_CHECK(row != table.end(), "a value that the command line should have refused");
  return *row;
}

}  // namespace assure::cli
