#include "compile/pack.h"

#include <algorithm>

#include <fmt/format.h>

#include "bag/names.h"
#include "compile/hold_back.h"
#include "pages/url.h"

namespace assure::compile {
namespace {

bool wants_signature(const evaluate::Evaluation& evaluation) {
  return std::any_of(evaluation.frameworks.begin(), evaluation.frameworks.end(), [](const auto& result) {
    const auto& is_signed = result.framework->delivery.is_signed;
    return is_signed && *is_signed;
  });
}

// A tag file of its own, so that who has the pack without its pages knows what to ask for. Empty when nothing
// is held back.
std::string held_back_list(const evaluate::Evaluation& evaluation) {
  std::string list;
  for (const auto& item : evaluation.submission().evidence) {
    if (!evaluation.held_back.has(item) || !item.id) continue;
    list +=
        fmt::format("{} ({}): {}\n", item.id->text, item.title ? *item.title : std::string("without a title"),
            evaluate::held_back_words(evaluation, item));
  }
  return list.empty()
             ? list
             : "What this pack does not hold, since it is more sensitive than a pack may be.\n\n" + list;
}

bag::InfoFields bag_info(const Compilation& compilation, const PackOptions& options) {
  const auto& submission = compilation.evaluation.submission();
  bag::InfoFields info;
  if (submission.organisation.name) info.emplace_back("Source-Organization", *submission.organisation.name);
  if (submission.head.title) info.emplace_back("External-Description", *submission.head.title);
  info.emplace_back("External-Identifier", submission.head.reference->text);
  info.emplace_back("Bag-Software-Agent", "assure " + options.version);
  // So that a signature that was taken out is missed.
  if (wants_signature(compilation.evaluation)) info.emplace_back(bag::signature_required_label, "yes");
  return info;
}

}  // namespace

Pack make_pack(Compilation& compilation, const PackOptions& options) {
  const auto& folder = compilation.folder;
  const Told& told = hold_back(compilation);
  const bool plain = compilation.evaluation.plain;
  const auto templates = compilation.templates.value_or(templates::TemplateSet());
  auto pages = std::make_shared<const pages::PackPages>(compilation.evaluation, compilation.sources,
      told.findings, pages::Options{options.draft, options.jobs, options.version, templates, plain});
  pack::Contents contents;
  contents.reference = folder.submission.head.reference->text;
  contents.date = compilation.evaluation.as_of;
  contents.info = bag_info(compilation, options);
  for (auto& page : pages->render())
    contents.artifacts.push_back({std::move(page.path), std::move(page.bytes)});
  for (auto& path : pages->late_paths()) {
    contents.late.push_back({path, [pages, path](std::span<const base::FileDigest> digests) {
                               return pages->render_late(path, digests);
                             }});
  }
  auto sources = published_sources(compilation, told.source, options.jobs);
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const auto& file = compilation.sources.file(folder.source_files[i]);
    contents.artifacts.push_back({pages::source_path(file.path()), std::move(sources[i])});
  }
  if (auto list = held_back_list(compilation.evaluation); !list.empty())
    contents.artifacts.push_back({"held-back.txt", std::move(list)});
  for (const auto& [name, text] : templates.own()) {
    if (!plain || !name.ends_with(".js")) contents.artifacts.push_back({pages::template_path(name), text});
  }
  for (const auto& [path, file] : compilation.evaluation.files.all()) {
    if (!file.packed || bag::unsafe(path)) continue;
    contents.files.push_back(
        {pages::document_path(folder.submission.documents_folder(), path), std::string(path)});
  }
  contents.inventory = folder.files;
  return {std::move(contents), std::move(pages)};
}

}  // namespace assure::compile
