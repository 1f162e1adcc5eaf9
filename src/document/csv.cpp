#include "document/csv.h"

#include <algorithm>
#include <array>

#include "base/characters.h"
#include "document/passage.h"
#include "document/table_wire.h"

namespace assure::document {
namespace {

constexpr std::string_view separators = "\t;,";
constexpr std::size_t records_looked_at = 20;

// Calls `on_separator(at)` and `on_end(at)` for what ends cells and records; quoted ones are passed over.
class Walk {
 public:
  explicit Walk(std::string_view text, std::string_view separator) : text_(text), separator_(separator) {}

  // False at the end. `at` is the separator or line end that was found, or the size.
  bool next() {
    if (done_) return false;
    begin_ = started_ ? at_ + length_ : 0;
    started_ = true;
    at_ = begin_;
    quoted_ = text_.substr(begin_).starts_with('"');
    if (quoted_) at_ = end_of_quoted(begin_ + 1);
    while (at_ < text_.size() && text_[at_] != '\n' && text_[at_] != '\r' && !is_separator(text_[at_])) ++at_;
    done_ = at_ == text_.size();
    length_ = done_ ? 0 : text_.substr(at_).starts_with("\r\n") ? 2 : 1;
    return true;
  }

  std::string_view cell() const { return text_.substr(begin_, at_ - begin_); }
  bool is_quoted() const { return quoted_; }
  bool ends_record() const { return done_ || !is_separator(text_[at_]); }
  char end() const { return done_ ? '\0' : text_[at_]; }
  std::size_t at() const { return at_; }
  std::size_t length() const { return length_; }

 private:
  bool is_separator(char c) const { return separator_.find(c) != std::string_view::npos; }

  // Behind the quote that closes; of one that nothing closes, the text goes on as if it were none.
  std::size_t end_of_quoted(std::size_t at) const {
    const std::size_t first = at;
    while (at < text_.size()) {
      at = text_.find('"', at);
      if (at == std::string_view::npos) return first;
      if (!text_.substr(at + 1).starts_with('"')) return at + 1;
      at += 2;
    }
    return first;
  }

  std::string_view text_;
  std::string_view separator_;
  std::size_t begin_ = 0, at_ = 0, length_ = 0;
  bool quoted_ = false, started_ = false, done_ = false;
};

char separator_of(std::string_view text) {
  std::array<std::size_t, 3> least{}, here{}, all{};
  std::size_t records = 0;
  Walk walk(text, separators);
  bool blank = true;
  while (records < records_looked_at && walk.next()) {
    blank = blank && walk.cell().empty() && walk.ends_record();
    if (!walk.ends_record()) {
      ++here[separators.find(walk.end())];
      continue;
    }
    for (std::size_t i = 0; i < here.size() && !blank; ++i) {
      least[i] = records == 0 ? here[i] : std::min(least[i], here[i]);
      all[i] += here[i];
    }
    if (!blank) ++records;
    here = {};
    blank = true;
  }
  auto most = std::max_element(least.begin(), least.end());
  if (*most > 0) return separators[static_cast<std::size_t>(most - least.begin())];
  most = std::max_element(all.begin(), all.end());
  return *most > 0 ? separators[static_cast<std::size_t>(most - all.begin())] : ',';
}

std::string unquoted(std::string_view cell) {
  std::string text;
  std::size_t at = 1;
  for (; at < cell.size(); ++at) {
    const bool quote = cell[at] == '"';
    if (quote && !cell.substr(at + 1).starts_with('"')) break;
    if (quote) ++at;
    text += cell[at];
  }
  if (at < cell.size()) text += cell.substr(at + 1);
  return text;
}

// Takes the line `sep=;` from the front.
char take_separator(std::string_view& text) {
  char separator = 0;
  if (text.starts_with("sep=") && text.size() > 4) {
    separator = text[4];
    const std::size_t line = text.find('\n');
    text.remove_prefix(line == std::string_view::npos ? text.size() : line + 1);
  }
  return separator == 0 ? separator_of(text) : separator;
}

table::Cell text_cell(std::string_view written) {
  table::Cell cell;
  if (table::is_blank(written)) return cell;
  cell.kind = table::Kind::Text;
  cell.shown = table::cell_text(written);
  return cell;
}

}  // namespace

CsvText csv_text(std::string_view text) {
  const char separator = take_separator(text);
  CsvText result;
  result.written = text;
  Walk walk(text, std::string_view(&separator, 1));
  while (walk.next()) {
    if (walk.end() == '\0' && walk.cell().empty()) break;
    result.cells += walk.is_quoted() ? unquoted(walk.cell()) : std::string(walk.cell());
    result.cells += cell_end;
    if (walk.ends_record()) result.cells += '\n';
    const std::size_t at = walk.at();
    bool in_figures = !walk.ends_record() && at > 0 && at + 1 < text.size() &&
                      base::is_ascii_digit(text[at - 1]) && base::is_ascii_digit(text[at + 1]);
    if (in_figures) result.written[at] = cell_end.front();
  }
  return result;
}

base::Result<table::Sheet> csv_sheet(std::string_view text, bool tabs) {
  const char found = take_separator(text);
  const char separator = tabs ? '\t' : found;
  table::Sheet sheet;
  TableBounds bounds;
  Walk walk(text, std::string_view(&separator, 1));
  table::Row row{1, false, {}};
  while (walk.next()) {
    row.cells.push_back(text_cell(walk.is_quoted() ? unquoted(walk.cell()) : std::string(walk.cell())));
    if (row.cells.size() > table::last_column) ASSURE_TRY(bounds.add_row(row));
    if (!walk.ends_record()) continue;
    const std::size_t next = row.number + 1;
    if (row.trim()) {
      ASSURE_TRY(bounds.add_row(row));
      row.cells.shrink_to_fit();
      sheet.rows.push_back(std::move(row));
    }
    row = {next, false, {}};
  }
  return sheet;
}

}  // namespace assure::document
