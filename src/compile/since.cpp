#include "compile/since.h"

#include <memory>
#include <optional>

#include <fmt/format.h>

#include "base/digest.h"
#include "base/find_program.h"
#include "base/text.h"
#include "base/utf8.h"
#include "pack/workplace.h"
#include "report/check_report.h"

namespace assure::compile {
namespace {

constexpr int git_seconds = 600;

// git in one folder. Hooks set variables that would lead it elsewhere.
class Git {
 public:
  static base::Result<Git> in(base::Env& env, std::string folder) {
    auto git = env.run_program ? base::find_program(env, {"git"}) : std::nullopt;
    auto setter = base::find_program(env, {"env"});
    if (!git || !setter) return base::fail("--since: git is not here, or this build starts no programs");
    return Git(env, *git, *setter, std::move(folder));
  }

  void move_to(std::string folder) { folder_ = std::move(folder); }
  void use_index(const std::string& path) { index_ = "GIT_INDEX_FILE=" + path; }

  // What it printed; none when it ended with another status than 0, and then `why()` is what it said.
  base::Result<std::optional<std::string>> ask(const std::vector<std::string>& words) {
    std::vector<std::string> argv = {
        env_program_, "-u", "GIT_DIR", "-u", "GIT_WORK_TREE", "-u", "GIT_PREFIX", "-u", "GIT_INDEX_FILE"};
    if (!index_.empty()) argv.push_back(index_);
    argv.insert(argv.end(), {git_, "-C", folder_});
    argv.insert(argv.end(), words.begin(), words.end());
    auto ended = ASSURE_TRY(env_.run_program({.argv = argv, .seconds = git_seconds}));
    std::string said(base::trim(ended.output));
    if (ended.status == 0) return std::optional(said);
    why_ = said.substr(0, said.find('\n'));
    return std::optional<std::string>();
  }

  base::Result<std::string> demand(const std::vector<std::string>& words, std::string_view otherwise) {
    auto said = ASSURE_TRY(ask(words));
    if (said) return *said;
    return base::fail(fmt::format("--since: {}", why_.empty() ? otherwise : base::harmless(why_)));
  }

 private:
  Git(base::Env& env, std::string git, std::string env_program, std::string folder)
      : env_(env), git_(std::move(git)), env_program_(std::move(env_program)), folder_(std::move(folder)) {}

  base::Env& env_;
  std::string git_, env_program_, folder_, index_, why_;
};

// A folder of this user's alone, outside the repository.
struct Bench {
  std::unique_ptr<base::FileSystem> around;
  std::string path;
  std::unique_ptr<pack::Workplace> place;
};

base::Result<Bench> begin_bench(base::Env& env, const std::string& root) {
  constexpr int most_at_once = 16;
  Bench bench;
  bench.path = ASSURE_TRY(env.files.canonical(env.variable("TMPDIR").value_or("/tmp")));
  bench.around = ASSURE_TRY(env.files.beneath(bench.path));
  const std::string name = "assure-since-" + base::sha256_hex(root).substr(0, 16);
  base::Result<std::unique_ptr<pack::Workplace>> place;
  for (int i = 0; i < most_at_once; ++i) {
    place = pack::Workplace::begin(*bench.around, fmt::format("{}-{}", name, i));
    if (place) break;
  }
  if (!place) return tl::make_unexpected(place.error());
  bench.place = std::move(*place);
  ASSURE_TRY(bench.place->clear());
  return bench;
}

// The tree of the folder where the branch left the commit; none when it was not there.
base::Result<std::optional<std::string>> tree_at(Git& git, const std::string& commit) {
  if (commit.starts_with('-')) return base::fail(fmt::format("--since: `{}` is no commit", commit));
  const std::string prefix = ASSURE_TRY(git.demand({"rev-parse", "--show-prefix"}, "no git repository"));
  const std::string base = ASSURE_TRY(git.demand({"merge-base", commit, "HEAD"},
      "that commit and this branch have nothing in common here; fetch more of the history"));
  const std::string folder = prefix.substr(0, prefix.rfind('/'));
  return git.ask({"rev-parse", "--verify", "--quiet", fmt::format("{}:{}", base, folder)});
}

}  // namespace

base::Result<std::vector<report::KnownFinding>> findings_at(
    base::Env& env, const std::string& root, const std::string& commit, Options options) {
  options.remembers = false;  // of a folder that is there this once
  const std::string real = ASSURE_TRY(env.files.canonical(root));
  Git git = ASSURE_TRY(Git::in(env, real));
  const auto tree = ASSURE_TRY(tree_at(git, commit));
  if (!tree) return std::vector<report::KnownFinding>();
  Bench bench = ASSURE_TRY(begin_bench(env, real));
  const std::string desk = base::join_path(bench.path, bench.place->path());
  git.move_to(ASSURE_TRY(git.demand({"rev-parse", "--show-toplevel"}, "no work tree")));
  git.use_index(desk + "/index");
  ASSURE_TRY(git.demand({"read-tree", *tree}, "the folder could not be read at that commit"));
  ASSURE_TRY(git.demand({"checkout-index", "--all", "--force", "--prefix=" + desk + "/folder/"},
      "the folder could not be written as it was at that commit"));
  const std::string folder = desk + "/folder";
  if (!env.files.exists(folder + "/assure.yaml")) return std::vector<report::KnownFinding>();
  auto before = ASSURE_TRY(compile(env, folder, options));
  return report::knowable(report::make_check_report(
      before->evaluation, {before->findings, before->sources, before->evaluation.as_of, false}, {}));
}

}  // namespace assure::compile
