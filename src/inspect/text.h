// Text that grows up to a bound.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "document/content.h"

namespace assure::inspect {

// The page texts of one file. What comes after `largest` bytes is dropped, and is_full says so:
// a small file can name the same long string a million times.
class Texts {
 public:
  explicit Texts(std::size_t largest = document::largest_text) : largest_(largest) {}

  void begin_page() { pages_.emplace_back(); }

  // Adds to the last page.
  void add(std::string_view text) {
    full_ = full_ || total_ + text.size() > largest_;
    if (full_) return;
    total_ += text.size();
    pages_.back() += text;
  }

  // Unless the page is empty or ends with it already.
  void end_with(char c) {
    if (!pages_.back().empty() && !pages_.back().ends_with(c)) add(std::string_view(&c, 1));
  }

  bool is_full() const { return full_; }

  // Valid UTF-8 without NUL. Ends this object.
  std::vector<std::string> take() {
    for (std::string& page : pages_) {
      std::erase(page, '\0');
      if (base::invalid_utf8_at(page) != std::string::npos) page = base::with_valid_utf8(page);
    }
    return std::move(pages_);
  }

 private:
  std::size_t largest_;
  std::vector<std::string> pages_;
  std::size_t total_ = 0;
  bool full_ = false;
};

}  // namespace assure::inspect
