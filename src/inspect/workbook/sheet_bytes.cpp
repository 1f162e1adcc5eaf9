#include "inspect/workbook/sheet_bytes.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "table/table.h"

namespace assure::inspect {
namespace {

// An encoding that the part says it has, which is not that of its bytes.
bool names_other_encoding(std::string_view bytes) {
  const std::size_t at = bytes.find("<?xml");
  if (at == std::string_view::npos) return false;
  const std::string head = base::lower_ascii(bytes.substr(at, bytes.find("?>", at) - at));
  const std::size_t encoding = head.find("encoding");
  return encoding != std::string::npos && head.find("utf-8", encoding) == std::string::npos &&
         head.find("us-ascii", encoding) == std::string::npos;
}

template <class Place>
const Place* place_of(const std::vector<Place>& places, std::size_t number, auto number_of) {
  auto found = std::lower_bound(places.begin(), places.end(), number,
      [&](const Place& place, std::size_t wanted) { return number_of(place) < wanted; });
  return found != places.end() && number_of(*found) == number ? &*found : nullptr;
}

}  // namespace

const CellBytes* RowBytes::find(std::size_t column) const {
  return place_of(cells, column, [](const CellBytes& cell) { return std::size_t(cell.column); });
}

const RowBytes* SheetBytes::find(std::size_t row) const {
  return place_of(rows_, row, [](const RowBytes& one) { return one.number; });
}

const CellBytes* SheetBytes::find(const CellPlace& cell) const {
  const RowBytes* row = find(cell.row);
  return row ? row->find(cell.column) : nullptr;
}

class SheetBytes::Scan {
 public:
  explicit Scan(SheetBytes& sheet) : sheet_(sheet), tags_(sheet.bytes_) {}

  // False when it is not plain, or its rows and cells are out of order.
  bool run() {
    while (auto tag = tags_.next()) {
      if (!take(*tag)) return false;
    }
    return tags_.is_plain() && depth_ == 0;
  }

  std::size_t data_begin() const { return data_begin_; }

 private:
  // Depths: 1 the sheet, 2 its sheetData, 3 a row, 4 a cell, 5 what is in it.
  bool take(const XmlTag& tag) {
    if (tag.kind == XmlTag::Kind::Closes) return depth_ > 0 && close(tag);
    ++depth_;
    const bool empty = tag.kind == XmlTag::Kind::Empty;
    if (depth_ == 2 && tag.local() == "sheetData") begin_data(tag, empty);
    if (depth_ == 3 && in_data_ && tag.local() == "row" && !begin_row(tag, empty)) return false;
    if (depth_ == 4 && in_row_ && tag.local() == "c" && !begin_cell(tag)) return false;
    if (depth_ == 5 && in_cell_ && tag.local() == "f") sheet_.rows_.back().cells.back().has_formula = true;
    return !empty || close(tag);
  }

  void begin_data(const XmlTag& tag, bool empty) {
    in_data_ = !empty;
    data_begin_ = tag.end;
    sheet_.prefix_ = tag.prefix();
  }

  bool begin_row(const XmlTag& tag, bool empty) {
    const std::size_t named = index_in(tag.attribute("r"));
    const std::size_t last = sheet_.rows_.empty() ? 0 : sheet_.rows_.back().number;
    const std::size_t number = named > 0 ? named : last + 1;
    if (number <= last || number > table::last_row) return false;
    sheet_.rows_.push_back({number, tag.begin, tag.end, tag.end, empty, {}});
    in_row_ = !empty;
    return true;
  }

  bool begin_cell(const XmlTag& tag) {
    auto& cells = sheet_.rows_.back().cells;
    const std::size_t named = cell_named(tag.attribute("r")).column;
    const std::size_t last = cells.empty() ? 0 : cells.back().column;
    const std::size_t column = named > 0 ? named : last + 1;
    if (column <= last || column > table::last_column) return false;
    cells.push_back({static_cast<std::uint32_t>(column), false, tag.begin, tag.end});
    in_cell_ = true;
    return true;
  }

  bool close(const XmlTag& tag) {
    if (depth_ == 4 && in_cell_) {
      sheet_.rows_.back().cells.back().end = tag.end;
      in_cell_ = false;
    }
    if (depth_ == 3 && in_row_) {
      sheet_.rows_.back().end = tag.begin;
      in_row_ = false;
    }
    if (depth_ == 2 && in_data_) {
      sheet_.rows_end_ = tag.begin;
      in_data_ = false;
    }
    --depth_;
    return true;
  }

  SheetBytes& sheet_;
  XmlTags tags_;
  std::size_t depth_ = 0;
  std::size_t data_begin_ = 0;
  bool in_data_ = false, in_row_ = false, in_cell_ = false;
};

base::Result<SheetBytes> SheetBytes::of(std::string bytes, const std::string& part) {
  SheetBytes sheet;
  sheet.bytes_ = std::move(bytes);
  const auto refuse = [&] {
    return base::fail(fmt::format("cannot be filled: its part `{}` is XML in an unusual form", part));
  };
  if (!has_plain_bytes(sheet.bytes_) || names_other_encoding(sheet.bytes_)) return refuse();
  Scan scan(sheet);
  if (!scan.run()) return refuse();
  std::string rest = sheet.bytes_;
  if (sheet.rows_end_) rest.erase(scan.data_begin(), *sheet.rows_end_ - scan.data_begin());
  if (!sheet.frame_->load_buffer(rest.data(), rest.size(), xml_options)) return no_xml(part);
  return sheet;
}

XmlTag SheetBytes::tag_at(std::size_t begin) const {
  return XmlTags(bytes_, begin).next().value_or(XmlTag{});
}

std::unique_ptr<pugi::xml_document> SheetBytes::parsed(std::size_t begin, std::size_t end) const {
  auto document = std::make_unique<pugi::xml_document>();
  document->load_buffer(bytes_.data() + begin, end - begin, xml_options, pugi::encoding_utf8);
  return document;
}

std::string edited(const std::string& bytes, std::vector<ByteEdit> edits) {
  std::stable_sort(
      edits.begin(), edits.end(), [](const ByteEdit& a, const ByteEdit& b) { return a.begin < b.begin; });
  std::string made;
  std::size_t at = 0;
  for (const ByteEdit& edit : edits) {
    made.append(bytes, at, edit.begin - at);
    made += edit.text;
    at = edit.end;
  }
  return made.append(bytes, at);
}

}  // namespace assure::inspect
