// What every page needs to know of the others: which pages there are, and where on them each thing is.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "evaluate/evaluation.h"
#include "evaluate/readiness.h"
#include "pages/pages.h"
#include "templates/view.h"

namespace assure::pages {

// Rows of a page that would otherwise become too long to open.
struct Slice {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t number = 1;  // of the page, from 1
  std::size_t count = 1;   // of pages

  std::string title(std::string_view whole) const;  // "Gaps", or "Gaps, page 3"
};
// At least one, perhaps empty.
std::vector<Slice> slices(std::size_t rows, std::size_t rows_on_a_page);

// So many that a page opens at once.
inline constexpr std::size_t items_on_a_page = 200;
inline constexpr std::size_t gaps_on_a_page = 300;
inline constexpr std::size_t citations_on_a_page = 300;
inline constexpr std::size_t actions_on_a_page = 300;
inline constexpr std::size_t crosswalk_on_a_page = 200;
inline constexpr std::size_t documents_on_a_page = 500;

// What a 360-degree survey says of one criterion.
struct FeedbackHere {
  const evaluate::FeedbackResult* result = nullptr;
  // Of groups that are shown and answered it. Of a group that is kept back nobody can tell.
  std::vector<std::pair<const evaluate::FeedbackGroup*, const evaluate::FeedbackCell*>> cells;
};

class Book {
 public:
  Book(const evaluate::Evaluation& evaluation, const source::Sources& sources,
      const diag::Diagnostics& diagnostics, const Options& options);
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  const evaluate::Evaluation& evaluation() const { return evaluation_; }
  const submission::Submission& submission() const { return evaluation_.submission(); }
  const source::Sources& sources() const { return sources_; }
  const diag::Diagnostics& diagnostics() const { return diagnostics_; }
  const Options& options() const { return options_; }
  bool draft() const { return options_.draft || !evaluation_.is_final(); }

  std::string organisation() const;
  std::string title() const;  // with its period

  // Paths from the top of the pack, a fragment included where there is one.
  const std::string& element_path(const framework::Element& element) const;
  // Of a page that goes on: the number of a page of it, from 1.
  static std::string evidence_path(std::size_t number) { return numbered("evidence", number); }
  static std::string gaps_path(std::size_t number) { return numbered("gaps", number); }
  static std::string actions_path(std::size_t number) { return numbered("actions", number); }
  static std::string matrix_path(std::size_t number) { return numbered("matrix", number); }
  static std::string crosswalk_path(std::size_t number) { return numbered("crosswalk", number); }
  static std::string integrity_path(std::size_t number) { return numbered("integrity", number); }
  const std::string& path_of(const evaluate::CriterionResult& criterion) const;
  // A page of its own have the criteria of an element, and the parts of one that is answered in parts; any
  // other part is a place on the page of the whole.
  bool has_page(const evaluate::CriterionResult& criterion) const;
  // The name, without `part-`, of the place that the path of such a part leads to.
  static std::string place_on_page(std::string_view path);
  // Of the page of a criterion that has one; further pages hold what it cites beyond the first rows.
  std::string citations_path(const evaluate::CriterionResult& criterion, std::size_t page_number) const;
  std::string path_of(const submission::EvidenceItem& item) const;
  // Of a file of an item; empty when it is not in the pack.
  std::string path_of_file(std::string_view file) const;
  std::uint64_t size_of_file(std::string_view file) const;  // of one that the pack holds
  // Opened at the first of the pages, where the type of the file lets a link say so.
  std::string path_of_file(std::string_view file, const submission::Spanned<submission::Pages>& pages) const;

  // "C7 Stimulate the market"; the title alone of what the organisation chose.
  static std::string name_of(const evaluate::CriterionResult& criterion);
  // Its id, where readers need one beside the title; else empty.
  static std::string shown_id(const evaluate::CriterionResult& criterion);

  // Title of a post; its id when no post is declared by it; empty for no id.
  std::string post(std::string_view id) const;
  std::string post(const submission::Spanned<submission::Id>& id) const;
  // Title of a kind that a checklist asks for, else its id.
  std::string kind(std::string_view id) const;

  using Criteria = std::vector<const evaluate::CriterionResult*>;
  const Criteria& citing(const submission::EvidenceItem& item) const;
  using Gaps = std::vector<const evaluate::Gap*>;
  // That weaken its answer, those of the items that it cites included.
  const Gaps& gaps_of(const evaluate::CriterionResult& criterion) const;
  const Gaps& gaps_of(const record::Record& record) const;
  evaluate::GapCounts gap_counts() const;
  const evaluate::Readiness& readiness() const { return readiness_; }
  // Of the surveys that rate it.
  const std::vector<FeedbackHere>& feedback_on(const evaluate::CriterionResult& criterion) const;
  // Done or not, in source order.
  const std::vector<const submission::Action*>& actions_for(std::string_view target) const;
  // None when nothing of that name is there.
  const evaluate::CriterionResult* criterion(std::string_view framework, std::string_view id) const;
  // Whether the item is the one that its id finds.
  bool is_first(const submission::EvidenceItem& item) const;

 private:
  static std::string numbered(std::string_view name, std::size_t page_number);
  void name_pages();
  void link_criteria();
  void link_feedback();

  const evaluate::Evaluation& evaluation_;
  const source::Sources& sources_;
  const diag::Diagnostics& diagnostics_;
  const Options& options_;
  std::unordered_map<const framework::Element*, std::string> element_paths_;
  std::unordered_map<const evaluate::CriterionResult*, std::string> criterion_paths_;
  std::unordered_map<const submission::EvidenceItem*, Criteria> citing_;
  std::map<std::pair<std::string_view, std::string_view>, const evaluate::CriterionResult*> criteria_;
  std::unordered_map<const evaluate::CriterionResult*, Gaps> gaps_;
  std::unordered_map<const record::Record*, Gaps> record_gaps_;
  evaluate::Readiness readiness_;
  std::map<std::pair<std::string_view, std::string_view>, std::vector<FeedbackHere>> feedback_;
  std::unordered_map<std::string_view, std::vector<const submission::Action*>> actions_;
};

}  // namespace assure::pages
