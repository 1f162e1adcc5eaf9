#include "rules/documents/delivery.h"

#include <unordered_set>

#include <fmt/format.h>

#include "bag/names.h"
#include "record/size.h"
#include "rules/declared_files.h"

namespace assure::rules {
namespace {

// Answers of few people stay out of the pack.
std::unordered_set<std::string_view> files_kept_back(const evaluate::Evaluation& evaluation) {
  std::unordered_set<std::string_view> kept;
  for (const auto& survey : evaluation.feedback) {
    if (survey.feedback->file && !survey.all_shown()) kept.insert(*survey.feedback->file);
  }
  return kept;
}

}  // namespace

std::string_view Delivered::name() const {
  std::string_view whole = packed;
  return whole.substr(whole.rfind('/') + 1);
}

std::vector<Delivered> delivered_documents(const evaluate::Evaluation& evaluation) {
  std::vector<Delivered> documents;
  if (!documents_known(evaluation)) return documents;
  const auto& reference = evaluation.submission().head.reference;
  const std::string top = reference ? reference->text : "x";
  const std::string folder = evaluation.submission().documents_folder();
  const auto kept_back = files_kept_back(evaluation);
  for (const auto& file : declared_files(evaluation)) {
    bool there = file.found && file.found->info.kind == base::EntryKind::File;
    if (!there || bag::unsafe(**file.path)) continue;
    if (file.first || (!file.item && kept_back.contains(**file.path))) continue;
    documents.push_back({file.path, file.found,
        fmt::format("{}/data/documents{}", top, (*file.path)->substr(folder.size()))});
  }
  return documents;
}

std::string split_help(std::uint64_t limit) {
  std::string size = record::exact_size(limit);
  size = size.ends_with('s') ? std::to_string(limit) : size.erase(size.find(' '), 1);
  return fmt::format("`assure build --split {}` makes several packs that fit", size);
}

}  // namespace assure::rules
