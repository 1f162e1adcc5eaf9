// A judged folder as the pages of its pack.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "diag/diagnostics.h"
#include "evaluate/evaluation.h"
#include "source/sources.h"
#include "templates/set.h"

namespace assure::templates {
class Templates;
class View;
}  // namespace assure::templates

namespace assure::pages {

struct Page {
  std::string path;  // in the pack, with `/`: index.html, pages/competencies.html, assets/pack.css, pack.json
  std::string bytes;
};

struct Options {
  bool draft = false;  // every page says so; so it does when the folder's own stage is draft
  std::size_t jobs = 1;
  std::string version;  // of the program, as in `0.1.0`
  templates::TemplateSet templates{};
  bool plain = false;  // no scripts: nothing searches, filters or sorts, and every row is on some page
};

using base::FileDigest;
using templates::View;

class Book;
class Places;
struct Lists;
struct Sheet;

// The pages of one pack. What it was made from must outlive it. The same values give the same bytes; they
// hold nothing of the machine, the clock or the place of the folder. Can be asked from several threads.
class PackPages {
 public:
  PackPages(const evaluate::Evaluation& evaluation, const source::Sources& sources,
      const diag::Diagnostics& diagnostics, const Options& options);
  ~PackPages();
  PackPages(const PackPages&) = delete;
  PackPages& operator=(const PackPages&) = delete;

  // By path. Links lead to data/documents/... and data/source/... (see url.h), which the bundle adds, and to
  // nothing outside but what the folder's own texts link to.
  std::vector<Page> render() const;
  // Pages that speak of what was packed, and so cannot be made before.
  std::vector<std::string> late_paths() const;
  std::string render_late(std::string_view path, std::span<const FileDigest> digests) const;
  // Where the pack shows what is written at a place of the folder.
  Places places() const;
  // All of them in one HTML file, which needs no other.
  std::string render_single_file(std::span<const FileDigest> digests) const;

 private:
  Page render_sheet(std::size_t index, std::span<const FileDigest> digests) const;
  void fill_single_file(std::span<const Page> pages, View view) const;

  const Options options_;
  std::unique_ptr<const Book> book_;
  std::unique_ptr<const templates::Templates> templates_;
  std::unique_ptr<const Lists> lists_;
  std::vector<Sheet> sheets_;
};

}  // namespace assure::pages
