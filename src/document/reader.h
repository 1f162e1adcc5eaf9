// Who reads the documents that need a parser: a child process (child_reader.h), or this one
// (inspect/in_process.h).
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string_view>

#include "base/result.h"
#include "document/facts.h"
#include "table/table.h"

namespace assure::document {

struct CellValue;
struct FilledParts;
struct Options;

// Why a reader gave no facts.
enum class Broken { Stopped, Late, Nonsense };

struct Request {
  std::string_view name;  // for the extension only
  std::string_view content;
  Depth depth = Depth::Whole;
};

// For one file and one question: what comes after is not asked of it.
class Reader {
 public:
  virtual ~Reader() = default;

  // Facts as `decode` (wire.h) takes them. `admit` is called once, with the bytes that the facts need, and
  // may wait until there is room for them.
  using Admit = std::function<void(std::size_t bytes)>;
  virtual tl::expected<Facts, Broken> read(const Request& request, const Admit& admit) = 0;

  // The same of a workbook, as `decode_table` (table_wire.h) takes it.
  virtual tl::expected<table::Workbook, Broken> read_table(
      std::string_view name, std::string_view content) = 0;

  // What of the workbook changes when its cells hold these (fill.h), as `decode_filled` (fill_wire.h) takes
  // it.
  virtual tl::expected<FilledParts, Broken> fill(
      std::string_view name, std::string_view content, std::span<const CellValue> values) = 0;
};

// A new reader; fails when it cannot work here. Several threads may call it at once.
using StartReader = std::function<base::Result<std::unique_ptr<Reader>>(const Options&)>;

}  // namespace assure::document
