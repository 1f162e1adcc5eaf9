// What an evidence file really is, as far as rules ask.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/choices.h"

namespace assure::document {

// By content; the name decides only between types that are all plain text (csv, md, html, txt), and for
// content that cannot be opened. A docm is a Docx, an xlsm an Xlsx. Other: whatever else, such as doc, odt or
// zip.
enum class Type { Pdf, Docx, Xlsx, Pptx, Csv, Markdown, Text, Html, Image, Other };

struct Facts {
  std::uint64_t size = 0;  // bytes
  Type type = Type::Other;

  // Pages of a PDF, slides of a pptx, sheets of an xlsx, hidden ones included: what `pages: 4` counts. None
  // for types that have no fixed pages (docx and plain text), and when there is trouble.
  std::optional<std::size_t> pages;

  // Valid UTF-8, no NUL. One for each of `pages`; one for the whole of a file without pages. Empty when there
  // is trouble, and for Image and Other, whose text nobody reads here. Pages that are all white space are
  // most likely scans.
  std::vector<std::string> page_texts;

  // As the document itself gives it (PDF, office files, HTML); one line, may be empty. Unreliable.
  std::string title;

  // Why the file could not be read, to follow its name in a sentence: "is encrypted", "is not a PDF although
  // its name says so". Empty when all is well.
  std::string trouble;

  bool operator==(const Facts&) const = default;
};

}  // namespace assure::document

namespace assure::base {

template <>
struct Choices<document::Type> {
  static constexpr Choice all[] = {{"pdf", "PDF"}, {"docx", "Word"}, {"xlsx", "Excel"},
      {"pptx", "PowerPoint"}, {"csv", "CSV"}, {"markdown", "Markdown"}, {"text", "Plain text"},
      {"html", "HTML"}, {"image", "Image"}, {"other"}};
};

}  // namespace assure::base
