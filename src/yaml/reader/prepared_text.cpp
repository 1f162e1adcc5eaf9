#include "yaml/reader/prepared_text.h"

#include <algorithm>

namespace assure::yaml {

std::string_view PreparedText::bytes() const {
  return edits_.empty() ? text_.substr(base_) : std::string_view(bytes_);
}

std::size_t PreparedText::offset(std::size_t position) const {
  auto behind = std::upper_bound(shifts_.begin(), shifts_.end(), position,
      [](std::size_t sought, const Shift& shift) { return sought < shift.position; });
  if (behind == shifts_.begin()) return std::min(position + base_, text_.size());
  const Shift& shift = *std::prev(behind);
  std::size_t within = position - shift.position;
  return std::min(shift.at + within - std::min(within, shift.inserted), text_.size());
}

bool PreparedText::apply(std::vector<Edit> edits) {
  bool any = false;
  for (Edit& edit : edits) {
    any |= edits_.try_emplace({edit.at, edit.length}, std::move(edit.text)).second;
  }
  if (!any) return false;
  bytes_.clear();
  shifts_.clear();
  std::size_t copied = base_;
  for (const auto& [place, text] : edits_) {
    auto [at, length] = place;
    bytes_ += text_.substr(copied, at - copied);
    if (text.size() > length) shifts_.push_back({bytes_.size() + length, text.size() - length, at + length});
    bytes_ += text;
    copied = at + length;
  }
  bytes_ += text_.substr(copied);
  return true;
}

bool PreparedText::edited(std::size_t at) const {
  auto found = edits_.lower_bound({at, 0});
  return found != edits_.end() && found->first.first == at;
}

std::string PreparedText::restored(std::string_view value) {
  std::string text(value);
  std::replace(text.begin(), text.end(), kQuestionMark, '?');
  return text;
}

}  // namespace assure::yaml
