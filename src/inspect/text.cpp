#include "inspect/text.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace assure::inspect {
namespace {

void make_valid(std::string& text) {
  std::erase(text, '\0');
  if (base::invalid_utf8_at(text) != std::string::npos) text = base::with_valid_utf8(text);
}

void make_valid(std::vector<std::string>& texts) {
  for (std::string& text : texts) make_valid(text);
}

bool are_empty(const std::vector<std::string>& texts) {
  return std::all_of(texts.begin(), texts.end(), [](const auto& text) { return text.empty(); });
}

// One line of at most largest_name bytes.
std::string name_of(std::string_view text) {
  std::string name(text.substr(0, document::largest_name));
  make_valid(name);
  name = base::harmless(name);
  if (name.size() > document::largest_name) name.resize(document::largest_name);
  name.resize(std::min(base::invalid_utf8_at(name), name.size()));  // half a character
  return name;
}

}  // namespace

void Texts::begin_page(std::string_view name) {
  pages_.emplace_back();
  others_.emplace_back();
  names_.push_back(name_of(name));
  total_ += names_.back().size();
  full_ = full_ || total_ > largest_;
  first_hidden_ = hidden_.size();
  piece_.reset();
}

void Texts::hide_for(std::optional<document::Hidden> why) {
  if (why) {
    hide(*why);
  } else {
    show();
  }
}

void Texts::hide(document::Hidden why) {
  // What goes on after nothing that is seen goes on in the same line.
  if (piece_ && hidden_[*piece_].why != why) piece_.reset();
  hiding_ = why;
}

bool Texts::has_room_for(std::size_t bytes) {
  if (total_ > largest_ || bytes > largest_ - total_) return false;
  if (bytes > largest_ - total_ - std::min(other_total_, largest_ - total_)) {
    for (auto& text : others_) text = {};
    other_total_ = 0;
  }
  return true;
}

std::string* Texts::target() {
  if (!hiding_) {
    piece_.reset();
    return &pages_.back();
  }
  if (piece_) return &hidden_[*piece_].text;
  auto found = std::find_if(hidden_.begin() + static_cast<std::ptrdiff_t>(first_hidden_), hidden_.end(),
      [&](const auto& piece) { return piece.why == *hiding_; });
  if (found == hidden_.end()) {
    if (hidden_.size() == document::most_hidden) return nullptr;
    std::optional<std::size_t> page;
    if (!pages_.empty()) page = pages_.size() - 1;
    hidden_.push_back({page, *hiding_, {}});
    found = hidden_.end() - 1;
  } else if (!found->text.ends_with('\n') && has_room_for(1)) {
    found->text += '\n';
    ++total_;
  }
  piece_ = static_cast<std::size_t>(found - hidden_.begin());
  return &found->text;
}

void Texts::add(std::string_view text) {
  if (text.empty()) return;
  full_ = full_ || !has_room_for(text.size());
  std::string* to = full_ ? nullptr : target();
  if (!to || !has_room_for(text.size())) return;
  total_ += text.size();
  *to += text;
}

void Texts::add_other(std::string_view text) {
  if (full_ || total_ + other_total_ + text.size() > largest_) return;
  other_total_ += text.size();
  others_.back() += text;
}

void Texts::end_with(char c) {
  if (hiding_ && !piece_) return;
  if (!hiding_) piece_.reset();  // whatever is hidden next begins in a line of its own
  const std::string* to = hiding_ ? &hidden_[*piece_].text : &pages_.back();
  if (!to->empty() && !to->ends_with(c)) add(std::string_view(&c, 1));
}

std::vector<std::string> Texts::take() {
  make_valid(pages_);
  return std::move(pages_);
}

void Texts::give(document::Facts& facts) {
  make_valid(others_);
  for (auto& piece : hidden_) make_valid(piece.text);
  facts.page_texts = take();
  if (!are_empty(others_)) facts.other_texts = std::move(others_);
  facts.hidden = std::move(hidden_);
  if (!are_empty(names_)) facts.page_names = std::move(names_);
}

}  // namespace assure::inspect
