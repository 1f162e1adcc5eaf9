#include "cli/checking.h"

#include <utility>

#include "cli/checklists.h"
#include "framework/load.h"
#include "framework/shipped.h"
#include "yaml/parse.h"

namespace assure::cli {

void Checking::add(const std::string& path, std::string text) {
  const std::uint32_t number = sources.add(path, std::move(text));
  const bool usable = decode(yaml::parse(sources.file(number), number, {}, found), number);
  broken_ = broken_ || !usable;
}

// A broken checklist may be meant.
void Checking::check_crosswalks() {
  if (broken_ || crosswalks_.empty()) return;
  for (const std::string& id : framework::shipped_ids())
    frameworks_.push_back(load_shipped(*framework::shipped_file(id)));
  for (const auto& crosswalk : crosswalks_) framework::validate(crosswalk, frameworks_, found);
}

bool Checking::decode(const yaml::Tree& tree, std::uint32_t number) {
  if (framework::is_crosswalk(tree)) {
    if (auto crosswalk = framework::decode_crosswalk(tree, found))
      crosswalks_.push_back(std::move(*crosswalk));
    return true;
  }
  // A file that could not be read to its end was reported, and what it lacks may stand there.
  if (tree.truncated && tree.documents.empty()) return false;
  auto decoded = framework::decode(tree, number, found);
  if (!decoded || !framework::validate(*decoded, found)) return false;
  framework::compare_with_shipped(*decoded, tree, found);
  frameworks_.push_back(std::move(*decoded));
  return true;
}

}  // namespace assure::cli
