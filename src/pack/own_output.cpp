#include "pack/own_output.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "bag/bag.h"
#include "bag/manifest.h"
#include "bag/rules.h"
#include "bag/signature_files.h"
#include "bag/tag_files.h"
#include "bag/tree.h"
#include "base/digest.h"
#include "base/file_state.h"
#include "base/text.h"
#include "base/utf8.h"

namespace assure::pack {
namespace {

constexpr std::size_t most_named = 20;
constexpr std::array<std::string_view, 3> left_by_file_managers = {".DS_Store", "Thumbs.db", "desktop.ini"};

std::optional<std::string> text_of(const bag::PackTree& tree, std::string_view path) {
  for (std::size_t i = 0; i < tree.files().size(); ++i) {
    const bag::TreeFile& file = tree.files()[i];
    if (file.path != path || !file.readable || file.size > bag::most_bag_text) continue;
    std::string text;
    auto fault = tree.read(i, [&](std::string_view bytes) { text += bytes; });
    if (fault && !*fault) return text;
  }
  return std::nullopt;
}

std::vector<bag::Listed> lines_of(std::string_view text) {
  return bag::parse_manifest(text, bag::bag_algorithm(base::Algorithm::Sha256), true).lines;
}

bool made_by_us(std::string_view info_text, std::string_view reference) {
  bool ours = false;
  bool named = false;
  for (const bag::Info::Field& field : bag::parse_info(info_text, true).fields) {
    ours = ours || (field.label == "Bag-Software-Agent" && field.value.starts_with("assure "));
    named = named || (field.label == "External-Identifier" && field.value == reference);
  }
  return ours && named;
}

// The files of a pack of ours with that reference, by its own manifests; none when it is no such pack.
std::optional<std::set<std::string>> listed_in(const bag::PackTree& tree, std::string_view reference) {
  auto tags = text_of(tree, bag::tag_manifest_path);
  auto info = text_of(tree, bag::info_path);
  auto payload = text_of(tree, bag::manifest_path);
  if (!tags || !info || !payload || !made_by_us(*info, reference)) return std::nullopt;
  std::set<std::string> listed = {std::string(bag::tag_manifest_path)};
  bool vouched_info = false;
  bool vouched_payload = false;
  for (const bag::Listed& line : lines_of(*tags)) {
    listed.insert(line.path);
    vouched_info = vouched_info || (line.path == bag::info_path && line.digest == base::sha256_hex(*info));
    vouched_payload =
        vouched_payload || (line.path == bag::manifest_path && line.digest == base::sha256_hex(*payload));
  }
  if (!vouched_info || !vouched_payload) return std::nullopt;
  for (const bag::Listed& line : lines_of(*payload)) listed.insert(line.path);
  return listed;
}

// All below a folder that is no folder itself, by path.
base::Result<std::vector<base::Entry>> entries_in(base::FileSystem& files, const std::string& top) {
  std::vector<base::Entry> found;
  for (std::vector<std::string> folders = {""}; !folders.empty();) {
    const std::string folder = std::move(folders.back());
    folders.pop_back();
    auto entries = ASSURE_TRY(files.list(base::join_path(top, folder)));
    for (const base::Entry& entry : entries) {
      const std::string path = base::join_path(folder, entry.name);
      if (entry.kind == base::EntryKind::Directory) folders.push_back(path);
      if (entry.kind != base::EntryKind::Directory) found.push_back({path, entry.kind});
    }
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return found;
}

// A build copies it into a new pack of the same identity, and otherwise reports that it is lost.
bool is_kept_signature(std::string_view path) {
  constexpr std::array<std::string_view, 3> endings = {".sig", ".p7s", ".tsr"};
  return bag::is_signature(path) && !bag::no_signature(path, 0) &&
         std::any_of(endings.begin(), endings.end(), [&](auto ending) { return path.ends_with(ending); });
}

bool is_known_litter(std::string_view path) {
  std::string_view name = path.substr(path.rfind('/') + 1);
  return std::find(left_by_file_managers.begin(), left_by_file_managers.end(), name) !=
         left_by_file_managers.end();
}

base::Status not_ours(const std::string& shown, std::string_view what) {
  return base::fail(
      fmt::format("{}: is there and is not {} that this program made, so it is not replaced; move it away, "
                  "or name another OUT",
          shown, what));
}

base::Status names_what_is_lost(const std::string& shown, const std::vector<std::string>& paths) {
  std::string named;
  for (std::size_t i = 0; i < std::min(paths.size(), most_named); ++i)
    named += fmt::format("{}`{}`", i == 0 ? "" : ", ", base::harmless(paths[i]));
  if (paths.size() > most_named) named += fmt::format(" and {} more", paths.size() - most_named);
  return base::fail(
      fmt::format("{}: holds {} that {} no part of the pack and would be lost, so it is not replaced: {}",
          shown, paths.size() == 1 ? "a file" : "files", paths.size() == 1 ? "is" : "are", named));
}

}  // namespace

base::Status OwnOutput::folder(const std::string& path, const std::string& name) const {
  auto info = out_.info(path);
  if (!info) return {};
  const std::string shown = out_.shown(name);
  if (info->kind != base::EntryKind::Directory) return not_ours(shown, "a pack");
  auto tree = bag::open_folder(out_, path);
  if (!tree) return tl::make_unexpected(tree.error());
  auto listed = listed_in(**tree, reference_);
  bool remembered = record_ && record_->folder.inode == info->inode && record_->folder.device == info->device;
  if (listed && remembered) {
    for (const CachedFile& file : record_->files) listed->insert(file.path);
  }
  if (!listed && remembered) listed = unchanged_files(path);
  if (!listed || listed->empty()) return not_ours(shown, "a pack");
  // All of it: a tree that is no bag any more says nothing of its folders.
  auto entries = ASSURE_TRY(entries_in(out_, path));
  std::vector<std::string> lost;
  for (const base::Entry& entry : entries) {
    bool file = entry.kind == base::EntryKind::File;
    bool expected = listed->contains(entry.name) ||
                    (file && (is_kept_signature(entry.name) || is_known_litter(entry.name)));
    if (!expected) lost.push_back(entry.name);
  }
  return lost.empty() ? base::Status() : names_what_is_lost(shown, lost);
}

// Without manifests the folder may be another one, which got the number of one that is gone: only what is as
// it was written is known.
std::set<std::string> OwnOutput::unchanged_files(const std::string& folder) const {
  std::set<std::string> unchanged;
  for (const CachedFile& file : record_->files) {
    auto now = out_.info(base::join_path(folder, file.path));
    if (now && base::same_but_for_names(file.copy, *now)) unchanged.insert(file.path);
  }
  return unchanged;
}

base::Status OwnOutput::zip(const std::string& path, const std::string& name) const {
  auto info = out_.info(path);
  if (!info) return {};
  const std::string shown = out_.shown(name);
  if (info->kind != base::EntryKind::File) return not_ours(shown, "a pack");
  if (record_ && base::same_but_for_names(record_->zip, *info)) return {};
  auto tree = bag::open_zip(out_, path);
  if (!tree || (*tree)->name() != reference_) return not_ours(shown, "a pack");
  auto listed = listed_in(**tree, reference_);
  if (!listed) return not_ours(shown, "a pack");
  std::vector<std::string> lost;
  for (const bag::TreeFile& file : (*tree)->files()) {
    if (!listed->contains(file.path) && !is_kept_signature(file.path)) lost.push_back(file.path);
  }
  // Beside the pack's folder in the zip.
  for (const bag::Fault& fault : (*tree)->faults()) {
    if (fault.rule == &bag::rules::unlisted_file) lost.push_back(fault.path);
  }
  return lost.empty() ? base::Status() : names_what_is_lost(shown, lost);
}

base::Status OwnOutput::parts(const std::string& path, const std::string& name) const {
  auto info = out_.info(path);
  if (!info) return {};
  const std::string shown = out_.shown(name);
  if (info->kind != base::EntryKind::Directory) return not_ours(shown, "a folder of parts");
  auto entries = ASSURE_TRY(out_.list(path));
  std::vector<std::string> lost;
  for (const base::Entry& entry : entries) {
    if (is_known_litter(entry.name)) continue;
    bool named = entry.kind == base::EntryKind::File && entry.name.starts_with(reference_ + "-") &&
                 entry.name.ends_with(".zip");
    auto tree = named ? bag::open_zip(out_, base::join_path(path, entry.name))
                      : base::Result<std::unique_ptr<bag::PackTree>>(base::fail(entry.name));
    if (!tree || !listed_in(**tree, reference_)) lost.push_back(entry.name);
  }
  return lost.empty() ? base::Status() : names_what_is_lost(shown, lost);
}

}  // namespace assure::pack
