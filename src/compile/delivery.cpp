#include "compile/delivery.h"

#include <algorithm>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "base/parallel.h"
#include "record/size.h"
#include "rules/documents/delivery.h"

namespace assure::compile {
namespace {

std::vector<std::string> declared_paths(const submission::Folder& folder) {
  std::set<std::string_view> there;
  for (const auto& file : folder.documents) {
    if (file.info.kind == base::EntryKind::File && file.info.size > 0) there.insert(file.path);
  }
  std::set<std::string> paths;
  auto add = [&](const submission::Text& file) {
    if (file && there.contains(*file)) paths.insert(*file);
  };
  for (const auto& item : folder.submission.evidence) {
    for (const auto& file : item.files) add(file);
  }
  for (const auto& survey : folder.submission.feedback) add(survey.file);
  return {paths.begin(), paths.end()};
}

base::Result<std::optional<document::DetectedType>> detect_type_at(
    const base::Inventory& files, const std::string& path) {
  auto file = files.open(path);
  if (!file) return tl::make_unexpected(file.error());
  return document::detect_type(**file);
}

}  // namespace

base::Result<evaluate::DetectedTypes> read_detected_types(
    const submission::Folder& folder, std::size_t jobs) {
  evaluate::DetectedTypes detected_types;
  bool asked = std::any_of(folder.frameworks.begin(), folder.frameworks.end(),
      [](const auto& framework) { return !framework.delivery.blocked.empty(); });
  if (!asked) return detected_types;
  const auto paths = declared_paths(folder);
  std::vector<base::Result<std::optional<document::DetectedType>>> results(
      paths.size(), std::optional<document::DetectedType>());
  base::parallel_for(
      jobs, paths.size(), [&](std::size_t i) { results[i] = detect_type_at(*folder.files, paths[i]); });
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (!results[i]) return tl::make_unexpected(results[i].error());
    if (const auto& type = *results[i]) detected_types.emplace(paths[i], *type);
  }
  return detected_types;
}

std::vector<OverDelivery> over_delivery(const evaluate::Evaluation& evaluation, std::uint64_t zip_bytes) {
  std::vector<OverDelivery> over;
  const auto& reference = evaluation.submission().head.reference;
  for (const auto& result : evaluation.frameworks) {
    const auto& limit = result.framework->delivery.bundle;
    if (!limit || zip_bytes <= limit->bytes) continue;
    const std::string& id = result.framework->id->text;
    over.push_back({id, limit->bytes,
        fmt::format("{}.zip has {}; `{}` takes packs of at most {}", reference->text,
            record::size_over(zip_bytes, limit->bytes), id, record::exact_size(limit->bytes)),
        assure::rules::split_help(limit->bytes)});
  }
  return over;
}

}  // namespace assure::compile
