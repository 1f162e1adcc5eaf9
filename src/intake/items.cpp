#include "intake/items.h"

#include <algorithm>

#include <fmt/format.h>

#include "bag/names.h"
#include "base/characters.h"
#include "base/file_system.h"
#include "base/text.h"
#include "base/utf8.h"
#include "intake/words.h"
#include "scaffold/scaffold.h"

namespace assure::intake {
namespace {

constexpr std::size_t longest_id = 60;

std::string id_for(std::string_view name) {
  std::string id = scaffold::id_from(name);
  if (id.size() > longest_id)
    id.resize(std::min(longest_id, std::max<std::size_t>(20, id.rfind('-', longest_id))));
  while (id.ends_with('-')) id.pop_back();
  return id.empty() ? "document" : id;
}

std::string portable_part(std::string_view part) {
  std::string kept;
  for (char32_t point : base::decoded(base::nfc(base::as_seen(part)))) {
    const bool sign = point < 0x80 &&
                      std::string_view("<>:\"|?*\\").find(static_cast<char>(point)) != std::string_view::npos;
    kept += sign || base::is_control(point) || point == 0xFFFD ? "-" : base::utf8(point);
  }
  while (kept.ends_with('.') || kept.ends_with(' ')) kept.pop_back();
  while (kept.starts_with(' ') || kept.starts_with('.')) kept.erase(0, 1);
  if (kept.starts_with("~$")) kept.replace(0, 2, "--");
  if (kept.empty()) kept = "document";
  if (bag::unportable(kept)) kept = "_" + kept;
  return kept;
}

}  // namespace

std::string readable_name(std::string_view path) {
  std::string title(stem_of(path));
  const bool spaced = title.find(' ') != std::string::npos;
  for (char& c : title) {
    if (c == '_' || (c == '-' && !spaced) || c == '\n') c = ' ';
  }
  return clean(title);
}

std::string portable_path(std::string_view path) {
  std::string made;
  for (std::string_view part : base::split(path, '/'))
    made += (made.empty() ? "" : "/") + portable_part(part);
  const std::string in_folder = "documents/" + made;
  if (!bag::unportable(in_folder)) return made;
  // Too long, most likely: the name alone, cut.
  std::string name = portable_part(name_of(path));
  const std::string extension = has_extension(name) ? name.substr(name.rfind('.')) : std::string();
  std::string stem = id_for(stem_of(name));
  return stem + extension;
}

Items::Items(
    std::vector<KnownItem> known, std::string documents, std::span<const framework::Framework> frameworks)
    : documents_(std::move(documents)) {
  for (const KnownItem& item : known) {
    for (const std::string& file : item.files) known_files_.try_emplace(file, item.id);
    if (item.files.empty()) continue;
    used_.insert(item.id);
    std::set<std::string> names = {plain(item.id), plain(item.title)};
    for (const std::string& file : item.files) names.insert(plain(stem_of(file)));
    for (const std::string& name : names) {
      auto [at, fresh] = known_names_.try_emplace(name, item.id);
      if (!fresh) at->second.clear();
    }
  }
  for (const auto& framework : frameworks) {
    for (const auto& demand : framework.evidence) {
      kinds_.try_emplace(demand.kind->text, demand.kind->text);
      kinds_.try_emplace(plain(demand.name()), demand.kind->text);
    }
  }
}

std::string Items::kind_called(std::string_view id, std::string_view title) const {
  auto found = kinds_.find(std::string(id));
  if (found == kinds_.end()) found = kinds_.find(plain(title));
  return found == kinds_.end() ? std::string() : found->second;
}

std::string Items::free_id(const std::string& wanted) const {
  std::string id = wanted;
  for (int number = 2; taken_.contains(id); ++number) id = fmt::format("{}-{}", wanted, number);
  return id;
}

// Files of two folders may come to have one name.
std::string Items::free_path(const std::string& path) {
  std::string made = path;
  const std::string extension = has_extension(path) ? path.substr(path.rfind('.')) : std::string();
  for (int number = 2; !paths_.insert(base::folded(made)).second; ++number)
    made = fmt::format("{}-{}{}", path.substr(0, path.size() - extension.size()), number, extension);
  return made;
}

const Item& Items::of_file(std::size_t number, const FileHere& file, const CellAt& from) {
  if (auto known = by_file_.find(number); known != by_file_.end()) return items_[known->second];
  const std::string path = base::join_path(documents_, free_path(portable_path(file.path)));
  const std::string wanted = id_for(stem_of(file.path));
  auto there = known_files_.find(path);
  std::string id = there == known_files_.end() ? std::string() : there->second;
  // An id that the folder has for another file is not taken.
  std::string next = wanted;
  for (int number = 2; id.empty(); ++number) {
    if (!used_.contains(next) && !taken_.contains(next)) id = next;
    next = fmt::format("{}-{}", wanted, number);
  }
  taken_.insert(id);
  std::string title = readable_name(file.path);
  if (title.empty()) title = id;
  items_.push_back({id, title, kind_called(id, title), number, path, {}, from});
  by_file_[number] = items_.size() - 1;
  return items_.back();
}

std::string Items::known(std::string_view written) const {
  std::string path(written);
  std::replace(path.begin(), path.end(), '\\', '/');
  auto found = known_names_.find(plain(stem_of(path)));
  return found == known_names_.end() ? std::string() : found->second;
}

std::string Items::cite_known(std::string_view written, const CellAt& from) {
  std::string id = known(written);
  if (!id.empty()) only_named_.try_emplace(id, from);
  return id;
}

const Item& Items::without_file(const std::string& written, const CellAt& from) {
  const std::string name = plain(stem_of(written));
  if (auto known = by_name_.find(name); known != by_name_.end()) return items_[known->second];
  const std::string id = free_id(id_for(stem_of(written)));
  taken_.insert(id);
  const std::string title = readable_name(written);
  items_.push_back({id, title.empty() ? written : title, kind_called(id, title), {}, {}, {}, from});
  by_name_[name] = items_.size() - 1;
  return items_.back();
}

NewRecord record_of(const Item& item, const std::string& owner) {
  NewRecord record{"evidence", "id", item.id, "evidence.yaml", {}, item.from};
  auto add = [&](std::string key, std::string text, std::string comment) {
    if (!text.empty())
      record.fields.push_back({std::move(key), Shape::Text, std::move(text), {}, {}, std::move(comment), {}});
  };
  auto guess = [&](std::string key, const Guess& guessed) {
    add(std::move(key), guessed.value, guessed.from.empty() ? "guessed" : "guessed from " + guessed.from);
  };
  add("kind", item.kind, "guessed");
  guess("title", item.proposal.title.value.empty() ? Guess{item.title, "its name"} : item.proposal.title);
  add("file", item.path, {});
  add("owner", owner, "guessed");
  guess("dated", item.proposal.dated);
  guess("status", item.proposal.status);
  return record;
}

}  // namespace assure::intake
