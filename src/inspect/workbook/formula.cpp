#include "inspect/workbook/formula.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/characters.h"
#include "base/text.h"
#include "inspect/workbook/functions.h"
#include "table/table.h"

namespace assure::inspect {
namespace {

constexpr std::size_t deepest_name = 16;      // names that are written with names
constexpr std::size_t most_ranges = 100'000;  // of one formula, with what its names stand for
constexpr std::size_t most_steps = 100'000;   // the same

bool in_word(char c) {
  return base::is_ascii_word(c) || c == '_' || c == '.' || c == '$' || c == '?' || c == '\\' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// One end of a range. Of a whole row or column only one of the two is there.
struct End {
  std::size_t row = 0, column = 0;
  bool relative = false;
};

// Moved by so much; what would leave the sheet stays at its edge.
std::size_t moved(std::size_t place, std::ptrdiff_t by, std::size_t last) {
  const auto to = static_cast<std::ptrdiff_t>(place) + by;
  return static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(to, 1, static_cast<std::ptrdiff_t>(last)));
}

// `$B$7`, `B`, `$7`; none for what is no such thing.
std::optional<End> end_named(std::string_view word, const FormulaShift& shift) {
  End end;
  std::size_t at = 0;
  const bool fixed_column = word.starts_with('$');
  if (fixed_column) ++at;
  const std::size_t letters = at;
  for (; at < word.size() && base::is_ascii_letter(word[at]) && at - letters < 4; ++at)
    end.column = end.column * 26 + static_cast<std::size_t>(base::ascii_upper(word[at]) - 'A' + 1);
  const bool has_column = at > letters;
  bool fixed_row = !has_column && fixed_column;
  if (has_column && at < word.size() && word[at] == '$') {
    fixed_row = true;
    ++at;
  }
  const std::size_t digits = at;
  while (at < word.size() && base::is_ascii_digit(word[at])) ++at;
  if (at > digits) end.row = index_in(word.substr(digits, at - digits));
  const bool is_end = at == word.size() && (end.row > 0 || end.column > 0) && end.row <= table::last_row &&
                      end.column <= table::last_column && (at == digits) == (end.row == 0);
  if (!is_end) return std::nullopt;
  end.relative = (end.row > 0 && !fixed_row) || (end.column > 0 && !fixed_column);
  if (end.row > 0 && !fixed_row) end.row = moved(end.row, shift.rows, table::last_row);
  if (end.column > 0 && !fixed_column) end.column = moved(end.column, shift.columns, table::last_column);
  return end;
}

class FormulaReader {
 public:
  enum class Names : std::uint8_t { Read, Unknown };
  FormulaReader(const FillBook& book, FormulaShift shift, Names names = Names::Read)
      : book_(book), shift_(shift), names_(names) {}

  void read(std::size_t sheet, std::string_view formula, std::size_t depth) {
    const Place before = place_;
    place_ = {sheet, formula, 0, depth};
    while (place_.at < formula.size() && !is_too_much()) step();
    if (is_too_much()) found_.unknown = true;
    place_ = before;
  }

  FormulaCells take() { return std::move(found_); }

 private:
  struct Place {
    std::size_t sheet = 0;
    std::string_view text;
    std::size_t at = 0;
    std::size_t depth = 0;
  };

  // Sheets before a `!`.
  struct Sheets {
    std::size_t first = 0, last = 0;
    bool elsewhere = false;  // in another workbook, or nowhere
  };

  bool is_too_much() const { return found_.ranges.size() > most_ranges || steps_ > most_steps; }

  char here() const { return place_.at < place_.text.size() ? place_.text[place_.at] : '\0'; }

  void step() {
    ++steps_;
    const char c = here();
    if (c == '"') return skip_text();
    if (c == '\'') return quoted_sheet();
    if (c == '[') return outside_book();
    if (c == ':' || c == '#') return lone_sign();
    if (in_word(c)) return word();
    ++place_.at;
  }

  // What stands between quotes, of which two are one.
  std::string quoted() {
    const char quote = here();
    std::string text;
    for (++place_.at; place_.at < place_.text.size(); ++place_.at) {
      if (here() != quote) {
        text += here();
        continue;
      }
      ++place_.at;
      if (here() != quote) return text;
      text += quote;
    }
    return text;
  }

  void skip_text() { quoted(); }

  // A range that begins or ends with something that is worked out (`A1:INDEX(...)`), or what a formula fills
  // (`A1#`, which its own cell stands for), or an error (`#REF!`).
  void lone_sign() {
    if (here() == ':') found_.unknown = true;
    ++place_.at;
    if (place_.text[place_.at - 1] != '#') return;
    while (base::is_ascii_letter(here()) || here() == '/' || here() == '!') ++place_.at;
  }

  void quoted_sheet() {
    const std::string name = quoted();
    if (here() != '!') return;
    ++place_.at;
    reference(sheets_named(name));
  }

  // `[1]Sheet!A1`, or a reference to a column of the table that the formula stands in.
  void outside_book() {
    skip_brackets();
    std::size_t end = place_.at;
    while (end < place_.text.size() && in_word(place_.text[end])) ++end;
    if (end < place_.text.size() && place_.text[end] == '!') {
      place_.at = end + 1;
      return reference({0, 0, true});
    }
    found_.unknown = true;
  }

  void skip_brackets() {
    std::size_t depth = 0;
    for (; place_.at < place_.text.size(); ++place_.at) {
      if (here() == '[') ++depth;
      if (here() == ']' && --depth == 0) {
        ++place_.at;
        return;
      }
    }
  }

  std::string_view take_word() {
    const std::size_t begin = place_.at;
    while (place_.at < place_.text.size() && in_word(here())) ++place_.at;
    return place_.text.substr(begin, place_.at - begin);
  }

  void word() {
    const std::size_t begin = place_.at;
    const std::string_view first = take_word();
    if (here() == '!') {
      ++place_.at;
      return reference(sheets_named(first));
    }
    // `First:Last!A1`, over several sheets.
    if (here() == ':') {
      std::size_t end = place_.at + 1;
      while (end < place_.text.size() && in_word(place_.text[end])) ++end;
      if (end < place_.text.size() && place_.text[end] == '!') {
        const std::string_view both = place_.text.substr(begin, end - begin);
        place_.at = end + 1;
        return reference(sheets_named(both));
      }
    }
    place_.at = begin;
    reference({place_.sheet, place_.sheet, false});
  }

  Sheets sheets_named(std::string_view name) const {
    if (auto one = book_.sheet_named(name)) return {*one, *one, false};
    const std::size_t colon = name.find(':');
    if (colon == std::string_view::npos) return {0, 0, true};
    const auto first = book_.sheet_named(name.substr(0, colon));
    const auto last = book_.sheet_named(name.substr(colon + 1));
    if (!first || !last) return {0, 0, true};
    return {std::min(*first, *last), std::max(*first, *last), false};
  }

  // What stands behind the name of a sheet, or without one: cells, a name, a table, a function, a number.
  void reference(const Sheets& sheets) {
    if (!in_word(here())) return;
    const std::string_view first = take_word();
    if (here() == '(') return function(first);
    if (here() == '[') return table(first);
    const auto begin = end_named(first, shift_);
    if (here() == ':' && begin) {
      const std::size_t colon = place_.at++;
      if (const auto end = in_word(here()) ? end_named(take_word(), shift_) : std::nullopt;
          end && here() != '(')
        return add(sheets, *begin, *end);
      place_.at = colon;
    }
    if (!begin || begin->row == 0 || begin->column == 0) return name(first, sheets);
    add(sheets, *begin, *begin);
    // In a workbook of 256 columns, `Rate2` was a name; in the same one saved as xlsx it is still there.
    if (!sheets.elsewhere && book_.name_on(sheets.first, first)) name(first, sheets);
  }

  void function(std::string_view name) {
    const Reads reads = reads_of_function(name);
    if (reads == Reads::Anything || (reads == Reads::AsFarAsAnother && reaches_further(name)))
      found_.unknown = true;
  }

  // `SUMIF(A1:A9,"x",C1)` reads C1 to C9. Said of all but two ranges of one size that are written out.
  bool reaches_further(std::string_view name) const {
    const auto arguments = plain_arguments(place_.text.substr(place_.at + 1));
    if (!arguments) return true;
    if (arguments->size() < 3) return false;
    const std::size_t other = base::lower_ascii(name) == "lookup" ? 1 : 0;
    const auto first = size_of((*arguments)[other]);
    return arguments->size() > 3 || !first || first != size_of((*arguments)[2]);
  }

  // The arguments up to the closing bracket; none when there are functions among them.
  static std::optional<std::vector<std::string_view>> plain_arguments(std::string_view text) {
    std::vector<std::string_view> found;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size() && text[at] != '('; ++at) {
      if (text[at] == '"' || text[at] == '\'') at = std::min(text.find(text[at], at + 1), text.size());
      if (at == text.size() || (text[at] != ',' && text[at] != ')')) continue;
      found.push_back(text.substr(begin, at - begin));
      begin = at + 1;
      if (text[at] == ')') return found;
    }
    return std::nullopt;
  }

  // Rows and columns of a range; none of what is no range by itself.
  std::optional<std::pair<std::size_t, std::size_t>> size_of(std::string_view argument) const {
    FormulaReader reader(book_, shift_, Names::Unknown);
    reader.read(place_.sheet, argument, 0);
    const FormulaCells cells = reader.take();
    if (cells.unknown || cells.ranges.size() != 1) return std::nullopt;
    const CellRange& range = cells.ranges.front().cells;
    return std::pair(range.last_row - range.first_row, range.last_column - range.first_column);
  }

  void table(std::string_view name) {
    skip_brackets();
    auto found = book_.tables.find(base::lower_ascii(name));
    if (found == book_.tables.end()) {
      found_.unknown = true;
    } else {
      found_.ranges.push_back(found->second);
    }
  }

  void name(std::string_view word, const Sheets& sheets) {
    const std::string lower = base::lower_ascii(word);
    const bool is_value = base::is_ascii_digit(word.front()) || word.front() == '.' || lower == "true" ||
                          lower == "false" || lower.starts_with("_xlpm.");
    if (is_value || sheets.elsewhere) return;
    if (auto found = book_.tables.find(lower); found != book_.tables.end())
      return found_.ranges.push_back(found->second);
    const DefinedName* defined = book_.name_on(sheets.first, word);
    if (!defined || place_.depth == deepest_name || names_ == Names::Unknown) {
      found_.unknown = true;
      return;
    }
    read(sheets.first, defined->formula, place_.depth + 1);
  }

  void add(const Sheets& sheets, const End& a, const End& b) {
    // What a name means may depend on the cell that uses it.
    if (place_.depth > 0 && (a.relative || b.relative)) found_.unknown = true;
    if (sheets.elsewhere) return;
    const auto [top, bottom] = std::minmax(a.row, b.row);
    const auto [left, right] = std::minmax(a.column, b.column);
    const CellRange range{std::max<std::size_t>(top, 1), std::max<std::size_t>(left, 1),
        bottom == 0 ? table::last_row : bottom, right == 0 ? table::last_column : right};
    for (std::size_t sheet = sheets.first; sheet <= sheets.last; ++sheet)
      found_.ranges.push_back({sheet, range});
  }

  const FillBook& book_;
  FormulaShift shift_;
  Names names_;
  FormulaCells found_;
  Place place_;
  std::size_t steps_ = 0;
};

}  // namespace

FormulaCells cells_of_formula(
    const FillBook& book, std::size_t sheet, std::string_view formula, const FormulaShift& shift) {
  FormulaReader reader(book, shift);
  reader.read(sheet, formula, 0);
  return reader.take();
}

}  // namespace assure::inspect
