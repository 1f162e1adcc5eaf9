// The forms of output, `--format`: one list for all commands, of which each says what it has.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/check.h"
#include "base/choices.h"
#include "cli/options.h"
#include "diag/formats/format.h"

namespace assure::cli {

enum class Format : std::uint8_t {
  Human,
  Text,
  Markdown,
  Json,
  Calendar,
  Sarif,
  Junit,
  Github,
  Gitlab,
  Gcc,
  Csv,
  Xlsx,
  Html,
};

// A form that a command has for what it tells.
template <class Told>
struct FormatRow {
  Format format = Format::Text;
  std::string_view summary;
  // The whole output, with a line break at its end. Pure. Null: a table (cli/lists.h).
  std::string (*render)(const Told& told) = nullptr;
  // With what each output of it begins, by which a file is known to be one. Empty: nothing distinguishes it.
  std::string_view begins = {};
};

inline constexpr FormatRow<diag::Findings> finding_formats[] = {
    {Format::Human, "for people: excerpts, carets and help", diag::render_human},
    {Format::Json, "for programs: every finding with its place", diag::render_json},
};

}  // namespace assure::cli

namespace assure::base {

template <>
struct Choices<cli::Format> {
  static constexpr Choice all[] = {{"human"}, {"text"}, {"markdown"}, {"json"}, {"ics"}, {"sarif"}, {"junit"},
      {"github"}, {"gitlab"}, {"gcc"}, {"csv"}, {"xlsx"}, {"html"}};
};

}  // namespace assure::base

namespace assure::cli {

// What --help says of the forms that a command has.
template <class Rows>
std::string formats_help(const Rows& rows) {
  std::string help;
  for (const auto& row : rows) help += fmt::format("\n{} ({})", base::name_of(row.format), row.summary);
  return help;
}

template <class Rows>
Option format_option(Format& value, const Rows& rows) {
  std::vector<Format> formats;
  for (const auto& row : rows) formats.push_back(row.format);
  return {"--format,-f", "FORMAT", one_of(value, std::move(formats)),
      "The form of the output:" + formats_help(rows)};
}

template <class Rows>
const auto& row_of(Format format, const Rows& rows) {
  auto row = std::find_if(
      std::begin(rows), std::end(rows), [&](const auto& candidate) { return candidate.format == format; });
  ASSURE_CHECK(row != std::end(rows), "a form that the command line should have refused");
  return *row;
}

template <class Rows, class Told>
std::string render_as(Format format, const Rows& rows, const Told& told) {
  return row_of(format, rows).render(told);
}

}  // namespace assure::cli
