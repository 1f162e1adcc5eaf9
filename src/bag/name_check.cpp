#include "bag/name_check.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "bag/names.h"
#include "bag/rules.h"

namespace assure::bag {
namespace {

constexpr std::size_t most_compared = 256 << 20;  // bytes; of 70,000 files, 20 MB

diag::Severity severity_of_acted_upon(Purpose purpose) {
  return purpose == Purpose::Unpack ? diag::Severity::Error : diag::Severity::Note;
}

class PathCheck {
 public:
  PathCheck(Purpose purpose, Reporter& reporter) : purpose_(purpose), reporter_(reporter) {}

  void run(const PackTree& tree) {
    for (const TreeFile& file : tree.files()) check(file.path);
    std::size_t files = comparable_.size();
    for (const std::string& folder : tree.folders()) check(folder);
    std::span all(comparable_);
    for (const std::string& folder : bare_repositories(all.first(files), all.subspan(files)))
      tell_bare_repository(folder);
    if (work_ > most_compared) {
      reporter_.report(
          {&rules::unsafe_path, "", "the pack has more folders in folders than can be compared", ""});
      return;
    }
    for (const Twins& twin : twins(comparable_)) {
      reporter_.report({&rules::unsafe_path, comparable_[twin.second],
          fmt::format("`{}` and `{}` are one name to some computers", comparable_[twin.first],
              comparable_[twin.second]),
          ""});
    }
  }

 private:
  void check(const std::string& path) {
    std::string_view name(path);
    if (name.ends_with('/')) name.remove_suffix(1);
    auto why = unsafe(name);
    if (!why) why = unportable(name);
    if (why) reporter_.report({&rules::unsafe_path, path, fmt::format("the path `{}` {}", path, *why), ""});
    // Comparing folder by folder takes too long for names that are far too long anyway.
    if (path.size() > 4 * longest_path) return;
    if (!why) note_dot_git(name);
    comparable_.push_back(path);
    work_ += path.size() * static_cast<std::size_t>(1 + std::count(path.begin(), path.end(), '/'));
  }

  // Once for all that lies in one such folder.
  void note_dot_git(std::string_view path) {
    for (std::size_t begin = 0; begin < path.size();) {
      std::size_t end = std::min(path.find('/', begin), path.size());
      if (is_dot_git(path.substr(begin, end - begin))) {
        tell_dot_git(path.substr(0, end), path.substr(begin, end - begin));
        return;
      }
      begin = end + 1;
    }
  }

  void tell_dot_git(std::string_view path, std::string_view part) {
    if (!told_.insert(std::string(path)).second) return;
    reporter_
        .at(rules::unsafe_path, reporter_.whole(path),
            fmt::format("the path `{}` has a part, `{}`, that {}", path, part, *acted_upon(part)))
        .severity(severity_of_acted_upon(purpose_))
        .help("`unpack` writes no pack with such a name");
  }

  void tell_bare_repository(const std::string& folder) {
    std::string what = folder.empty() ? "the pack's folder" : fmt::format("the folder `{}`", folder);
    reporter_
        .at(rules::unsafe_path, folder.empty() ? reporter_.pack() : reporter_.whole(folder),
            what + " is a repository to git, which runs what the settings of one name")
        .severity(severity_of_acted_upon(purpose_))
        .help("`unpack` writes no pack with such a folder");
  }

  Purpose purpose_;
  Reporter& reporter_;
  std::vector<std::string> comparable_;
  std::size_t work_ = 0;  // bytes of all folders' paths
  std::set<std::string> told_;
};

}  // namespace

void check_paths(const PackTree& tree, Purpose purpose, Reporter& reporter) {
  PathCheck(purpose, reporter).run(tree);
}

void check_pack_name(const PackTree& tree, const std::string& name, Purpose purpose, Reporter& reporter) {
  bool of_its_own = name == tree.name();
  if (auto why = of_its_own ? std::nullopt : no_folder_name(name)) {
    reporter.report({&rules::unsafe_path, std::string(info_path),
        fmt::format("the pack's name, `{}`, {}", name, *why), ""});
    return;
  }
  auto at = [&](const std::string& message) {
    return reporter.at(rules::unsafe_path, reporter.pack(), message);
  };
  if (auto why = acted_upon(name)) {
    at(fmt::format("the pack's {}, `{}`, {}", of_its_own ? "folder" : "name", name, *why))
        .severity(severity_of_acted_upon(purpose))
        .help(
            "`unpack` makes no folder of this name; ask for a pack whose name begins with a letter or a "
            "digit");
  } else if (auto other = acted_upon(tree.name())) {
    at(fmt::format("the pack's folder, `{}`, {}", tree.name(), *other))
        .severity(diag::Severity::Note)
        .help(fmt::format("other programs unpack the zip to it; `unpack` makes a folder `{}`", name));
  }
}

}  // namespace assure::bag
