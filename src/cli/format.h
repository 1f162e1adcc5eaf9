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

enum class Format : std::uint8_t { Human, Text, Markdown, Json, Calendar };

// A form that a command has for what it tells.
template <class Told>
struct FormatRow {
  Format format = Format::Text;
  std::string_view summary;
  // The whole output, with a line break at its end. Pure.
  std::string (*render)(const Told& told) = nullptr;
};

inline constexpr FormatRow<diag::Findings> finding_formats[] = {
    {Format::Human, "for people: excerpts, carets and help", diag::render_human},
    {Format::Json, "for programs: every finding with its place", diag::render_json},
};

}  // namespace assure::cli

namespace assure::base {

template <>
struct Choices<cli::Format> {
  static constexpr Choice all[] = {{"human"}, {"text"}, {"markdown"}, {"json"}, {"ics"}};
};

}  // namespace assure::base

namespace assure::cli {

template <class Rows>
Option format_option(Format& value, const Rows& rows) {
  std::vector<Format> formats;
  std::string help = "The form of the output:";
  for (const auto& row : rows) {
    formats.push_back(row.format);
    help += fmt::format("\n{} ({})", base::name_of(row.format), row.summary);
  }
  return {"--format,-f", "FORMAT", one_of(value, std::move(formats)), std::move(help)};
}

template <class Rows, class Told>
std::string render_as(Format format, const Rows& rows, const Told& told) {
  auto row = std::find_if(
      std::begin(rows), std::end(rows), [&](const auto& candidate) { return candidate.format == format; });
  ASSURE_CHECK(row != std::end(rows), "a form that the command line should have refused");
  return row->render(told);
}

}  // namespace assure::cli
