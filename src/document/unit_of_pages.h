// What the pages of a file are called.
#pragma once

#include <string_view>

#include "document/facts.h"

namespace assure::document {

constexpr std::string_view unit_of_pages(Type type) {
  if (type == Type::Pptx || type == Type::Odp) return "slide";
  return type == Type::Xlsx || type == Type::Ods ? "sheet" : "page";
}

}  // namespace assure::document
