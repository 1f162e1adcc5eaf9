#include "yaml/tree.h"

namespace assure::yaml {

std::size_t Value::size() const {
  std::size_t children = node().children.size();
  return is_mapping() ? children / 2 : children;
}

Value Value::item(std::size_t i) const {
  return {*tree_, node().children[i]};
}

MapEntry Value::entry(std::size_t i) const {
  const auto& children = node().children;
  return {{*tree_, children[2 * i]}, {*tree_, children[2 * i + 1]}};
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
