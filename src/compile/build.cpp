#include "compile/build.h"

#include <algorithm>

#include <fmt/format.h>

#include "bag/names.h"
#include "base/text.h"
#include "compile/editions.h"
#include "compile/output_place.h"
#include "compile/pack.h"
#include "signature/material.h"

namespace assure::compile {
namespace {

// Why there may be no pack; empty when there may.
std::string why_no_pack(const Compilation& compilation, bool draft) {
  const auto& findings = compilation.findings;
  if (!compilation.folder.submission.head.reference) return "the submission has no `reference` to name it";
  if (!compilation.templates) return "a template with a fault makes no draft either";
  for (const diag::Diagnostic& finding : findings.all()) {
    if (!finding.rule->bars_draft || finding.severity != diag::Severity::Error) continue;
    return finding.rule->tells_disclosure() ? "what must not leave the building leaves in no draft either"
                                            : "a name that cannot be in a pack cannot be in a draft either";
  }
  const std::size_t errors = findings.count(diag::Severity::Error);
  if (errors == 0 || draft) return {};
  return fmt::format("there {} {}; fix what is wrong, or build a draft with --draft",
      errors == 1 ? "is" : "are", base::counted(errors, "error"));
}

// Whether nothing but what a build before made would be replaced. The pack itself is looked at when it is
// written.
base::Status may_write(base::Env& env, const Compilation& compilation, const BuildRequest& request) {
  const std::string& reference = compilation.folder.submission.head.reference->text;
  auto status = check_output_place(env, compilation.folder, request.out, reference);
  if (status && request.single_file) status = check_edition(env, request.out, reference, ".html");
  if (status && request.pdf) status = check_edition(env, request.out, reference, ".pdf");
  return status;
}

// Templates of the user's own may have a script where the shipped ones have one in section SCRIPTS.
base::Status check_plain(const Compilation& compilation) {
  if (!compilation.evaluation.plain) return {};
  for (const auto& [name, text] : compilation.templates->own()) {
    if (!name.ends_with(".html") || text.find("<script") == std::string::npos) continue;
    if (text.find("{{#SCRIPTS}}") != std::string::npos) continue;
    return base::fail(fmt::format(
        "{}: has a script outside of section `SCRIPTS`, and the pack is to have none (--plain)", name));
  }
  return {};
}

base::Result<pack::Written> write_contents(
    base::Env& env, const BuildRequest& request, const pack::Contents& contents) {
  pack::Progress progress;
  auto signatures_before = [&]() -> pack::PackSignatures {
    auto before = signature::material_before(env, request.out, contents.reference);
    return {before.identity, std::move(before.signatures)};
  };
  const pack::WriteOptions options{
      request.jobs, request.use_cache, &progress, request.split, signatures_before};
  const auto watching = request.watch ? request.watch(progress) : nullptr;
  return pack::write_pack(env, request.out, contents, options);
}

// What was asked for besides the pack, from the same pages.
base::Status write_editions(base::Env& env, const Compilation& compilation, const BuildRequest& request,
    const Pack& pack, BuildOutcome& outcome) {
  if (!request.single_file && !request.pdf) return {};
  const std::string& reference = pack.contents.reference;
  const std::string html = pack.pages->render_single_file(outcome.written.digests);
  auto keep = [&](std::string kind, const base::Result<std::string>& made) -> base::Status {
    if (!made) return tl::make_unexpected(made.error());
    outcome.editions.push_back({std::move(kind), *made});
    return {};
  };
  if (request.single_file)
    ASSURE_TRY(keep("one file", write_html_edition(env, request.out, reference, html)));
  if (!request.pdf) return {};
  return keep("pdf", write_pdf_edition(env, request.out, reference, html, compilation.evaluation.as_of));
}

bool is_confidential(const submission::EvidenceItem& item) {
  return evaluate::sensitivity_of(item) == submission::Sensitivity::Confidential;
}

void tell_sensitive(const evaluate::Evaluation& evaluation, BuildOutcome& outcome) {
  for (const auto& [path, file] : evaluation.files.all()) {
    if (!file.packed || bag::unsafe(path)) continue;
    bool any = std::any_of(
        file.items.begin(), file.items.end(), [](const auto* item) { return is_confidential(*item); });
    if (any) ++outcome.confidential;
  }
  for (const auto& item : evaluation.submission().evidence) {
    if (!evaluation.held_back.has(item) || !item.id) continue;
    outcome.held_back.push_back(
        fmt::format("`{}`, {}", item.id->text, evaluate::held_back_words(evaluation, item)));
  }
}

}  // namespace

base::Result<BuildOutcome> build(base::Env& env, Compilation& compilation, const BuildRequest& request) {
  BuildOutcome outcome;
  outcome.refusal = why_no_pack(compilation, request.draft);
  if (!outcome.refusal.empty()) return outcome;
  ASSURE_TRY(check_plain(compilation));
  ASSURE_TRY(may_write(env, compilation, request));
  outcome.draft = request.draft || !compilation.evaluation.is_final();
  const auto pack = make_pack(compilation, {outcome.draft, request.jobs, request.version});
  outcome.documents = pack.contents.files.size();
  tell_sensitive(compilation.evaluation, outcome);
  outcome.written = ASSURE_TRY(write_contents(env, request, pack.contents));
  auto status = write_editions(env, compilation, request, pack, outcome);
  if (!status) outcome.failure = status.error();
  for (auto& over : over_delivery(compilation.evaluation, outcome.written.zip_bytes)) {
    bool fits_in_parts = request.split > 0 && request.split <= over.limit;
    if (!fits_in_parts) outcome.too_large.push_back(std::move(over));
  }
  return outcome;
}

}  // namespace assure::compile
