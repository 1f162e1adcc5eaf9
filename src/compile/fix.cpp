#include "compile/fix.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "source/text_edit.h"
#include "yaml/rewrite.h"

namespace assure::compile {
namespace {

constexpr int most_rounds = 10;

// The findings with fixes, by file, in the order of the findings.
using ByFile = std::map<std::uint32_t, std::vector<const diag::Diagnostic*>>;

// Which files are the folder's own: not the checklists that are shipped.
std::set<std::uint32_t> own_files(const Compilation& compilation) {
  const auto& folder = compilation.folder;
  std::set<std::uint32_t> own(folder.source_files.begin(), folder.source_files.end());
  for (const auto& framework : folder.frameworks) {
    if (framework.shipped) own.erase(framework.id.span.file);
  }
  return own;
}

ByFile fixable(const Compilation& compilation, bool unsafe) {
  const auto own = own_files(compilation);
  ByFile files;
  for (const auto& finding : compilation.findings.all()) {
    bool wanted = finding.fix && !finding.waived && (finding.fix->safe || unsafe);
    if (wanted && own.contains(finding.fix->span.file)) files[finding.fix->span.file].push_back(&finding);
  }
  return files;
}

yaml::Rewrite rewrite(const Compilation& compilation, const yaml::Limits& limits, std::uint32_t file,
    const std::vector<const diag::Diagnostic*>& findings) {
  std::vector<diag::Fix> fixes;
  fixes.reserve(findings.size());
  for (const auto* finding : findings) fixes.push_back(*finding->fix);
  return yaml::rewrite(compilation.sources.file(file), file, limits, fixes);
}

std::size_t count_made(const Compilation& compilation, const yaml::Limits& limits, bool unsafe) {
  std::size_t count = 0;
  for (const auto& [file, findings] : fixable(compilation, unsafe)) {
    auto rewritten = rewrite(compilation, limits, file, findings);
    if (rewritten.safe) count += rewritten.made.size();
  }
  return count;
}

// By role and digest: a signature for several checklists is one.
using Lapsed = std::map<std::pair<std::string, std::string>, const evaluate::Shortfall*>;

Lapsed lapsed_signatures(const Compilation& compilation) {
  Lapsed lapsed;
  for (const auto& shortfall : compilation.evaluation.shortfalls) {
    if (shortfall.kind != evaluate::ShortfallKind::LapsedSignOff) continue;
    lapsed.try_emplace({shortfall.signer, std::string(compilation.sources.text(shortfall.span))}, &shortfall);
  }
  return lapsed;
}

class Fixing {
 public:
  Fixing(base::Env& env, const std::string& root, const Options& options, bool unsafe)
      : env_(env), root_(root), options_(options), unsafe_(unsafe) {}

  base::Result<FixedFolder> run() {
    for (int round = 0;; ++round) {
      options_.texts = texts_;
      out_.left = ASSURE_TRY(compile(env_, root_, options_));
      if (round == 0) lapsed_before_ = lapsed_signatures(*out_.left);
      if (round == most_rounds || !make_all()) break;
    }
    for (auto& [path, history] : histories_)
      out_.files.push_back({path, history.before->text(), texts_.at(path), false});
    std::stable_sort(out_.made.begin(), out_.made.end(), [](const MadeFix& a, const MadeFix& b) {
      return std::tie(a.path, a.line) < std::tie(b.path, b.line);
    });
    for (const auto& [signature, shortfall] : lapsed_signatures(*out_.left)) {
      if (!lapsed_before_.contains(signature)) out_.lapsed.push_back(shortfall);
    }
    if (!unsafe_)
      out_.unsafe =
          count_made(*out_.left, options_.limits, true) - count_made(*out_.left, options_.limits, false);
    return std::move(out_);
  }

 private:
  // What was done to a file, the first edits first.
  struct History {
    std::optional<source::SourceFile> before;
    std::vector<source::PlacesBefore> rounds;
  };

  // False when no file changed.
  bool make_all() {
    bool any = false;
    for (const auto& [file, findings] : fixable(*out_.left, unsafe_)) {
      const source::SourceFile& source = out_.left->sources.file(file);
      const auto& refused = out_.refused;
      if (std::find(refused.begin(), refused.end(), source.path()) != refused.end()) continue;
      auto rewritten = rewrite(*out_.left, options_.limits, file, findings);
      if (rewritten.edits.empty()) continue;
      if (rewritten.safe) {
        take(source, findings, std::move(rewritten));
        any = true;
      } else {
        out_.refused.push_back(source.path());
      }
    }
    return any;
  }

  void take(const source::SourceFile& source, const std::vector<const diag::Diagnostic*>& findings,
      yaml::Rewrite rewritten) {
    History& history = histories_[source.path()];
    if (history.rounds.empty()) history.before = source;
    std::set<std::tuple<std::uint32_t, std::uint32_t, std::string>> listed;  // an alias may ask for one again
    for (const yaml::MadeFix& one : rewritten.made) {
      const diag::Fix& fix = *findings[one.fix]->fix;
      if (!listed.emplace(fix.span.begin, fix.span.end, fix.text).second) continue;
      out_.made.push_back(
          {source.path(), line_on_disk(history, fix.span.begin), findings[one.fix]->rule->code,
              source.text().substr(fix.span.begin, fix.written_to - fix.span.begin),
              written_for(fix, rewritten.edits[one.edit])});
    }
    history.rounds.emplace_back(rewritten.edits);
    texts_[source.path()] = std::move(rewritten.text);
  }

  // With its quotes; what an anchor brings along is written there.
  static std::string written_for(const diag::Fix& fix, const source::TextEdit& edit) {
    bool own = fix.action == diag::Fix::Action::Write && edit.begin == fix.span.begin;
    return own ? edit.text : fix.text;
  }

  static std::size_t line_on_disk(const History& history, std::size_t at) {
    for (auto round = history.rounds.rbegin(); round != history.rounds.rend(); ++round) at = round->of(at);
    return history.before->position(static_cast<std::uint32_t>(at)).line;
  }

  base::Env& env_;
  const std::string& root_;
  Options options_;
  bool unsafe_;
  FixedFolder out_;
  Lapsed lapsed_before_;  // its keys alone, once there is another compilation
  std::map<std::string, History> histories_;
  std::map<std::string, std::string> texts_;
};

}  // namespace

base::Result<FixedFolder> fix(base::Env& env, const std::string& root, const Options& options, bool unsafe) {
  return Fixing(env, root, options, unsafe).run();
}

base::Status write_fixed(const FixedFolder& fixed) {
  for (const ChangedFile& file : fixed.files) ASSURE_TRY(check_as_read(*fixed.left, file));
  for (const ChangedFile& file : fixed.files) ASSURE_TRY(write_back(*fixed.left, file, ".assure-fix.tmp"));
  return {};
}

std::vector<report::Correction> corrections(const Compilation& compilation) {
  std::vector<report::Correction> all;
  for (const auto& [file, findings] : fixable(compilation, false)) {
    const auto rewritten = rewrite(compilation, {}, file, findings);
    if (!rewritten.safe) continue;
    for (const yaml::MadeFix& one : rewritten.made)
      all.push_back({findings[one.fix], file, rewritten.edits[one.edit]});
  }
  return all;
}

}  // namespace assure::compile
