// Which pages a pack has, in reading order, and how they hang together.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/choices.h"
#include "evaluate/reuse.h"
#include "pages/book.h"
#include "pages/data_rows.h"
#include "templates/view.h"

namespace assure::pages {

// What the bar at the top of every page leads to.
enum class Chapter : std::uint8_t { Overview, Criteria, Evidence, Gaps, Plan, Organisation, About };

// One HTML page.
struct Sheet {
  std::string path;   // pages/competencies.html
  std::string title;  // its heading
  std::string nav;    // how the list of its chapter calls it; empty for pages that another one leads to
  std::string file;   // its template
  Chapter chapter = Chapter::Overview;
  std::size_t parent = 0;  // the page above it; the front page stands above itself
  std::function<void(View)> fill = {};
  // Instead of `fill`: of a page that speaks of what was packed. Without digests it says where they are.
  std::function<void(std::span<const FileDigest>, View)> fill_late = {};

  bool is_late() const { return static_cast<bool>(fill_late); }
};

// Long tables that are cut over several pages.
struct Lists {
  DataRows evidence;
  DataRows gaps;
  evaluate::Reuse reuse;
  DataRows pairs;   // of `reuse`
  DataRows shared;  // likewise
};
Lists make_lists(const Book& book);

// The front page first. A page follows its parent. `lists` must outlive the sheets.
std::vector<Sheet> site_map(const Book& book, const Lists& lists);

// What stands around the content of each page: layout.html.
void fill_layout(const Book& book, const std::vector<Sheet>& sheets, std::size_t index,
    std::span<const FileDigest> digests, View view);

}  // namespace assure::pages

namespace assure::base {

template <>
struct Choices<pages::Chapter> {
  static constexpr Choice all[] = {{"overview", "Overview"}, {"criteria", "Criteria"},
      {"evidence", "Evidence"}, {"gaps", "Gaps and actions"}, {"plan", "Plan"},
      {"organisation", "Organisation"}, {"about", "About this pack"}};
};

}  // namespace assure::base
