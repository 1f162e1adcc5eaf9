// Stylesheets and scripts of the user's own. What stands behind a stylesheet in the pack's (the marks of a
// draft on paper) must still be read, so it has to end what it begins.
#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "templates/check.h"
#include "templates/rules.h"

namespace assure::templates {
namespace {

constexpr std::string_view load_help =
    "the pack holds no further style, picture or font, and its pages load no other";

class StyleChecker {
 public:
  StyleChecker(const OwnTemplate& own, diag::Diagnostics& out)
      : own_(own), text_(own.text), lower_(base::lower_ascii(own.text)), out_(out) {}

  void run() {
    while (at_ < text_.size()) step();
    for (const Bracket& bracket : open_)
      syntax({bracket.at, bracket.at + 1}, fmt::format("`{}` is not closed", text_[bracket.at]),
          fmt::format("end it with `{}`", bracket.closing));
  }

 private:
  struct Bracket {
    std::size_t at;
    char closing;
  };

  void syntax(TextRange at, const std::string& message, const std::string& help) {
    out_.report(rules::template_syntax, span_of(own_, at), "{}", message).help(help);
  }

  bool at(std::string_view word) const { return lower_.compare(at_, word.size(), word) == 0; }

  void step() {
    char c = text_[at_];
    if (at("/*")) return comment();
    if (c == '"' || c == '\'') return string();
    if (c == '\\') {
      at_ += 2;
      return;
    }
    if (at("url(")) return address();
    if (at("@import"))
      out_.report(rules::page_not_inert, span_of(own_, {at_, at_ + 7}), "`@import` loads another style")
          .help(std::string(load_help));
    if (at("</style")) syntax({at_, at_ + 7}, "there is a `</style` in a stylesheet", "leave it out");
    if (c == '{' || c == '(' || c == '[') open_.push_back({at_, c == '{' ? '}' : c == '(' ? ')' : ']'});
    if (c == '}' || c == ')' || c == ']') close(c);
    ++at_;
  }

  void comment() {
    std::size_t end = text_.find("*/", at_ + 2);
    if (end == std::string_view::npos) {
      syntax({at_, at_ + 2}, "a comment has no end", "end it with `*/`");
      at_ = text_.size();
      open_.clear();
    } else {
      at_ = end + 2;
    }
  }

  void string() {
    std::size_t begin = at_;
    for (++at_; at_ < text_.size() && text_[at_] != text_[begin] && text_[at_] != '\n'; ++at_) {
      if (text_[at_] == '\\') ++at_;
    }
    bool closed = at_ < text_.size() && text_[at_] == text_[begin];
    if (!closed)
      syntax({begin, begin + 1}, "a string has no end in its line",
          fmt::format("end it with `{}`", text_[begin]));
    ++at_;
  }

  // Of a place in the same file, or of something to load.
  void address() {
    std::size_t begin = at_;
    std::size_t first = std::min(text_.find_first_not_of(" \t\r\n\"'", at_ + 4), text_.size());
    std::size_t end = text_.find(')', first);
    if (end == std::string_view::npos) {
      syntax({begin, begin + 4}, "`url(` is not closed", "end it with `)`");
      at_ = text_.size();
      open_.clear();
      return;
    }
    if (text_[first] != '#')
      out_.report(
              rules::page_not_inert, span_of(own_, {begin, end + 1}), "`url` loads what is not in the pack")
          .help(std::string(load_help));
    at_ = end + 1;
  }

  void close(char c) {
    if (!open_.empty() && open_.back().closing == c) return open_.pop_back();
    syntax({at_, at_ + 1}, fmt::format("`{}` closes nothing", c), "leave it out, or close what is in it");
    // One mistake, one finding: whatever it closes is closed.
    auto same = [&](const Bracket& bracket) { return bracket.closing == c; };
    auto found = std::find_if(open_.rbegin(), open_.rend(), same);
    if (found != open_.rend()) open_.erase(found.base() - 1, open_.end());
  }

  const OwnTemplate& own_;
  std::string_view text_;
  std::string lower_;
  diag::Diagnostics& out_;
  std::vector<Bracket> open_;
  std::size_t at_ = 0;
};

}  // namespace

void check_style(const OwnTemplate& own, diag::Diagnostics& out) {
  StyleChecker(own, out).run();
}

void check_script(const OwnTemplate& own, diag::Diagnostics& out) {
  std::string lower = base::lower_ascii(own.text);
  for (std::size_t at = 0; (at = lower.find("</script", at)) != std::string::npos; at += 8) {
    out.report(rules::template_syntax, span_of(own, {at, at + 8}), "there is a `</script` in a script")
        .help("write it as `<\\/script`");
  }
}

}  // namespace assure::templates
