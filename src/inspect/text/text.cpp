#include "inspect/text/text.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "document/wire.h"

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

// One line of at most `largest` bytes.
std::string line_of(std::string_view text, std::size_t largest) {
  std::string line;
  for (char c : text.substr(0, 4 * largest)) {
    if (static_cast<unsigned char>(c) > ' ') {
      line += c;
    } else if (!line.empty() && !line.ends_with(' ')) {
      line += ' ';
    }
  }
  make_valid(line);
  line = base::harmless(line);
  if (line.size() > largest) line.resize(largest);
  line.resize(std::min(base::invalid_utf8_at(line), line.size()));  // half a character
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

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

void Texts::begin_heading(std::size_t level, std::string_view number, std::size_t other_to_come) {
  end_heading();
  document::Heading heading;
  heading.page = pages_.size() - 1;
  heading.level = static_cast<std::uint8_t>(std::clamp<std::size_t>(level, 1, document::deepest_heading));
  heading.at = pages_.back().size();
  heading.at_in_other = others_.back().size() + other_to_come;
  heading.number = line_of(number, document::largest_heading_number);
  heading_ = std::move(heading);
}

void Texts::end_heading() {
  if (!heading_) return;
  document::Heading heading = std::move(*heading_);
  heading_.reset();
  heading.text = line_of(std::string_view(pages_.back()).substr(std::min(*heading.at, pages_.back().size())),
      document::largest_heading);
  if (heading.text.empty()) return;
  too_many_headings_ = too_many_headings_ || headings_.size() == document::most_headings;
  if (!too_many_headings_) headings_.push_back(std::move(heading));
}

void Texts::enclose(std::string_view name) {
  std::string words = line_of(name, document::largest_mark);
  std::replace(words.begin(), words.end(), '`', ' ');
  if (base::trim(words).empty()) words = "without a name";
  if (enclosed_.size() < document::most_marks)
    enclosed_.push_back({document::MarkKind::Enclosed, {}, std::string(base::trim(words))});
}

void Texts::hold_file(std::string_view name, std::string content) {
  files_.push_back({line_of(name, document::largest_part), std::move(content)});
}

void Texts::end_pages() {
  show();
  within({});
  ended_ = true;
  first_hidden_ = hidden_.size();
  piece_.reset();
}

void Texts::leave_unsearched(std::string_view why) {
  if (unsearched_.empty()) unsearched_ = line_of(why, document::largest_line);
}

std::optional<std::size_t> Texts::last_page() const {
  if (ended_ || pages_.empty()) return std::nullopt;
  return pages_.size() - 1;
}

void Texts::within(std::string_view part) {
  std::string name = line_of(part, document::largest_part);
  std::replace(name.begin(), name.end(), '`', ' ');
  if (name == part_) return;
  part_ = std::move(name);
  piece_.reset();
}

void Texts::note(disclosure::Kind kind, std::size_t count) {
  const auto page = last_page();
  const bool again = !noted_.empty() && noted_.back().kind == kind && noted_.back().page == page &&
                     noted_.back().where == hiding_ && noted_.back().part == part_;
  if (again) {
    noted_.back().count += count;
  } else if (noted_.size() < document::most_hidden) {
    noted_.push_back({kind, page, hiding_, part_, {}, count});
  }
}

std::string* Texts::target() {
  if (!hiding_) {
    piece_.reset();
    return &pages_.back();
  }
  if (piece_) return &hidden_[*piece_].text;
  auto found = std::find_if(hidden_.begin() + static_cast<std::ptrdiff_t>(first_hidden_), hidden_.end(),
      [&](const auto& piece) { return piece.why == *hiding_ && piece.part == part_; });
  if (found == hidden_.end()) {
    if (hidden_.size() == document::most_hidden) {
      leave_unsearched(fmt::format("hides more than {} pieces of text", document::most_hidden));
      return nullptr;
    }
    hidden_.push_back({last_page(), *hiding_, {}, part_});
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
  if (ended_ && (full_ || total_ + other_total_ + text.size() + 1 > largest_))
    return leave_unsearched(document::too_much_text());
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

// What is dropped before a heading moves it.
void Texts::make_page_valid(std::size_t page) {
  std::string& text = pages_[page];
  if (text.find('\0') == std::string::npos && base::invalid_utf8_at(text) == std::string::npos) return;
  std::string valid;
  std::size_t done = 0;
  auto take_to = [&](std::size_t end) {
    std::string piece = text.substr(done, end - done);
    make_valid(piece);
    valid += piece;
    done = end;
  };
  for (auto& heading : headings_) {
    if (heading.page != page) continue;
    take_to(std::max(done, *heading.at));
    heading.at = valid.size();
  }
  take_to(text.size());
  text = std::move(valid);
}

std::vector<std::string> Texts::take() {
  make_valid(pages_);
  return std::move(pages_);
}

void Texts::give(document::Facts& facts) {
  end_heading();
  if (too_many_headings_) headings_.clear();
  if (!headings_.empty()) {
    for (std::size_t page = 0; page < pages_.size(); ++page) make_page_valid(page);
  }
  make_valid(others_);
  for (auto& piece : hidden_) make_valid(piece.text);
  facts.page_texts = take();
  for (auto& heading : headings_) {
    if (heading.at_in_other)
      heading.at_in_other = std::min(*heading.at_in_other, others_[heading.page].size());
  }
  if (are_empty(others_)) {
    for (auto& heading : headings_) heading.at_in_other = 0;
  }
  facts.marks.insert(facts.marks.end(), enclosed_.begin(), enclosed_.end());
  facts.disclosed.insert(facts.disclosed.end(), noted_.begin(), noted_.end());
  facts.headings = std::move(headings_);
  if (!are_empty(others_)) facts.other_texts = std::move(others_);
  facts.hidden = std::move(hidden_);
  if (!are_empty(names_)) facts.page_names = std::move(names_);
  if (facts.unsearched.empty()) facts.unsearched = std::move(unsearched_);
}

}  // namespace assure::inspect
