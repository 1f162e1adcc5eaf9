#include "submission/own_identifiers.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "disclosure/identifiers.h"
#include "disclosure/masked.h"

namespace assure::submission {
namespace {

constexpr char piece_end = '\x1D';

// The texts of a tree as one, and where each of them begins in it.
struct Joined {
  struct Piece {
    std::size_t at;
    source::Span span;
  };
  std::string text;
  std::vector<Piece> pieces;

  void add(std::string_view key, yaml::Value value) {
    if (!value.is_scalar() || value.text().empty()) return;
    pieces.push_back({text.size(), value.span()});
    if (!key.empty()) text.append(key).append(": ");
    text.append(value.text()).push_back(piece_end);
  }
};

void join(yaml::Value value, Joined& joined) {
  if (value.is_mapping()) {
    for (std::size_t i = 0; i < value.size(); ++i)
      joined.add(value.entry(i).key.text(), value.entry(i).value);
  } else if (value.is_sequence()) {
    for (std::size_t i = 0; i < value.size(); ++i) joined.add({}, value.item(i));
  }
}

}  // namespace

void OwnIdentifiers::search(const yaml::Tree& tree, const std::string& path) {
  Joined joined;
  for (std::uint32_t node = 0; node < tree.size(); ++node) join(yaml::Value(tree, node), joined);
  for (auto& identifier : disclosure::identifiers_in(joined.text)) {
    auto behind = std::upper_bound(joined.pieces.begin(), joined.pieces.end(), identifier.at,
        [](std::size_t at, const Joined::Piece& piece) { return at < piece.at; });
    values_.push_back({joined.text.substr(identifier.at, identifier.size), identifier.masked});
    found_.push_back({identifier.kind, std::prev(behind)->span, std::move(identifier.masked), path});
  }
}

void OwnIdentifiers::search_name(std::string_view path, source::Span place) {
  std::string words(path);
  std::replace(words.begin(), words.end(), '_', ' ');
  for (auto& identifier : disclosure::identifiers_in(words)) {
    values_.push_back({std::string(path.substr(identifier.at, identifier.size)), identifier.masked});
    found_.push_back({identifier.kind, place, std::move(identifier.masked), std::string(path)});
  }
}

void OwnIdentifiers::append(OwnIdentifiers other) {
  std::move(other.found_.begin(), other.found_.end(), std::back_inserter(found_));
  std::move(other.values_.begin(), other.values_.end(), std::back_inserter(values_));
}

void OwnIdentifiers::leave_out(const std::vector<source::Span>& spans) {
  if (found_.empty() || spans.empty()) return;
  std::vector<source::Span> homes = spans;
  std::sort(homes.begin(), homes.end());
  std::erase_if(found_, [&](const OwnIdentifier& one) {
    const source::Span from{one.span.file, one.span.begin, UINT32_MAX};
    auto behind = std::upper_bound(homes.begin(), homes.end(), from);
    if (behind == homes.begin()) return false;
    const source::Span home = *std::prev(behind);
    return home.file == one.span.file && one.span.begin >= home.begin && one.span.end <= home.end;
  });
}

disclosure::FoundValues OwnIdentifiers::values() const {
  disclosure::FoundValues values;
  for (const Value& value : values_) {
    values.add(value.text, value.masked);
    // A text over several lines is shown a line at a time.
    for (std::size_t from = 0, end = 0; from < value.text.size(); from = end + 1) {
      end = std::min(value.text.find('\n', from), value.text.size());
      values.add(std::string_view(value.text).substr(from, end - from), disclosure::whole_mask);
    }
  }
  return values;
}

}  // namespace assure::submission
