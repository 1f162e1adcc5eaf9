// What a document says is to follow or to be confirmed, and places in it that were to be filled in.
#include <algorithm>
#include <iterator>

#include "base/characters.h"
#include "base/text.h"
#include "document/marks.h"

namespace assure::document {
namespace {

bool is_any_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_letter_byte(char c) {
  return base::is_ascii_word(c) || static_cast<unsigned char>(c) >= 0x80;
}

// In lower case; empty when no word ends there.
std::string word_before(std::string_view text) {
  text = base::trim(text);
  std::size_t from = text.size();
  while (from > 0 && is_letter_byte(text[from - 1])) --from;
  return base::lower_ascii(text.substr(from));
}

// Nothing of the sentence comes after.
bool ends_there(std::string_view after) {
  after = base::trim(after);
  return after.empty() || std::string_view(")],.;:|/").find(after.front()) != std::string_view::npos;
}

bool is_whole_word(std::string_view line, std::size_t at, std::size_t size) {
  const bool before = at > 0 && (is_letter_byte(line[at - 1]) || line[at - 1] == '-');
  const bool after = at + size < line.size() && is_letter_byte(line[at + size]);
  return !before && !after;
}

// Calls `found` with the place of each occurrence in the line that is a word, until it says true.
template <class Found>
bool for_each_in(std::string_view line, std::string_view words, Found found) {
  for (std::size_t at = line.find(words); at != std::string_view::npos; at = line.find(words, at + 1)) {
    if (is_whole_word(line, at, words.size()) && found(at)) return true;
  }
  return false;
}

constexpr std::string_view short_forms[] = {"TBC", "TBA", "TBD"};
constexpr std::string_view long_form = "to be confirmed", follow = "to follow";

// A name that goes on (`TBC Ltd`) makes every `TBC` of the document that of an organisation.
bool names_somebody(const std::vector<MarkedLine>& lines, std::string_view form) {
  return std::any_of(lines.begin(), lines.end(), [&](const MarkedLine& line) {
    return for_each_in(line.text, form, [&](std::size_t at) {
      const std::string_view after = line.text.substr(at + form.size());
      return after.size() > 2 && after[0] == ' ' && base::is_ascii_upper(after[1]) &&
             base::is_ascii_lower(after[2]);
    });
  });
}

// A line, and what is asked of it more than once.
struct ReadLine {
  std::string_view text;
  std::string lower;
  bool has_short_form = false;
  bool explains = false;  // `TBC: to be confirmed` explains the letters
};

ReadLine read_line(std::string_view text) {
  ReadLine line{text, base::lower_ascii(text)};
  for (std::string_view form : short_forms)
    line.has_short_form = line.has_short_form || text.find(form) != text.npos;
  if (!line.has_short_form) return line;
  for (std::string_view meaning : {"to be announced", "to be agreed", "to be advised", "to be decided",
           "to be determined", "to be confirmed", "stands for", "means", "abbreviation"}) {
    line.explains = line.explains || line.lower.find(meaning) != std::string::npos;
  }
  return line;
}

// "no longer TBC" is past, and what is in quotation marks is quoted.
bool is_denied_or_quoted(std::string_view before) {
  return is_any_of(word_before(before), {"was", "were", "longer", "previously", "not", "no", "as", "is"}) ||
         before.ends_with("\xE2\x80\x9C") || before.ends_with('"') || before.ends_with('\'');
}

bool is_pending(const ReadLine& line, std::size_t at, std::size_t size) {
  const std::string_view after = base::trim(line.text.substr(at + size));
  const bool goes_on = after.starts_with("by ") || after.starts_with("in ") || after.starts_with("at ");
  return (ends_there(after) || goes_on) && !is_denied_or_quoted(line.text.substr(0, at));
}

// "needed to be confirmed" is a story; "has yet to be confirmed" is none.
bool is_to_be_confirmed(const ReadLine& line, std::size_t at) {
  const std::string last = word_before(line.text.substr(0, at));
  if (is_any_of(last, {"yet", "still"})) return true;
  const bool is_story =
      is_any_of(last, {"need", "needs", "needed", "have", "has", "had", "require", "requires", "required",
                          "was", "were", "ought", "expected", "and", "or", "not", "order", "means"});
  return !is_story && !line.has_short_form && ends_there(line.text.substr(at + long_form.size()));
}

// `Appendix 3 - to follow`, `(to follow)`, `Details to follow.`; not a procedure to follow, nor to follow up.
bool is_to_follow(const ReadLine& line, std::size_t at) {
  const std::string_view after = base::trim(line.text.substr(at + follow.size()));
  if (!ends_there(after) || after.starts_with(':') || after.starts_with('/')) return false;
  const std::string_view before = base::trim(line.text.substr(0, at));
  if (before.empty() || before.ends_with('(') || before.ends_with('[')) return true;
  for (std::string_view mark : {"-", "\xE2\x80\x93", "\xE2\x80\x94", ":"}) {
    if (before.ends_with(mark)) return true;
  }
  std::string last = word_before(before);
  if (last == "are" || last == "is") return false;
  if (std::all_of(last.begin(), last.end(), base::is_ascii_digit)) {
    last = word_before(before.substr(0, before.size() - last.size()));
  }
  const bool is_thing =
      is_any_of(last, {"detail", "details", "figure", "figures", "paper", "papers", "appendix", "appendices",
                          "annex", "annexes", "document", "documents", "table", "tables", "copy", "minutes",
                          "schedule", "attachment", "attachments", "data", "results", "text", "section",
                          "chapter", "information", "report", "reports"});
  // In brackets, or as a line of its own: "the guidance gives details to follow." is neither.
  constexpr std::size_t most_words = 4, longest = 60;
  const bool is_short =
      before.size() <= longest && std::count(before.begin(), before.end(), ' ') < std::ptrdiff_t(most_words);
  return is_thing && (after.starts_with(')') || after.starts_with(']') || is_short);
}

void keep(std::vector<Mark>& marks, MarkKind kind, const MarkedLine& line, std::size_t at, std::size_t size) {
  if (marks.size() < most_marks) marks.push_back({kind, line.page, mark_words(line.text, at, size)});
}

}  // namespace

std::vector<Mark> pending_marks(const std::vector<MarkedLine>& lines) {
  std::vector<std::string_view> forms;
  for (std::string_view form : short_forms) {
    if (!names_somebody(lines, form)) forms.push_back(form);
  }
  std::vector<Mark> marks;
  for (const MarkedLine& at_line : lines) {
    const ReadLine line = read_line(at_line.text);
    auto mark = [&](std::string_view text, std::string_view words, auto is_meant) {
      return for_each_in(text, words, [&](std::size_t at) {
        const bool meant = is_meant(at);
        if (meant) keep(marks, MarkKind::Pending, at_line, at, words.size());
        return meant;
      });
    };
    bool found = false;
    for (std::string_view form : forms) {
      found = found || (line.has_short_form && !line.explains && mark(line.text, form, [&](std::size_t at) {
        return is_pending(line, at, form.size());
      }));
    }
    if (!found) mark(line.lower, long_form, [&](std::size_t at) { return is_to_be_confirmed(line, at); });
    mark(line.lower, follow, [&](std::size_t at) { return is_to_follow(line, at); });
  }
  return marks;
}

}  // namespace assure::document
