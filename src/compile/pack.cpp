#include "compile/pack.h"

#include <set>

#include "bundle/names.h"
#include "render/pages.h"
#include "render/url.h"

namespace assure::compile {
namespace {

// Documents that items and surveys declare, as they lie in the folder; each once.
std::set<std::string> declared_documents(const Compilation& compilation) {
  const auto& evaluation = compilation.evaluation;
  std::set<std::string> paths;
  auto add = [&](const submission::Text& file) {
    if (!file || !submission::stays_inside(*file) || bundle::unsafe(*file)) return;
    auto found = evaluation.index.files.find(*file);
    bool regular = found != evaluation.index.files.end() && found->second->kind == base::EntryKind::File;
    if (regular) paths.insert(*file);
  };
  for (const auto& item : evaluation.submission().evidence) {
    for (const auto& file : item.files) add(file);
  }
  // A file with answers of few people would say what the pages keep back.
  for (const auto& survey : evaluation.feedback) {
    if (survey.all_shown()) add(survey.feedback->file);
  }
  return paths;
}

bundle::InfoFields bag_info(const Compilation& compilation, const PackOptions& options) {
  const auto& submission = compilation.evaluation.submission();
  bundle::InfoFields info;
  if (submission.organisation.name) info.emplace_back("Source-Organization", *submission.organisation.name);
  if (submission.head.title) info.emplace_back("External-Description", *submission.head.title);
  info.emplace_back("External-Identifier", submission.head.reference->text);
  info.emplace_back("Bag-Software-Agent", "assure " + options.version);
  return info;
}

}  // namespace

bundle::Contents pack_contents(const Compilation& compilation, const PackOptions& options) {
  const auto& folder = compilation.folder;
  bundle::Contents contents;
  contents.reference = folder.submission.head.reference->text;
  contents.date = compilation.evaluation.as_of;
  contents.info = bag_info(compilation, options);
  auto pages = render::render_pages(compilation.evaluation, compilation.sources, compilation.findings,
      {options.draft, options.jobs, options.version});
  for (auto& page : pages) contents.artifacts.push_back({std::move(page.path), std::move(page.bytes)});
  for (std::uint32_t number : folder.source_files) {
    const auto& file = compilation.sources.file(number);
    contents.artifacts.push_back({render::source_path(file.path()), file.text()});
  }
  for (const auto& path : declared_documents(compilation)) {
    contents.files.push_back({render::document_path(folder.submission.documents_folder(), path),
        base::join_path(folder.root, path)});
  }
  return contents;
}

}  // namespace assure::compile
