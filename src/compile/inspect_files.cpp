#include "compile/inspect_files.h"

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/check.h"
#include "base/text.h"
#include "compile/all_rules.h"
#include "compile/old_office.h"
#include "compile/reader.h"
#include "disclosure/code.h"
#include "disclosure/identifiers.h"
#include "document/inspect.h"
#include "submission/walk.h"

namespace assure::compile {
namespace {

constexpr std::string_view version_control[] = {".git", ".hg", ".svn"};

// The folder of version control that the path is below, if any.
std::string_view versions_above(std::string_view path) {
  for (std::size_t end = path.find('/'); end != std::string_view::npos; end = path.find('/', end + 1)) {
    const std::string_view above = path.substr(0, end);
    const std::string_view name = above.substr(above.rfind('/') + 1);
    const auto* found = std::find(std::begin(version_control), std::end(version_control), name);
    if (found != std::end(version_control)) return above;
  }
  return {};
}

diag::Severity severity_of(disclosure::Kind kind) {
  const diag::Rule* rule = rule_of(disclosure::code_of(kind));
  ASSURE_CHECK(rule != nullptr, "each kind of disclosure has a rule");
  return rule->severity;
}

class Inspecting {
 public:
  Inspecting(base::Env& env, const Options& options, std::shared_ptr<base::Inventory> inventory)
      : env_(env), options_(options), inventory_(std::move(inventory)) {}

  void choose(const std::string& given) {
    auto place = env_.files.canonical(given);
    auto info = place ? env_.files.info(*place) : tl::make_unexpected(place.error());
    if (!info) return unread(info.error());
    if (info->kind == base::EntryKind::Directory) return choose_below(given, *place);
    if (info->kind != base::EntryKind::File) return unread({given + ": is no regular file"});
    add(given, *place, *info);
  }

  report::Inspection run() {
    document::Options inspection;
    inspection.jobs = options_.jobs;
    inspection.readers = env_.cores;
    inspection.start_reader = reader_of_this_build(env_, options_);
    inspection.read_old_office = old_office_of_this_computer(env_);
    inspection.take = [this](std::size_t i, document::Look look) { take(result_.files[i], std::move(look)); };
    const auto looks = document::inspect(*inventory_, questions_, inspection);
    std::vector<report::InspectedFile> seen;
    for (std::size_t i = 0; i < looks.size(); ++i) {
      if (looks[i])
        seen.push_back(std::move(result_.files[i]));
      else
        unread(looks[i].error());
    }
    result_.files = std::move(seen);
    return std::move(result_);
  }

 private:
  void unread(base::Failure failure) { result_.unread.push_back(std::move(failure)); }

  void choose_below(const std::string& given, const std::string& place) {
    auto folder = env_.files.beneath(place);
    auto found = folder ? submission::all_files(**folder, {}) : tl::make_unexpected(folder.error());
    if (!found) return unread(found.error());
    for (const auto& file : *found) {
      const std::string shown = base::join_path(given, file.path);
      if (const auto above = versions_above(file.path); !above.empty())
        leave(base::join_path(given, std::string(above)));
      else if (file.info.kind != base::EntryKind::File)
        leave(shown);
      else
        add(shown, base::join_path(place, file.path), file.info);
    }
  }

  void leave(std::string path) {
    auto& left = result_.not_asked;
    if (left.empty() || left.back() != path) left.push_back(std::move(path));
  }

  // The inventory's paths are below the root of the disk: what was given may lie anywhere.
  void add(const std::string& shown, const std::string& place, const base::FileInfo& info) {
    const std::string path = place.substr(1);
    auto added = inventory_->add(path, info);
    if (!added) return unread(added.error());
    if (!chosen_.insert(path).second) return;
    document::Question question;
    question.path = path;
    questions_.push_back(std::move(question));
    result_.files.emplace_back().path = shown;
  }

  static void add_finding(report::InspectedFile& file, document::Disclosed found) {
    const auto code = disclosure::code_of(found.kind);
    const auto severity = severity_of(found.kind);
    file.findings.push_back({std::move(found), code, severity});
  }

  static void search_name(report::InspectedFile& file) {
    const std::string name = file.path.substr(file.path.rfind('/') + 1);
    for (auto& identifier : disclosure::identifiers_in(name))
      add_finding(file, {identifier.kind, {}, {}, std::string(document::name_of_file), identifier.masked, 1});
  }

  static void take(report::InspectedFile& file, document::Look look) {
    auto& facts = look.facts;
    file.dated = document::propose(file.path, facts, {}).dated;
    for (const auto& piece : facts.hidden) {
      if (!base::trim(piece.text).empty()) ++file.hidden[piece.why];
    }
    facts.drop_texts();
    file.facts = std::move(facts);
    search_name(file);
    for (const auto& found : file.facts.disclosed) add_finding(file, found);
  }

  base::Env& env_;
  const Options& options_;
  std::shared_ptr<base::Inventory> inventory_;
  std::set<std::string> chosen_;
  std::vector<document::Question> questions_;  // as result_.files, while they are asked
  report::Inspection result_;
};

}  // namespace

base::Result<report::Inspection> inspect_files(
    base::Env& env, const Options& options, const std::vector<std::string>& paths) {
  Inspecting inspecting(env, options, ASSURE_TRY(base::Inventory::of(env.files, "/")));
  for (const std::string& path : paths) inspecting.choose(path);
  return inspecting.run();
}

}  // namespace assure::compile
