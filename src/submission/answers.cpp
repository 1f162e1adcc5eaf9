#include "submission/answers.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "base/byte_order_mark.h"
#include "base/text.h"
#include "base/utf8.h"

namespace assure::submission {
namespace {

using Field = record::Spanned<std::string>;

constexpr std::string_view header = "group,criterion,rating";
constexpr std::array<std::string_view, 3> columns = {"group", "criterion", "rating"};
constexpr std::size_t most_faults = 100;

class Reader {
 public:
  Reader(std::string_view text, std::uint32_t file) : text_(text), file_(file) {}

  Answers run() {
    if (std::size_t at = base::invalid_utf8_at(text_); at != std::string_view::npos) {
      fault(span(at, at + 1), "the answers are not UTF-8 here", "save the file as CSV UTF-8");
      return std::move(answers_);
    }
    if (text_.starts_with(base::byte_order_mark)) at_ = base::byte_order_mark.size();
    auto first = next_line();
    if (!check_header(first)) return std::move(answers_);
    while (!stopped_) {
      auto line = next_line();
      if (!line) break;
      take(*line);
      if (answers_.faults.size() == most_faults) break;
    }
    return std::move(answers_);
  }

 private:
  struct Line {
    std::vector<Field> fields;
    source::Span span;
    bool broken = false;
  };

  source::Span span(std::size_t begin, std::size_t end) const {
    return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  void fault(source::Span at, std::string message, std::string help) {
    answers_.faults.push_back({at, std::move(message), std::move(help)});
  }

  bool at_end_of_field() const {
    return at_ >= text_.size() || text_[at_] == ',' || text_[at_] == '\n' || text_[at_] == '\r';
  }

  void skip_blanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
  }

  void skip_line_break() {
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    // A CR alone ends a line too.
    if (at_ < text_.size() && text_[at_] == '\n') ++at_;
  }

  // The next line that is not empty; none at the end.
  std::optional<Line> next_line() {
    for (; at_ < text_.size(); skip_line_break()) {
      skip_blanks();
      if (!at_end_of_field() || (at_ < text_.size() && text_[at_] == ',')) return read_line();
    }
    return std::nullopt;
  }

  Line read_line() {
    Line line;
    std::size_t begin = at_;
    for (;;) {
      line.fields.push_back(read_field(line));
      if (at_ >= text_.size() || text_[at_] != ',') break;
      ++at_;
    }
    line.span = span(begin, at_);
    // Spreadsheets write as many fields in each row as the widest has.
    while (line.fields.size() > columns.size() && line.fields.back()->empty()) line.fields.pop_back();
    skip_line_break();
    return line;
  }

  Field read_field(Line& line) {
    skip_blanks();
    if (at_ < text_.size() && text_[at_] == '"') return read_quoted(line);
    std::size_t begin = at_;
    while (!at_end_of_field()) ++at_;
    std::string_view value = base::trim(text_.substr(begin, at_ - begin));
    if (std::size_t quote = value.find('"'); quote != std::string_view::npos) {
      line.broken = true;
      fault(span(begin + quote, begin + quote + 1), "there is a `\"` in a field that does not begin with one",
          "put the whole field into `\"`, and double each `\"` in it");
    }
    return {std::string(value), span(begin, begin + value.size()), false};
  }

  Field read_quoted(Line& line) {
    std::size_t begin = at_++;
    std::string value;
    for (;; ++at_) {
      if (at_ >= text_.size()) {
        line.broken = stopped_ = true;
        fault(span(begin, begin + 1), "a field begins with `\"` and never ends", "add the `\"` at its end");
        return {};
      }
      if (text_[at_] != '"') {
        value += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        value += text_[at_++];
      } else {
        break;
      }
    }
    std::size_t end = ++at_;
    skip_blanks();
    if (!at_end_of_field()) {
      line.broken = true;
      fault(span(at_, at_ + 1), "there is something behind the `\"` that ends a field",
          "put the whole field into `\"`, and double each `\"` in it");
      while (!at_end_of_field()) ++at_;
    }
    return {std::string(base::trim(value)), span(begin, end), false};
  }

  bool check_header(const std::optional<Line>& line) {
    if (!line) {
      fault(span(0, 0), "the answers are empty", fmt::format("begin with the line `{}`", header));
      return false;
    }
    if (line->broken) return false;
    std::vector<std::string> names;
    for (const Field& field : line->fields) names.push_back(base::lower_ascii(*field));
    const std::string found = base::join(names, ",");
    if (found == header) return true;
    bool semicolons = found == "group;criterion;rating";
    fault(line->span, fmt::format("the first line is not `{}`", header),
        semicolons ? "save the file with commas between the fields"
                   : "the answers are read by these names, in this order");
    return false;
  }

  void take(Line& line) {
    if (line.broken) return;
    // Spreadsheets write rows that somebody emptied.
    if (std::all_of(
            line.fields.begin(), line.fields.end(), [](const Field& field) { return field->empty(); }))
      return;
    if (line.fields.size() != columns.size()) {
      fault(line.span,
          fmt::format(
              "a line of {}, not of group, criterion and rating", base::counted(line.fields.size(), "field")),
          "");
      return;
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (!line.fields[i]->empty()) continue;
      fault(line.span, fmt::format("an answer without a {}", columns[i]), "");
      return;
    }
    answers_.rows.push_back(
        {std::move(line.fields[0]), std::move(line.fields[1]), std::move(line.fields[2])});
  }

  std::string_view text_;
  std::uint32_t file_;
  std::size_t at_ = 0;
  bool stopped_ = false;
  Answers answers_;
};

}  // namespace

Answers parse_answers(std::string_view text, std::uint32_t file) {
  return Reader(text, file).run();
}

}  // namespace assure::submission
