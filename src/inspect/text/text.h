// The text of one file, page by page: what readers see and what they do not.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/content.h"
#include "document/facts.h"

namespace assure::inspect {

// A file within the file: embedded, attached, or a member of an archive.
struct EnclosedFile {
  std::string name;
  std::string content;
};

// What comes after `largest` bytes is dropped, and is_full says so: a small file can name the same long
// string a million times. Pieces of hidden text beyond document::most_hidden are dropped, which
// Facts::unsearched says; and so are the other texts, in silence, when there is no room for them beside the
// rest: nothing passes for visible by it.
class Texts {
 public:
  explicit Texts(std::size_t largest = document::largest_text) : largest_(largest) {}

  // `name`: what readers call the page, for document::Facts::page_names.
  void begin_page(std::string_view name = {});

  // Adds to what readers see of the last page; after `hide`, to what is hidden of it for that reason.
  void add(std::string_view text);
  // Adds to the other text of the last page, whether or not something is hidden.
  void add_other(std::string_view text);

  // Until `show`. Does not nest: whoever reads something within hidden text restores what was there before.
  void hide(document::Hidden why);
  void show() { hiding_.reset(); }
  // The two in one: none shows.
  void hide_for(std::optional<document::Hidden> why);
  std::optional<document::Hidden> hiding() const { return hiding_; }

  // What readers see of the last page from here to `end_heading` is a heading of this level, when there is
  // anything; it ends one that has not ended. `number` is what is worked out for it and not among its text;
  // `other_to_come`: bytes of the page's other text that belong before it and are still to be added.
  void begin_heading(std::size_t level, std::string_view number = {}, std::size_t other_to_come = 0);
  void end_heading();

  // What is hidden from here on is in this part of the file; empty: of the file itself.
  void within(std::string_view part);
  // Something that must not leave the building, of the last page and the part that it is in; for what texts
  // show by themselves, see document/disclosed.h.
  void note(disclosure::Kind kind, std::size_t count = 1);

  // Names a file that is embedded or attached, for a mark: no quote is found in it.
  void enclose(std::string_view name);
  // Keeps such a file for whoever searches it (embedded.h), whether or not it is named.
  void hold_file(std::string_view name, std::string content);
  std::vector<EnclosedFile> take_files() { return std::move(files_); }

  // What is hidden from here on belongs to the document as a whole; nothing shows any more. What of it has no
  // room is left out, and Facts::unsearched says so: no page lacks anything for it.
  void end_pages();
  // For Facts::unsearched; the first reason is kept.
  void leave_unsearched(std::string_view why);

  // What `add` adds to, unless that is empty or ends with it already.
  void end_with(char c);
  // The text of a cell ends.
  void end_cell() { add(document::cell_end); }

  // A page has been begun.
  bool has_page() const { return !pages_.empty(); }
  bool is_full() const { return full_; }

  // Valid UTF-8 without NUL, as document::Facts wants it. Ends this object.
  void give(document::Facts& facts);
  // What readers see, alone. Ends this object.
  std::vector<std::string> take();

 private:
  void make_page_valid(std::size_t page);
  // Null where there is no room for one more piece.
  std::string* target();
  bool has_room_for(std::size_t bytes);
  std::optional<std::size_t> last_page() const;

  std::size_t largest_;
  std::vector<std::string> pages_;
  std::vector<std::string> others_;  // one for each page
  std::vector<std::string> names_;   // likewise
  std::vector<document::HiddenText> hidden_;
  std::vector<document::Mark> enclosed_;
  std::vector<document::Disclosed> noted_;
  std::vector<EnclosedFile> files_;
  std::string unsearched_;
  bool ended_ = false;  // the pages
  std::string part_;
  std::vector<document::Heading> headings_;
  std::optional<document::Heading> heading_;  // that has not ended
  bool too_many_headings_ = false;
  std::size_t first_hidden_ = 0;  // of the last page
  std::optional<document::Hidden> hiding_;
  std::optional<std::size_t> piece_;  // of hidden_, that `add` adds to
  std::size_t total_ = 0;             // bytes of all but the other texts
  std::size_t other_total_ = 0;       // bytes of those
  bool full_ = false;
};

}  // namespace assure::inspect
