// assure gaps
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/format.h"
#include "cli/lists.h"
#include "cli/new_folder.h"
#include "compile/hold_back.h"
#include "compile/may_leave.h"
#include "compile/output_place.h"
#include "compile/owner_lists.h"
#include "compile/said.h"
#include "diag/formats/format.h"
#include "report/gap_report.h"
#include "report/lists.h"

namespace assure::cli {
namespace {

constexpr FormatRow<report::GapReport> gap_formats[] = {
    {Format::Text, "for the terminal, by owner", report::render_text},
    {Format::Markdown, "for minutes and wikis", report::render_markdown},
    {Format::Json, "for programs", report::render_json},
    list_format<report::GapReport>(Format::Csv),
    list_format<report::GapReport>(Format::Xlsx),
    list_format<report::GapReport>(Format::Html),
};

struct GapsArguments {
  std::string directory;
  Format format = Format::Text;
  report::GapFilter filter;
  std::string within, since, each_owner;
};

// A filter that names nothing would show an empty list, as if all were well.
base::Status check_filter(const evaluate::Evaluation& evaluation, const report::GapFilter& filter) {
  if (!filter.owner.empty() && !evaluation.index.post(filter.owner)) {
    return base::fail(fmt::format("--owner: no post `{}` in this folder", filter.owner));
  }
  if (filter.framework.empty()) return {};
  for (const auto& result : evaluation.frameworks) {
    if (result.framework->id->text == filter.framework) return {};
  }
  return base::fail(fmt::format("--framework: this folder does not answer to `{}`", filter.framework));
}

// The last day of `60`, `60 days` or `2 months` from a day on.
base::Result<base::Date> day_within(const std::string& words, base::Date from) {
  const bool number = !words.empty() && base::all_digits(words);
  const auto length = base::Duration::parse(number ? words + " days" : words);
  const bool fits = length && length->months <= 1200 && length->days <= 36'500;
  if (!fits || length->after(from) <= from || length->after(from).year() > 9999)
    return base::fail(fmt::format("--within: `{}` is no length of time such as 60 days", words));
  return length->after(from);
}

class GapsRun {
 public:
  GapsRun(const Context& context, const GapsArguments& arguments)
      : context_(context), arguments_(arguments) {}

  base::Result<Exit> run() {
    if (!arguments_.each_owner.empty() && !is_list_format(arguments_.format))
      return base::fail("--each-owner goes with --format xlsx, csv or html");
    compilation_ = ASSURE_TRY(context_.compile(arguments_.directory));
    const auto& evaluation = compilation_->evaluation;
    ASSURE_TRY(check_filter(evaluation, arguments_.filter));
    report_.emplace(report::select_gaps(evaluation, compilation_->sources, arguments_.filter));
    ASSURE_TRY(look_ahead());
    ASSURE_TRY(look_back());
    ASSURE_TRY(arguments_.each_owner.empty() ? print() : write_each());
    const std::size_t errors = compilation_->findings.count(diag::Severity::Error);
    if (errors > 0 && !context_.common.quiet) {
      context_.env.err << fmt::format("assure: `check` has {}\n", diag::count_line(compilation_->findings));
    }
    context_.tell_unread(*compilation_);
    const auto counts = evaluate::count_gaps(report_->gaps);
    // A folder with errors may have gaps that nobody can see yet.
    const bool clean = counts.all == counts.waived && errors == 0 && (!coming_ || coming_->gaps.empty());
    return clean ? Exit::Clean : Exit::Findings;
  }

 private:
  base::Status look_ahead() {
    if (arguments_.within.empty()) return {};
    const base::Date day = ASSURE_TRY(day_within(arguments_.within, compilation_->evaluation.as_of));
    later_ = ASSURE_TRY(
        context_.compile(arguments_.directory, [&](compile::Options& options) { options.as_of = day; }));
    const auto later = report::select_gaps(later_->evaluation, later_->sources, arguments_.filter);
    coming_.emplace(report::select_coming(*report_, later));
    report_->coming = &*coming_;
    return {};
  }

  base::Status look_back() {
    if (arguments_.since.empty()) return {};
    before_ = ASSURE_TRY(compile::said_by_pack(context_.env, arguments_.since, context_.jobs()));
    now_ = ASSURE_TRY(said_as_packed());
    if (!now_.reference.empty() && before_.reference != now_.reference)
      context_.env.err << fmt::format("assure: --since: that pack is `{}`, and this folder is `{}`\n",
          base::harmless(before_.reference), base::harmless(now_.reference));
    history_.emplace(report::select_history(before_, now_, arguments_.filter));
    report_->since = &*history_;
    return {};
  }

  // The same gaps in the words of a pack, which says nothing of what is held back.
  base::Result<json::Said> said_as_packed() {
    if (compilation_->evaluation.held_back.items.empty())
      return json::said_of_gaps(compilation_->evaluation, compilation_->sources);
    auto packed = ASSURE_TRY(context_.compile(arguments_.directory));
    compile::hold_back(*packed);
    return json::said_of_gaps(packed->evaluation, packed->sources);
  }

  base::Status print() {
    const base::Date day = compilation_->evaluation.as_of;
    if (is_list_format(arguments_.format))
      return print_list(context_, arguments_.format, report::gap_list(*report_), day);
    context_.env.out << render_as(arguments_.format, gap_formats, *report_);
    return {};
  }

  base::Status write_each() {
    ASSURE_TRY(compile::texts_may_leave(*compilation_));
    auto& files = context_.env.files;
    const std::string& out = arguments_.each_owner;
    if (ASSURE_TRY(compile::lies_in_documents(files, compilation_->folder, out)))
      return base::fail(out + ": it lies in the documents folder, where every file is evidence");
    const std::string extension = fmt::format(".{}", base::name_of(arguments_.format));
    const auto lists = ASSURE_TRY(compile::owner_lists(*compilation_, *report_, extension,
        arguments_.format == Format::Xlsx ? compile::Return::Yes : compile::Return::No));
    std::vector<scaffold::NewFile> all;
    for (const compile::OwnerList& list : lists) {
      all.push_back({list.name + extension,
          ASSURE_TRY(list_bytes(arguments_.format, list.lists, compilation_->evaluation.as_of))});
    }
    ASSURE_TRY(write_folder(files, out, all, {}));
    if (context_.common.quiet) return {};
    for (std::size_t i = 0; i < lists.size(); ++i) {
      std::string more;
      if (lists[i].coming > 0) more += fmt::format(", {} to come", lists[i].coming);
      if (lists[i].closed > 0) more += fmt::format(", {} closed", lists[i].closed);
      context_.env.out << fmt::format("{}: {}, {}{}\n", base::harmless(base::join_path(out, all[i].path)),
          base::harmless(report_->owner_title(*report_->gaps[lists[i].gaps.front()])),
          base::counted(lists[i].gaps.size(), "gap"), more);
    }
    if (lists.empty()) context_.env.out << "nobody owes anything\n";
    return {};
  }

  const Context& context_;
  const GapsArguments& arguments_;
  std::unique_ptr<compile::Compilation> compilation_, later_;
  std::optional<report::GapReport> report_, coming_;
  json::Said before_, now_;
  std::optional<report::GapHistory> history_;
};

}  // namespace

Verb set_up_gaps() {
  auto arguments = std::make_shared<GapsArguments>();
  return {
      .options =
          {
              {"DIR", "", &arguments->directory, directory_help},
              format_option(arguments->format, gap_formats),
              {"--owner", "POST", &arguments->filter.owner, "Only the gaps of this post"},
              {"--framework", "NAME", &arguments->filter.framework, "Only the gaps of this checklist"},
              {"--within", "TIME", &arguments->within,
                  "Also what will be a gap by the end of this time (60 days) if nothing is done"},
              {"--since", "PACK", &arguments->since,
                  "Also what is new, closed and slipped since this pack, a zip or a folder"},
              {"--each-owner", "OUTDIR", &arguments->each_owner,
                  "Write a file for each post into this new folder; workbooks come back by `import`"},
          },
      .takes = {Shared::AsOf, Shared::Quiet, Shared::Jobs},
      .run =
          [arguments](const Context& context) {
            auto done = GapsRun(context, *arguments).run();
            return done ? *done : context.could_not_run(done.error());
          },
  };
}

}  // namespace assure::cli
