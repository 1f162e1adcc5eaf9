// AS517 unportable-name
#include <algorithm>

#include <fmt/format.h>

#include "bag/names.h"
#include "base/text.h"
#include "base/utf8.h"
#include "rules/documents/packed_names.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule unportable_name = {
    .code = "AS517",
    .name = "unportable-name",
    .severity = diag::Severity::Error,
    .bars_draft = true,
    .summary = "a name that Windows or SharePoint cannot hold, or tells apart from no other",
    .explanation =
        R"(Packs are unzipped on Windows, on macOS and into SharePoint. Some names that this computer allows cannot be
written there: those with `:` or `?`, those that end with a dot or begin with a space, `CON` and other names of
devices, `desktop.ini`, paths over 160 characters in the pack. Two names that differ only in letter case or in
how accents are encoded become one file, so that one document silently replaces the other. And characters that
nobody sees make a name read as another: a mark that turns the direction of writing shows `exe.fdp` as
`pdf.exe`. Names in any script are fine.

Give the file a plain short name and correct it where it is declared; `title` can say all the rest.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: "documents/report: annual.txt"
    owner: ceo
    dated: 2008-06-30
    status: final
-- documents/annual-report.txt --
(absent)
-- documents/report: annual.txt --
The trust reports every year.
)",
    .good = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/report-annual.txt
    owner: ceo
    dated: 2008-06-30
    status: final
-- documents/annual-report.txt --
(absent)
-- documents/report-annual.txt --
The trust reports every year.
)",
};

namespace {

void check_name(const PackedNames& packed, std::size_t i, diag::Diagnostics& out) {
  const std::string& path = packed.paths[i];
  auto why = bag::unsafe(path);
  if (!why) why = bag::unportable(path);
  // RFC 8493 section 2.1.3 writes it as %25 in manifests, where sha256sum looks for a file of that name.
  bool percent = path.find('%') != std::string::npos;
  if (!why && percent) why = "has a `%`, so that `sha256sum -c` would not find the file";
  for (std::string_view part : base::split(path, '/')) {
    if (!why && bag::is_dot_git(part))
      why = fmt::format("has a part, `{}`, that {}", part, *bag::acted_upon(part));
  }
  if (!why) return;
  out.report(unportable_name, packed.spans[i], "the path `{}` {}", packed.names[i], *why)
      .help("give the file a plain short name; the pack adds its own folders before it");
}

void check_reference(const record::Spanned<record::PackName>& reference, diag::Diagnostics& out) {
  if (!reference) return;
  auto why = bag::unportable(reference->text);
  if (!why) why = bag::acted_upon(reference->text);
  if (!why && base::lower_ascii(reference->text) == "forms")
    why = "is a name that SharePoint keeps for a library's own folder";
  if (!why) return;
  out.report(unportable_name, reference.span, "the reference `{}` {}", reference->text, *why)
      .help("the pack and its top folder have this name; choose another");
}

}  // namespace

void check_unportable_name(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  PackedNames packed = packed_names(evaluation);
  const auto& head = evaluation.submission().head;
  check_reference(head.reference, out);
  for (const auto& entry : head.frameworks) check_reference(entry.reference, out);
  for (std::size_t i = 0; i < packed.paths.size(); ++i) check_name(packed, i, out);
  for (const std::string& folder : bag::bare_repositories(packed.paths, {})) {
    auto in_folder = std::find_if(packed.paths.begin(), packed.paths.end(),
        [&](const std::string& path) { return path.starts_with(folder); });
    auto at = static_cast<std::size_t>(in_folder - packed.paths.begin());
    out.report(unportable_name, packed.spans[at],
           "the folder of `{}` is a repository to git, which runs what the settings of one name",
           packed.names[at])
        .help("give its `HEAD` another name: `assure unpack` refuses a pack with such a folder");
  }
  for (auto [first, second] : bag::twins(packed.paths)) {
    out.report(unportable_name, packed.spans[second], "`{}` and `{}` are one file where {} does not count",
           packed.names[second], packed.names[first],
           base::nfc(packed.paths[first]) == base::nfc(packed.paths[second]) ? "the way an accent is written"
                                                                             : "letter case")
        .help("rename one of them")
        .related(packed.spans[first], "the other one");
  }
}

}  // namespace assure::rules
