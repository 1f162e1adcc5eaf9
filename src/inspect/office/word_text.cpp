#include "inspect/office/word_text.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "base/utf8.h"
#include "inspect/office/drawing.h"
#include "inspect/text/raised.h"

namespace assure::inspect {
namespace {

using document::Hidden;

// Not text: properties (where `tab` is a tab stop), the older twin of alternate content, and how characters
// are read aloud.
constexpr std::string_view skipped_in_word[] = {
    "pPr", "rPr", "sectPr", "tblPr", "trPr", "tcPr", "Fallback", "rt", "docPr", "tblGrid"};

struct Mark {
  std::string_view element;
  std::string_view text;
};

constexpr Mark marks[] = {{"tab", "\t"}, {"ptab", "\t"}, {"br", "\n"}, {"cr", "\n"}, {"noBreakHyphen", "-"},
    {"softHyphen", "\xC2\xAD"}, {"den", "/"}};

// Elements around runs that hide them.
struct Around {
  std::string_view element;
  Hidden why;
};

constexpr Around around_runs[] = {{"del", Hidden::Struck}, {"moveFrom", Hidden::Moved}};

struct Symbol {
  unsigned code;
  std::string_view text;
};

// Of the font Symbol, what is written in texts about figures.
constexpr Symbol symbols[] = {{0x20, " "}, {0x25, "%"}, {0x2B, "+"}, {0x2D, "\u2212"}, {0x3C, "<"},
    {0x3D, "="}, {0x3E, ">"}, {0x61, "\u03B1"}, {0x62, "\u03B2"}, {0x67, "\u03B3"}, {0x6D, "\u03BC"},
    {0x70, "\u03C0"}, {0x73, "\u03C3"}, {0x44, "\u0394"}, {0x53, "\u03A3"}, {0x57, "\u03A9"},
    {0xA3, "\u2264"}, {0xA5, "\u221E"}, {0xAC, "\u2190"}, {0xAD, "\u2191"}, {0xAE, "\u2192"},
    {0xAF, "\u2193"}, {0xB0, "\u00B0"}, {0xB1, "\u00B1"}, {0xB3, "\u2265"}, {0xB4, "\u00D7"},
    {0xB7, "\u2022"}, {0xB8, "\u00F7"}, {0xB9, "\u2260"}, {0xBB, "\u2248"}, {0xBC, "\u2026"},
    {0xD2, "\u00AE"}, {0xD3, "\u00A9"}, {0xD4, "\u2122"}, {0xD6, "\u221A"}};

// Of Wingdings: boxes and ticks.
constexpr Symbol wingdings[] = {{0x6F, "\u25A1"}, {0x71, "\u2751"}, {0x76, "\u2756"}, {0x9F, "\u2022"},
    {0xA7, "\u25AA"}, {0xA8, "\u25FB"}, {0xD8, "\u27A2"}, {0xE0, "\u2192"}, {0xFB, "\u2717"},
    {0xFC, "\u2713"}, {0xFD, "\u2612"}, {0xFE, "\u2611"}};

constexpr int most_steps = 32;  // from a run up to its paragraph

std::optional<Hidden> why_around(pugi::xml_node node) {
  for (int i = 0; i < most_steps && node; ++i, node = node.parent()) {
    std::string_view name = local_name(node);
    if (name == "p") break;
    for (const Around& around : around_runs) {
      if (around.element == name) return around.why;
    }
  }
  return std::nullopt;
}

bool is_hidden_row(const pugi::xml_node& row) {
  const pugi::xml_node hidden = child_named(child_named(row, "trPr"), "hidden");
  if (!hidden) return false;
  const std::string_view value = local_attribute(hidden, "val");
  return value.empty() || is_true(value);
}

// `anchor` or `inline` around a text box says in `docPr` whether the shape shows.
bool is_in_hidden_shape(pugi::xml_node node) {
  for (int i = 0; i < most_steps && node; ++i, node = node.parent()) {
    std::string_view name = local_name(node);
    if (name == "anchor" || name == "inline")
      return is_true(local_attribute(child_named(node, "docPr"), "hidden"));
  }
  return false;
}

}  // namespace

void WordReader::add(const pugi::xml_node& root) {
  around_ = outer_;
  root_ = root;
  walk(root);
  add_boxes();
  texts_.end_heading();
  texts_.end_with('\n');
  texts_.hide_for(outer_);
  if (differs_ && !outer_) texts_.add_other(other_);
}

void WordReader::walk(const pugi::xml_node& root) {
  bool skip = false;
  const auto leaving = [this](const pugi::xml_node& node) { leave(node); };
  for (pugi::xml_node node = root; node; node = next_node(node, root, skip, leaving)) {
    std::string_view name = local_name(node);
    skip =
        std::find(std::begin(skipped_in_word), std::end(skipped_in_word), name) != std::end(skipped_in_word);
    // Of alternate content readers see the first choice that their program knows.
    skip = skip || (name == "Choice" && local_name(node.previous_sibling()) == "Choice");
    if (skip) continue;
    if (name == "tr" && !around_ && is_hidden_row(node)) {
      around_ = Hidden::Text;
      walk(node);  // within which no row is hidden besides
      around_.reset();
      skip = true;
      continue;
    }
    skip = node != root && put_aside(node, name);
    if (!skip) add_node(node, name);
  }
}

// What is read after the paragraph.
bool WordReader::put_aside(const pugi::xml_node& node, std::string_view name) {
  const bool box = name == "txbxContent", drawn = name == "chart" || name == "relIds";
  if (!box && !drawn) return false;
  auto why = around_ ? around_ : why_around(node);
  if (!why && is_in_hidden_shape(node)) why = Hidden::Shape;
  boxes_.push_back({node, why});
  return true;
}

void WordReader::add_boxes() {
  if (!boxes_.empty()) texts_.end_heading();
  const auto fields = std::exchange(is_instruction_, {});
  const auto instructions = std::exchange(instructions_, 0);
  const auto before = around_;
  while (!boxes_.empty()) {
    const Box box = boxes_.front();
    boxes_.pop_front();
    around_ = box.why;
    texts_.hide_for(around_);
    texts_.end_with('\n');
    if (local_name(box.node) == "txbxContent") {
      walk(box.node);
    } else {
      add_drawing(context_.package, part_, box.node, texts_);
    }
    add_everywhere("\n");
  }
  around_ = before;
  is_instruction_ = fields;
  instructions_ = instructions;
}

// Cells and rows of tables end.
void WordReader::leave(const pugi::xml_node& node) {
  const std::string_view name = local_name(node);
  if (name != "tc" && name != "tr") return;
  texts_.hide_for(around_);
  behind_cell_ = name == "tc";
  if (behind_cell_) return add_everywhere(document::cell_end);
  end_line();
}

void WordReader::end_line() {
  texts_.end_with('\n');
  if (!texts_.hiding() && !other_.empty() && !other_.ends_with('\n')) other_ += '\n';
}

void WordReader::add_node(const pugi::xml_node& node, std::string_view name) {
  if (name == "p") return begin_paragraph(node);
  if (name == "r") return begin_run(node);
  if (name == "fldChar") return add_field_mark(node);
  if (instructions_ > 0) return;
  if (name == "t" || name == "delText") return add_text(text_in(node));
  if (name == "sym") return add_symbol(node);
  for (const Mark& mark : marks) {
    if (mark.element == name) add_everywhere(mark.text);
  }
}

void WordReader::begin_paragraph(const pugi::xml_node& paragraph) {
  // A box within a box waits for the boxes before it.
  if (local_name(paragraph.parent()) == "body" && !boxes_.empty()) add_boxes();
  texts_.end_heading();
  texts_.hide_for(around_);
  if (!std::exchange(behind_cell_, false)) end_line();
  const pugi::xml_node properties = child_named(paragraph, "pPr");
  std::string_view style = local_attribute(child_named(properties, "pStyle"), "val");
  if (style.empty()) style = context_.styles.usual();
  paragraph_run_ = context_.styles.run(style);
  if (auto ground = has_shading(properties)) paragraph_run_.shaded = ground;
  ListPlace place = list_place(properties);
  if (place.list.empty()) place = context_.styles.list(style);
  if (around_) return;
  const std::string number = place.list.empty() ? std::string() : context_.numbers.next(place);
  const std::size_t level = outline_level(properties).value_or(context_.styles.outline(style));
  if (level > 0) texts_.begin_heading(level, number, other_.size());
  if (number.empty() || other_.size() > document::largest_text) return;
  other_ += number + "\t";
  differs_ = true;
}

void WordReader::begin_run(const pugi::xml_node& run) {
  const pugi::xml_node own = child_named(run, "rPr");
  RunProperties properties = paragraph_run_;
  const std::string_view style = local_attribute(child_named(own, "rStyle"), "val");
  if (!style.empty()) properties.take(context_.styles.run(style));
  properties.take(run_properties(own));
  // The exponent of a formula is raised by where it is.
  is_raised_ = properties.raised.value_or(false) || local_name(run.parent()) == "sup";
  auto why = around_ ? around_ : why_around(run.parent());
  if (!why && properties.hidden.value_or(false)) why = Hidden::Text;
  if (!why && properties.struck.value_or(false)) why = Hidden::Struck;
  const bool white = properties.white.value_or(false) && !properties.shaded.value_or(false);
  if (!why && white && is_on_white(run)) why = Hidden::White;
  texts_.hide_for(why);
}

// A paragraph of the page itself, with nothing behind it: the ground of a cell, of a box or of a picture is
// not looked for.
bool WordReader::is_on_white(const pugi::xml_node& run) {
  pugi::xml_node paragraph = run;
  for (int i = 0; i < most_steps && paragraph && local_name(paragraph) != "p"; ++i)
    paragraph = paragraph.parent();
  if (local_name(paragraph.parent()) != "body") return false;
  if (!has_backdrop_) {
    has_backdrop_ = static_cast<bool>(child_named(root_, "background"));
    for (pugi::xml_node node = root_; node && !*has_backdrop_; node = next_node(node, root_, false))
      has_backdrop_ = is_true(local_attribute(node, "behindDoc")) || local_name(node) == "pict";
  }
  return !*has_backdrop_;
}

void WordReader::add_field_mark(const pugi::xml_node& mark) {
  const std::string_view type = local_attribute(mark, "fldCharType");
  if (type == "begin") {
    is_instruction_.push_back(true);
    ++instructions_;
  } else if (!is_instruction_.empty() && (type == "separate" || type == "end")) {
    if (is_instruction_.back()) --instructions_;
    is_instruction_.back() = false;
    if (type == "end") is_instruction_.pop_back();
  }
}

void WordReader::add_everywhere(std::string_view text) {
  texts_.add(text);
  if (!texts_.hiding() && !texts_.is_full()) other_ += text;
}

void WordReader::add_text(std::string_view text) {
  const std::string shown = is_raised_ ? raised(text) : std::string(text);
  texts_.add(shown);
  if (texts_.hiding() || texts_.is_full()) return;
  const bool note = is_raised_ && is_note_mark(other_, text);
  differs_ = differs_ || note;
  if (!note) other_ += shown;
}

void WordReader::add_symbol(const pugi::xml_node& symbol) {
  const std::string_view font = local_attribute(symbol, "font"), digits = local_attribute(symbol, "char");
  unsigned code = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
  const bool is_private = code >= 0xF000 && code <= 0xF0FF;
  if (!is_private && code >= 0x100) return add_everywhere(base::utf8(code));
  code &= 0xFFU;
  auto find = [&](const auto& table) {
    auto found = std::find_if(
        std::begin(table), std::end(table), [&](const Symbol& known) { return known.code == code; });
    return found == std::end(table) ? std::string_view() : found->text;
  };
  if (font == "Symbol") return add_everywhere(find(symbols));
  if (font.starts_with("Wingdings")) return add_everywhere(find(wingdings));
  if (code >= 0x20) add_everywhere(base::utf8(code));
}

}  // namespace assure::inspect
