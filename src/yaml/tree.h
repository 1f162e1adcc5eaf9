// A YAML document as values with places. Trees are cheap: nodes live in one vector, their children in
// another, and texts point into the source wherever the value is written there as it is.
#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace assure::yaml {

enum class Kind : std::uint8_t {
  Null,  // nothing written, or `~` or `null` unquoted
  Scalar,
  Sequence,
  Mapping,
  Broken,  // a fault was reported here: whoever reads it stays silent
};

struct Node {
  Kind kind = Kind::Null;
  bool quoted = false;  // a scalar in quotes, in a block or tagged `!!str`: text whatever it looks like
  source::Span span;    // from the first byte of the value to behind the last; of a key: the key alone
  std::string_view text;
  std::uint32_t first_child = 0;  // where the children begin among all children of the tree
  std::uint32_t child_count = 0;
};

class Tree {
 public:
  Tree() = default;
  Tree(Tree&&) = default;
  Tree& operator=(Tree&&) = default;
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;

  std::uint32_t add(Node node) {
    nodes_.push_back(node);
    return static_cast<std::uint32_t>(nodes_.size() - 1);
  }
  Node& node(std::uint32_t index) { return nodes_[index]; }
  const Node& node(std::uint32_t index) const { return nodes_[index]; }
  std::size_t size() const { return nodes_.size(); }

  // Items; or key, value, key, value.
  std::span<const std::uint32_t> children(std::uint32_t index) const {
    const Node& parent = nodes_[index];
    return std::span(children_).subspan(parent.first_child, parent.child_count);
  }
  void set_children(std::uint32_t index, std::span<const std::uint32_t> children);

  // Keeps a text that does not stand in the source as it is (escapes, folded lines).
  std::string_view keep(std::string text) { return texts_.emplace_back(std::move(text)); }

  // One for each document of the file that holds anything.
  std::vector<std::uint32_t> documents;
  // A fault was reported behind which nothing could be read: what is missing may stand there.
  bool truncated = false;

 private:
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> children_;
  std::deque<std::string> texts_;
};

struct MapEntry;

// A place in a tree. Small: pass by value. The tree must outlive it.
class Value {
 public:
  Value() = default;
  Value(const Tree& tree, std::uint32_t index) : tree_(&tree), index_(index) {}

  Kind kind() const { return node().kind; }
  bool is_null() const { return kind() == Kind::Null; }
  bool is_scalar() const { return kind() == Kind::Scalar; }
  bool is_sequence() const { return kind() == Kind::Sequence; }
  bool is_mapping() const { return kind() == Kind::Mapping; }
  bool is_broken() const { return kind() == Kind::Broken; }
  bool quoted() const { return node().quoted; }
  source::Span span() const { return node().span; }
  std::string_view text() const { return node().text; }

  std::size_t size() const;             // items or entries
  Value item(std::size_t i) const;      // of a sequence
  MapEntry entry(std::size_t i) const;  // of a mapping, in source order

  // Whether it is a fault that was reported, or has one inside.
  bool holds_fault() const;

  // "a list", "a mapping", "text", "nothing": what a message calls it.
  std::string_view described() const;

 private:
  const Node& node() const { return tree_->node(index_); }
  const Tree* tree_ = nullptr;
  std::uint32_t index_ = 0;
};

struct MapEntry {
  Value key;
  Value value;
};

}  // namespace assure::yaml
