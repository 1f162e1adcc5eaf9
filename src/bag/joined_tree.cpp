#include "bag/joined_tree.h"

#include <algorithm>
#include <map>
#include <set>

#include "bag/part_note.h"
#include "bag/signature_files.h"

namespace assure::bag {
namespace {

class JoinedTree : public PackTree {
 public:
  explicit JoinedTree(std::span<const PackTree* const> parts) {
    std::map<std::string, Place> places;
    std::set<std::string> folders;
    for (const PackTree* part : parts) {
      for (const std::string& folder : part->folders()) {
        bool of_whole = folder.starts_with(whole_folder);
        folders.insert(of_whole ? folder.substr(whole_folder.size()) : folder);
      }
      for (std::size_t i = 0; i < part->files().size(); ++i) {
        const std::string& path = part->files()[i].path;
        bool of_whole = path.starts_with(whole_folder);
        if (of_whole || (!is_bags_own(path) && !is_signature(path)))
          places.try_emplace(of_whole ? path.substr(whole_folder.size()) : path, Place{part, i});
      }
    }
    folders.erase("");
    folders_.assign(folders.begin(), folders.end());
    for (const auto& [path, place] : places) {
      const TreeFile& file = place.part->files()[place.index];
      files_.push_back({path, file.size, file.readable});
      places_.push_back(place);
    }
  }

  base::Result<std::optional<Fault>> read(std::size_t index, const Bytes& bytes) const override {
    return places_[index].part->read(places_[index].index, bytes);
  }

 private:
  struct Place {
    const PackTree* part = nullptr;
    std::size_t index = 0;
  };

  std::vector<Place> places_;  // of each file
};

}  // namespace

std::unique_ptr<PackTree> joined_tree(std::span<const PackTree* const> parts) {
  return std::make_unique<JoinedTree>(parts);
}

}  // namespace assure::bag
