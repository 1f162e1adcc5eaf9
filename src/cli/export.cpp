// assure export
#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "compile/may_leave.h"
#include "compile/output_place.h"
#include "compile/reader.h"
#include "diag/formats/format.h"
#include "document/fill.h"
#include "document/read_table.h"
#include "fill/export.h"
#include "fill/filled.h"
#include "intake/words.h"
#include "yaml/parse.h"

namespace assure::cli {
namespace {

struct ExportArguments {
  std::string directory;
  std::string workbook;
  std::string map;
  std::string out;
  bool dry_run = false;
};

std::string extension_of(const std::string& path) {
  const std::size_t dot = path.rfind('.');
  return dot == std::string::npos ? std::string() : base::lower_ascii(path.substr(dot));
}

// Whether the workbook can be filled, and whether OUT can hold it.
base::Status check_names(base::FileSystem& files, const ExportArguments& arguments) {
  const std::string& path = arguments.workbook;
  if (extension_of(path) == ".xlsb")
    return base::fail(
        path +
        ": a binary workbook cannot be filled; save it as .xlsx, or as .xlsm when it has macros, and "
        "fill that");
  if (!document::names_fillable(path))
    return base::fail(path + ": a workbook that can be filled is a .xlsx or .xlsm file; save it as one");
  if (arguments.out.empty()) return {};
  if (extension_of(arguments.out) != extension_of(path))
    return base::fail(fmt::format("{}: the filled workbook is a {} file as {} is, and its name has to say so",
        arguments.out, extension_of(path), path));
  if (files.exists(arguments.out))
    return base::fail(arguments.out + ": is there already; nothing is overwritten");
  return {};
}

class Export {
 public:
  Export(const Context& context, const ExportArguments& arguments)
      : context_(context), arguments_(arguments), files_(context.env.files) {}

  base::Result<Exit> run() {
    if (arguments_.out.empty() && !arguments_.dry_run)
      return base::fail("say with --out where the filled workbook goes, or --dry-run");
    ASSURE_TRY(check_names(files_, arguments_));
    compiled_ = ASSURE_TRY(context_.compile(arguments_.directory));
    ASSURE_TRY(compile::texts_may_leave(*compiled_));
    if (!arguments_.out.empty()) ASSURE_TRY(check_place());
    context_.tell_unread(*compiled_);
    if (compiled_->folder.truncated) return nothing_written();
    // What such an entry would have said is missed in the workbook.
    if (const auto unread = diag::unread_words(compiled_->findings.unread()); !unread.empty()) {
      context_.env.err << fmt::format("assure: {}; see `assure check`\n", unread);
      return nothing_written();
    }
    ASSURE_TRY(read_map());
    if (!map_) return nothing_written();
    ASSURE_TRY(read_workbook());
    plan_ = fill::plan_export(workbook_, *text_, *map_, compiled_->evaluation, found_);
    if (!plan_.checklist) return nothing_written();
    ASSURE_TRY(fill_cells());
    show();
    if (arguments_.dry_run) show_cells();
    if (writes()) ASSURE_TRY(files_.write_new(arguments_.out, filled_.bytes, true));
    if (!context_.common.quiet) tell();
    if (written() == 0 && !arguments_.dry_run)
      context_.env.err << fmt::format(
          "assure: no cell changes; {} was not written\n", base::harmless(arguments_.out));
    return found_.empty() && errors() == 0 ? Exit::Clean : Exit::Findings;
  }

 private:
  std::size_t written() const { return plan_.cells.size() - filled_.refused.size(); }
  bool writes() const { return !arguments_.dry_run && written() > 0; }
  std::size_t errors() const { return compiled_->findings.count(diag::Severity::Error); }

  base::Status check_place() const {
    if (ASSURE_TRY(compile::lies_in_documents(files_, compiled_->folder, arguments_.out)))
      return base::fail(arguments_.out + ": lies in the documents folder, where every file is evidence");
    return {};
  }

  Exit nothing_written() {
    show();
    context_.env.err << "assure: nothing was written\n";
    return Exit::Findings;
  }

  void show() {
    if (found_.empty()) return;
    compile::sort_by_place(compiled_->sources, found_);
    context_.env.out << diag::render_human({found_, compiled_->sources, {}, context_.color_on_out()});
  }

  base::Status read_map() {
    auto bytes = ASSURE_TRY(files_.read(arguments_.map, UINT32_MAX, base::Links::Follow));
    const std::uint32_t number = compiled_->sources.add(arguments_.map, std::move(bytes));
    const yaml::Tree tree = yaml::parse(compiled_->sources.file(number), number, {}, found_);
    if (found_.count(diag::Severity::Error) == 0) map_ = fill::decode_export_map(tree, number, found_);
    return {};
  }

  base::Result<table::Workbook> table_of(const std::string& path, std::string_view bytes) const {
    auto workbook = ASSURE_TRY(document::read_table(path, bytes, options_));
    if (!workbook.trouble.empty()) return base::fail(fmt::format("{}: {}", path, workbook.trouble));
    return workbook;
  }

  base::Status read_workbook() {
    const std::string& path = arguments_.workbook;
    options_.start_reader =
        compile::reader_of_this_build(context_.env, ASSURE_TRY(context_.compile_options()));
    bytes_ = ASSURE_TRY(files_.read(path, options_.largest, base::Links::Follow));
    workbook_ = ASSURE_TRY(table_of(path, bytes_));
    text_.emplace(compiled_->sources, path.substr(path.rfind('/') + 1), workbook_);
    return {};
  }

  base::Status fill_cells() {
    filled_ = ASSURE_TRY(fill::filled_workbook(arguments_.workbook, bytes_, workbook_, plan_, options_));
    fill::report_refused(plan_, filled_.refused, *text_, found_);
    replaced_ = fill::report_replaced(plan_, filled_.refused, *text_, found_);
    return {};
  }

  // A line for each cell that is written.
  void show_cells() const {
    auto refused = filled_.refused.begin();
    for (std::size_t i = 0; i < plan_.cells.size(); ++i) {
      if (refused != filled_.refused.end() && refused->number == i) {
        ++refused;
        continue;
      }
      const auto& cell = plan_.cells[i];
      context_.env.out << fmt::format("{}: `{}` -> `{}`\n", base::harmless(text_->name(cell.at)),
          base::harmless(intake::brief(cell.before)), base::harmless(intake::brief(cell.value.text)));
    }
  }

  void tell() const {
    auto& out = context_.env.out;
    std::string rows = base::counted(plan_.rows, "row");
    if (plan_.headings > 0) rows += ", " + base::counted(plan_.headings, "heading");
    if (plan_.left_out > 0) rows += fmt::format(", {} left out by the map", plan_.left_out);
    out << fmt::format("{}: {} {}written{}, {} as they were, {} refused, {} with nothing to say\n", rows,
        base::counted(written(), "cell"), arguments_.dry_run ? "to be " : "",
        replaced_ > 0 ? fmt::format(" ({} of them replaced)", replaced_) : std::string(), plan_.same,
        filled_.refused.size(), plan_.silent);
    if (written() > 0)
      out << fmt::format("{} to be worked out again when the workbook is opened\n",
          base::counted(filled_.formulas, "formula"));
    for (const auto& figure : plan_.checklist->figures) out << base::harmless(figure.how) << '\n';
    if (errors() > 0) out << fmt::format("`check` has {}\n", diag::count_line(compiled_->findings));
    if (writes()) out << fmt::format("wrote {}\n", base::harmless(arguments_.out));
    if (arguments_.dry_run) out << "nothing was written\n";
  }

  const Context& context_;
  const ExportArguments& arguments_;
  base::FileSystem& files_;
  document::Options options_;
  std::unique_ptr<compile::Compilation> compiled_;
  diag::Diagnostics found_;
  std::optional<fill::ExportMap> map_;
  std::string bytes_;  // of the workbook
  table::Workbook workbook_;
  std::optional<intake::TrackerText> text_;
  fill::ExportPlan plan_;
  fill::FilledWorkbook filled_;
  std::size_t replaced_ = 0;  // cells that said something else
};

}  // namespace

Verb set_up_export() {
  auto arguments = std::make_shared<ExportArguments>();
  return {
      .options =
          {
              {"DIR", "", &arguments->directory, directory_help},
              {"--into", "WORKBOOK", &arguments->workbook,
                  "The authority's workbook, .xlsx or .xlsm; it is only read", required},
              {"--map", "FILE", &arguments->map, "Which of its cells get what (docs/export.md)", required},
              {"--out,-o", "FILE", &arguments->out, "The filled workbook; nothing is overwritten"},
              {"--dry-run", "", &arguments->dry_run,
                  "Write nothing, and show each cell that would be written"},
          },
      .takes = {Shared::AsOf, Shared::Color, Shared::Quiet, Shared::Jobs},
      .run =
          [arguments](const Context& context) {
            auto done = Export(context, *arguments).run();
            return done ? *done : context.could_not_run(done.error());
          },
  };
}

}  // namespace assure::cli
