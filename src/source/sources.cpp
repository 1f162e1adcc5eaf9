#include "source/sources.h"

#include <algorithm>

#include "base/utf8.h"

namespace assure::source {

SourceFile::SourceFile(std::string path, std::string text) : path_(std::move(path)), text_(std::move(text)) {
  starts_.push_back(0);
  for (std::size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1)) {
    starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

Position SourceFile::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  std::uint32_t start = *(after - 1);
  return {static_cast<std::size_t>(after - starts_.begin()),
      base::code_points(std::string_view(text_).substr(start, offset - start)) + 1};
}

std::string_view SourceFile::line(std::size_t number) const {
  if (number == 0 || number > starts_.size()) return {};
  std::string_view rest = std::string_view(text_).substr(starts_[number - 1]);
  rest = rest.substr(0, rest.find('\n'));
  if (rest.ends_with('\r')) rest.remove_suffix(1);
  return rest;
}

std::uint32_t Sources::add(std::string path, std::string text) {
  files_.emplace_back(std::move(path), std::move(text));
  return static_cast<std::uint32_t>(files_.size());
}

std::string_view Sources::text(Span span) const {
  if (!span.valid()) return {};
  return std::string_view(file(span).text()).substr(span.begin, span.end - span.begin);
}

}  // namespace assure::source
