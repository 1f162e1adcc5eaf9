// SpreadsheetML (ECMA-376 part 1, clause 18).
#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "document/wire.h"
#include "inspect/office/drawing.h"
#include "inspect/office/office.h"
#include "inspect/office/xml_values.h"
#include "inspect/workbook/sheet_cell.h"
#include "inspect/workbook/sheet_header.h"
#include "inspect/workbook/sheet_layout.h"
#include "inspect/workbook/sheet_styles.h"
#include "table/table.h"

namespace assure::inspect {
namespace {

using document::Hidden;

struct Workbook {
  Package& package;
  SheetStyles styles;
  std::vector<CellString> strings;
  DateSystem dates = DateSystem::From1900;
};

// What a cell shows, and what it holds when that is not the same.
struct CellText {
  std::string shown;
  std::string stored;
};

CellText cell_text(const pugi::xml_node& cell, const Workbook& book) {
  const std::string_view type = local_attribute(cell, "t");
  const NumberFormat& format = book.styles.format(local_attribute(cell, "s"));
  CellString string;
  if (type == "inlineStr") {
    string = string_of(child_named(cell, "is"));
  } else {
    string.text = text_in(child_named(cell, "v"));
  }
  if (type == "s") {
    auto index = string_index(string.text);
    string = index && *index < book.strings.size() ? book.strings[*index] : CellString();
  }
  std::string& value = string.text;
  if (value.empty()) return {};
  if (type == "b") value = value == "1" ? "TRUE" : "FALSE";
  if (type == "s" || type == "str" || type == "inlineStr")
    return {format.text(value), string.unmarked.empty() ? value : string.unmarked};
  auto number = type.empty() || type == "n" ? cell_number(value) : std::nullopt;
  if (!number) return {value, value};  // e: an error; b; d: a date
  return {format.number(*number, book.dates), plain_number(*number)};
}

class SheetReader {
 public:
  SheetReader(const Workbook& book, const pugi::xml_node& sheet, bool hidden, Texts& texts)
      : book_(book), layout_(sheet), texts_(texts), plain_ground_(has_plain_ground(sheet)) {
    if (hidden) sheet_hidden_ = Hidden::Sheet;
  }

  // How many cells nobody sees, by the reason.
  void note_hidden_cells() {
    for (const auto& [why, count] : hidden_cells_) {
      texts_.hide(why);
      texts_.note(disclosure::Kind::HiddenCells, count);
    }
    texts_.show();
  }

  void add_row(const pugi::xml_node& row) {
    if (texts_.is_full()) return;
    const std::size_t number = layout_.begin_row(row);
    std::optional<Hidden> why = sheet_hidden_;
    if (!why && layout_.is_hidden_row(row)) why = Hidden::Row;
    for (const pugi::xml_node& cell : row) {
      if (local_name(cell) == "c") add_cell(cell, number, why);
    }
    texts_.hide_for(why);
    texts_.end_with('\n');
    texts_.show();
    if (!why) end_other_row();
  }

 private:
  void add_cell(const pugi::xml_node& cell, std::size_t row, std::optional<Hidden> why) {
    const std::size_t column = layout_.column_of(cell);
    CellText text = cell_text(cell, book_);
    if (text.stored.empty()) return;
    if (!why && layout_.is_hidden_column(column)) why = Hidden::Column;
    if (!why && layout_.is_covered(row, column)) why = Hidden::Covered;
    if (!why && plain_ground_ && book_.styles.is_white(local_attribute(cell, "s"))) why = Hidden::White;
    const bool shows_nothing = table::is_blank(text.shown) && !table::is_blank(text.stored);
    if (!why && shows_nothing) why = Hidden::NumberFormat;
    if (why == Hidden::Sheet || why == Hidden::Row || why == Hidden::Column) ++hidden_cells_[*why];
    texts_.hide_for(why);
    texts_.add(shows_nothing ? text.stored : text.shown);
    texts_.end_cell();
    if (texts_.is_full()) return;
    if (!why) {
      differs_ = differs_ || text.shown != text.stored;
      other_ += text.stored;
      other_ += document::cell_end;
    } else if (text.shown != text.stored && !shows_nothing) {
      texts_.add(text.stored);
      texts_.end_cell();
    }
  }

  // What the cells hold is another text of those rows alone where it differs.
  void end_other_row() {
    if (differs_) {
      if (gap_) texts_.add_other(document::piece_end);
      texts_.add_other(other_ + "\n");
    }
    gap_ = !differs_;
    differs_ = false;
    other_.clear();
  }

  const Workbook& book_;
  SheetLayout layout_;
  Texts& texts_;
  std::optional<Hidden> sheet_hidden_;
  bool plain_ground_;
  std::string other_;     // of this row
  bool differs_ = false;  // from what the row shows
  bool gap_ = false;      // rows were left out before it
  std::map<Hidden, std::size_t> hidden_cells_;
};

// Of threads, programs that know none show a comment that says so.
bool is_stand_in(const pugi::xml_node& comment) {
  for (pugi::xml_node node = comment; node; node = next_node(node, comment, false)) {
    if (local_name(node) == "t") return text_in(node).starts_with("[Threaded comment]");
  }
  return false;
}

void add_comments(const pugi::xml_node& root, Texts& texts) {
  for (pugi::xml_node node = root; node; node = next_node(node, root, false)) {
    std::string_view name = local_name(node);
    const bool comment = name == "threadedComment" || (name == "comment" && !is_stand_in(node));
    if (comment) texts.note(disclosure::Kind::Comments);
    if (name == "text" || name == "author") texts.end_with('\n');
    if (name == "text" || name == "t") texts.add(text_in(node));
  }
  texts.end_with('\n');
}

// What lies over the cells: text boxes, charts and comments.
void add_beside(Package& package, const std::string& part, bool hidden, Texts& texts) {
  auto links = package.relationships(part);
  if (!links) return;
  for (const Relationship& link : *links) {
    const bool comments = link.kind == "comments" || link.kind == "threadedComment";
    if (!comments && link.kind != "drawing") continue;
    auto document = package.xml(link.target);
    if (!document) continue;
    texts.show();
    if (comments) texts.hide(Hidden::Comment);
    if (hidden) texts.hide(Hidden::Sheet);
    if (comments) {
      add_comments((*document)->document_element(), texts);
    } else {
      add_drawing(package, link.target, (*document)->document_element(), texts);
    }
  }
  texts.show();
}

// What cells take and say of themselves, what links say, and scenarios.
constexpr WordsInMarkup words_of_sheets[] = {{"dataValidation", "prompt", "validation of cells"},
    {"dataValidation", "promptTitle", "validation of cells"},
    {"dataValidation", "error", "validation of cells"},
    {"dataValidation", "errorTitle", "validation of cells"}, {"hyperlink", "tooltip", "links"},
    {"hyperlink", "display", "links"}, {"hyperlink", "location", "links"}, {"scenario", "name", "scenarios"},
    {"scenario", "comment", "scenarios"}, {"scenario", "user", "scenarios"},
    {"inputCells", "val", "scenarios"}, {"protectedRange", "name", "protected ranges"}};

// Texts within formulas, of cells and of what these take.
void add_formulas(const pugi::xml_node& root, Texts& texts) {
  texts.hide(Hidden::Setting);
  texts.within("formulas");
  for (pugi::xml_node node = root; node; node = next_node(node, root, false)) {
    const std::string_view name = local_name(node);
    if (name != "f" && name != "formula1" && name != "formula2") continue;
    const std::string formula = text_in(node);
    if (formula.find('"') == std::string::npos) continue;
    texts.add(formula);
    texts.add("\n");
  }
  texts.within({});
  texts.show();
}

void add_defined_names(const pugi::xml_node& workbook, Texts& texts) {
  texts.hide(Hidden::Setting);
  texts.within("names of ranges");
  for (const pugi::xml_node& name : child_named(workbook, "definedNames")) {
    texts.add(std::string(local_attribute(name, "name")) + ": " + text_in(name) + "\n");
    texts.add(local_attribute(name, "comment"));
    texts.end_with('\n');
  }
  texts.within({});
  texts.show();
}

base::Status add_sheet(const Workbook& book, const std::string& part, bool hidden, Texts& texts) {
  {
    auto worksheet = ASSURE_TRY(book.package.xml(part));
    const pugi::xml_node root = worksheet->document_element();
    SheetReader reader(book, root, hidden, texts);
    for (const pugi::xml_node& row : child_named(root, "sheetData")) {
      if (local_name(row) == "row") reader.add_row(row);
    }
    reader.note_hidden_cells();
    add_sheet_headers(root, hidden, texts);
    if (!texts.is_full()) {
      add_formulas(root, texts);
      add_words_in_markup(root, words_of_sheets, texts);
    }
  }  // the sheet and a drawing at once would cost much memory
  add_beside(book.package, part, hidden, texts);
  return {};
}

base::Result<std::vector<CellString>> shared_strings(
    Package& package, const std::vector<Relationship>& links) {
  std::vector<CellString> strings;
  for (const Relationship& link : links) {
    if (link.kind != "sharedStrings") continue;
    auto document = ASSURE_TRY(package.xml(link.target));
    for (const pugi::xml_node& item : document->document_element()) {
      if (local_name(item) == "si") strings.push_back(string_of(item));
    }
  }
  return strings;
}

}  // namespace

base::Status read_sheets(Package& package, const std::string& part, document::Depth depth, Texts& texts) {
  const bool whole = depth == document::Depth::Whole;
  auto links = ASSURE_TRY(package.relationships(part));
  Workbook book{package, {}, {}};
  if (whole) {
    book.strings = ASSURE_TRY(shared_strings(package, links));
    book.styles = ASSURE_TRY(SheetStyles::of(package, links));
  }
  auto workbook = ASSURE_TRY(package.xml(part));
  book.dates = dates_of(workbook->document_element());
  std::size_t count = 0;
  for (const pugi::xml_node& sheet : child_named(workbook->document_element(), "sheets")) {
    if (++count > document::most_pages)
      return base::fail(fmt::format("has more than {} sheets", document::most_pages));
    for (const Relationship& link : links) {
      if (link.id != relationship_id(sheet)) continue;
      texts.begin_page(local_attribute(sheet, "name"));
      const std::string_view state = local_attribute(sheet, "state");
      if (whole) ASSURE_TRY(add_sheet(book, link.target, state == "hidden" || state == "veryHidden", texts));
    }
  }
  if (whole && count > 0) add_defined_names(workbook->document_element(), texts);
  return {};
}

}  // namespace assure::inspect
