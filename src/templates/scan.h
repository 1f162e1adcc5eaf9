// The marks in the text of a template: `{{NAME}}`, `{{#SECTION}}` to `{{/SECTION}}`, `{{>INCLUDE}}`,
// `{{!comment}}` and `{{%PRAGMA}}`. Knows no template and reports nothing: see check.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assure::templates {

// Half-open range of bytes.
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

enum class MarkKind { Value, Section, SectionEnd, Include, Comment, Pragma };

inline constexpr std::size_t no_mark = static_cast<std::size_t>(-1);

struct Mark {
  MarkKind kind = MarkKind::Value;
  TextRange at;  // with its braces
  std::string_view name;
  std::string_view modifiers;  // `:none`, with the colon
  // The mark that begins the section in which this one stands; of a SectionEnd, which it ends.
  std::size_t section = no_mark;
};

// What is wrong with the form of a template.
struct TemplateFault {
  TextRange at;
  std::string message;
  std::string help;
  TextRange other;  // a place that explains it; empty range: none
  std::string other_message;
};

struct TemplateScan {
  std::vector<Mark> marks;  // in the order of the text
  std::vector<TemplateFault> faults;
  bool whole = true;  // false: some of the text may be a mark
};

// The views in the result point into `text`. Whoever fills templates never sees one with faults, so whatever
// the engine would not take is one.
TemplateScan scan_template(std::string_view text);

// `{{#NAME}}`, as it is written.
std::string mark_text(MarkKind kind, std::string_view name);

}  // namespace assure::templates
