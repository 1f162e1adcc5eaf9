// What the columns of a tracker are: where its header is, and what each column holds, by its name there and
// by its cells.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/choices.h"
#include "intake/criteria.h"
#include "intake/files.h"
#include "table/table.h"

namespace assure::intake {

enum class Role : std::uint8_t {
  Criterion,
  Title,
  Rating,
  Target,
  Statement,
  Evidence,
  Pages,
  Owner,
  Action,
  ActionOwner,
  Due,
  ActionStatus,
  ActionId,
  Private,
  Ignored,
  Unknown,
};

// One or several rows that name the columns, and what they are named.
struct Header {
  std::size_t first = 0, last = 0;  // numbers of rows
  std::vector<std::string> names;   // from column A; empty where there is nothing
};

struct Column {
  std::size_t number = 0;  // from 1
  std::string header;
  Role role = Role::Unknown;
  bool guessed = true;  // false: the map says so
};

// The rows from `first` to `last` as a header: what is in a column below one another is joined.
Header header_at(const table::Sheet& sheet, std::size_t first, std::size_t last);
// The row that most looks like a header among the first ones, with the row below it where cells are merged
// over several columns. None when no row names a criterion and something else.
std::optional<Header> find_header(const table::Sheet& sheet, const Criteria& criteria);

// Of every column that holds something. What is not clear is Unknown.
std::vector<Column> guess_columns(
    const table::Sheet& sheet, const Header& header, const Criteria& criteria, const FileNames& files);

// How many rows below the header name a criterion in some column: what tells a tracker from other sheets.
std::size_t rows_with_criterion(const table::Sheet& sheet, std::size_t below, const Criteria& criteria);

}  // namespace assure::intake

namespace assure::base {

template <>
struct Choices<intake::Role> {
  static constexpr Choice all[] = {{"criterion", {}, "which criterion the row answers"},
      {"title", {}, "what the criterion says: the checklist has it"}, {"rating", {}, "the rating"},
      {"target", {}, "the value aimed at"}, {"statement", {}, "what is claimed; several are joined"},
      {"evidence", {}, "names of files"}, {"pages", {}, "pages of the evidence beside it"},
      {"owner", {}, "the post that answers for it"}, {"action", {}, "what will be done"},
      {"action-owner", {}, "the post that does it"}, {"due", {}, "when the action is due"},
      {"action-status", {}, "whether the action is done"},
      {"action-id", {}, "which action of the folder it is, whatever is said of it now"},
      {"private", {}, "notes that stay at home: under `private`"}, {"ignored", {}, "nothing that is wanted"},
      {"unknown", {}, "not known: kept under `private`"}};
};

}  // namespace assure::base
