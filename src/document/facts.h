// What an evidence file really is, as far as rules ask.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/choices.h"
#include "base/date.h"
#include "document/disclosed.h"
#include "document/heading.h"
#include "document/mark.h"
#include "document/passage.h"

namespace assure::document {

// By content; the name decides only between types that are all plain text (csv, md, html, txt), and for
// content that cannot be opened. A docm is a Docx, an xlsm an Xlsx. Mail: eml
// and msg. Other: whatever else, such as doc or zip.
// OldOffice: doc, xls or ppt, when a program of this computer read it.
enum class Type {
  Pdf,
  Docx,
  Xlsx,
  Pptx,
  Csv,
  Markdown,
  Text,
  Html,
  Odt,
  Ods,
  Odp,
  Rtf,
  Mail,
  Image,
  Other,
  OldOffice
};

// How far a file is read. Beginning: what kind of file it is, whether it opens, its pages and its first
// lines. Searched: that, and all of it for its marks and for what must not leave the building, when it can be
// read. Whole: its texts, too.
enum class Depth : std::uint8_t { Beginning, Whole, Searched };

struct Facts {
  std::uint64_t size = 0;  // bytes
  Type type = Type::Other;

  // Pages of a PDF, slides of a pptx, sheets of an xlsx, hidden ones included: what `pages: 4` counts. None
  // for types that have no fixed pages (docx and plain text), and when there is trouble.
  std::optional<std::size_t> pages;

  // What a reader of the document sees. Valid UTF-8, no NUL. One for each of `pages`; one for the whole of a
  // file without pages. Empty when there is trouble, for Image and Other, whose text nobody reads here, and
  // of a file of which only the beginning was read. Pages that are all white space are most likely scans.
  // Cells of tables end as passage.h says.
  std::vector<std::string> page_texts;

  // As the document itself gives it (PDF, office files, HTML); one line, may be empty. Unreliable.
  std::string title;

  // Why the file could not be read, to follow its name in a sentence: "is encrypted", "is not a PDF although
  // its name says so". Empty when all is well.
  std::string trouble;

  // The first lines, at most largest_beginning bytes (content.h) of valid UTF-8 without NUL. Of a Word
  // document its watermarks and headers come before them; of a workbook it may be empty.
  std::string beginning{};

  // What the same pages say when they are read in another way that counts as well: stored numbers beside
  // those that are displayed, columns in another order. Empty, or one for each of page_texts.
  std::vector<std::string> other_texts{};

  // What no reader sees. Only where page_texts are.
  std::vector<HiddenText> hidden{};

  // The number that is printed on each page, or the name of each sheet: one line, at most largest_name bytes;
  // empty where a page has none, or its place for a number. Empty, or one for each of `pages`.
  std::vector<std::string> page_names{};

  // The day on which it was changed last, or was made when that is all that it says, as the document itself
  // gives it (PDF, office files). As unreliable.
  std::optional<base::Date> changed{};

  // What the text says of itself. None of a file of which only the beginning was read.
  std::vector<Mark> marks{};

  // What must not leave the building. None of a file of which only the beginning was read.
  std::vector<Disclosed> disclosed{};

  // Why nobody can say whether there is more of that, or none: "is encrypted", "is a picture, which nobody
  // reads here". Empty when all of it was searched, when only the beginning was asked for, and when there is
  // trouble.
  std::string unsearched{};

  // In the order of the text. Only where page_texts are, and of formats that mark them: Word and OpenDocument
  // text, HTML, Markdown, mail in HTML, and the bookmarks of a PDF.
  std::vector<Heading> headings{};

  // Bytes of all texts and names.
  std::size_t text_size() const;
  // Lets the texts go; the names and the marks stay.
  void drop_texts();

  bool operator==(const Facts&) const = default;
};

}  // namespace assure::document

namespace assure::base {

template <>
struct Choices<document::Type> {
  static constexpr Choice all[] = {{"pdf", "PDF"}, {"docx", "Word"}, {"xlsx", "Excel"},
      {"pptx", "PowerPoint"}, {"csv", "CSV"}, {"markdown", "Markdown"}, {"text", "Plain text"},
      {"html", "HTML"}, {"odt", "OpenDocument text"}, {"ods", "OpenDocument spreadsheet"},
      {"odp", "OpenDocument presentation"}, {"rtf", "Rich text"}, {"mail", "E-mail"}, {"image", "Image"},
      {"other"}, {"old-office", "Office before 2007"}};
};

}  // namespace assure::base
