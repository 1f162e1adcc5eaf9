#include "compile/add.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.h"
#include "compile/add_text.h"
#include "compile/reader.h"
#include "document/inspect.h"
#include "rules/list.h"
#include "rules/undeclared.h"
#include "scaffold/scaffold.h"

namespace assure::compile {
namespace {

using evaluate::File;

// Of the first item that declares it.
std::string id_of(const File& file) {
  const auto& id = file.items.front()->id;
  return id ? id->text : std::string();
}

class Adding {
 public:
  Adding(base::Env& env, const Compilation& compilation, const Options& options)
      : env_(env), compilation_(compilation), options_(options) {}

  base::Result<Added> run(const std::vector<std::string>& paths) {
    const auto undeclared = rules::undeclared_files(compilation_.evaluation);
    if (!undeclared) {
      return base::fail(
          "what is declared already is not known: a file could not be read to its end, or a record with "
          "files has a fault; see `assure check`");
    }
    const std::set<std::string> named(paths.begin(), paths.end());
    std::set<std::string> found;
    for (const auto& one : *undeclared) {
      if (named.empty() ? is_accepted(one.source) : !named.contains(one.file->path)) continue;
      found.insert(one.file->path);
      choose(one);
    }
    for (const std::string& path : named) {
      if (!found.contains(path)) leave_out(path, why_not_chosen(path));
    }
    ASSURE_TRY(look_into());
    if (!items_.empty()) out_.file = ASSURE_TRY(with_items(compilation_, items_));
    for (const NewItem& item : items_) out_.items.push_back({item.id, item.path});
    std::stable_sort(out_.left_out.begin(), out_.left_out.end(),
        [](const LeftOut& a, const LeftOut& b) { return a.path < b.path; });
    return std::move(out_);
  }

 private:
  void leave_out(const std::string& path, std::string why) {
    out_.left_out.push_back({path, std::move(why)});
  }

  // Somebody wants it to be undeclared: the finding that it is has a waiver.
  bool is_accepted(std::uint32_t source) const {
    const auto& findings = compilation_.findings.all();
    return std::any_of(findings.begin(), findings.end(), [&](const diag::Diagnostic& finding) {
      return finding.rule == &rules::undeclared_file && finding.span.file == source && finding.waived;
    });
  }

  // Of a file that nothing declares.
  void choose(const rules::UndeclaredFile& one) {
    const std::string& path = one.file->path;
    const std::string_view name = std::string_view(path).substr(path.rfind('/') + 1);
    const auto litter = rules::litter_of(path);
    if (!one.pack.empty()) {
      leave_out(path, fmt::format("is part of the pack in `{}`", one.pack));
    } else if (litter == rules::Litter::Lock) {
      leave_out(path, "is the lock file of an office program");
    } else if (litter == rules::Litter::LeftBehind) {
      leave_out(path, "is what a program left behind");
    } else if (name.starts_with('.')) {
      leave_out(path, "is a hidden file");
    } else if (base::invalid_utf8_at(path) != std::string::npos) {
      leave_out(path, "has a name that is no UTF-8");
    } else if (one.file->info.size == 0) {
      leave_out(path, "is empty");
    } else {
      chosen_.push_back(path);
    }
  }

  std::string why_not_chosen(const std::string& path) const {
    const File* file = compilation_.evaluation.files.find(path);
    if (!file || !file->found) return "is no file of the documents folder";
    if (!file->items.empty()) return fmt::format("is declared by `{}` already", id_of(*file));
    if (file->declared) return "is declared already";
    if (!file->is_regular()) return "is a link or no regular file";
    return "is most likely what a record with another name means; see `assure check`";
  }

  base::Status look_into() {
    std::vector<document::Question> questions;
    for (const std::string& path : chosen_) {
      document::Question question;
      question.path = path;
      question.depth = document::Depth::Beginning;
      question.digest = true;
      questions.push_back(std::move(question));
    }
    document::Options inspection;
    inspection.jobs = options_.jobs;
    inspection.readers = env_.cores;
    inspection.start_reader = reader_of_this_build(env_, options_);
    const auto looks = document::inspect(*compilation_.folder.files, questions, inspection);
    ASSURE_TRY(know_declared());
    for (std::size_t i = 0; i < looks.size(); ++i) {
      const auto& look = looks[i];
      if (!look) return tl::make_unexpected(look.error());
      add(chosen_[i], *look);
    }
    return {};
  }

  // The digests of declared files of a size that a chosen one has.
  base::Status know_declared() {
    std::set<std::uint64_t> sizes;
    for (const std::string& path : chosen_) {
      if (const auto* info = compilation_.folder.files->find(path)) sizes.insert(info->size);
    }
    for (const auto& [path, file] : compilation_.evaluation.files.all()) {
      if (!file.declared || !file.has_content() || !sizes.contains(file.found->info.size)) continue;
      auto digest = compilation_.folder.files->digest(std::string(path));
      // What cannot be read is no other file's double; `check` says that it cannot.
      if (digest && !file.items.empty()) known_.emplace(*digest, std::pair(std::string(path), id_of(file)));
    }
    for (const auto& item : compilation_.folder.submission.evidence) {
      if (item.id) ids_.insert(item.id->text);
    }
    return {};
  }

  void add(const std::string& path, const document::Look& look) {
    const auto& facts = look.facts;
    const bool no_document = look.fault == document::Fault::StandIn ||
                             look.fault == document::Fault::Nothing ||
                             look.fault == document::Fault::Unopened;
    if (!facts.trouble.empty() && no_document) return leave_out(path, facts.trouble);
    auto [twin, first] =
        known_.emplace(compilation_.folder.files->known_digest(path), std::pair(path, std::string()));
    if (!first) return leave_out(path, same_bytes_as(twin->second));
    document::Proposal proposal = document::propose(path, facts, organisation());
    std::string id = new_id(proposal.title.value, path);
    twin->second.second = id;
    items_.push_back({std::move(id), path, std::move(proposal)});
  }

  std::string_view organisation() const {
    const auto& name = compilation_.folder.submission.organisation.name;
    return name ? std::string_view(*name) : std::string_view();
  }

  static std::string same_bytes_as(const std::pair<std::string, std::string>& twin) {
    return fmt::format("has the same bytes as `{}`, which `{}` declares", twin.first, twin.second);
  }

  std::string new_id(std::string_view title, std::string_view path) {
    std::string id = scaffold::id_from(title);
    if (id.empty()) id = scaffold::id_from(path.substr(path.rfind('/') + 1));
    if (id.empty()) id = "document";
    std::string one = id;
    for (int number = 2; !ids_.insert(one).second; ++number) one = fmt::format("{}-{}", id, number);
    return one;
  }

  base::Env& env_;
  const Compilation& compilation_;
  const Options& options_;
  std::vector<std::string> chosen_;                                   // paths
  std::map<std::string, std::pair<std::string, std::string>> known_;  // by digest: path and item
  std::set<std::string> ids_;
  std::vector<NewItem> items_;
  Added out_;
};

}  // namespace

base::Result<Added> add_documents(base::Env& env, const Compilation& compilation, const Options& options,
    const std::vector<std::string>& paths) {
  return Adding(env, compilation, options).run(paths);
}

base::Status write_added(const Compilation& compilation, const Added& added) {
  if (!added.file) return {};
  return write_back(compilation, *added.file, ".assure-add.tmp");
}

}  // namespace assure::compile
