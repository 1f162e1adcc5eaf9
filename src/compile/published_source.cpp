#include "compile/published_source.h"

#include <algorithm>

#include "base/parallel.h"
#include "compile/one_checklist.h"
#include "framework/load.h"
#include "yaml/blanked.h"

namespace assure::compile {
namespace {

constexpr std::string_view instead = "held back";

using Values = std::vector<yaml::Replacement>;

void add(Values& values, source::Span span, std::string_view by = {}) {
  values.push_back({span.begin, span.end, by});
}

bool contains(std::span<const std::string_view> keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

void hold_back_record(yaml::Value record, const KeptKeys& keys, Values& values) {
  for (std::size_t i = 0; i < record.size(); ++i) {
    auto [key, value] = record.entry(i);
    if (value.is_null() || contains(keys.kept, key.text())) continue;
    add(values, value.span(), contains(keys.needed, key.text()) ? instead : std::string_view());
  }
}

void add_held_back(const yaml::Tree& tree, const HeldBackSource& held, Values& values) {
  if (held.records.empty() && held.texts.empty()) return;
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    yaml::Value value(tree, i);
    if (value.is_mapping()) {
      auto record = held.records.find(value.span());
      if (record != held.records.end()) hold_back_record(value, record->second, values);
    } else if (value.is_scalar()) {
      auto text = held.texts.find(std::string(value.text()));
      if (text != held.texts.end()) add(values, value.span(), text->second);
    }
  }
}

// Whether somebody made records of it, and so knows what in it is private.
bool understood(const submission::Folder& folder, const yaml::Tree& tree, const std::string& path) {
  auto is_it = [&](const auto& read) { return read.path == path; };
  if (framework::is_framework(tree))
    return std::any_of(folder.frameworks.begin(), folder.frameworks.end(), is_it);
  if (framework::is_crosswalk(tree))
    return std::any_of(folder.crosswalks.begin(), folder.crosswalks.end(), is_it);
  return true;
}

using Unpublished = std::unordered_map<std::uint32_t, std::vector<source::Span>>;

// By file.
Unpublished unpublished(const submission::Folder& folder) {
  Unpublished places;
  auto add_all = [&](const auto& read) {
    for (const auto& span : read.unpublished) places[span.file].push_back(span);
  };
  add_all(folder.submission);
  for (const auto& framework : folder.frameworks) add_all(framework);
  for (const auto& crosswalk : folder.crosswalks) add_all(crosswalk);
  return places;
}

bool is_withheld(const Compilation& compilation, std::uint32_t file, std::uint32_t at) {
  return std::any_of(compilation.withheld.begin(), compilation.withheld.end(),
      [&](const auto& span) { return span.file == file && span.begin <= at && at < span.end; });
}

}  // namespace

std::vector<std::string> published_sources(
    const Compilation& compilation, const HeldBackSource& held, std::size_t jobs) {
  const auto& folder = compilation.folder;
  const auto places = unpublished(folder);
  std::vector<std::string> texts(folder.source_files.size());
  base::parallel_for(jobs, texts.size(), [&](std::size_t i) {
    const std::uint32_t number = folder.source_files[i];
    const auto& file = compilation.sources.file(number);
    diag::Diagnostics found;
    const auto tree = yaml::parse(file, number, {}, found);
    bool whole = !tree.truncated && found.count(diag::Severity::Error) == 0;
    if (!whole || !understood(folder, tree, file.path())) {
      texts[i] = yaml::emptied(file.text());
      return;
    }
    Values values;
    if (auto here = places.find(number); here != places.end()) {
      for (const auto& span : here->second) add(values, span);
    }
    add_held_back(tree, held, values);
    // What is withheld is blank already.
    std::erase_if(values, [&](const auto& value) { return is_withheld(compilation, number, value.begin); });
    texts[i] = yaml::blanked(packed_source(compilation, number), tree, std::move(values));
  });
  return texts;
}

}  // namespace assure::compile
