#include "yaml/reader/flow_keys.h"

#include <algorithm>

#include "base/characters.h"
#include "yaml/reader/extent.h"

namespace assure::yaml {
namespace {

constexpr std::size_t kSeenBytes = 1024;
constexpr std::string_view kFlowMarks = ",[]{}";

bool holds(std::string_view set, char c) {
  return set.find(c) != std::string_view::npos;
}

class FlowReader {
 public:
  FlowReader(std::string_view text, std::size_t bracket) : text_(text), at_(bracket) {}

  std::vector<std::size_t> read() {
    do {
      at_ = skip_blank(text_, at_);
      if (at_ >= text_.size() || is_document_marker(text_, at_) || !step()) return {};
    } while (!open_.empty());
    return std::move(keys_);
  }

 private:
  static constexpr std::size_t kNone = std::string_view::npos;

  struct Collection {
    char bracket = '[';
    std::size_t entry = kNone;  // where its current entry begins
    bool key_known = false;     // behind `?` or the colon
  };

  bool blank_behind() const { return at_ + 1 >= text_.size() || base::is_ascii_blank(text_[at_ + 1]); }

  bool colon() const {
    if (text_[at_] != ':') return false;
    return blank_behind() || json_ || holds(kFlowMarks, text_[at_ + 1]);
  }

  // One token; false at one that cannot stand there.
  bool step() {
    char c = text_[at_];
    if (c == '[' || c == '{') {
      node();
      open_.push_back({c});
      ++at_;
    } else if (c == ']' || c == '}') {
      return closing(c);
    } else if (c == ',') {
      key_ends();
      open_.back() = {open_.back().bracket};
      ++at_;
    } else if (c == '?' && blank_behind()) {
      open_.back().key_known = true;
      ++at_;
    } else if (colon()) {
      key_ends();
      ++at_;
    } else {
      node();
      return scalar(c);
    }
    json_ = false;
    return true;
  }

  bool closing(char c) {
    key_ends();
    if (open_.back().bracket != (c == ']' ? '[' : '{')) return false;
    open_.pop_back();
    ++at_;
    json_ = true;
    return true;
  }

  bool scalar(char c) {
    bool quote = c == '"' || c == '\'';
    bool property = c == '&' || c == '*' || c == '!';
    if (quote) {
      at_ = end_of_quoted(text_, at_);
    } else if (property) {
      at_ = std::max(end_of_anchor(text_, at_), at_ + 1);
    } else {
      plain();
    }
    json_ = quote;
    return at_ != kNone;
  }

  void plain() {
    json_ = false;
    for (++at_; at_ < text_.size(); ++at_) {
      char c = text_[at_];
      if (holds(kFlowMarks, c) || colon()) return;
      if (c == '#' && base::is_ascii_blank(text_[at_ - 1])) return;
      if (text_[at_ - 1] == '\n' && is_document_marker(text_, at_)) return;
    }
  }

  void node() {
    if (!open_.empty() && open_.back().entry == kNone) open_.back().entry = at_;
  }

  void key_ends() {
    Collection& last = open_.back();
    bool known = last.bracket != '{' || last.entry == kNone || last.key_known;
    last.key_known = true;
    if (known) return;
    bool one_line = text_.substr(last.entry, at_ - last.entry).find('\n') == kNone;
    if (!one_line || at_ - last.entry > kSeenBytes) keys_.push_back(last.entry);
  }

  std::string_view text_;
  std::size_t at_;
  bool json_ = false;  // a `:` may follow without a space
  std::vector<Collection> open_;
  std::vector<std::size_t> keys_;
};

}  // namespace

std::vector<std::size_t> unseen_keys(std::string_view text, std::size_t bracket) {
  return FlowReader(text, bracket).read();
}

}  // namespace assure::yaml
