#include "rules/documents/delivery.h"

#include <fmt/format.h>

#include "bag/names.h"
#include "record/size.h"

namespace assure::rules {
std::string_view Delivered::name() const {
  std::string_view whole = packed;
  return whole.substr(whole.rfind('/') + 1);
}

std::vector<Delivered> delivered_documents(const evaluate::Evaluation& evaluation) {
  std::vector<Delivered> documents;
  if (!evaluation.files.documents_known()) return documents;
  const auto& reference = evaluation.submission().head.reference;
  const std::string top = reference ? reference->text : "x";
  const std::string folder = evaluation.submission().documents_folder();
  for (const auto& file : evaluation.files.declared()) {
    if (file.first || !file.file->packed || bag::unsafe(**file.path)) continue;
    documents.push_back(
        {file.path, file.file, fmt::format("{}/data/documents{}", top, (*file.path)->substr(folder.size()))});
  }
  return documents;
}

std::string split_help(std::uint64_t limit) {
  std::string size = record::exact_size(limit);
  size = size.ends_with('s') ? std::to_string(limit) : size.erase(size.find(' '), 1);
  return fmt::format("`assure build --split {}` makes several packs that fit", size);
}

}  // namespace assure::rules
