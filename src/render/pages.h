// A judged folder as the pages of its pack.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "evaluate/evaluation.h"
#include "source/sources.h"

namespace assure::render {

struct Page {
  std::string path;  // in the pack, with `/`: index.html, pages/competencies.html, assets/pack.css, pack.json
  std::string bytes;
};

struct Options {
  bool draft = false;  // every page says so; so it does when the folder's own stage is draft
  std::size_t jobs = 1;
  std::string version;  // of the program, as in `0.1.0`
};

// By path. Links lead to data/documents/... and data/source/... (see url.h), which the bundle adds, and to
// nothing outside but what the folder's own texts link to. The same values give the same bytes; they hold
// nothing of the machine, the clock or the place of the folder.
std::vector<Page> render_pages(const evaluate::Evaluation& evaluation, const source::Sources& sources,
    const diag::Diagnostics& diagnostics, const Options& options);

}  // namespace assure::render
