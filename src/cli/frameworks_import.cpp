#include "cli/frameworks_import.h"

#include <fmt/format.h>

#include "base/spelling.h"
#include "base/text.h"
#include "base/utf8.h"
#include "catalogue/import.h"
#include "catalogue/map.h"
#include "catalogue/report.h"
#include "cli/checking.h"
#include "cli/import_tracker.h"
#include "diag/formats/format.h"
#include "document/read_table.h"

namespace assure::cli {
namespace {

struct CatalogueArguments {
  std::string source;
  std::string out;
  std::string map;
  std::vector<std::string> checklists;
  std::string report;
};

std::size_t count_of(const std::vector<catalogue::Criterion>& criteria) {
  std::size_t count = 0;
  for (const auto& criterion : criteria) count += criterion.parts.empty() ? 1 : count_of(criterion.parts);
  return count;
}

class CatalogueImport {
 public:
  CatalogueImport(const Context& context, const CatalogueArguments& arguments)
      : context_(context), arguments_(arguments), files_(context.env.files) {}

  base::Result<Exit> run() {
    if (same_file(arguments_.out, arguments_.report))
      return base::fail(arguments_.report + ": --out and --report name the same file");
    for (const std::string& path : {arguments_.out, arguments_.report}) {
      if (!path.empty() && files_.exists(path))
        return base::fail(path + ": is there, and nothing is overwritten");
    }
    catalogue::ImportRequest request{arguments_.source, {}, nullptr, ASSURE_TRY(map()), arguments_.out, {}};
    for (const std::string& path : arguments_.checklists)
      request.libraries.push_back({path, ASSURE_TRY(files_.read(path, UINT32_MAX, base::Links::Follow))});
    table::Workbook workbook;
    if (document::names_table(arguments_.source)) {
      workbook = ASSURE_TRY(read_tracker(context_, arguments_.source));
      request.workbook = &workbook;
    } else {
      request.text = ASSURE_TRY(files_.read(arguments_.source, UINT32_MAX, base::Links::Follow));
    }
    source::Sources sources;
    diag::Diagnostics found;
    auto imported = catalogue::import_source(request, sources, found);
    if (!imported) return refuse(found, sources);
    if (!found.empty()) show(found, sources);
    return write(*imported, sources);
  }

 private:
  // By their names alone; whether a link leads from one to the other, writing says.
  static bool same_file(std::string_view one, std::string_view other) {
    while (one.starts_with("./")) one.remove_prefix(2);
    while (other.starts_with("./")) other.remove_prefix(2);
    return one == other;
  }

  base::Result<std::optional<catalogue::NamedText>> map() {
    if (arguments_.map.empty()) return std::optional<catalogue::NamedText>();
    if (const auto* shipped = catalogue::shipped_map(arguments_.map))
      return std::optional(catalogue::NamedText{std::string(shipped->path), std::string(shipped->text)});
    if (!files_.exists(arguments_.map))
      return base::fail(
          fmt::format("no map `{}` is shipped, and no file of that name is there: shipped are {}",
              arguments_.map, base::quoted_list(catalogue::shipped_map_names())));
    auto text = ASSURE_TRY(files_.read(arguments_.map, UINT32_MAX, base::Links::Follow));
    return std::optional(catalogue::NamedText{arguments_.map, std::move(text)});
  }

  void show(const diag::Diagnostics& found, const source::Sources& sources) const {
    context_.env.out << diag::render_human({found, sources, {}, context_.color_on_out()});
  }

  Exit refuse(const diag::Diagnostics& found, const source::Sources& sources) const {
    show(found, sources);
    return refused();
  }

  Exit refused() const {
    context_.env.err << "assure: nothing was imported\n";
    return Exit::Findings;
  }

  // What was found in a text that is not written. Nothing of it is an entry that could not be read.
  Exit refuse_made(
      const Checking& made, const catalogue::Catalogue& catalogue, source::Sources& sources) const {
    const auto placed = catalogue::placed_in_source(made.found, made.sources, catalogue, sources);
    std::string text = diag::render_human({placed, sources, {}, context_.color_on_out()});
    const std::string unread = diag::unread_words(placed.unread()) + "\n";
    if (text.ends_with(unread)) text.resize(text.size() - (unread.size() > 1 ? unread.size() : 0));
    context_.env.out << text;
    return refused();
  }

  // What is written passes `frameworks check` by itself; a crosswalk, with the checklists that it is for.
  base::Result<Exit> write(const catalogue::Imported& imported, source::Sources& sources) {
    Checking made;
    made.add(arguments_.out, imported.text);
    for (const catalogue::NamedText& checklist : imported.checklists)
      made.add(checklist.name, checklist.text);
    made.check_crosswalks();
    if (!made.found.empty()) return refuse_made(made, imported.catalogue, sources);
    ASSURE_TRY(write_both(imported.text, catalogue::report_text(imported.catalogue.unsaid, sources)));
    if (!context_.common.quiet) tell(imported.catalogue);
    return Exit::Clean;
  }

  // Neither without the other. What is taken away again was made here.
  base::Status write_both(std::string_view text, std::string_view report) {
    const bool reports = !arguments_.report.empty();
    if (reports) ASSURE_TRY(write_new(files_, arguments_.report, report));
    auto written = write_new(files_, arguments_.out, text);
    if (!written && reports) ASSURE_TRY(files_.remove_tree(arguments_.report));
    return written;
  }

  void tell(const catalogue::Catalogue& catalogue) const {
    auto& out = context_.env.out;
    out << fmt::format(
        "{} ({}): {}\n", base::harmless(arguments_.source), catalogue.format, contents(catalogue));
    for (const std::string& remark : catalogue.remarks) out << base::harmless(remark) << '\n';
    const auto counts = catalogue::counts_of(catalogue.unsaid);
    if (!counts.empty()) {
      out << fmt::format("\n{} of the source {} said in a checklist{}:\n",
          base::counted(catalogue.unsaid.size(), "value"),
          catalogue.unsaid.size() == 1 ? "is not" : "are not",
          arguments_.report.empty() ? " (--report FILE lists each)"
                                    : fmt::format(", each in {}", base::harmless(arguments_.report)));
      for (const auto& [kind, count] : counts) out << fmt::format("{:>7}  {}\n", count, base::harmless(kind));
      out << '\n';
    }
    out << base::harmless(arguments_.out) << '\n';
  }

  static std::string contents(const catalogue::Catalogue& catalogue) {
    if (catalogue.is_crosswalk()) return base::counted(catalogue.crosswalk.maps.size(), "mapping");
    std::size_t criteria = 0;
    for (const auto& element : catalogue.checklist.elements) criteria += count_of(element.criteria);
    return fmt::format("{} criteria to answer in {}", criteria,
        base::counted(catalogue.checklist.elements.size(), "element"));
  }

  const Context& context_;
  const CatalogueArguments& arguments_;
  base::FileSystem& files_;
};

}  // namespace

base::Status write_new(base::FileSystem& files, const std::string& path, std::string_view text) {
  if (files.exists(path)) return base::fail(path + ": is there, and nothing is overwritten");
  return files.write_new(path, text, true);
}

Verb set_up_import_checklist() {
  auto arguments = std::make_shared<CatalogueArguments>();
  return {
      .options =
          {
              {"SOURCE", "", &arguments->source,
                  "What the authority publishes: .json, .yaml, .xlsx, .xlsb, .ods or .csv", required},
              {"--out,-o", "FILE", &arguments->out, "A new file for the checklist", required},
              {"--map", "FILE", &arguments->map,
                  "What the source does not say, and what the columns of a table hold: a file, or the name "
                  "of a "
                  "map that is shipped (" +
                      base::join(catalogue::shipped_map_names(), ", ") + ")"},
              {"--checklist", "FILE", &arguments->checklists,
                  "For a set of mappings: the library of a framework whose criteria it names"},
              {"--report", "FILE", &arguments->report,
                  "A new table (CSV) of all that the source says and a checklist cannot"},
          },
      .takes = {Shared::Color, Shared::Quiet},
      .run =
          [arguments](const Context& context) {
            auto exit = CatalogueImport(context, *arguments).run();
            return exit ? *exit : context.could_not_run(exit.error());
          },
  };
}

}  // namespace assure::cli
