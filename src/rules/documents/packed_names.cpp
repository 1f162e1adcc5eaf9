#include "rules/documents/packed_names.h"

#include <fmt/format.h>

namespace assure::rules {

void PackedNames::add(std::string path, std::string name, source::Span span) {
  paths.push_back(std::move(path));
  names.push_back(std::move(name));
  spans.push_back(span);
}

PackedNames packed_names(const evaluate::Evaluation& evaluation) {
  PackedNames packed;
  // Of the packs that there may be, the one with the longest name.
  const auto& head = evaluation.submission().head;
  std::string top(head.reference ? head.reference->text.size() : 1, 'x');
  for (const auto& entry : head.frameworks) {
    if (entry.reference && entry.reference->text.size() > top.size())
      top.assign(entry.reference->text.size(), 'x');
  }
  const std::string folder = evaluation.submission().documents_folder();
  const auto& written = *evaluation.folder;
  for (std::size_t i = 0; i < written.source_paths.size(); ++i) {
    const std::string& path = written.source_paths[i];
    packed.add(fmt::format("{}/data/source/{}", top, path), path, {written.source_files[i], 0, 0});
  }
  if (!evaluation.files.documents_known()) return packed;
  for (const auto& file : evaluation.files.declared()) {
    if (!file.found() || file.first) continue;
    packed.add(fmt::format("{}/data/documents{}", top, (*file.path)->substr(folder.size())), **file.path,
        file.path->span);
  }
  return packed;
}

}  // namespace assure::rules
