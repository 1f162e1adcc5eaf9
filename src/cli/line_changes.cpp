#include "cli/line_changes.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"

namespace assure::cli {
namespace {

constexpr std::size_t farthest = 200;  // lines of one change: of more, all up to the last is shown as one

class Changes {
 public:
  Changes(std::string_view path, std::string_view before, std::string_view after)
      : path_(path), before_(base::split(before, '\n')), after_(base::split(after, '\n')) {}

  std::string run() {
    while (old_ < before_.size() || new_ < after_.size()) {
      if (same(old_, new_)) {
        ++old_;
        ++new_;
      } else {
        auto [olds, news] = length_of_change();
        show(olds, news);
      }
    }
    return std::move(text_);
  }

 private:
  bool same(std::size_t i, std::size_t j) const {
    return i < before_.size() && j < after_.size() && before_[i] == after_[j];
  }

  // As short as it can be until two lines are the same again, or both texts end.
  std::pair<std::size_t, std::size_t> length_of_change() const {
    for (std::size_t total = 1; total <= farthest; ++total) {
      for (std::size_t olds = total + 1; olds-- > 0;) {
        const std::size_t i = old_ + olds, j = new_ + total - olds;
        if (same(i, j) || (i == before_.size() && j == after_.size())) return {olds, total - olds};
      }
    }
    std::size_t olds = before_.size() - old_, news = after_.size() - new_;
    for (; olds > 0 && news > 0 && same(old_ + olds - 1, new_ + news - 1); --olds) --news;
    return {olds, news};
  }

  void show(std::size_t olds, std::size_t news) {
    text_ += fmt::format("{}:{}\n", base::harmless(path_), old_ + 1);
    for (; olds > 0; --olds) show("- ", before_[old_++]);
    for (; news > 0; --news) show("+ ", after_[new_++]);
  }

  void show(std::string_view sign, std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    text_ += fmt::format("{}{}\n", sign, base::harmless(line));
  }

  std::string_view path_;
  std::vector<std::string_view> before_, after_;
  std::size_t old_ = 0, new_ = 0;
  std::string text_;
};

}  // namespace

std::string line_changes(std::string_view path, std::string_view before, std::string_view after) {
  return Changes(path, before, after).run();
}

}  // namespace assure::cli
