// Texts, numbers and days put into cells of a workbook of somebody else (xlsx, xlsm). Who takes the workbook
// apart (Reader::fill) answers with the parts that change; everything else of it is copied as it is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "document/inspect.h"
#include "table/table.h"

namespace assure::document {

// What a cell is to hold. Rows and columns count from 1.
struct CellValue {
  std::string sheet;
  std::size_t row = 0;
  std::size_t column = 0;
  table::Kind kind = table::Kind::Text;  // Text, Number or Date
  // As it is to be shown, valid UTF-8; of a Number its digits. Of a Date: for a cell whose format shows no
  // days.
  std::string text;
  base::Date day{};  // of a Date

  bool operator==(const CellValue&) const = default;
};

// A value that its cell does not take, and that was not written.
struct RefusedValue {
  std::size_t number = 0;  // of the values, from 0
  std::string why;         // to follow the name of the cell in a sentence
  std::string help;        // what to do

  bool operator==(const RefusedValue&) const = default;
};

// A cell without a formula of its own that an array formula fills. Rows and columns count from 1.
struct EmptiedCell {
  std::string sheet;
  std::size_t row = 0;
  std::size_t column = 0;

  bool operator==(const EmptiedCell&) const = default;
};

// A part of the workbook with other bytes: XML in UTF-8.
struct ChangedPart {
  std::string name;
  std::string bytes;

  bool operator==(const ChangedPart&) const = default;
};

struct FilledParts {
  std::vector<ChangedPart> parts;     // those that change; none when every value was refused
  std::vector<RefusedValue> refused;  // by number
  std::size_t formulas = 0;           // whose results depended on what was written, and were taken out
  std::vector<EmptiedCell> emptied;   // what some of them filled besides, and was taken out too
  // Why the workbook cannot be filled, to follow its name in a sentence. Empty when all is well.
  std::string trouble;

  bool operator==(const FilledParts&) const = default;
};

// Whether the name says that the file is a workbook that can be filled: xlsx or xlsm.
bool names_fillable(std::string_view name);

// What of the workbook changes. A Failure: no reader can be started.
base::Result<FilledParts> fill_workbook(std::string_view name, std::string_view content,
    std::span<const CellValue> values, const Options& options);

}  // namespace assure::document
