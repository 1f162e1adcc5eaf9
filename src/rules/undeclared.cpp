#include "rules/undeclared.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "rules/meant_files.h"

namespace assure::rules {
namespace {

// What lock files of office programs begin with, and what systems and other programs leave in folders.
constexpr std::string_view locks[] = {"~$", ".~lock.", ".#"};
// In lower case, since Windows does not keep theirs.
constexpr std::string_view litter_beginnings[] = {"._", "~wrl", ".goutputstream-", ".nfs", ".fuse_hidden"};
constexpr std::string_view litter_endings[] = {"~", ".tmp", ".crdownload", ".part", ".partial", ".download",
    ".swp", ".laccdb", ".ldb", ":zone.identifier"};
constexpr std::string_view litter_names[] = {
    ".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", ".directory", ".fseventsd"};
constexpr std::string_view litter_folders[] = {"@eadir/", "__macosx/", ".trash/", ".trashes/", ".fseventsd/",
    ".spotlight-v100/", ".temporaryitems/", "$recycle.bin/", "system volume information/", "lost+found/"};

// Some record has a fault, and its files may have been meant by it.
bool some_unknown(const evaluate::Evaluation& evaluation) {
  const auto& submission = evaluation.submission();
  auto unknown_item = [](const submission::EvidenceItem& item) {
    auto broken = [](const submission::Text& path) { return path.broken; };
    return (item.broken && item.files.empty()) || std::any_of(item.files.begin(), item.files.end(), broken);
  };
  auto unknown_survey = [](const submission::Feedback& survey) { return survey.broken && !survey.file; };
  return std::any_of(submission.evidence.begin(), submission.evidence.end(), unknown_item) ||
         std::any_of(submission.feedback.begin(), submission.feedback.end(), unknown_survey);
}

// A pack that was built or unpacked here, of which nothing is declared: one mistake.
class StrayPacks {
 public:
  StrayPacks(const std::vector<submission::FoundFile>& documents, const std::set<std::string_view>& known) {
    for (const auto& file : documents) {
      if (!file.path.ends_with(mark)) continue;
      std::string_view folder = std::string_view(file.path).substr(0, file.path.size() - mark.size());
      const std::string inside = fmt::format("{}/", folder);
      auto first = known.lower_bound(inside);
      if (first == known.end() || !first->starts_with(inside)) folders_.emplace(folder, file.source);
    }
  }

  struct Pack {
    std::string_view folder;
    std::uint32_t source = 0;
  };
  // The outermost one that the file is in.
  std::optional<Pack> around(std::string_view path) const {
    for (auto slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1)) {
      auto found = folders_.find(path.substr(0, slash));
      if (found != folders_.end()) return Pack{found->first, found->second};
    }
    return std::nullopt;
  }

 private:
  static constexpr std::string_view mark = "/tagmanifest-sha256.txt";
  std::map<std::string_view, std::uint32_t> folders_;  // to the file that says what it is
};

}  // namespace

Litter litter_of(std::string_view as_written) {
  const std::string path = base::lower_ascii(as_written);
  std::string_view name = std::string_view(path).substr(path.rfind('/') + 1);
  auto any = [](const auto& list, auto matches) {
    return std::any_of(std::begin(list), std::end(list), matches);
  };
  auto begins = [&](std::string_view text) { return name.starts_with(text); };
  auto ends = [&](std::string_view text) { return name.ends_with(text); };
  auto is = [&](std::string_view text) { return name == text; };
  auto holds = [&](std::string_view folder) { return path.find(fmt::format("/{}", folder)) != path.npos; };
  if (any(locks, begins)) return Litter::Lock;
  const bool left = any(litter_beginnings, begins) || any(litter_endings, ends) || any(litter_names, is) ||
                    any(litter_folders, holds);
  return left ? Litter::LeftBehind : Litter::None;
}

std::optional<std::vector<UndeclaredFile>> undeclared_files(const evaluate::Evaluation& evaluation) {
  if (evaluation.folder->truncated || !evaluation.files.documents_known() || some_unknown(evaluation))
    return std::nullopt;
  std::set<std::string_view> known;
  for (const auto& file : evaluation.files.declared()) known.insert(**file.path);
  // A misspelt name is one mistake, reported where it is written.
  auto meant = meant_files(evaluation);
  for (const auto& [path, other] : meant) known.insert(other.path);
  const StrayPacks packs(evaluation.folder->documents, known);
  std::vector<UndeclaredFile> found;
  for (const auto& file : evaluation.folder->documents) {
    // Links and special files cannot be declared either.
    if (file.info.kind != base::EntryKind::File || known.contains(file.path)) continue;
    auto pack = packs.around(file.path);
    found.push_back({&file, pack ? pack->folder : std::string_view(), pack ? pack->source : file.source});
  }
  return found;
}

}  // namespace assure::rules
