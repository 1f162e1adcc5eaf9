#include "inspect/office/drawing.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <vector>

#include "base/text.h"
#include "inspect/text/raised.h"
#include "inspect/workbook/number_format.h"

namespace assure::inspect {
namespace {

constexpr std::string_view shapes[] = {"sp", "grpSp", "graphicFrame", "pic", "cxnSp"};

// The name and the state of a shape are in its first child: `nvSpPr/cNvPr`.
bool is_hidden_shape(const pugi::xml_node& shape) {
  for (const pugi::xml_node& child : shape) {
    if (!local_name(child).starts_with("nv")) continue;
    return is_true(local_attribute(child_named(child, "cNvPr"), "hidden"));
  }
  return false;
}

class DrawingReader {
 public:
  DrawingReader(
      Package& package, const std::string& part, Texts& texts, const std::optional<SlideSize>& slide)
      : package_(package), texts_(texts), slide_(slide), outer_(texts.hiding()) {
    if (auto links = package.relationships(part)) links_ = std::move(*links);
  }

  void run(const pugi::xml_node& root) {
    if (!root_) root_ = root;
    bool skip = false;
    const auto leaving = [this](const pugi::xml_node& node) { leave(node); };
    for (pugi::xml_node node = root; node; node = next_node(node, root, skip, leaving)) {
      std::string_view name = local_name(node);
      skip = name == "Fallback" || name == "pPr" || name == "bodyPr" || name == "lstStyle";
      const bool is_shape = !skip && node != root && !within_hidden_ && base::is_one_of(name, shapes);
      if (const auto why = is_shape ? why_hidden(node) : std::nullopt) {
        skip = true;
        add_hidden(node, *why);
      }
      if (!skip) add(node, name);
    }
    end_line();
    if (root == root_ && differs_ && !outer_) texts_.add_other(other_);
  }

 private:
  void put(std::string_view text) {
    texts_.add(text);
    if (!texts_.hiding() && !texts_.is_full()) other_ += text;
  }

  void end_cell() { put(document::cell_end); }

  void end_line() {
    texts_.end_with('\n');
    if (!texts_.hiding() && !other_.empty() && !other_.ends_with('\n')) other_ += '\n';
  }

  std::optional<document::Hidden> why_hidden(const pugi::xml_node& shape) const {
    if (is_hidden_shape(shape)) return document::Hidden::Shape;
    if (slide_ && is_beside_slide(shape, *slide_)) return document::Hidden::Outside;
    return std::nullopt;
  }

  void add_hidden(const pugi::xml_node& shape, document::Hidden why) {
    if (!outer_) texts_.hide(why);
    within_hidden_ = true;
    run(shape);
    within_hidden_ = false;
    texts_.hide_for(outer_);
  }

  void add(const pugi::xml_node& node, std::string_view name) {
    if (name == "tr") end_line();
    if (name == "p") begin_paragraph(node);
    if (name == "t") add_run(node);
    if (name == "br") put("\n");
    if (name == "tab") put("\t");
    if (name == "chart" || name == "relIds") add_part(node, name);
  }

  void leave(const pugi::xml_node& node) {
    const std::string_view name = local_name(node);
    if (name == "tc") end_cell();
    if (name == "tr") end_line();
  }

  void begin_paragraph(const pugi::xml_node& paragraph) {
    bool first_of_cell =
        local_name(paragraph.parent().parent()) == "tc" && local_name(paragraph.previous_sibling()) != "p";
    if (!first_of_cell) end_line();
  }

  void add_run(const pugi::xml_node& node) {
    const int baseline = child_named(node.parent(), "rPr").attribute("baseline").as_int();
    const std::string text = text_in(node), shown = baseline > 0 ? raised(text) : text;
    texts_.add(shown);
    if (texts_.hiding() || texts_.is_full()) return;
    const bool note = baseline > 0 && is_note_mark(other_, text);
    differs_ = differs_ || note;
    if (!note) other_ += shown;
  }

  void add_part(const pugi::xml_node& node, std::string_view name) {
    const std::string_view id = name == "chart" ? relationship_id(node) : local_attribute(node, "dm");
    auto link = std::find_if(
        links_.begin(), links_.end(), [&](const Relationship& relation) { return relation.id == id; });
    if (id.empty() || link == links_.end()) return;
    auto document = package_.xml(link->target);
    if (!document) return;
    end_line();
    add_values((*document)->document_element());
  }

  // Paragraphs; and of a chart what it keeps of the cells that it shows.
  void add_values(const pugi::xml_node& root) {
    bool skip = false;
    for (pugi::xml_node node = root; node; node = next_node(node, root, skip)) {
      std::string_view name = local_name(node);
      skip = name == "Fallback" || name == "pPr" || name == "externalData" || name == "f" ||
             name == "formatCode";
      if (skip) continue;
      if (name == "p" || name == "ser" || name == "cat" || name == "val" || name == "tx") end_line();
      if (name == "t") add_run(node);
      if (name == "v") {
        put(value_of(node));
        end_cell();
      }
    }
    end_line();
  }

  // A value of a chart, as its format shows it: `numCache` has `formatCode`, and `pt` with `v`.
  static std::string value_of(const pugi::xml_node& node) {
    std::string text = text_in(node);
    const pugi::xml_node cache = node.parent().parent();
    double number = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (local_name(cache) != "numCache" || error != std::errc() || end != text.data() + text.size())
      return text;
    const std::string code = text_in(child_named(cache, "formatCode"));
    return NumberFormat(code.empty() ? "General" : code).number(number);
  }

  Package& package_;
  Texts& texts_;
  std::optional<SlideSize> slide_;
  std::optional<document::Hidden> outer_;
  std::vector<Relationship> links_;
  pugi::xml_node root_;
  bool within_hidden_ = false;
  std::string other_;  // what is seen, without the marks of notes
  bool differs_ = false;
};

}  // namespace

std::string text_in(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node& child : node) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) text += child.value();
  }
  return text;
}

void add_drawing(Package& package, const std::string& part, const pugi::xml_node& root, Texts& texts,
    std::optional<SlideSize> slide) {
  DrawingReader(package, part, texts, slide).run(root);
}

}  // namespace assure::inspect
