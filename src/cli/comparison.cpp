#include "cli/comparison.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "base/check.h"
#include "base/text.h"
#include "base/utf8.h"
#include "compile/output_place.h"
#include "compile/since.h"
#include "diag/formats/format.h"

namespace assure::cli {
namespace {

constexpr std::uint64_t largest_baseline = 32UL << 20U;

bool is_yaml(std::string_view name) {
  return name.ends_with(".yaml") || name.ends_with(".yml");
}

// Every YAML file of an evidence folder that is not hidden is read as evidence, and every document is.
base::Status check_place(const Context& context, const submission::Folder& folder, const std::string& path) {
  auto& files = context.env.files;
  if (ASSURE_TRY(compile::lies_in_documents(files, folder, path)))
    return base::fail(path + ": lies in the documents folder, where every file is evidence");
  const std::size_t name = path.rfind('/') + 1;
  if (path[name] == '.' || !is_yaml(path)) return {};
  auto around = ASSURE_TRY(files.canonical(name == 0 ? "." : path.substr(0, name)));
  auto root = ASSURE_TRY(files.canonical(folder.root));
  if (around != root && !around.starts_with(root + '/')) return {};
  return base::fail(fmt::format(
      "{}: would be read as evidence; name it .{}, or put it outside the folder", path, path.substr(name)));
}

base::Status write(const Context& context, const std::string& path, const std::string& text) {
  auto& files = context.env.files;
  if (!files.exists(path)) return files.write_new(path, text, true);
  const std::size_t name = path.rfind('/') + 1;
  return files.replace(path, text, fmt::format("{}.{}.tmp", path.substr(0, name), path.substr(name)));
}

// What was just written, as everybody will read it.
base::Result<std::vector<report::KnownFinding>> write_baseline(const Context& context,
    const ComparisonRequest& request, const TakenBaseline& taken, compile::Compilation& compilation,
    const report::CheckReport& report) {
  const auto known = report::knowable(report);
  const std::string text = compile::baseline_text(known, taken.baseline);
  ASSURE_TRY(check_place(context, compilation.folder, request.write_baseline));
  ASSURE_TRY(write(context, request.write_baseline, text));
  if (!context.common.quiet) {
    context.env.err << fmt::format("assure: {} in {}\n", base::counted(known.size(), "known finding"),
        base::harmless(request.write_baseline));
  }
  diag::Diagnostics faults;
  const std::uint32_t number = compilation.sources.add(request.write_baseline, text);
  auto written = compile::decode_baseline(compilation.sources.file(number), number, faults);
  ASSURE_CHECK(written.has_value(), "a baseline that cannot be read again");
  return compile::known_on(*written, report.told.as_of);
}

}  // namespace

base::Status check_request(base::FileSystem& files, const ComparisonRequest& request) {
  const bool asked[] = {!request.baseline.empty(), !request.write_baseline.empty(), !request.since.empty()};
  if (std::count(std::begin(asked), std::end(asked), true) > 1)
    return base::fail("--baseline, --write-baseline and --since: only one of them at a time");
  const std::string& path = request.write_baseline;
  if (path.empty() || !files.exists(path)) return {};
  auto text = files.read(path, largest_baseline, base::Links::Refuse);
  if (text && (text->empty() || text->starts_with(compile::baseline_beginning))) return {};
  return base::fail(path + ": is there, and nothing is overwritten but a baseline");
}

base::Result<TakenBaseline> take_baseline(
    const Context& context, const ComparisonRequest& request, compile::Compilation& compilation) {
  const std::string& path = request.file();
  auto& files = context.env.files;
  if (path.empty() || (!request.write_baseline.empty() && !files.exists(path))) return TakenBaseline();
  auto text = ASSURE_TRY(files.read(path, largest_baseline, base::Links::Follow));
  if (text.empty()) return TakenBaseline();
  TakenBaseline taken;
  taken.source = compilation.sources.add(path, std::move(text));
  diag::Diagnostics faults;
  auto baseline = compile::decode_baseline(compilation.sources.file(taken.source), taken.source, faults);
  if (!baseline) {
    context.env.err << diag::render_human({faults, compilation.sources, {}, false});
    return base::fail(path + ": is no baseline that can be read");
  }
  taken.baseline = std::move(*baseline);
  compile::report_expired(taken.baseline, compilation.evaluation.as_of, compilation.findings);
  compile::sort_by_place(compilation.sources, compilation.findings);
  return taken;
}

base::Status compare(const Context& context, const ComparisonRequest& request, const TakenBaseline& taken,
    compile::Compilation& compilation, report::CheckReport& report) {
  if (!request.since.empty()) {
    auto options = ASSURE_TRY(context.compile_options());
    options.as_of = compilation.evaluation.as_of;
    const auto known =
        ASSURE_TRY(compile::findings_at(context.env, compilation.folder.root, request.since, options));
    report::compare(report, request.since, known);
  } else if (!request.write_baseline.empty()) {
    const auto known = ASSURE_TRY(write_baseline(context, request, taken, compilation, report));
    report::compare(report, request.write_baseline, known);
  } else if (!request.baseline.empty()) {
    report::compare(report, request.baseline, compile::known_on(taken.baseline, report.told.as_of));
  }
  return {};
}

}  // namespace assure::cli
