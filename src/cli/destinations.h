// Where the forms of one output go: `--format sarif=check.sarif --format human`.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"
#include "cli/format.h"

namespace assure::cli {

struct Destination {
  Format format = Format::Human;
  std::string file;              // empty: standard output
  std::string_view begins = {};  // FormatRow::begins
};

// What `words` (NAME, or NAME=FILE) say, of the forms that there are. Fails when a word says nothing, when
// two go to one place, and when something is in the place of a file that is not of that form.
base::Result<std::vector<Destination>> find_destinations(
    base::FileSystem& files, std::span<const std::string> words, std::span<const Destination> known);

// Fails when something of another form has appeared there.
base::Status write_report(base::FileSystem& files, const Destination& destination, std::string_view bytes);

template <class Rows>
std::vector<Destination> known_destinations(const Rows& rows) {
  std::vector<Destination> known;
  for (const auto& row : rows) known.push_back({row.format, {}, row.begins});
  return known;
}

template <class Rows>
Option formats_option(std::vector<std::string>& words, const Rows& rows) {
  Option option = {"--format,-f", "FORMAT[=FILE]", &words,
      "The form of the output, to standard output or into a file; may be given several times:" +
          formats_help(rows)};
  for (const auto& row : rows) option.offers.push_back(base::name_of(row.format));
  return option;
}

}  // namespace assure::cli
