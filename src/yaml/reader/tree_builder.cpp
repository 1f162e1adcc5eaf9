#include "yaml/reader/tree_builder.h"

#include <algorithm>
#include <utility>

#include <yaml-cpp/exceptions.h>

#include "base/characters.h"
#include "yaml/reader/mapping_keys.h"
#include "yaml/reader/preparations.h"
#include "yaml/reader/quoted_text.h"
#include "yaml/reader/syntax_fault.h"
#include "yaml/reader/tags.h"
#include "yaml/rules.h"

namespace assure::yaml {
namespace {

constexpr std::string_view kPlain = "?";        // yaml-cpp's tag of an untagged plain scalar or collection
constexpr std::string_view kNonSpecific = "!";  // and of an untagged quoted scalar

// Whether a line between the two offsets begins with `---` or `...`.
bool separated(std::string_view text, std::size_t from, std::size_t to) {
  for (std::size_t at = from; at <= to && at < text.size(); at = end_of_line(text, at) + 1) {
    if (is_document_marker(text, at)) return true;
  }
  return false;
}

// Whether the scalar that begins here may be the empty text; else a tag stands before nothing at all, and
// this is what follows.
bool writes_nothing(std::string_view text) {
  return text.starts_with("''") || text.starts_with("\"\"") || text.starts_with('|') || text.starts_with('>');
}

}  // namespace

std::size_t TreeBuilder::offset(const YAML::Mark& mark) const {
  if (mark.pos < 0) return cursor_;
  return input_.prepared.offset(static_cast<std::size_t>(mark.pos));
}

source::Span TreeBuilder::span(std::size_t begin, std::size_t end) const {
  return {input_.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::max(begin, end))};
}

std::vector<std::size_t> TreeBuilder::open_brackets() const {
  std::vector<std::size_t> open;
  for (const Frame& frame : frames_) {
    std::size_t begin = tree_.node(frame.node).span.begin;
    char c = begin < input_.text.size() ? input_.text[begin] : ' ';
    // A pair without braces in a list begins with its key, whose own bracket comes with the next frame.
    bool own = open.empty() || open.back() != begin;
    if (frame.flow && own && (c == '[' || c == '{')) open.push_back(begin);
  }
  return open;
}

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
  std::size_t begin = offset(mark);
  // yaml-cpp takes whatever follows the first value for a document of its own.
  if (any_document_ && !separated(input_.text, cursor_, begin)) {
    out_.report(rules::yaml_syntax, span(begin, end_of_word(input_.text, begin)),
            "this does not belong to what is above it")
        .help("begin all keys of one mapping, and all `-` of one list, in the same column");
    throw StopReading{};
  }
  any_document_ = in_document_ = true;
  has_root_ = false;
  anchors_.clear();
  anchor_names_.clear();
  cursor_ = begin;
  if (input_.text.substr(begin).starts_with("---")) cursor_ += 3;
}

void TreeBuilder::OnDocumentEnd() {
  in_document_ = false;
  if (has_root_ && tree_.node(root_).kind != Kind::Null) tree_.documents.push_back(root_);
}

bool TreeBuilder::at_key() const {
  return !frames_.empty() && frames_.back().mapping && (pending_.size() - frames_.back().first) % 2 == 0;
}

void TreeBuilder::attach(std::uint32_t node) {
  if (frames_.empty()) {
    root_ = node;
    has_root_ = true;
    return;
  }
  if (at_key()) {
    frames_.back().question_mark = next_is('?');
  }
  pending_.push_back(node);
}

void TreeBuilder::anchor(YAML::anchor_t anchor, Anchored to) {
  if (anchor == 0) return;
  if (anchors_.size() <= anchor) anchors_.resize(anchor + 1);
  anchors_[anchor] = to;
}

void TreeBuilder::OnAnchor(const YAML::Mark& /*mark*/, const std::string& name) {
  anchor_names_.push_back(PreparedText::restored(name));
}

void TreeBuilder::add_leaf(Node node, YAML::anchor_t number) {
  std::uint32_t index = tree_.add(node);
  ++weight_;
  anchor(number, {index, 1, true});
  attach(index);
  cursor_ = node.span.end;
  if (node.span.end > node.span.begin) leaves_.push_back({node.span.begin, node.span.end});
}

// The column of the block around what comes now; -1 when there is none.
int TreeBuilder::block_indent() const {
  auto block = std::find_if(frames_.rbegin(), frames_.rend(), [](const Frame& frame) { return !frame.flow; });
  if (block == frames_.rend()) return -1;
  return static_cast<int>(column_of(input_.text, tree_.node(block->node).span.begin));
}

// Whether this `-`, `?` or `:` stands next, behind blanks and comments, and begins no plain scalar.
bool TreeBuilder::next_is(char indicator) const {
  std::string_view rest = input_.text.substr(skip_blank(input_.text, cursor_));
  if (!rest.starts_with(indicator)) return false;
  bool json_value = indicator == ':' && frames_.back().flow;
  return json_value || rest.size() == 1 || base::is_ascii_blank(rest[1]);
}

// Behind the `-`, `?`, `:` or `,` that makes room for the value that comes now. Of a key that is left out,
// where its `:` stands.
std::size_t TreeBuilder::behind_indicator(bool key) const {
  if (frames_.empty()) return cursor_;
  std::size_t at = skip_blank(input_.text, cursor_);
  bool mapping = frames_.back().mapping;
  bool flow = frames_.back().flow;
  if (flow && (key || !mapping) && input_.text.substr(at).starts_with(',')) return at + 1;
  if (key && next_is(':')) return at;
  char indicator = mapping ? (key ? '?' : ':') : '-';
  return (mapping || !flow) && next_is(indicator) ? at + 1 : cursor_;
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t number) {
  std::string_view text = input_.text;
  bool key = at_key();
  bool flow = in_flow();
  std::size_t room = behind_indicator(key);
  Properties properties = skip_properties(text, skip_blank(text, room), number != 0, false);
  // An empty value is marked where the next key begins, and that may be called `null`.
  bool marked_here = offset(mark) == properties.value || number != 0;
  std::size_t word = marked_here ? null_word_at(text, properties.value, flow, key) : 0;
  if (word != 0) {
    std::size_t behind = properties.value + word;
    Node node{key ? Kind::Scalar : Kind::Null, false, span(properties.value, behind), {}};
    if (key) node.text = text.substr(properties.value, word);
    add_leaf(node, number);
    return;
  }
  if (!key) check_colon();
  std::size_t end = number != 0 ? properties.end : room;
  add_leaf({Kind::Null, false, span(end, end), {}}, number);
}

// yaml-cpp takes a last line without a colon for a key.
void TreeBuilder::check_colon() {
  if (frames_.empty() || frames_.back().flow || !frames_.back().mapping || frames_.back().question_mark)
    return;
  if (next_is(':')) return;
  Node& key = tree_.node(pending_.back());
  if (key.kind == Kind::Null) return;
  if (key.kind != Kind::Broken) {
    report_syntax(
        {input_.text, input_.file, YAML::ErrorMsg::END_OF_MAP, key.span.begin, key.span.begin, {}, {}}, out_);
  }
  key.kind = Kind::Broken;
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t number) {
  std::size_t begin = offset(mark);
  source::Span where = span(begin, end_of_anchor(input_.text, begin));
  std::string_view name = input_.text.substr(where.begin, where.end - where.begin);
  Anchored target = number < anchors_.size() ? anchors_[number] : Anchored{};
  Node node{Kind::Broken, false, where, {}};
  if (!target.complete) {
    out_.report(rules::too_many_aliases, where, "`{}` is inside the value that it names", name)
        .help("write the value out in place of the alias");
    add_leaf(node, 0);
    return;
  }
  if (target.weight > limits_.alias_nodes - alias_nodes_) {
    if (!std::exchange(too_many_aliases_, true)) {
      out_.report(rules::too_many_aliases, where,
              "with `{}` the aliases of this file stand for more than {} values", name, limits_.alias_nodes)
          .help("write the values out, or give each only once");
    }
    add_leaf(node, 0);
    return;
  }
  alias_nodes_ += target.weight;
  node = tree_.node(target.node);
  node.span = where;
  add_leaf(node, 0);
  weight_ += target.weight - 1;
}

std::size_t TreeBuilder::end_of_block_at(std::size_t begin) {
  if (block_indent() < 0) {
    std::vector<std::size_t> lines = unindented_lines(input_.text, begin);
    if (!lines.empty() && !input_.prepared.edited(lines.front())) throw NotIndented{std::move(lines)};
  }
  if (!check_block(strict(), begin, block_indent(), out_)) throw StopReading{};
  return end_of_block(input_.text, begin, block_indent());
}

Node TreeBuilder::scalar_at(std::size_t begin, const std::string& read) {
  std::string_view text = input_.text;
  std::string value = PreparedText::restored(read);
  Node node{Kind::Scalar, false, span(begin, begin), {}};
  char first = begin < text.size() ? text[begin] : ' ';
  std::size_t end = begin;
  std::size_t content = begin;
  if (first == '"' || first == '\'') {
    end = end_of_quoted(text, begin);
    // yaml-cpp closes a quote at the end of the file by itself.
    if (end == std::string_view::npos) {
      report_unclosed_quote(span(begin, begin + 1), out_);
      throw StopReading{};
    }
    content = begin + 1;
    node.quoted = true;
    if (first == '"') check_escapes(strict(), begin, end, forbidden_);
    if (!in_flow()) check_indentation(strict(), begin, end, block_indent(), forbidden_);
    value = with_whole_characters(std::move(value)) + lost_breaks(text.substr(begin, end - begin));
  } else if ((first == '|' || first == '>') && !in_flow()) {
    end = end_of_block_at(begin);
    value = with_kept_breaks(std::move(value), text, begin, end);
    check_byte_order_mark(strict(), begin, end, forbidden_);
    node.quoted = true;
  } else {
    end = end_of_plain(text, begin, value);
    check_byte_order_mark(strict(), begin, end, forbidden_);
    if (in_flow() && value == "-") {
      forbidden_.report(rules::yaml_syntax, span(begin, end), "there is a `-` alone inside brackets")
          .help("leave it out: inside brackets commas divide the items; put it in quotes if it is the value");
    }
  }
  bool as_written = text.substr(content, value.size()) == value;
  node.text = as_written ? text.substr(content, value.size()) : tree_.keep(value);
  node.span = span(begin, end);
  return node;
}

void TreeBuilder::OnScalar(
    const YAML::Mark& mark, const std::string& tag, YAML::anchor_t number, const std::string& value) {
  std::size_t begin = offset(mark);
  const auto& unknown = input_.unknown_aliases;
  if (std::binary_search(unknown.begin(), unknown.end(), begin)) {
    add_leaf({Kind::Broken, false, span(begin, end_of_anchor(input_.text, begin)), {}}, 0);
    return;
  }
  Properties properties = as_prepared(
      skip_properties(input_.text, begin, number != 0, tag != kPlain), input_.text, input_.prepared);
  if (!at_key() && !in_flow()) check_properties(strict(), begin, properties.end, block_indent(), forbidden_);
  check_tag(properties, tag, Kind::Scalar);
  Node node{Kind::Scalar, false, span(properties.end, properties.end), {}};
  bool tagged = properties.tag_begin != properties.tag_end;
  if (!value.empty() || !tagged || writes_nothing(input_.text.substr(properties.value))) {
    node = scalar_at(properties.value, value);
  }
  if (tag == kNonSpecific || standard_tag(tag) == "str") node.quoted = true;
  if (standard_tag(tag) == "null") node = {Kind::Null, false, node.span, {}};
  last_scalar_ = node.span;
  add_leaf(node, number);
}

void TreeBuilder::check_tag(const Properties& properties, const std::string& tag, Kind kind) {
  if (properties.tag_begin == properties.tag_end || tag == kNonSpecific) return;
  source::Span where = span(properties.tag_begin, properties.tag_end);
  report_faulty_tag({where, input_.text.substr(where.begin, where.end - where.begin), tag}, kind, out_);
}

void TreeBuilder::OnSequenceStart(
    const YAML::Mark& mark, const std::string& tag, YAML::anchor_t number, YAML::EmitterStyle::value style) {
  bool flow = style != YAML::EmitterStyle::Block;
  open(mark, tag, number, {.flow = flow, .anchor = number}, Kind::Sequence);
}

void TreeBuilder::OnMapStart(
    const YAML::Mark& mark, const std::string& tag, YAML::anchor_t number, YAML::EmitterStyle::value style) {
  bool flow = style != YAML::EmitterStyle::Block;
  open(mark, tag, number, {.mapping = true, .flow = flow, .anchor = number}, Kind::Mapping);
}

void TreeBuilder::open(
    const YAML::Mark& mark, const std::string& tag, YAML::anchor_t number, Frame frame, Kind kind) {
  Properties properties = as_prepared(
      skip_properties(input_.text, offset(mark), number != 0, tag != kPlain), input_.text, input_.prepared);
  if (!at_key() && !in_flow())
    check_properties(strict(), offset(mark), properties.end, block_indent(), forbidden_);
  check_tag(properties, tag, kind);
  std::size_t begin = properties.value;
  if (frames_.size() == limits_.depth) {
    out_.report(rules::nesting_too_deep, span(begin, begin + 1),
            "lists and mappings are nested more than {} deep", limits_.depth)
        .help("write the inner ones in a place of their own");
  }
  frame.node =
      tree_.add({frames_.size() >= limits_.depth ? Kind::Broken : kind, false, span(begin, begin), {}});
  frame.weight_before = weight_++;
  attach(frame.node);
  frame.first = pending_.size();
  anchor(number, {frame.node, 0, false});
  frames_.push_back(frame);
  char first = begin < input_.text.size() ? input_.text[begin] : ' ';
  cursor_ = frame.flow && (first == '[' || first == '{') ? begin + 1 : begin;
}

// Behind the closing bracket; of a block, behind its last child.
std::size_t TreeBuilder::end_of(const Frame& frame) const {
  std::string_view text = input_.text;
  std::size_t begin = tree_.node(frame.node).span.begin;
  if (!frame.flow || begin >= text.size()) return cursor_;
  char closing = frame.mapping ? '}' : ']';
  // A pair in a list needs no braces: then the key begins where the mapping does.
  bool bare = text[begin] != (frame.mapping ? '{' : '[') ||
              (pending_.size() > frame.first && tree_.node(pending_[frame.first]).span.begin == begin);
  if (bare) return cursor_;
  std::size_t at = skip_blank(text, cursor_);
  while (at < text.size() && (text[at] == ',' || text[at] == ':' || text[at] == '?')) {
    at = skip_blank(text, at + 1);
  }
  return at < text.size() && text[at] == closing ? at + 1 : cursor_;
}

void TreeBuilder::hand_over_children(const Frame& frame) {
  auto first = pending_.begin() + static_cast<std::ptrdiff_t>(frame.first);
  Node& node = tree_.node(frame.node);
  if (node.kind == Kind::Mapping) {
    auto kept = without_faulty_keys(tree_, {first, pending_.end()}, out_);
    bool all_faulty = kept.empty() && first != pending_.end();
    if (all_faulty) node.kind = Kind::Broken;
    tree_.set_children(frame.node, kept);
  } else if (node.kind == Kind::Sequence) {
    tree_.set_children(frame.node, std::span(first, pending_.end()));
  }
  pending_.erase(first, pending_.end());
}

void TreeBuilder::close() {
  Frame frame = frames_.back();
  std::size_t end = end_of(frame);
  Node& node = tree_.node(frame.node);
  node.span = span(node.span.begin, end);
  cursor_ = node.span.end;
  hand_over_children(frame);
  frames_.pop_back();
  if (frame.flow && !in_flow()) check_indentation(strict(), node.span.begin, end, block_indent(), forbidden_);
  anchor(frame.anchor, {frame.node, weight_ - frame.weight_before, true});
}

// The fault may have swallowed text behind it: `[a, b` reads on into the next line.
void TreeBuilder::distrust_last_child() {
  if (frames_.empty() || pending_.size() == frames_.back().first) return;
  bool key_alone = frames_.back().mapping && !at_key();
  if (key_alone && next_is(':')) return;
  Node& last = tree_.node(pending_.back());
  bool leaf = last.kind == Kind::Scalar || last.kind == Kind::Null;
  if (leaf || frames_.back().flow) last.kind = Kind::Broken;
  bool whole_entry = frames_.back().mapping && !key_alone;
  if (!whole_entry) return;
  Node& key = tree_.node(pending_[pending_.size() - 2]);
  if (key.kind != Kind::Scalar) key.kind = Kind::Broken;
}

Tree TreeBuilder::finish() {
  out_.append(std::move(forbidden_));
  check_between(strict(), input_.base, leaves_, out_);
  return std::move(tree_);
}

Tree TreeBuilder::truncate() {
  distrust_last_child();
  while (!frames_.empty()) {
    bool value_missing = frames_.back().mapping && !at_key();
    if (value_missing) {
      // At the end of a file yaml-cpp takes whatever is open for a key.
      Node& key = tree_.node(pending_.back());
      if (key.kind != Kind::Scalar) key.kind = Kind::Broken;
      add_leaf({Kind::Broken, false, span(cursor_, cursor_), {}}, 0);
    }
    close();
  }
  if (std::exchange(in_document_, false) && has_root_) tree_.documents.push_back(root_);
  tree_.truncated = true;
  return std::move(tree_);
}

}  // namespace assure::yaml
