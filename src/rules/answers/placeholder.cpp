// AS442 placeholder
#include "framework/placeholder.h"
#include "rules/rule.h"
#include "submission/records.h"
#include "submission/sections.h"

namespace assure::rules {

extern constinit const diag::Rule placeholder = {
    .code = "AS442",
    .name = "placeholder",
    .severity = diag::Severity::Error,
    .summary = "a name or a title only holds the place of one to come",
    .explanation =
        R"(The name of the organisation, or the title of something that readers see, is `TBC` or the like, or still
what `assure init` wrote. It is on every page that mentions it, and in the pack that the authority keeps.

Write the name. When nobody knows it yet, leave the record out, so that what is missing is shown as missing.)",
    .bad = R"(-- posts.yaml --
posts:
  - {id: ceo, title: TBC}
)",
    .good = R"(-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive}
)",
};

namespace {

void check(
    const framework::Text& text, std::string_view key, std::string_view record, diag::Diagnostics& out) {
  if (!text || !framework::is_placeholder(*text)) return;
  out.report(placeholder, text.span, "the {} of this {} is only `{}`", key, record, *text)
      .help("write what readers should know it by");
}

}  // namespace

void check_placeholder(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  const auto& submission = evaluation.submission();
  check(submission.organisation.name, "name", "organisation", out);
  check(submission.head.title, "title", "submission", out);
  submission::for_each_section([&]<class Row>(const Row&) {
    if constexpr (Row::is_list) {
      std::string_view name = record::record_info<typename Row::Record>().name;
      for (const auto& entry : submission.*Row::member) {
        if constexpr (requires { check(entry.title, "", "", out); }) check(entry.title, "title", name, out);
        if constexpr (requires { check(entry.what, "", "", out); }) check(entry.what, "`what`", name, out);
      }
    }
  });
}

}  // namespace assure::rules
