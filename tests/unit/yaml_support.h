// Reads YAML texts for the tests, and writes trees and findings down so that a test compares them whole.
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "diag/diagnostics.h"
#include "source/sources.h"
#include "yaml/parse.h"

namespace assure::yaml {

class ReadText {
 public:
  explicit ReadText(std::string text, const Limits& limits = {})
      : file_("t.yaml", std::move(text)), tree_(parse(file_, 1, limits, found_)) {}

  const Tree& tree() const { return tree_; }
  const diag::Diagnostics& found() const { return found_; }
  Value root(std::size_t document = 0) const { return {tree_, tree_.documents.at(document)}; }

  // The value that is reached from the root by these steps, as in "posts/0/id".
  Value at(std::string_view path) const {
    Value value = root();
    while (!path.empty()) {
      std::string_view step = path.substr(0, path.find('/'));
      path.remove_prefix(std::min(step.size() + 1, path.size()));
      value = child(value, step);
    }
    return value;
  }

  // "2:4-2:9"
  std::string place(source::Span span) const {
    auto begin = file_.position(span.begin);
    auto end = file_.position(span.end);
    return fmt::format("{}:{}-{}:{}", begin.line, begin.column, end.line, end.column);
  }
  std::string place(std::string_view path) const { return place(at(path).span()); }

  // The source text of a value.
  std::string written(std::string_view path) const {
    source::Span span = at(path).span();
    return file_.text().substr(span.begin, span.end - span.begin);
  }

  // One line for each finding: "2:1-2:2 AS103 message"; " | 1:1 message" for each related place.
  std::string findings() const {
    std::string lines;
    for (const diag::Diagnostic& d : found_.all()) {
      lines += fmt::format("{} {} {}", place(d.span), d.rule->code, d.message);
      for (const diag::Related& r : d.related) {
        auto begin = file_.position(r.span.begin);
        lines += fmt::format(" | {}:{} {}", begin.line, begin.column, r.message);
      }
      lines += '\n';
    }
    return lines;
  }

  // The tree in flow form: [a, {b: 'c'}], nothing as ~, faults as !.
  std::string shape() const {
    std::string text;
    for (std::size_t i = 0; i < tree_.documents.size(); ++i) {
      if (i > 0) text += " --- ";
      text += shape(root(i));
    }
    return text;
  }

 private:
  static Value child(Value value, std::string_view step) {
    if (value.is_sequence()) return value.item(std::stoul(std::string(step)));
    for (std::size_t i = 0; value.is_mapping() && i < value.size(); ++i) {
      if (value.entry(i).key.text() == step) return value.entry(i).value;
    }
    throw std::runtime_error("no such step: " + std::string(step));
  }

  static std::string shape(Value value) {
    std::string inner;
    switch (value.kind()) {
      case Kind::Null:
        return "~";
      case Kind::Broken:
        return "!";
      case Kind::Scalar:
        return value.quoted() ? fmt::format("'{}'", value.text()) : std::string(value.text());
      case Kind::Sequence:
        for (std::size_t i = 0; i < value.size(); ++i) {
          inner += (i > 0 ? ", " : "") + shape(value.item(i));
        }
        return "[" + inner + "]";
      case Kind::Mapping:
        for (std::size_t i = 0; i < value.size(); ++i) {
          inner += (i > 0 ? ", " : "") + shape(value.entry(i).key) + ": " + shape(value.entry(i).value);
        }
        return "{" + inner + "}";
    }
    return {};
  }

  source::SourceFile file_;
  diag::Diagnostics found_;
  Tree tree_;
};

}  // namespace assure::yaml
