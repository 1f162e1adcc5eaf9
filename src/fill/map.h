// The map of an export: which cells of the authority's workbook hold what of a folder.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/choices.h"
#include "diag/diagnostics.h"
#include "record/spanned.h"
#include "yaml/tree.h"

namespace assure::fill {

using record::Record;
using record::Spanned;
using Text = Spanned<std::string>;

enum class Content : std::uint8_t {
  Rating,
  Target,
  Statement,
  EvidenceTitles,
  EvidenceFiles,
  Owner,
  Action,
  ActionOwner,
  Due
};

// A column by its letter, its heading, or both, which have to agree.
struct FilledColumn : Record {
  Text column;  // F
  Text header;
  Spanned<Content> is;
};

struct FilledSheet : Record {
  Text sheet;
  Spanned<std::int64_t> header;  // the row that names the columns
  Spanned<std::int64_t> first;   // the first row of criteria; else the one below the header
  Text ids;                      // the letter or the heading of the column that holds the criteria
  std::vector<FilledColumn> columns;
};

// How the workbook writes a value of the scale.
struct ValueLabel : Record {
  Text value;
  Text written;
};

// Which criterion a row is for, or `none`.
struct RowMeaning : Record {
  Text written;
  Text means;
};

struct ExportMap : Record {
  Text checklist;
  std::vector<FilledSheet> sheets;
  std::vector<ValueLabel> ratings;
  std::vector<RowMeaning> rows;
};

// The value that `ratings` may give a label besides those of the scale.
inline constexpr std::string_view not_applicable_value = "not-applicable";
inline constexpr std::string_view no_criterion = "none";

// None when it has faults, which are reported.
std::optional<ExportMap> decode_export_map(
    const yaml::Tree& tree, std::uint32_t file, diag::Diagnostics& out);

}  // namespace assure::fill

namespace assure::base {

template <>
struct Choices<fill::Content> {
  static constexpr Choice all[] = {
      {"rating", {}, "how the criterion is rated, as `ratings` or the scale says it"},
      {"target", {}, "the rating that is aimed at"},
      {"statement", {}, "what is said of it; of one that does not apply, why"},
      {"evidence", {}, "the titles of the evidence, a line each"},
      {"evidence-files", {}, "the names of its files, a line each"},
      {"owner", {}, "the title of the post that answers for it"},
      {"action", {}, "what is still to be done, a line for each action"},
      {"action-owner", {}, "the title of the post that does it, a line for each"},
      {"due", {}, "the day by which it is due, a line for each"}};
};

}  // namespace assure::base
