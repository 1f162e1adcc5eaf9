#include "inspect/workbook/cell_bytes.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "base/characters.h"
#include "inspect/workbook/sheet_cell.h"

namespace assure::inspect {
namespace {

// What XML cannot hold is written as `_x0007_`, and what looks like that as if its `_` could not be held
// either (ECMA-376 part 1, 22.9.2.19).
std::string text_content(std::string_view text) {
  std::string content;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const auto byte = static_cast<unsigned char>(c);
    const bool escape =
        c == '_' && without_escapes(std::string(text.substr(at, 7))).size() < 7 && text.substr(at, 2) == "_x";
    const std::string_view three = text.substr(at, 3);
    if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {
      content += three[2] == '\xBE' ? "_xFFFE_" : "_xFFFF_";
      at += 2;
    } else if (escape) {
      content += "_x005F_";
    } else if (c == '&') {
      content += "&amp;";
    } else if (c == '<') {
      content += "&lt;";
    } else if (c == '>') {
      content += "&gt;";
    } else if ((byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F) {
      content += fmt::format("_x{:04X}_", byte);
    } else {
      content += c;
    }
  }
  return content;
}

// A text stands in the cell itself: the strings that cells share stay as they are.
std::string element(const std::string& prefix, const PutCell& cell) {
  const std::string style = cell.style.empty() ? "" : fmt::format(" s=\"{}\"", cell.style);
  const std::string open = fmt::format("<{}c r=\"{}\"{}", prefix, name_of_cell(cell.place), style);
  if (cell.value.number)
    return fmt::format(
        "{}><{p}v>{}</{p}v></{p}c>", open, plain_number(*cell.value.number), fmt::arg("p", prefix));
  return fmt::format("{} t=\"inlineStr\"><{p}is><{p}t xml:space=\"preserve\">{}</{p}t></{p}is></{p}c>", open,
      text_content(cell.value.text), fmt::arg("p", prefix));
}

ByteEdit put_into_row(const SheetBytes& sheet, const RowBytes& row, const PutCell& cell) {
  const std::string text = element(sheet.prefix(), cell);
  if (const CellBytes* there = row.find(cell.place.column)) return {there->begin, there->end, text};
  auto after = std::find_if(row.cells.begin(), row.cells.end(),
      [&](const CellBytes& one) { return one.column > cell.place.column; });
  const std::size_t at = after == row.cells.end() ? row.end : after->begin;
  return {at, at, text};
}

// The row with its tag that opened and closed, or one that was not there.
ByteEdit put_row(
    const SheetBytes& sheet, const RowBytes* empty, const std::string& cells, std::size_t number) {
  const std::string& prefix = sheet.prefix();
  if (empty) {
    std::string tag(sheet.text(empty->begin, empty->tag_end));
    tag.erase(tag.rfind('/'), 1);
    return {empty->begin, empty->tag_end, fmt::format("{}{}</{}row>", tag, cells, prefix)};
  }
  auto after = std::find_if(
      sheet.rows().begin(), sheet.rows().end(), [&](const RowBytes& row) { return row.number > number; });
  const std::size_t at = after == sheet.rows().end() ? *sheet.rows_end() : after->begin;
  return {at, at, fmt::format("<{p}row r=\"{}\">{}</{p}row>", number, cells, fmt::arg("p", prefix))};
}

// The tag without the attribute.
std::string without_attribute(const XmlTag& tag, std::string_view name) {
  const std::string_view value = tag.attribute(name);
  if (value.data() == nullptr) return std::string(tag.text);
  const auto open = static_cast<std::size_t>(value.data() - tag.text.data()) - 1;
  std::size_t begin = tag.text.rfind(name, open);
  while (begin > 0 && base::is_ascii_blank(tag.text[begin - 1])) --begin;
  return std::string(tag.text.substr(0, begin)) + std::string(tag.text.substr(open + value.size() + 2));
}

}  // namespace

std::vector<ByteEdit> put_cells(const SheetBytes& sheet, const std::vector<PutCell>& cells) {
  std::vector<ByteEdit> edits;
  for (std::size_t i = 0; i < cells.size();) {
    const std::size_t number = cells[i].place.row;
    const RowBytes* row = sheet.find(number);
    std::string made;
    for (; i < cells.size() && cells[i].place.row == number; ++i) {
      if (row && !row->is_empty) {
        edits.push_back(put_into_row(sheet, *row, cells[i]));
      } else {
        made += element(sheet.prefix(), cells[i]);
      }
    }
    if (!made.empty()) edits.push_back(put_row(sheet, row, made, number));
  }
  return edits;
}

ByteEdit without_result(const SheetBytes& sheet, const CellBytes& cell) {
  ByteEdit edit{cell.begin, cell.end, {}};
  const XmlTag first = sheet.tag_at(cell.begin);
  edit.text = without_attribute(first, "t");
  std::size_t copied = first.end;
  std::optional<std::size_t> result;  // where the element that holds it begins
  XmlTags tags(sheet.bytes(), first.end);
  while (auto tag = tags.next()) {
    if (tag->begin >= cell.end) break;
    if (tag->local() != "v") continue;
    if (tag->kind != XmlTag::Kind::Closes) {
      edit.text += sheet.text(copied, tag->begin);
      result = tag->begin;
    }
    if (tag->kind != XmlTag::Kind::Opens && result) {
      copied = tag->end;
      result.reset();
    }
  }
  edit.text += sheet.text(copied, cell.end);
  return edit;
}

std::string with_recalculation(const std::string& workbook) {
  constexpr std::array<std::string_view, 4> before = {
      "sheets", "functionGroups", "externalReferences", "definedNames"};
  constexpr std::string_view wish = " fullCalcOnLoad=\"1\"";
  std::optional<std::size_t> place;
  std::string prefix;
  std::size_t depth = 0;
  XmlTags tags(workbook);
  while (auto tag = tags.next()) {
    const bool closes = tag->kind == XmlTag::Kind::Closes;
    if (tag->kind == XmlTag::Kind::Opens) ++depth;
    const bool is_child = closes ? depth == 2 : depth == (tag->kind == XmlTag::Kind::Opens ? 2 : 1);
    if (closes) --depth;
    if (is_child && !closes && tag->local() == "calcPr") {
      std::string text = without_attribute(*tag, "fullCalcOnLoad");
      text.insert(1 + tag->name.size(), wish);
      return edited(workbook, {{tag->begin, tag->end, text}});
    }
    const bool is_before = std::find(before.begin(), before.end(), tag->local()) != before.end();
    if (!is_child || !is_before || tag->kind == XmlTag::Kind::Opens) continue;
    place = tag->end;
    prefix = tag->prefix();
  }
  if (!place || !tags.is_plain()) return {};
  return edited(workbook, {{*place, *place, fmt::format("<{}calcPr{}/>", prefix, wish)}});
}

}  // namespace assure::inspect
