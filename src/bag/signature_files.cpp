#include "bag/signature_files.h"

#include "bag/bag.h"
#include "base/characters.h"

namespace assure::bag {

std::optional<std::string> no_signature(std::string_view path, std::uint64_t size) {
  std::string_view name = path.substr(signatures_folder.size());
  if (name.find('/') != std::string_view::npos) return "lies in a folder of its own";
  bool plain = !name.empty() && std::all_of(name.begin(), name.end(), base::is_id_character);
  if (!plain) return "has a name of other letters than `a` to `z`, digits, dot and hyphen";
  if (size > largest_signature) return "is larger than 1 MiB";
  return std::nullopt;
}

}  // namespace assure::bag
