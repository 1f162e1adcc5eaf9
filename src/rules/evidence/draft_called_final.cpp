// AS532 draft-called-final
#include <algorithm>

#include <fmt/format.h>

#include "document/draft.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule draft_called_final = {
    .code = "AS532",
    .name = "draft-called-final",
    .severity = diag::Severity::Warning,
    .summary = "an item is declared final or approved, and its document says that it is a draft",
    .explanation =
        R"(The item has `status: final` or `approved`. The name of its file, or a heading, a stamp or a watermark on its first
page, says DRAFT. The reader of the pack sees that at once, and does not know which of the two to believe.

Put the final version into the folder, or correct `status`. If the document is final and only its heading is left
from the draft, have it issued again without.)",
    .bad = R"(-- documents/annual-report.txt --
Annual report
DRAFT v0.6
)",
    .good = R"(-- documents/annual-report.txt --
Annual report
The draft of May was agreed, and is final.
)",
};

namespace {

// Where it says so; empty when it does not.
std::string_view place_of_mark(const evaluate::File& file) {
  if (file.inside && !file.inside->draft_line.empty())
    return file.inside->facts.pages ? "its first page says DRAFT" : "its first lines say DRAFT";
  return document::is_named_draft(file.path) ? "the name of its file says DRAFT" : "";
}

}  // namespace

void check_draft_called_final(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  using submission::DocumentStatus;
  for (const auto& item : evaluation.submission().evidence) {
    if (!item.id || !item.status || *item.status == DocumentStatus::Draft || item.superseded_by) continue;
    for (const auto& path : item.files) {
      const evaluate::File* file = path ? evaluation.files.find(*path) : nullptr;
      std::string_view where = file && file->looked_at ? place_of_mark(*file) : "";
      if (where.empty()) continue;
      bool in_text = file->inside && !file->inside->draft_line.empty();
      out.report(draft_called_final, item.status.span, "`{}` is declared {}; {}", item.id->text,
             base::name_of(*item.status), where)
          .help(in_text ? fmt::format("`{}`: put the final version there, or correct `status`",
                              file->inside->draft_line)
                        : "put the final version there, or correct `status`")
          .related(path.span, "its file");
      break;
    }
  }
}

}  // namespace assure::rules
