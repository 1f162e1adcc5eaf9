// The part of a sheet as bytes: where in them its rows and cells are, so that some can be changed and all
// else stays as it is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "inspect/office/package.h"
#include "inspect/office/xml_tags.h"
#include "inspect/workbook/cell_name.h"

namespace assure::inspect {

// Places are offsets in the bytes.
struct CellBytes {
  std::uint32_t column = 0;
  bool has_formula = false;
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct RowBytes {
  std::size_t number = 0;
  std::size_t begin = 0;         // of its tag
  std::size_t tag_end = 0;       // behind its tag
  std::size_t end = 0;           // of what is in it
  bool is_empty = false;         // one tag that opens and closes
  std::vector<CellBytes> cells;  // their columns ascend

  // Null when it has none in that column.
  const CellBytes* find(std::size_t column) const;
};

class SheetBytes {
 public:
  // A Failure is the trouble of the file: besides damage, an encoding or a form in which places of bytes mean
  // nothing.
  static base::Result<SheetBytes> of(std::string bytes, const std::string& part);

  const std::vector<RowBytes>& rows() const { return rows_; }  // their numbers ascend
  const RowBytes* find(std::size_t row) const;
  const CellBytes* find(const CellPlace& cell) const;
  // Everything but the rows.
  pugi::xml_node frame() const { return frame_->document_element(); }

  std::string_view text(std::size_t begin, std::size_t end) const {
    return std::string_view(bytes_).substr(begin, end - begin);
  }
  // The tag at the front of a row or a cell.
  XmlTag tag_at(std::size_t begin) const;
  // A piece of it, parsed; the element is empty when it cannot be.
  std::unique_ptr<pugi::xml_document> parsed(std::size_t begin, std::size_t end) const;

  // Where rows can be added behind all others; none when the sheet has no place for rows.
  std::optional<std::size_t> rows_end() const { return rows_end_; }
  const std::string& bytes() const { return bytes_; }
  // `x:` where elements have that before their names.
  const std::string& prefix() const { return prefix_; }

 private:
  class Scan;

  std::string bytes_;
  std::string prefix_;
  std::vector<RowBytes> rows_;
  std::optional<std::size_t> rows_end_;
  std::unique_ptr<pugi::xml_document> frame_ = std::make_unique<pugi::xml_document>();
};

// Other bytes in the place of some.
struct ByteEdit {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
};

// Of edits that do not overlap; those at one place in their order.
std::string edited(const std::string& bytes, std::vector<ByteEdit> edits);

}  // namespace assure::inspect
