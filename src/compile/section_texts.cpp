#include "compile/section_texts.h"

#include "diag/diagnostics.h"
#include "framework/load.h"
#include "yaml/parse.h"

namespace assure::compile {

std::map<std::string, std::string> section_texts(
    const submission::Folder& folder, const source::Sources& sources) {
  std::map<std::string, std::string> texts;
  for (std::uint32_t number : folder.source_files) {
    const auto& file = sources.file(number);
    if (!folder.files->find(file.path())) continue;  // shipped
    diag::Diagnostics unreported;
    const yaml::Tree tree = yaml::parse(file, number, {}, unreported);
    if (!framework::is_framework(tree) && !framework::is_crosswalk(tree)) texts[file.path()] = file.text();
  }
  return texts;
}

}  // namespace assure::compile
