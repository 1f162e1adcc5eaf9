// The text of OpenDocument files, wherever it is in them (part 3, clauses 5 and 6).
#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "inspect/open_document/open_document.h"
#include "inspect/text/raised.h"

namespace assure::inspect {
namespace {

using document::Hidden;

// No text, or none that belongs to the page.
constexpr std::string_view passed_over[] = {"forms", "variable-decls", "sequence-decls", "user-field-decls",
    "dde-connection-decls", "change-info", "event-listeners", "scripts", "binary-data", "note-citation",
    "table-of-content-source", "illustration-index-source", "table-index-source", "object-index-source",
    "user-index-source", "alphabetical-index-source", "bibliography-source"};

// How text shows, by its element and those around that.
struct OpenShowing {
  std::optional<Hidden> gone;  // all within
  bool hidden = false;
  bool struck = false;
  bool white = false;
  bool colored = false;
  bool raised = false;
  bool in_paragraph = false;

  std::optional<Hidden> why() const {
    if (gone) return gone;
    if (hidden) return Hidden::Text;
    if (struck) return Hidden::Struck;
    if (white && !colored) return Hidden::White;
    return std::nullopt;
  }

  void take(const OpenStyle& style) {
    hidden = style.hidden.value_or(hidden);
    struck = style.struck.value_or(struck);
    white = style.white.value_or(white);
    raised = style.raised.value_or(raised);
    colored = colored || style.colored.value_or(false);
  }
};

class OpenTextReader {
 public:
  OpenTextReader(const OpenStyles& styles, Texts& texts, const std::optional<PageSize>& page)
      : styles_(styles), texts_(texts), page_(page) {}

  void read(const pugi::xml_node& root, std::optional<Hidden> why) {
    walk(root, why);
    // Notes may hold notes: those come behind them.
    for (std::size_t i = 0; i < notes_.size(); ++i) {
      const auto [body, hidden] = notes_[i];
      if (body) walk(body, hidden);
    }
    // What follows is of another cell or page.
    if (differs_) texts_.add_other(other_ + std::string(document::piece_end));
  }

 private:
  // In the order of the file. Not recursive, since depth is the document's choice.
  void walk(const pugi::xml_node& root, std::optional<Hidden> why) {
    OpenShowing outside;
    outside.gone = why;
    showing_ = {outside};
    pugi::xml_node node = root;
    for (;;) {
      if (enter(node) && node.first_child()) {
        node = node.first_child();
        continue;
      }
      leave(node);
      while (node != root && !node.next_sibling()) {
        node = node.parent();
        leave(node);
      }
      if (node == root) return;
      node = node.next_sibling();
    }
  }

  // Whether to go on with what is within.
  bool enter(const pugi::xml_node& node) {
    OpenShowing inner = showing_.back();
    const std::string_view name = local_name(node);
    bool goes_on = true;
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
      if (inner.in_paragraph) add(node.value());
    } else if (is_passed_over(node, name)) {
      goes_on = false;
    } else if (name == "note") {
      notes_.emplace_back(child_named(node, "note-body"), inner.why());
      goes_on = false;
    } else {
      inner = within(node, name, inner);
    }
    showing_.push_back(inner);
    if (goes_on) begin(name);
    if (goes_on && name == "h") texts_.begin_heading(level_of(node), {}, other_.size());
    return goes_on;
  }

  static bool is_passed_over(const pugi::xml_node& node, std::string_view name) {
    const bool described = name == "title" || name == "desc";
    return (described && std::string_view(node.name()).starts_with("svg:")) ||
           std::find(std::begin(passed_over), std::end(passed_over), name) != std::end(passed_over);
  }

  static std::size_t level_of(const pugi::xml_node& heading) {
    const std::string_view digits = local_attribute(heading, "outline-level");
    std::size_t level = 1;
    std::from_chars(digits.data(), digits.data() + digits.size(), level);
    return level;
  }

  void begin(std::string_view name) {
    if (name == "s") add(" ");
    if (name == "tab") add("\t");
    if (name == "line-break") add("\n");
  }

  OpenShowing within(const pugi::xml_node& node, std::string_view name, OpenShowing inner) const {
    if (auto why = hidden_by(node, name); why && !inner.gone) inner.gone = why;
    const std::string_view style = local_attribute(node, "style-name");
    if (name == "p" || name == "h") {
      inner.in_paragraph = true;
      inner.take(styles_.find("paragraph", style));
    } else if (name == "span" || name == "a") {
      inner.take(styles_.find("text", style));
    } else if (name == "table-cell") {
      inner.take(styles_.find("table-cell", style));
    } else if (name == "frame" || name == "text-box" || name == "custom-shape" || name == "rect") {
      inner.take(styles_.find("graphic", style));
      inner.take(styles_.find("presentation", style));
    } else if (name == "annotation") {
      inner.in_paragraph = false;
    }
    return inner;
  }

  std::optional<Hidden> hidden_by(const pugi::xml_node& node, std::string_view name) const {
    if (page_ && is_beside_page(node, *page_)) return Hidden::Outside;
    if (name == "annotation") return Hidden::Comment;
    if (name == "tracked-changes") return Hidden::Struck;
    if (name == "hidden-text") return Hidden::Text;
    if (name == "covered-table-cell") return Hidden::Covered;
    if (name == "notes") return Hidden::Notes;
    const std::string_view display = local_attribute(node, "display");
    if (name == "section" && (display == "none" || local_attribute(node, "is-hidden") == "true"))
      return Hidden::Text;
    if (display == "none") return Hidden::Shape;
    if (local_attribute(node, "placeholder") == "true") return Hidden::Style;
    const bool paragraph = name == "p" || name == "h";
    if (paragraph && local_attribute(child_named(node, "hidden-paragraph"), "is-hidden") == "true")
      return Hidden::Text;
    return std::nullopt;
  }

  void leave(const pugi::xml_node& node) {
    const std::string_view name = local_name(node);
    texts_.hide_for(showing_.back().why());
    if (name == "h") texts_.end_heading();
    if (name == "p" || name == "h" || name == "table-row") end_with('\n');
    if (name == "table-cell") add_seen(document::cell_end, document::cell_end);
    if (name == "number") end_with(' ');
    showing_.pop_back();
    texts_.show();
  }

  void add(std::string_view text) {
    texts_.hide_for(showing_.back().why());
    if (!showing_.back().raised) return add_seen(text, text);
    const std::string shown = raised(text);
    const bool mark = is_note_mark(other_, text);
    differs_ = differs_ || (mark && !texts_.hiding());
    add_seen(shown, mark ? std::string_view() : std::string_view(shown));
  }

  // The other text is the same without the marks of notes.
  void add_seen(std::string_view text, std::string_view other) {
    texts_.add(text);
    if (!texts_.hiding() && !texts_.is_full()) other_ += other;
  }

  void end_with(char c) {
    texts_.end_with(c);
    if (!texts_.hiding() && !other_.empty() && !other_.ends_with(c)) other_ += c;
  }

  const OpenStyles& styles_;
  Texts& texts_;
  std::optional<PageSize> page_;
  std::vector<OpenShowing> showing_;
  std::string other_;
  bool differs_ = false;
  std::vector<std::pair<pugi::xml_node, std::optional<Hidden>>> notes_;
};

}  // namespace

void read_open_text(const pugi::xml_node& node, const OpenStyles& styles, std::optional<Hidden> why,
    Texts& texts, const std::optional<PageSize>& page) {
  OpenTextReader(styles, texts, page).read(node, why);
}

}  // namespace assure::inspect
