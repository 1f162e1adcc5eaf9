#include "yaml/tree.h"

namespace assure::yaml {

void Tree::set_children(std::uint32_t index, std::span<const std::uint32_t> children) {
  nodes_[index].first_child = static_cast<std::uint32_t>(children_.size());
  nodes_[index].child_count = static_cast<std::uint32_t>(children.size());
  children_.insert(children_.end(), children.begin(), children.end());
}

std::size_t Value::size() const {
  std::size_t children = node().child_count;
  return is_mapping() ? children / 2 : children;
}

Value Value::item(std::size_t i) const {
  return {*tree_, tree_->children(index_)[i]};
}

MapEntry Value::entry(std::size_t i) const {
  auto children = tree_->children(index_);
  return {{*tree_, children[2 * i]}, {*tree_, children[2 * i + 1]}};
}

bool Value::holds_fault() const {
  if (is_broken()) return true;
  for (std::uint32_t child : tree_->children(index_)) {
    if (Value(*tree_, child).holds_fault()) return true;
  }
  return false;
}

std::string_view Value::described() const {
  switch (kind()) {
    case Kind::Null:
      return "nothing";
    case Kind::Scalar:
      return "text";
    case Kind::Sequence:
      return "a list";
    case Kind::Mapping:
      return "a mapping";
    case Kind::Broken:
      return "a fault";
  }
  return "a fault";
}

}  // namespace assure::yaml
