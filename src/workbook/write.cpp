#include "workbook/write.h"

#include <algorithm>
#include <limits>
#include <memory>

#include <sys/mman.h>
#include <unistd.h>

#include <fmt/format.h>
#include <xlsxwriter.h>

#include "base/descriptor.h"
#include "base/text.h"
#include "base/utf8.h"

namespace assure::workbook {
namespace {

constexpr std::size_t most_units = 32'767;  // of UTF-16, in a cell
constexpr std::string_view cut_mark = " ...", escape_mark = "_x005F";
constexpr std::size_t longest_choices = 255;
constexpr std::int32_t first_serial = 61;  // 1 March 1900; before it, spreadsheets disagree
constexpr std::int32_t serial_of_1970 = 25'569;
constexpr double line_height = 15, highest_row = 409;  // points
constexpr lxw_color_t header_fill = 0xE8EDEE, open_fill = 0xFFF4CC, rule_color = 0x767676;

bool is_hexadecimal(char32_t point) {
  return (point >= U'0' && point <= U'9') || (point >= U'A' && point <= U'F') ||
         (point >= U'a' && point <= U'f');
}

// `_x0041_` in a cell is the escape of a character (ECMA-376 part 1, 22.9.2.19).
bool is_escape(std::u32string_view text) {
  return text.size() >= 7 && text[0] == U'_' && text[1] == U'x' && text[6] == U'_' &&
         std::all_of(text.begin() + 2, text.begin() + 6, is_hexadecimal);
}

// Of UTF-16.
std::size_t units_of(std::u32string_view points, std::size_t at) {
  return (points[at] > 0xFFFF ? 2 : 1) + (is_escape(points.substr(at)) ? escape_mark.size() : 0);
}

// As a cell may hold it. XML has no U+FFFE and U+FFFF.
std::string cell_text(std::string_view text) {
  const std::u32string points = base::decoded(text);
  std::size_t all = 0;
  for (std::size_t i = 0; i < points.size(); ++i) all += units_of(points, i);
  const bool fits = all <= most_units;
  std::string result;
  std::size_t units = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    units += units_of(points, i);
    if (!fits && units > most_units - cut_mark.size()) return result + std::string(cut_mark);
    if (is_escape(std::u32string_view(points).substr(i))) result += escape_mark;
    result += base::utf8((points[i] & 0xFFFEU) == 0xFFFE ? U'\uFFFD' : points[i]);
  }
  return result;
}

// How many lines a text takes in a column, roughly: letters differ in width.
std::size_t lines_of(const std::string& text, std::size_t width) {
  std::size_t lines = 0;
  for (std::string_view line : base::split(text, '\n'))
    lines += std::max<std::size_t>(1, (base::code_points(line) + width - 1) / width);
  return lines;
}

struct Formats {
  lxw_format* header = nullptr;
  lxw_format* open_header = nullptr;
  lxw_format* text = nullptr;
  lxw_format* number = nullptr;
  lxw_format* day = nullptr;
};

class Writing {
 public:
  explicit Writing(lxw_workbook* workbook) : workbook_(workbook) {
    formats_ = {header(header_fill), header(open_fill), body(nullptr), body("0"), body("d mmm yyyy")};
  }

  base::Status add(const table::List& list) {
    lxw_worksheet* sheet = workbook_add_worksheet(workbook_, list.name.c_str());
    if (!sheet) return base::fail(fmt::format("no sheet can be called `{}`", list.name));
    for (std::size_t i = 0; i < list.columns.size(); ++i) {
      ASSURE_TRY(begin_column(sheet, list, static_cast<lxw_col_t>(i)));
    }
    for (std::size_t i = 0; i < list.rows.size(); ++i) {
      for (std::size_t j = 0; j < list.rows[i].size(); ++j)
        ASSURE_TRY(put(sheet, i + 1, static_cast<lxw_col_t>(j), list.rows[i][j]));
      ASSURE_TRY(checked(worksheet_set_row(
          sheet, static_cast<lxw_row_t>(i + 1), height_of(list.columns, list.rows[i]), nullptr)));
    }
    worksheet_freeze_panes(sheet, 1, 0);
    const auto last_row = static_cast<lxw_row_t>(list.rows.size());
    const auto last_column = static_cast<lxw_col_t>(list.columns.size() - 1);
    worksheet_autofilter(sheet, 0, 0, last_row, last_column);
    worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
    if (list.hidden) worksheet_hide(sheet);
    return {};
  }

 private:
  lxw_format* header(lxw_color_t fill) {
    lxw_format* format = body(nullptr);
    format_set_bold(format);
    format_set_bg_color(format, fill);
    format_set_bottom(format, LXW_BORDER_THIN);
    format_set_bottom_color(format, rule_color);
    return format;
  }

  lxw_format* body(const char* numbers) {
    lxw_format* format = workbook_add_format(workbook_);
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (numbers) format_set_num_format(format, numbers);
    return format;
  }

  // Programs differ in whether they make a row as high as its text.
  static double height_of(
      const std::vector<table::ListColumn>& columns, const std::vector<table::Value>& row) {
    std::size_t lines = 1;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (const auto* text = std::get_if<std::string>(&row[i]))
        lines = std::max(lines, lines_of(*text, std::max<std::size_t>(1, columns[i].width)));
    }
    return std::min(line_height * static_cast<double>(lines), highest_row);
  }

  static base::Status checked(lxw_error error) {
    if (error == LXW_NO_ERROR) return {};
    return base::fail(fmt::format("the workbook cannot be written: {}", lxw_strerror(error)));
  }

  base::Status begin_column(lxw_worksheet* sheet, const table::List& list, lxw_col_t number) {
    const table::ListColumn& column = list.columns[number];
    lxw_format* format = column.is_open ? formats_.open_header : formats_.header;
    ASSURE_TRY(checked(
        worksheet_set_column(sheet, number, number, static_cast<double>(column.width), formats_.text)));
    ASSURE_TRY(checked(worksheet_write_string(sheet, 0, number, cell_text(column.name).c_str(), format)));
    if (column.row_choices.empty()) return offer(sheet, number, {1, list.rows.size()}, column.choices);
    // Rows that offer the same, as long as they follow each other.
    const auto& all = column.row_choices;
    for (std::size_t first = 0; first < all.size();) {
      std::size_t end = first + 1;
      while (end < all.size() && all[end] == all[first]) ++end;
      ASSURE_TRY(offer(sheet, number, {first + 1, end}, all[first]));
      first = end;
    }
    return {};
  }

  struct Rows {
    std::size_t first, last;
  };

  // A list that is too long is not offered; each of it can still be typed.
  static base::Status offer(
      lxw_worksheet* sheet, lxw_col_t column, Rows rows, const std::vector<std::string>& values) {
    std::vector<char*> choices;
    std::size_t length = 0;
    for (const std::string& choice : values) {
      choices.push_back(const_cast<char*>(choice.c_str()));  // which the library only reads
      length += choice.size() + 1;
    }
    if (choices.empty() || length > longest_choices || rows.last < rows.first) return {};
    choices.push_back(nullptr);
    lxw_data_validation offered = {};
    offered.validate = LXW_VALIDATION_TYPE_LIST;
    offered.value_list = choices.data();
    return checked(worksheet_data_validation_range(sheet, static_cast<lxw_row_t>(rows.first), column,
        static_cast<lxw_row_t>(rows.last), column, &offered));
  }

  base::Status put(lxw_worksheet* sheet, std::size_t row, lxw_col_t column, const table::Value& value) {
    if (row > std::numeric_limits<lxw_row_t>::max())
      return base::fail("the workbook cannot be written: it has too many rows");
    const auto at = static_cast<lxw_row_t>(row);
    if (const auto* number = std::get_if<std::int64_t>(&value))
      return checked(
          worksheet_write_number(sheet, at, column, static_cast<double>(*number), formats_.number));
    const auto* day = std::get_if<base::Date>(&value);
    if (day && day->days() + serial_of_1970 >= first_serial)
      return checked(worksheet_write_number(sheet, at, column, day->days() + serial_of_1970, formats_.day));
    const std::string text = cell_text(table::shown_text(value));
    if (text.empty()) return {};
    return checked(worksheet_write_string(sheet, at, column, text.c_str(), formats_.text));
  }

  lxw_workbook* workbook_;
  Formats formats_;
};

base::Result<std::string> all_of(const base::Descriptor& file) {
  const off_t size = ::lseek(file.number(), 0, SEEK_END);
  if (size <= 0) return base::fail("the workbook cannot be written");
  std::string bytes(static_cast<std::size_t>(size), '\0');
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t count =
        ::pread(file.number(), bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
    if (count <= 0) return base::fail("the workbook cannot be read back");
    done += static_cast<std::size_t>(count);
  }
  return bytes;
}

}  // namespace

base::Result<std::string> bytes_of(std::span<const table::List> lists, base::Date day) {
  // The library writes files alone: this one has no name and lies in memory.
  const base::Descriptor memory(::memfd_create("workbook", MFD_CLOEXEC));
  if (memory.number() < 0) return base::fail("the workbook cannot be written: no memory for it");
  const std::string path = fmt::format("/proc/self/fd/{}", memory.number());
  lxw_workbook* workbook = workbook_new(path.c_str());
  if (!workbook) return base::fail("the workbook cannot be written: no memory for it");
  lxw_doc_properties properties = {};
  std::string title = lists.empty() ? std::string() : cell_text(table::list_text(lists.front().title));
  title.resize(std::min<std::size_t>(title.size(), 200));
  title = base::with_valid_utf8(title);
  properties.title = title.data();
  // None, which is 0, would be the time of this run.
  properties.created = std::max<time_t>(1, static_cast<time_t>(day.days()) * 86'400);
  workbook_set_properties(workbook, &properties);
  Writing writing(workbook);
  base::Status status;
  for (const table::List& list : lists) {
    if (status) status = writing.add(list);
  }
  const lxw_error error = workbook_close(workbook);  // frees it, whatever comes of it
  if (!status) return tl::make_unexpected(status.error());
  if (error != LXW_NO_ERROR)
    return base::fail(fmt::format("the workbook cannot be written: {}", lxw_strerror(error)));
  return all_of(memory);
}

}  // namespace assure::workbook
