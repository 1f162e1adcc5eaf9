#include "source/text_edit.h"

#include <algorithm>

namespace assure::source {

std::string edited(std::string_view text, std::span<const TextEdit> edits) {
  std::string out;
  std::size_t at = 0;
  for (const TextEdit& edit : edits) {
    out.append(text.substr(at, edit.begin - at));
    out.append(edit.text);
    at = edit.end;
  }
  return out.append(text.substr(at));
}

PlacesBefore::PlacesBefore(std::span<const TextEdit> edits) {
  std::size_t removed = 0, added = 0;
  for (const TextEdit& edit : edits) {
    const std::size_t begin = edit.begin - removed + added;
    rows_.push_back({begin, begin + edit.text.size(), edit.begin, edit.end});
    removed += edit.end - edit.begin;
    added += edit.text.size();
  }
}

std::size_t PlacesBefore::of(std::size_t now) const {
  auto row = std::upper_bound(rows_.begin(), rows_.end(), now,
      [](std::size_t place, const Row& candidate) { return place < candidate.now_begin; });
  if (row == rows_.begin()) return now;
  --row;
  return now < row->now_end ? row->begin : now - row->now_end + row->end;
}

std::size_t line_start(std::string_view text, std::size_t at) {
  auto newline = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return newline == std::string_view::npos ? 0 : newline + 1;
}

std::size_t line_end(std::string_view text, std::size_t at) {
  std::size_t end = std::min(text.find('\n', at), text.size());
  return end > at && text[end - 1] == '\r' ? end - 1 : end;
}

std::string in_lines_of(std::string_view text, std::string_view made) {
  const bool returns = text.find("\r\n") != std::string_view::npos;
  std::string lines;
  for (char c : made) {
    if (c == '\n' && returns) lines += '\r';
    lines += c;
  }
  return lines;
}

}  // namespace assure::source
