#include <algorithm>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "base/digest.h"
#include "base/parallel.h"
#include "base/spelling.h"
#include "base/text.h"
#include "framework/load.h"
#include "framework/shipped.h"
#include "record/rules.h"
#include "submission/conceal.h"
#include "submission/folder.h"
#include "submission/merge.h"
#include "submission/misnamed.h"
#include "submission/records.h"
#include "submission/rules.h"
#include "submission/unread.h"
#include "submission/walk.h"
#include "yaml/parse.h"

namespace assure::submission {
namespace {

// One YAML file on its way in.
struct Parsed {
  std::uint32_t file = 0;
  yaml::Tree tree;
  diag::Diagnostics found;
  Submission part;
  std::vector<record::Misnamed> misnamed;
  OwnIdentifiers identifiers;
  bool unread = false;  // some section of it was not understood
};

class Loader {
 public:
  Loader(base::Env& env, const std::string& root, const LoadOptions& options, source::Sources& sources,
      diag::Diagnostics& out)
      : env_(env), options_(options), sources_(sources), out_(out) {
    folder_.root = root;
  }

  base::Result<Folder> run() {
    folder_.files = ASSURE_TRY(base::Inventory::of(env_.files, folder_.root));
    // The manifest is read first: it says where documents live, which are not searched for YAML.
    ASSURE_TRY(read_manifest());
    ASSURE_TRY(read_others());
    load_frameworks();
    report_unnamed_checklists();
    decode_sections();
    report_unread(unread_, sources_, out_);
    ASSURE_TRY(list_documents());
    conceal_identifiers(folder_, sources_);
    folder_.meant = explain_misnamed(folder_, misnamed_, out_);
    for (const Parsed& parsed : parsed_) folder_.source_files.push_back(parsed.file);
    folder_.source_files.insert(folder_.source_files.end(), shipped_files_.begin(), shipped_files_.end());
    for (std::uint32_t file : folder_.source_files)
      folder_.source_paths.push_back(sources_.file(file).path());
    return std::move(folder_);
  }

 private:
  base::Status read_manifest() {
    const std::string name(manifest_name);
    auto info = ASSURE_TRY(folder_.files->folder().info(name));
    ASSURE_TRY(folder_.files->add(name, info));
    auto text = ASSURE_TRY(folder_.files->read(name, UINT32_MAX));
    take_given(name, text);
    copies_.add(name, text);
    folder_.manifest = sources_.add(name, std::move(text));
    Parsed manifest{folder_.manifest, {}, {}, {}, {}, {}, false};
    manifest.tree = yaml::parse(sources_.file(manifest.file), manifest.file, options_.limits, manifest.found);
    // Only to learn the name of the documents folder and the checklists; reported when all sections are
    // decoded.
    diag::Diagnostics unreported;
    Submission head;
    decode_tree(manifest.tree, head, unreported);
    if (head.documents && stays_inside(*head.documents)) documents_ = *head.documents;
    parsed_.push_back(std::move(manifest));
    return {};
  }

  void take_given(const std::string& path, std::string& text) const {
    if (auto given = options_.texts.find(path); given != options_.texts.end()) text = given->second;
  }

  base::Status read_others() {
    auto found = ASSURE_TRY(yaml_files(folder_.files->folder(), documents_));
    std::vector<std::string> paths;
    unread_ = std::move(found.unread);
    for (const FoundFile& file : found.read) {
      if (file.info.kind != base::EntryKind::File) {
        report_link(file);
        continue;
      }
      ASSURE_TRY(folder_.files->add(file.path, file.info));
      if (file.path != manifest_name) paths.push_back(file.path);
    }
    std::vector<base::Result<std::string>> texts(paths.size(), std::string());
    base::parallel_for(options_.jobs, paths.size(),
        [&](std::size_t i) { texts[i] = folder_.files->read(paths[i], UINT32_MAX); });
    std::size_t first = parsed_.size();
    for (std::size_t i = 0; i < paths.size(); ++i) {
      if (!texts[i]) return tl::make_unexpected(texts[i].error());
      take_given(paths[i], *texts[i]);
      copies_.add(paths[i], *texts[i]);
    }
    for (std::size_t i = 0; i < paths.size(); ++i) {
      if (is_of_import(*texts[i]) || copies_.is_copy(paths[i], *texts[i], sources_, out_)) continue;
      parsed_.push_back({sources_.add(paths[i], std::move(*texts[i])), {}, {}, {}, {}, {}, false});
    }
    base::parallel_for(options_.jobs, parsed_.size() - first, [&](std::size_t i) {
      Parsed& parsed = parsed_[first + i];
      parsed.tree = yaml::parse(sources_.file(parsed.file), parsed.file, options_.limits, parsed.found);
    });
    return {};
  }

  void report_unnamed_checklists() {
    for (const Parsed& parsed : parsed_) {
      bool named = names_.contains(sources_.file(parsed.file).path());
      if (!named && folder_.frameworks_complete) report_if_checklist(parsed.tree, out_);
    }
  }

  void report_link(const FoundFile& file) {
    folder_.truncated = true;
    out_.report(rules::linked_file, {sources_.add(file.path, {}), 0, 0},
            "`{}` is a link or a special file, which is not read", file.path)
        .help("put the file itself into the folder");
  }

  void load_frameworks() {
    Submission head;
    diag::Diagnostics unreported;
    for (const Parsed& parsed : parsed_) {
      if (holds_sections(parsed.tree)) decode_tree(parsed.tree, head, unreported);
    }
    for (const ChecklistEntry& entry : head.head.frameworks) {
      const Text& name = entry.checklist;
      if (!name || (!named_before(entry) && !load_framework(name))) folder_.frameworks_complete = false;
      if (name) names_.emplace(*name, name.span);
    }
    if (head.head.frameworks.empty()) folder_.frameworks_complete = false;
  }

  // Then it was read, with its faults.
  bool named_before(const ChecklistEntry& entry) {
    const Text& name = entry.checklist;
    auto first = names_.find(*name);
    if (first == names_.end()) return false;
    out_.report(rules::checklist_named_twice, name.span, "checklist `{}` is named twice", *name)
        .help("take one of the two out")
        .related(first->second, "first here")
        .fix(diag::Fix::remove(entry.span));
    return true;
  }

  bool load_framework(const Text& name) {
    if (const auto* shipped = framework::shipped_file(*name)) {
      std::uint32_t file = sources_.add(std::string(shipped->path), std::string(shipped->text));
      shipped_files_.push_back(file);
      yaml::Tree tree = yaml::parse(sources_.file(file), file, {}, out_);
      return use_framework(name, tree, file, true);
    }
    for (const Parsed& parsed : parsed_) {
      if (sources_.file(parsed.file).path() != *name) continue;
      return use_framework(name, parsed.tree, parsed.file, false);
    }
    out_.report(rules::unknown_framework, name.span,
            "no checklist `{}` is shipped, and no file of that name is in the folder", *name)
        .help(framework_meant(*name))
        .fix(diag::Fix::write(name.span, base::Spelling(framework::shipped_ids()).certain(*name)));
    return false;
  }

  // A checklist is named by its whole path.
  std::string framework_meant(const std::string& name) const {
    for (const Parsed& parsed : parsed_) {
      const std::string& path = sources_.file(parsed.file).path();
      if (framework::is_framework(parsed.tree) && path.ends_with("/" + name))
        return base::question(name, path);
    }
    return base::did_you_mean(name, framework::shipped_ids());
  }

  bool use_framework(const Text& name, const yaml::Tree& tree, std::uint32_t file, bool shipped) {
    if (framework::is_crosswalk(tree)) {
      out_.report(rules::unknown_framework, name.span, "`{}` is a crosswalk, not a checklist", *name)
          .help(
              "take it out of `submission.frameworks`: a crosswalk that is in the folder is read without "
              "being named");
      return false;
    }
    auto decoded = framework::decode(tree, file, out_);
    if (!decoded || !framework::validate(*decoded, out_)) return false;
    for (const auto& have : folder_.frameworks) {
      if (have.id->text != decoded->id->text) continue;
      out_.report(rules::checklist_named_twice, name.span, "`{}` is the checklist `{}`, as `{}` is", *name,
              decoded->id->text, have.path)
          .help("give one of them another id")
          .related(decoded->id.span, "its id")
          .related(have.id.span, "the same id here");
      return false;
    }
    decoded->shipped = shipped;
    decoded->file_digest = base::sha256_hex(sources_.file(file).text());
    decoded->path = sources_.file(file).path();
    if (!shipped) framework::compare_with_shipped(*decoded, tree, out_);
    folder_.frameworks.push_back(std::move(*decoded));
    return true;
  }

  void decode_sections() {
    base::parallel_for(options_.jobs, parsed_.size(), [&](std::size_t i) {
      Parsed& parsed = parsed_[i];
      parsed.identifiers.search(parsed.tree, sources_.file(parsed.file).path());
      if (!holds_sections(parsed.tree)) return;
      parsed.unread = !decode_tree(parsed.tree, parsed.part, parsed.found, &parsed.misnamed);
    });
    std::sort(parsed_.begin(), parsed_.end(), [&](const Parsed& a, const Parsed& b) {
      return sources_.file(a.file).path() < sources_.file(b.file).path();
    });
    for (Parsed& parsed : parsed_) {
      folder_.truncated = folder_.truncated || parsed.tree.truncated || parsed.unread;
      out_.append(std::move(parsed.found));
      folder_.identifiers.append(std::move(parsed.identifiers));
      append(misnamed_, std::move(parsed.misnamed));
      if (framework::is_crosswalk(parsed.tree)) take_crosswalk(parsed);
      merge(folder_.submission, std::move(parsed.part), out_);
    }
    require(folder_.submission.organisation.span, "organisation");
    require(folder_.submission.head.span, "submission");
  }

  static bool holds_sections(const yaml::Tree& tree) {
    return !framework::is_framework(tree) && !framework::is_crosswalk(tree);
  }

  void take_crosswalk(const Parsed& parsed) {
    auto crosswalk = framework::decode_crosswalk(parsed.tree, out_);
    if (!crosswalk) return;
    crosswalk->path = sources_.file(parsed.file).path();
    folder_.crosswalks.push_back(std::move(*crosswalk));
  }

  void require(source::Span span, std::string_view section) {
    if (span.valid() || folder_.truncated) return;
    out_.report(
            record::rules::missing_key, {folder_.manifest, 0, 0}, "this folder has no section `{}`", section)
        .help(fmt::format("add `{}:` to assure.yaml", section));
  }

  // Without `misnamed` only the sections that say how to read the others. False when something that the
  // folder may need was not understood.
  bool decode_tree(const yaml::Tree& tree, Submission& into, diag::Diagnostics& out,
      std::vector<record::Misnamed>* misnamed = nullptr) const {
    record::Decoder decoder(out, tree.truncated);
    std::optional<base::Spelling> names;
    bool understood = true;
    for (std::uint32_t document : tree.documents) {
      yaml::Value root(tree, document);
      if (root.is_broken()) understood = false;
      if (root.is_broken()) continue;
      if (!root.is_mapping()) {
        out.report(
               rules::not_sections, root.span(), "this file is {}, not sections with names", root.described())
            .help("write `evidence:`, `actions:` and so on, each with its list below");
        understood = false;
        continue;
      }
      for (std::size_t i = 0; i < root.size(); ++i) {
        auto [key, value] = root.entry(i);
        const SectionInfo* fixed = fixed_section(key.text());
        if (key.text() == record::private_key && !find_element(key.text())) {
          decoder.keep_private(value);
          continue;
        }
        bool wanted = misnamed || (fixed && fixed->row->first);
        if (wanted && !decode_section(decoder, names, key, value, into)) understood = false;
      }
    }
    if (misnamed) *misnamed = std::move(decoder.misnamed());
    append(into.unpublished, decoder.take_unpublished());
    return understood;
  }

  // `names`: of the sections that there may be, once they are asked for.
  bool decode_section(record::Decoder& decoder, std::optional<base::Spelling>& names, yaml::Value key,
      yaml::Value value, Submission& into) const {
    auto before = decoder.enter(key.text());
    const std::size_t first_misnamed = decoder.misnamed().size();
    bool understood = !value.is_broken();
    const SectionInfo* fixed = fixed_section(key.text());
    if (fixed && fixed->row->manifest_only && key.span().file != folder_.manifest) {
      decoder.leave(before);
      decoder.keep_home(value);
      return report_misplaced(decoder, key);
    }
    if (fixed && fixed->place(into).valid()) {
      report_repeated_section(decoder.out(), *fixed->row, value.span(), fixed->place(into));
      decoder.keep_home(value);
    } else if (fixed) {
      if (!value.is_null()) fixed->decode(decoder, value, into);
      if (fixed->row->stays_home) decoder.keep_home(value);
    } else if (const framework::Element* element = find_element(key.text())) {
      into.sections.push_back(decode_responses(decoder, *element, key, value));
    } else {
      understood = folder_.frameworks_complete && !report_unknown_section(decoder, names, key);
      decoder.keep_home(value);
    }
    for (std::size_t i = first_misnamed; i < decoder.misnamed().size(); ++i)
      decoder.misnamed()[i].section = std::string(key.text());
    append(into.units, units_of(key.text(), fixed, value, decoder.privates()));
    decoder.leave(before);
    return understood;
  }

  const framework::Element* find_element(std::string_view name) const {
    for (const auto& framework : folder_.frameworks) {
      if (const auto* element = framework.element(name)) return element;
    }
    return nullptr;
  }

  static ResponseSection decode_responses(
      record::Decoder& decoder, const framework::Element& element, yaml::Value key, yaml::Value value) {
    ResponseSection section{std::string(key.text()), key.span(), {}};
    const auto& type = response_type(element);
    if (value.is_null() || value.is_broken()) return section;
    if (!value.is_sequence()) {
      decoder.wrong_type(value, "a list of responses");
      return section;
    }
    for (std::size_t i = 0; i < value.size(); ++i) {
      Response response = record::decode_record(decoder, type, value.item(i));
      if (value.item(i).is_mapping()) section.responses.push_back(std::move(response));
    }
    return section;
  }

  // False: what it says is not known.
  static bool report_misplaced(record::Decoder& decoder, yaml::Value key) {
    decoder.out()
        .report(rules::misplaced_section, key.span(), "`{}` is not read here", key.text())
        .help("move it to assure.yaml");
    return false;
  }

  // True when it is most likely a misspelt section, so that what it holds is missed elsewhere.
  bool report_unknown_section(
      record::Decoder& decoder, std::optional<base::Spelling>& names, yaml::Value key) const {
    if (!names) names.emplace(section_names(folder_.frameworks));
    std::string help = names->did_you_mean(key.text());
    bool misspelt = !help.empty();
    std::string meant = misspelt ? base::only_closest(key.text(), names->names()) : std::string();
    if (!misspelt) help = record::help_for_unknown(key.text(), "sections", names->names());
    decoder.out()
        .report(
            rules::unknown_section, key.span(), "no checklist of this folder has a section `{}`", key.text())
        .help(std::move(help))
        .fix(diag::Fix::write(key.span(), std::move(meant)));
    return misspelt;
  }

  base::Status list_documents() {
    folder_.documents = ASSURE_TRY(all_files(folder_.files->folder(), documents_));
    for (FoundFile& file : folder_.documents) {
      file.source = sources_.add(file.path, {});
      if (file.info.kind != base::EntryKind::File) continue;
      ASSURE_TRY(folder_.files->add(file.path, file.info));
    }
    return {};
  }

  base::Env& env_;
  const LoadOptions& options_;
  source::Sources& sources_;
  diag::Diagnostics& out_;
  Folder folder_;
  std::string documents_ = "documents";
  std::vector<Parsed> parsed_;
  std::vector<FoundFile> unread_;
  std::vector<record::Misnamed> misnamed_;
  Copies copies_;
  std::vector<std::uint32_t> shipped_files_;
  std::map<std::string, source::Span> names_;  // of the checklists, where each is first
};

}  // namespace

base::Result<Folder> load(base::Env& env, const std::string& root, const LoadOptions& options,
    source::Sources& sources, diag::Diagnostics& out) {
  return Loader(env, root, options, sources, out).run();
}

}  // namespace assure::submission
