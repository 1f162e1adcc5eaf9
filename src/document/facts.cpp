#include "document/facts.h"

namespace assure::document {

std::size_t Facts::text_size() const {
  std::size_t size = 0;
  for (const auto& text : page_texts) size += text.size();
  for (const auto& text : other_texts) size += text.size();
  for (const auto& text : page_names) size += text.size();
  for (const auto& piece : hidden) size += piece.text.size();
  return size;
}

void Facts::drop_texts() {
  page_texts = {};
  other_texts = {};
  hidden = {};
  headings = {};
}

}  // namespace assure::document
