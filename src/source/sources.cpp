#include "source/sources.h"

#include <algorithm>

#include "base/byte_order_mark.h"
#include "base/utf8.h"

namespace assure::source {

namespace {

constexpr std::size_t step = 4096;  // bytes between two checkpoints

}  // namespace

SourceFile::SourceFile(std::string path, std::string text)
    : path_(std::move(path)), shown_path_(disclosure::masked_text(path_)), text_(std::move(text)) {
  std::size_t start = 0;
  for (;;) {
    starts_.push_back(static_cast<std::uint32_t>(start));
    std::size_t end = text_.find('\n', start);
    add_checkpoints(start, std::min(end, text_.size()));
    if (end == std::string::npos) return;
    start = end + 1;
  }
}

void SourceFile::conceal(const disclosure::FoundValues& values) {
  shown_path_ = values.masked(path_);
}

void SourceFile::add_checkpoints(std::size_t begin, std::size_t end) {
  std::size_t points = 0;
  while (end - begin > step) {
    points += base::code_points(std::string_view(text_).substr(begin, step));
    begin += step;
    checkpoints_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(points)});
  }
}

Position SourceFile::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  Checkpoint from{*(after - 1), 0};
  auto next = std::upper_bound(checkpoints_.begin(), checkpoints_.end(), offset,
      [](std::uint32_t place, const Checkpoint& checkpoint) { return place < checkpoint.offset; });
  if (next != checkpoints_.begin() && (next - 1)->offset > from.offset) from = *(next - 1);
  std::size_t points =
      from.points + base::code_points(std::string_view(text_).substr(from.offset, offset - from.offset));
  const auto line = static_cast<std::size_t>(after - starts_.begin());
  if (line == 1) {
    std::size_t marks = base::behind_byte_order_marks(text_) / base::byte_order_mark.size();
    points -= std::min(points, marks);
  }
  return {line, points + 1};
}

std::string_view SourceFile::line(std::size_t number) const {
  if (number == 0 || number > starts_.size()) return {};
  std::size_t begin = starts_[number - 1];
  std::size_t end = number < starts_.size() ? starts_[number] - 1 : text_.size();
  std::string_view line = std::string_view(text_).substr(begin, end - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::uint32_t Sources::add(std::string path, std::string text) {
  files_.emplace_back(std::move(path), std::move(text));
  if (!concealed_.empty()) files_.back().conceal(concealed_);
  return static_cast<std::uint32_t>(files_.size());
}

void Sources::conceal(disclosure::FoundValues values) {
  concealed_ = std::move(values);
  for (SourceFile& file : files_) file.conceal(concealed_);
}

std::string_view Sources::text(Span span) const {
  if (!span.valid()) return {};
  return std::string_view(file(span).text()).substr(span.begin, span.end - span.begin);
}

}  // namespace assure::source
