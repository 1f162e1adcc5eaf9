#include "inspect/markup/page.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"
#include "base/utf8.h"
#include "inspect/markup/character_reference.h"
#include "inspect/markup/markup.h"
#include "inspect/markup/page_elements.h"
#include "inspect/markup/page_style.h"
#include "inspect/markup/page_tree.h"
#include "inspect/text/charset.h"
#include "inspect/text/raised.h"

namespace assure::inspect {
namespace {

using document::Hidden;

constexpr std::size_t deepest_element = 600;  // elements that are open at one time
constexpr std::size_t most_resumed = 16;      // `<b>` and the like that go on in the next block
constexpr std::ptrdiff_t most_alike = 3;      // of these, of one name
constexpr std::size_t longest_page_head = 1024;
constexpr std::size_t enough_behind = 40;  // bytes, to see what a raised figure follows

class PageReader {
 public:
  PageReader(std::string_view html, Texts& texts)
      : markup_(html),
        is_xml_(base::trim(html.substr(0, longest_page_head)).starts_with("<?xml")),
        has_marks_(
            html.find("<sup") != std::string_view::npos || html.find("<SUP") != std::string_view::npos),
        texts_(texts) {}

  base::Result<std::string> run() {
    for (Piece piece; markup_.next(piece) && !too_deep_ && !texts_.is_full();) take(piece);
    while (open_.size() > 0) pop();
    texts_.show();
    if (too_deep_)
      return base::fail(fmt::format("opens more than {} elements within each other", deepest_element));
    return std::move(title_);
  }

 private:
  struct Waiting {
    Open open;
    std::size_t walls = 0;  // that were around it
  };

  void take(const Piece& piece) {
    switch (piece.kind) {
      case Piece::Kind::Text:
        add(piece.is_literal ? std::string(piece.text) : with_references(piece.text));
        break;
      case Piece::Kind::Comment:
        add_hidden(Hidden::Comment, piece.text);
        break;
      case Piece::Kind::Start:
        begin(piece);
        break;
      case Piece::Kind::End:
        end(piece.name);
        break;
    }
  }

  void add(std::string_view text) {
    if (!base::trim(text).empty()) resume();
    const auto why = open_.showing().why();
    texts_.hide_for(why);
    if (why && std::exchange(parted_, false)) texts_.end_with('\n');
    if (why) return texts_.add(text);
    const bool up = open_.last("sup").has_value();
    show(up ? raised(text) : std::string(text), up && is_note_mark(behind_, text));
  }

  // To readers. The other text is the same without the marks of notes.
  void show(std::string_view text, bool is_mark) {
    texts_.add(text);
    if (has_marks_ && !is_mark) texts_.add_other(text);
    behind_ += text;
    if (behind_.size() > enough_behind) behind_.erase(0, behind_.size() - enough_behind);
  }

  void add_hidden(Hidden why, std::string_view text) {
    texts_.hide(why);
    texts_.add(text);
    texts_.end_with('\n');
  }

  // Words do not go on over this. What takes no place on the page parts nothing of what is around it.
  void part(char by, const Showing& showing) {
    auto why = showing.why();
    if (!showing.gone) {
      texts_.show();
      texts_.end_with(by);
      if (has_marks_) texts_.add_other({&by, 1});
      behind_ += by;
      parted_ = true;
    }
    texts_.hide_for(why);
    if (why) texts_.end_with(by);
  }

  // What a tag says and no page shows.
  void add_attributes(const Piece& tag) {
    constexpr std::string_view words[] = {
        "alt", "title", "placeholder", "aria-label", "summary", "href", "src", "action"};
    for (const Piece::Attribute& attribute : tag.attributes) {
      const std::string_view name = attribute.name;
      const bool of_meta = name == "content" && tag.name == "meta";
      const bool typed = name == "value" && tag.name == "input" && is_silent(tag);
      const bool said = std::find(std::begin(words), std::end(words), name) != std::end(words);
      if (!said && !of_meta && !typed && !name.starts_with("data-")) continue;
      if (attribute.value.empty() || attribute.value.starts_with("data:")) continue;
      const std::string_view label = of_meta || typed ? tag.attribute("name") : name;
      texts_.within("attributes");
      add_hidden(Hidden::Setting, fmt::format("{}: {}", label, attribute.value));
      texts_.within({});
    }
  }

  Style style_of(const Piece& tag, const Element& element) {
    Style style;
    if (element.is(trait::gone)) style.say(Property::Display, 1, rank::any);
    if (element.is(trait::struck)) style.say(Property::Line, 1, rank::any);
    if (tag.has("hidden")) style.say(Property::Display, 1, rank::any);
    if (tag.name == "dialog" && !tag.has("open")) style.say(Property::Display, 1, rank::any);
    if (tag.name == "a") style.say(Property::Color, 0, rank::any);
    if (tag.has("color"))
      add_declarations("color:" + std::string(tag.attribute("color")), rank::any, 0, style);
    for (std::string_view name : {"bgcolor", "background"}) {
      if (tag.has(name))
        add_declarations("background:" + std::string(tag.attribute(name)), rank::any, 0, style);
    }
    sheet_.apply(tag.name, tag.attribute("class"), tag.attribute("id"), style);
    add_declarations(tag.attribute("style"), rank::attribute, 0, style);
    return style;
  }

  void begin(const Piece& tag) {
    const Element& element = element_named(tag.name);
    // A style sheet of its own may paint what is behind the text.
    if (tag.name == "link" && base::lower_ascii(tag.attribute("rel")).find("stylesheet") != std::string::npos)
      foreign_style_ = true;
    end_what_ends(element);
    const bool in_line = !element.is(trait::block | trait::cell | trait::gone);
    if (in_line) resume();
    Open open{tag.name, &element, style_of(tag, element), {}};
    if (foreign_style_) open.style.say(Property::Background, 1, rank::any);
    const Showing showing = open_.showing().within(element, open.style);
    if (is_block(open)) part('\n', showing);
    const bool goes_on =
        !behind_.empty() && !behind_.ends_with('\n') && !behind_.ends_with(document::cell_end);
    if (element.is(trait::parts) || (element.is(trait::cell) && goes_on)) part(' ', showing);
    if (element.is(trait::raw)) return take_raw(tag, std::move(open));
    add_attributes(tag);
    if (tag.name == "input") add_input(tag, showing);
    if (element.is(trait::empty) || (is_xml_ && tag.is_empty)) return;
    push(std::move(open));
  }

  // Of `h1` to `h6`; else 0.
  static std::size_t level_of_heading(std::string_view name) {
    const bool is_heading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
    return is_heading ? static_cast<std::size_t>(name[1] - '0') : 0;
  }

  static bool is_block(const Open& open) {
    return open.element->is(trait::block) || open.style.value(Property::Display) == 2;
  }

  void push(Open open) {
    if (const std::size_t level = level_of_heading(open.name)) texts_.begin_heading(level);
    too_deep_ = too_deep_ || open_.size() >= deepest_element;
    if (!too_deep_) open_.push(std::move(open));
  }

  void take_raw(const Piece& tag, Open open) {
    if (is_xml_ && tag.is_empty) return;
    std::string_view text = markup_.raw(tag.name);
    if (tag.name == "title" && !open_.last("svg")) {
      if (title_.empty()) title_ = with_references(text);
      add_hidden(Hidden::Property, with_references(text));
    }
    if (tag.name == "style") sheet_.add(text);
    if (tag.name == "script") {
      texts_.within("scripts");
      add_hidden(Hidden::Setting, text);
      texts_.within({});
    }
    const bool shows = tag.name == "textarea" || tag.name == "xmp";
    if (!shows) return;
    open_.push(std::move(open));
    add(tag.name == "xmp" ? std::string(text) : with_references(text));
    pop();
  }

  // Whether an input shows nothing of its value.
  static bool is_silent(const Piece& tag) {
    constexpr std::string_view silent[] = {
        "hidden", "password", "checkbox", "radio", "image", "file", "range", "color"};
    const std::string type = base::lower_ascii(tag.attribute("type"));
    return std::find(std::begin(silent), std::end(silent), type) != std::end(silent);
  }

  // What somebody typed, or the words on a button.
  void add_input(const Piece& tag, const Showing& showing) {
    if (is_silent(tag)) return;
    texts_.hide_for(showing.why());
    texts_.add(tag.attribute("value"));
    part(' ', showing);
  }

  // Ends what the new element ends.
  void end_what_ends(const Element& element) {
    const auto wall = open_.last_wall();
    const bool of_table = element.within[0] == "table";
    for (std::string_view name : element.ends) {
      auto at = name.empty() ? std::nullopt : open_.last(std::string(name));
      if (!at || (!of_table && wall && *wall > *at)) continue;
      bool apart =
          std::any_of(std::begin(element.within), std::end(element.within), [&](std::string_view within) {
            auto opened = within.empty() ? std::nullopt : open_.last(std::string(within));
            return opened && *opened > *at;
          });
      if (!apart) close(*at);
    }
    auto p = element.is(trait::ends_p) ? open_.last("p") : std::nullopt;
    if (p && (!open_.last_wall() || *open_.last_wall() < *p)) close(*p);
  }

  void end(const std::string& name) {
    const Element& element = element_named(name);
    if (element.is(trait::styled) && end_waiting(name)) return;
    if (name == "body" || name == "html" || name == "head") return;  // text behind them shows
    auto at = open_.last(name);
    auto bound = name == "table"                ? std::nullopt
                 : element.within[0] == "table" ? open_.last("table")
                                                : open_.last_wall();
    if (!at || (bound && *bound > *at)) {
      if (name == "p" || name == "br") part('\n', open_.showing());
      return;
    }
    if (element.is(trait::styled) && open_.holds_blocks(*at)) return open_.take_out(*at);
    close(*at);
  }

  // Of those that wait to go on, the last of this name. False without one.
  bool end_waiting(const std::string& name) {
    auto found = std::find_if(
        waiting_.rbegin(), waiting_.rend(), [&](const Waiting& each) { return each.open.name == name; });
    if (found == waiting_.rend()) return false;
    waiting_.erase(std::next(found).base());
    return true;
  }

  // Ends all elements from this one on. Those that go on behind wait until there is something in a line.
  void close(std::size_t number) {
    std::vector<Waiting> ended;
    while (open_.size() > 0 && open_.back().number >= number) {
      Open open = pop();
      if (open.element->is(trait::wall)) {
        // What was opened within it ends with it.
        ended.clear();
        std::erase_if(waiting_, [&](const Waiting& each) { return each.walls > open_.walls(); });
      }
      const bool goes_on = open.element->is(trait::styled) && !open.style.says_nothing();
      if (open.number > number && goes_on) ended.push_back({std::move(open), open_.walls()});
    }
    for (auto next = ended.rbegin(); next != ended.rend(); ++next) {
      auto alike = std::count_if(waiting_.begin(), waiting_.end(),
          [&](const Waiting& each) { return each.open.name == next->open.name; });
      if (alike < most_alike && waiting_.size() < most_resumed) waiting_.push_back(std::move(*next));
    }
  }

  void resume() {
    for (Waiting& each : std::exchange(waiting_, {})) push(std::move(each.open));
  }

  Open pop() {
    Open open = open_.pop();
    if (open.element->is(trait::cell) && !open.showing.gone) {
      texts_.hide_for(open.showing.why());
      texts_.end_cell();
      behind_ += document::cell_end;
      if (has_marks_ && !open.showing.why()) texts_.add_other(document::cell_end);
    }
    if (level_of_heading(open.name) > 0) texts_.end_heading();
    if (is_block(open)) part('\n', open.showing);
    if (open.element->is(trait::parts)) part(' ', open.showing);
    return open;
  }

  Markup markup_;
  bool is_xml_;
  bool has_marks_;  // perhaps
  Texts& texts_;
  StyleSheet sheet_;
  OpenElements open_;
  std::vector<Waiting> waiting_;
  std::string title_;
  std::string behind_;   // the last characters that readers see
  bool parted_ = false;  // since the last hidden text
  bool foreign_style_ = false;
  bool too_deep_ = false;
};

// `text/html; charset=utf-8`
std::string_view charset_in(std::string_view content) {
  const std::string lower = base::lower_ascii(content);
  const std::size_t at = lower.find("charset=");
  if (at == std::string::npos) return {};
  std::string_view value = content.substr(at + 8);
  value.remove_prefix(std::min(value.find_first_not_of(" \"'"), value.size()));
  return value.substr(0, value.find_first_of(" ;\"'"));
}

// Empty when the page names none.
std::string charset_of(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, longest_page_head);
  if (base::trim(head).starts_with("<?xml")) {
    const std::string_view declaration = head.substr(0, head.find("?>"));
    const std::size_t at = declaration.find("encoding=");
    if (at != std::string_view::npos) {
      std::string_view value = declaration.substr(std::min(at + 10, declaration.size()));
      return std::string(value.substr(0, value.find_first_of("\"'")));
    }
  }
  Markup markup(head);
  for (Piece piece; markup.next(piece);) {
    if (piece.kind != Piece::Kind::Start || piece.name != "meta") continue;
    if (piece.has("charset")) return std::string(piece.attribute("charset"));
    if (base::lower_ascii(piece.attribute("http-equiv")) == "content-type")
      return std::string(charset_in(piece.attribute("content")));
  }
  return {};
}

}  // namespace

base::Result<std::string> decode_page(std::string_view bytes) {
  const bool marked =
      bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xEF\xBB\xBF");
  const std::string name = marked ? std::string() : charset_of(bytes);
  if (base::trim(name).empty()) return document::decode_text(bytes);
  auto charset = charset_named(name);
  if (!charset)
    return base::fail(fmt::format("is written in the character set `{}`, which is not read", name));
  // Whoever could read the name in single bytes has none of two before them.
  if (charset->kind == Charset::Kind::Utf16Little || charset->kind == Charset::Kind::Utf16Big)
    charset->kind = Charset::Kind::Utf8;
  return decoded(bytes, *charset);
}

base::Result<std::string> read_page(std::string_view html, Texts& texts) {
  return PageReader(html, texts).run();
}

}  // namespace assure::inspect
