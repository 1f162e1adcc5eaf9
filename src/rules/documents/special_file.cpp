// AS511 special-file
#include <map>

#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule special_file = {
    .code = "AS511",
    .name = "special-file",
    .severity = diag::Severity::Error,
    .summary = "the documents folder has a link or a special file",
    .explanation =
        R"(Something in the documents folder is no ordinary file but a symbolic link, a device or a pipe. Such a thing
never enters a pack: a link shows whatever it points to on this computer at this moment, perhaps something
from outside the folder that nobody meant to send.

Replace it with the document itself.)",
    .bad = R"(-- documents/annual-report.txt --
(link)
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year.
)",
};

void check_special_file(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  std::map<const submission::FoundFile*, source::Span> places;
  for (const auto& file : evaluation.files.declared()) {
    if (file.found()) places.emplace(file.found(), file.path->span);
  }
  for (const auto& file : evaluation.folder->documents) {
    if (file.info.kind == base::EntryKind::File) continue;
    bool link = file.info.kind == base::EntryKind::Symlink;
    auto declared = places.find(&file);
    source::Span at = declared == places.end() ? source::Span{file.source, 0, 0} : declared->second;
    out.report(special_file, at, "`{}` is {}", file.path, link ? "a symbolic link" : "no ordinary file")
        .help(link ? "put the document itself there" : "remove it");
  }
}

}  // namespace assure::rules
