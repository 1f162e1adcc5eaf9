// AS544 absent-part
#include <algorithm>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"
#include "rules/evidence/own_marks.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule absent_part = {
    .code = "AS544",
    .name = "absent-part",
    .severity = diag::Severity::Warning,
    .summary =
        "an item is declared final or approved, and its document refers to an appendix or a table that it "
        "does not have",
    .explanation =
        R"(The document says "see Appendix 3", and nothing in it is headed Appendix 3. Usually the appendix is a file of its own
that nobody put into the folder. The reader of the pack looks for it in vain.

Add the appendix to `files` of the item, declare it as an item of its own whose title or file says which appendix it is,
or name it in `refers_to` with the item that holds it. Tables are looked for only where others have their number above
or below them. Where the document means another document's appendix, waive the finding.)",
    .bad = R"(-- documents/annual-report.txt --
Annual report
The accounts are set out in Appendix 3.

Appendix 1
Members of the board.
)",
    .good = R"(-- documents/annual-report.txt --
Annual report
The accounts are set out in Appendix 3, and the code in Appendix 2 of the standing orders.

Appendix 3: Accounts
)",
};

namespace {

// Letters and digits alone, in lower case: `documents/Appendix_3.pdf` names `Appendix 3`.
std::string letters_of(std::string_view text) {
  std::string letters;
  for (char c : text) {
    if (base::is_ascii_word(c)) letters += base::ascii_lower(c);
  }
  return letters;
}

// The letters with nothing behind them that would make them another part: `appendix3`, not `appendix31`.
bool names_part(std::string_view text, std::string_view part) {
  const std::string all = letters_of(text), name = letters_of(part);
  const std::size_t at = all.find(name);
  return at != std::string::npos &&
         (at + name.size() == all.size() || !base::is_ascii_digit(all[at + name.size()]));
}

// The folder says already where it is, or that it is missing; or some other document is it, by its title or
// name.
bool is_known_to_folder(
    const evaluate::Evaluation& evaluation, const MarkedFile& marked, std::string_view part) {
  const auto& known = marked.item.refers_to;
  if (std::any_of(known.begin(), known.end(),
          [&](const auto& reference) { return reference.title && names_part(*reference.title, part); }))
    return true;
  const auto& evidence = evaluation.submission().evidence;
  return std::any_of(evidence.begin(), evidence.end(), [&](const auto& item) {
    const bool titled = &item != &marked.item && item.title && names_part(*item.title, part);
    return titled || std::any_of(item.files.begin(), item.files.end(), [&](const auto& path) {
      return path && &path != &marked.path && names_part(*path, part);
    });
  });
}

}  // namespace

void check_absent_part(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for_each_marked_file(evaluation, document::MarkKind::AbsentPart, [&](const MarkedFile& marked) {
    std::vector<std::string> names;
    std::string where;
    for (const document::Mark* mark : marked.marks) {
      if (is_known_to_folder(evaluation, marked, mark->words)) continue;
      if (names.empty() && mark->page) where = fmt::format(" (page {})", *mark->page + 1);
      names.push_back(mark->words);
    }
    if (names.empty()) return;
    out.report(absent_part, marked.path.span, "`{}` refers to {}{} and does not have {}",
           marked.item.id->text, base::quoted_list(names), where, names.size() == 1 ? "it" : "them")
        .help("add it to `files`, or name in `refers_to` the item that holds it");
  });
}

}  // namespace assure::rules
