// assure import
#include "intake/import.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/import_files.h"
#include "cli/import_questions.h"
#include "cli/import_target.h"
#include "cli/import_tracker.h"
#include "cli/line_changes.h"
#include "cli/new_folder.h"
#include "diag/formats/format.h"
#include "intake/answer_sheet.h"
#include "intake/report.h"

namespace assure::cli {
namespace {

struct ImportArguments {
  std::string tracker;
  std::string directory;
  std::string files;
  std::vector<std::string> frameworks;
  std::string organisation;
  std::string map;
  std::string report;
  bool dry_run = false;
};

// A text that takes the place of the file, when it is another one.
base::Status write_text(base::FileSystem& files, const std::string& path, const std::string& text) {
  if (files.exists(path)) {
    const auto now = ASSURE_TRY(files.read(path, UINT32_MAX, base::Links::Refuse));
    if (now == text) return {};
  }
  const auto slash = path.rfind('/');
  const std::string directory = slash == std::string::npos ? std::string() : path.substr(0, slash);
  return files.replace(path, text, base::join_path(directory, ".assure-import.tmp"));
}

base::Result<std::optional<std::string>> read_if_there(base::FileSystem& files, const std::string& path) {
  if (!files.exists(path)) return std::optional<std::string>();
  return std::optional(ASSURE_TRY(files.read(path, UINT32_MAX, base::Links::Follow)));
}

class Import {
 public:
  Import(const Context& context, const ImportArguments& arguments)
      : context_(context), arguments_(arguments), files_(context.env.files) {}

  base::Result<Exit> run() {
    target_ = ASSURE_TRY(
        find_target(context_, arguments_.directory, arguments_.frameworks, arguments_.organisation));
    if (!target_->found.empty()) {
      show(target_->found, target_->sources_of_found());
      context_.env.err << "assure: nothing was imported: fix these first\n";
      return Exit::Findings;
    }
    const table::Workbook workbook = ASSURE_TRY(read_tracker(context_, arguments_.tracker));
    kept_ = intake::kept_in(workbook);
    ASSURE_TRY(check_kept());
    beside_ = ASSURE_TRY(FilesBeside::of(files_, arguments_.files, arguments_.tracker));
    const auto map = ASSURE_TRY(map_there());
    diag::Diagnostics found = ASSURE_TRY(import_once(workbook, map));
    if (made_.possible && !made_.open.empty() && !arguments_.dry_run && can_ask(context_.env)) {
      if (const auto answers = ask(context_.env, made_.open); !answers.empty())
        found = ASSURE_TRY(import_once(workbook, intake::answered_map(made_.map, answers)));
    }
    if (!made_.possible) {
      context_.env.err << "assure: nothing was imported\n";
      return Exit::Findings;
    }
    if (!context_.common.quiet) tell(workbook);
    if (arguments_.dry_run) {
      show_changes();
    } else {
      ASSURE_TRY(write());
    }
    const bool open = found.count(diag::Severity::Error) + found.count(diag::Severity::Warning) > 0;
    return open ? Exit::Findings : Exit::Clean;
  }

 private:
  std::string in_folder(std::string_view path) const { return base::join_path(target_->directory, path); }
  std::string map_path() const {
    return arguments_.map.empty() ? in_folder(intake::map_name) : arguments_.map;
  }
  // Beside the tracker's own report, of a gap list its own.
  std::string report_name() const {
    if (!kept_) return std::string(intake::report_name);
    const std::string name = tracker_name();
    return fmt::format("import-report-{}.csv", name.substr(0, name.rfind('.')));
  }
  std::string report_path() const {
    return arguments_.report.empty() ? in_folder(report_name()) : arguments_.report;
  }
  std::string tracker_name() const { return arguments_.tracker.substr(arguments_.tracker.rfind('/') + 1); }
  bool map_is_in_folder() const { return arguments_.map.empty() && !kept_; }

  // A gap list says how it is read and what it said; neither is of the folder's tracker.
  base::Status check_kept() const {
    if (!kept_) return {};
    if (target_->fresh)
      return base::fail(fmt::format("{}: a gap list goes into the folder that it came from, and {} is none",
          arguments_.tracker, target_->directory));
    const auto& reference = target_->folder->submission.head.reference;
    if (kept_->reference == (reference ? reference->text : std::string())) return {};
    return base::fail(fmt::format("{}: this gap list is of `{}`, and {} is `{}`", arguments_.tracker,
        kept_->reference, target_->directory, reference ? reference->text : std::string()));
  }

  base::Result<std::optional<std::string>> map_there() const {
    auto there = kept_ && arguments_.map.empty() ? std::optional<std::string>()
                                                 : ASSURE_TRY(read_if_there(files_, map_path()));
    return there || !kept_ ? there : std::optional(kept_->map);
  }

  // The hidden sheet of a gap list, in messages.
  std::string kept_path() const { return fmt::format("{} [{}]", tracker_name(), intake::kept_sheet); }
  std::string shown_map() const {
    if (!arguments_.map.empty()) return arguments_.map;
    return kept_ ? kept_path() : map_path();
  }

  base::Result<std::optional<std::string>> state_there() const {
    if (kept_) return std::optional(kept_->state);
    if (target_->fresh) return std::optional<std::string>();
    return read_if_there(files_, in_folder(intake::state_name));
  }

  void show(const diag::Diagnostics& found, const source::Sources& sources) const {
    if (!found.empty()) context_.env.out << diag::render_human({found, sources, {}, context_.color_on_out()});
  }

  // With that map; shows what is found.
  base::Result<diag::Diagnostics> import_once(
      const table::Workbook& workbook, const std::optional<std::string>& map) {
    source::Sources sources;
    diag::Diagnostics found;
    made_ = ASSURE_TRY(import_it(workbook, map, sources, found));
    show(found, sources);
    return found;
  }

  base::Result<intake::Imported> import_it(const table::Workbook& workbook,
      const std::optional<std::string>& map, source::Sources& sources, diag::Diagnostics& found) {
    std::optional<base::Failure> failure;
    auto digest_there = [&](const std::string& path) {
      if (target_->fresh) return std::string();
      auto digest = digest_in(target_->folder->files->folder(), path);
      if (!digest && !failure) failure = digest.error();
      return digest ? *digest : std::string();
    };
    auto propose = [&](const std::vector<std::size_t>& numbers) {
      auto proposals = beside_->propose(context_, numbers, organisation());
      if (!proposals && !failure) failure = proposals.error();
      return proposals ? *std::move(proposals) : std::vector<intake::Proposal>();
    };
    intake::Request request{tracker_name(), workbook, beside_->all(),
        [&](std::size_t number) { return beside_->digest(number); }, target_->frameworks(), target_->texts,
        target_->documents, shown_map(), map, ASSURE_TRY(state_there()), propose, digest_there};
    request.is_part = kept_.has_value();
    if (kept_) request.state_path = kept_path();
    if (kept_) request.owner = kept_->owner;
    auto made = intake::import_tracker(request, sources, found);
    if (beside_->failure()) return tl::make_unexpected(*beside_->failure());
    if (failure) return tl::make_unexpected(*failure);
    return made;
  }

  std::string_view organisation() const {
    if (!target_->folder) return arguments_.organisation;
    const auto& name = target_->folder->submission.organisation.name;
    return name ? std::string_view(*name) : std::string_view();
  }

  void tell(const table::Workbook& workbook) const {
    auto& out = context_.env.out;
    for (const intake::SheetPlan& plan : made_.plans) {
      const std::string& sheet = workbook.sheets[plan.sheet].name;
      out << fmt::format("{}{}, its columns named in row {}:\n", base::harmless(arguments_.tracker),
          sheet.empty() ? "" : ", sheet " + base::harmless(sheet), plan.header.last);
      for (const intake::Column& column : plan.columns) {
        out << fmt::format("  {:<3} {:<14} {}{}\n", table::column_name(column.number),
            base::name_of(column.role), base::harmless(column.header), column.guessed ? "" : " (by the map)");
      }
    }
    const auto& counts = made_.counts;
    out << fmt::format("{}: {} answered, {} blank, {} n/a, {} headings, {} not understood\n",
        base::counted(counts.rows, "row"), counts.answered, counts.blank, counts.not_applicable,
        counts.headings, counts.unknown);
    out << fmt::format("{} in {}\n", base::counted(made_.cells, "cell"), base::harmless(report_path()));
    out << fmt::format("{} {}added, {} {}written, {} kept as {}, {} {}copied\n",
        base::counted(made_.merged.added, "record"), arguments_.dry_run ? "to be " : "",
        base::counted(made_.merged.written, "value"), arguments_.dry_run ? "to be " : "", made_.merged.kept,
        kept_ ? "the folder has them" : "changed by hand", base::counted(made_.copies.size(), "file"),
        arguments_.dry_run ? "to be " : "");
    if (target_->fresh && !arguments_.dry_run)
      out << fmt::format("Fill in {}, then: assure check {}\n", base::harmless(in_folder("assure.yaml")),
          base::harmless(base::shell_word(target_->directory)));
  }

  void show_changes() const {
    auto& out = context_.env.out;
    for (const auto& [path, text] : made_.texts) {
      auto before = target_->texts.find(path);
      out << line_changes(path, before == target_->texts.end() ? std::string() : before->second, text);
    }
    for (const intake::Copy& copy : made_.copies)
      out << fmt::format(
          "{} -> {}\n", base::harmless(beside_->all()[copy.file].path), base::harmless(copy.to));
    out << "nothing was written\n";
  }

  // A file of the user's own is never replaced, whatever its name.
  base::Status check_report() const {
    const auto there = ASSURE_TRY(read_if_there(files_, report_path()));
    if (!there || intake::is_report(*there)) return {};
    return base::fail(fmt::format(
        "{}: this file is no report of an import, and is not replaced; move it, or give --report FILE",
        report_path()));
  }

  base::Status write() {
    ASSURE_TRY(check_report());
    if (target_->fresh) {
      ASSURE_TRY(write_new_folder());
    }
    auto root = ASSURE_TRY(files_.beneath(target_->directory));
    for (const intake::Copy& copy : made_.copies) {
      ASSURE_TRY(beside_->copy(copy.file, *root, copy.to));
    }
    if (!target_->fresh) {
      ASSURE_TRY(change_folder(*root));
    }
    if (!arguments_.report.empty()) {
      ASSURE_TRY(write_text(files_, arguments_.report, made_.report));
    }
    if (!arguments_.map.empty()) {
      ASSURE_TRY(write_text(files_, arguments_.map, made_.map));
    }
    return {};
  }

  base::Status write_new_folder() {
    std::vector<scaffold::NewFile> all = target_->scaffolded;
    for (scaffold::NewFile& file : all) {
      if (auto changed = made_.texts.find(file.path); changed != made_.texts.end())
        file.text = changed->second;
    }
    for (const auto& [path, text] : made_.texts) {
      if (!target_->texts.contains(path)) all.push_back({path, text});
    }
    all.push_back({std::string(intake::state_name), made_.state});
    if (map_is_in_folder()) all.push_back({std::string(intake::map_name), made_.map});
    if (arguments_.report.empty()) all.push_back({std::string(intake::report_name), made_.report});
    return write_folder(files_, target_->directory, all, {"documents"});
  }

  // Everything is looked at before anything is written. What the run before said comes last: until then the
  // next run finds what this one has written, and that it is the same.
  base::Status change_folder(base::FileSystem& root) {
    for (const auto& [path, text] : made_.texts) {
      auto before = target_->texts.find(path);
      const bool known = before != target_->texts.end();
      if (known != root.exists(path) ||
          (known && ASSURE_TRY(root.read(path, UINT32_MAX, base::Links::Refuse)) != before->second))
        return base::fail(root.shown(path) + ": has changed while it was read; run this again");
    }
    for (const auto& [path, text] : made_.texts) {
      ASSURE_TRY(write_text(root, path, text));
    }
    if (arguments_.report.empty()) {
      ASSURE_TRY(write_text(root, report_name(), made_.report));
    }
    if (map_is_in_folder()) {
      ASSURE_TRY(write_text(root, std::string(intake::map_name), made_.map));
    }
    if (!kept_) {
      ASSURE_TRY(write_text(root, std::string(intake::state_name), made_.state));
    }
    return root.sync_directory({});
  }

  const Context& context_;
  const ImportArguments& arguments_;
  base::FileSystem& files_;
  std::unique_ptr<ImportTarget> target_;
  std::unique_ptr<FilesBeside> beside_;
  std::optional<intake::Kept> kept_;  // of a gap list
  intake::Imported made_;
};

}  // namespace

Verb set_up_import() {
  auto arguments = std::make_shared<ImportArguments>();
  return {
      .options =
          {
              {"TRACKER", "", &arguments->tracker, "The tracker: .xlsx, .xlsm, .xlsb, .ods or .csv",
                  required},
              {"DIR", "", &arguments->directory,
                  "The evidence folder, new or there; without it, the nearest above the current folder"},
              {"--files", "FOLDER", &arguments->files,
                  "Where the files are that the tracker names; those that it names are copied"},
              {"--framework", "NAME", &arguments->frameworks,
                  "The checklist of a new folder: a shipped id, or a file, which is copied; may be given "
                  "several times"},
              {"--organisation", "NAME", &arguments->organisation,
                  "The name of the organisation, of a new folder"},
              {"--map", "FILE", &arguments->map,
                  "How the tracker is read, and answers about it; without it, import-map.yaml in the folder"},
              {"--report", "FILE", &arguments->report,
                  "What became of each cell; without it, import-report.csv in the folder"},
              {"--dry-run", "", &arguments->dry_run, "Write nothing, and show what would be written"},
          },
      .takes = {Shared::Color, Shared::Quiet, Shared::Jobs},
      .run =
          [arguments](const Context& context) {
            auto done = Import(context, *arguments).run();
            return done ? *done : context.could_not_run(done.error());
          },
  };
}

}  // namespace assure::cli
