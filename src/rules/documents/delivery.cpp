#include "rules/documents/delivery.h"

#include <algorithm>

#include <fmt/format.h>

#include "bag/names.h"
#include "record/size.h"

namespace assure::rules {
std::string_view Delivered::name() const {
  std::string_view whole = packed;
  return whole.substr(whole.rfind('/') + 1);
}

namespace {

// Whether the pack of one checklist alone has the file, too.
bool goes_along(const evaluate::Evaluation& evaluation, const evaluate::FrameworkResult& checklist,
    const evaluate::File& file) {
  if (file.items.empty()) return true;
  const auto number = static_cast<std::size_t>(&checklist - evaluation.frameworks.data());
  return std::any_of(file.items.begin(), file.items.end(), [&](const auto* item) {
    const auto& users = evaluation.users.of(*item);
    return std::find(users.begin(), users.end(), number) != users.end();
  });
}

}  // namespace

std::vector<Delivered> delivered_documents(
    const evaluate::Evaluation& evaluation, const evaluate::FrameworkResult& checklist) {
  std::vector<Delivered> documents;
  if (!evaluation.files.documents_known()) return documents;
  const auto* entry = evaluation.submission().head.entry_of(*checklist.framework);
  const bool alone = entry && entry->reference;
  const std::string top = checklist.reference.empty() ? "x" : checklist.reference;
  const std::string folder = evaluation.submission().documents_folder();
  for (const auto& file : evaluation.files.declared()) {
    if (file.first || !file.file->packed || bag::unsafe(**file.path)) continue;
    if (alone && !goes_along(evaluation, checklist, *file.file)) continue;
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
