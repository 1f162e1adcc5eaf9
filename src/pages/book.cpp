// Which pages there are and where on them things are.
#include "pages/book.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "evaluate/rated.h"
#include "pages/page_names.h"
#include "pages/url.h"

namespace assure::pages {
namespace {

template <class Map, class Key>
const typename Map::mapped_type& found_or_empty(const Map& map, const Key& key) {
  static const typename Map::mapped_type empty;
  auto found = map.find(key);
  return found == map.end() ? empty : found->second;
}

constexpr std::string_view before_place = "#part-";

std::string page_path(std::string_view name) {
  return fmt::format("pages/{}.html", name);
}

// Of a part that has no page of its own.
std::string place_below(std::string_view path, std::string_view id, PageNames& names) {
  const std::string_view page = path.substr(0, path.find('#'));
  return fmt::format("{}{}{}", page, before_place, names.take_place(page, id));
}

bool is_answered_in_parts(
    const evaluate::FrameworkResult& result, const evaluate::CriterionResult& criterion) {
  return std::any_of(criterion.parts.begin(), criterion.parts.end(), [&](std::size_t part) {
    return result.criteria[part].response || !result.criteria[part].parts.empty();
  });
}

}  // namespace

std::string Slice::title(std::string_view whole) const {
  return number == 1 ? std::string(whole) : fmt::format("{}, page {}", whole, number);
}

std::vector<Slice> slices(std::size_t rows, std::size_t rows_on_a_page) {
  std::size_t count = std::max<std::size_t>(1, (rows + rows_on_a_page - 1) / rows_on_a_page);
  std::vector<Slice> result;
  for (std::size_t i = 0; i < count; ++i) {
    result.push_back({i * rows_on_a_page, std::min(rows, (i + 1) * rows_on_a_page), i + 1, count});
  }
  return result;
}

Book::Book(const evaluate::Evaluation& evaluation, const source::Sources& sources,
    const diag::Diagnostics& diagnostics, const Options& options)
    : evaluation_(evaluation), sources_(sources), diagnostics_(diagnostics), options_(options) {
  name_pages();
  link_criteria();
  for (const auto& gap : evaluation.gaps) {
    for (const auto* criterion : gap.criteria) gaps_[criterion].push_back(&gap);
    if (gap.record) record_gaps_[gap.record].push_back(&gap);
  }
  readiness_ = evaluate::readiness_of(evaluation, diagnostics);
  link_feedback();
  for (const auto& action : submission().actions) {
    for (const auto& target : action.closes) actions_[target->text].push_back(&action);
  }
}

void Book::name_pages() {
  PageNames names;
  bool several = evaluation_.frameworks.size() > 1;
  for (const auto& result : evaluation_.frameworks) {
    const std::string& framework = result.framework->id->text;
    std::unordered_map<const framework::Element*, std::string> elements;
    for (const auto& element : result.framework->elements) {
      const std::string& id = element.id->text;
      bool own_name = !several && !PageNames::is_reserved(id);
      elements[&element] = names.take(own_name ? id : fmt::format("{}-{}", framework, id));
      element_paths_[&element] = page_path(elements[&element]);
    }
    for (const auto& criterion : result.criteria) {
      if (criterion.depth == 0)
        criterion_paths_[&criterion] =
            page_path(names.take(fmt::format("{}-{}", elements[criterion.element], criterion.id)));
      bool in_parts = has_page(criterion) && is_answered_in_parts(result, criterion);
      for (std::size_t index : criterion.parts) {
        const auto& part = result.criteria[index];
        criterion_paths_[&part] =
            in_parts ? page_path(names.take(fmt::format("{}-{}", elements[part.element], part.id)))
                     : place_below(criterion_paths_[&criterion], part.id, names);
      }
    }
  }
}

void Book::link_criteria() {
  for (const auto& result : evaluation_.frameworks) {
    for (const auto& criterion : result.criteria) {
      criteria_.emplace(
          std::pair<std::string_view, std::string_view>(result.framework->id->text, criterion.id),
          &criterion);
      for (const auto& cited : criterion.cited) {
        if (!cited.item) continue;
        auto& all = citing_[cited.item];
        if (all.empty() || all.back() != &criterion) all.push_back(&criterion);
      }
    }
  }
}

void Book::link_feedback() {
  for (const auto& result : evaluation_.feedback) {
    for (const auto* criterion : evaluate::rated_criteria(evaluation_, result))
      feedback_[{criterion->framework->id->text, criterion->id}].push_back({&result, {}});
    for (const auto& group : result.groups) {
      for (const auto& cell : group.cells)
        feedback_[{cell.framework, cell.criterion}].back().cells.emplace_back(&group, &cell);
    }
  }
}

std::string Book::organisation() const {
  const auto& name = submission().organisation.name;
  return name ? *name : std::string("An organisation without a name");
}

std::string Book::title() const {
  const auto& head = submission().head;
  std::string title = head.title ? *head.title : std::string("Submission");
  return head.period ? fmt::format("{} {}", title, *head.period) : title;
}

const std::string& Book::element_path(const framework::Element& element) const {
  return element_paths_.at(&element);
}

std::string Book::numbered(std::string_view name, std::size_t page_number) {
  return page_number == 1 ? fmt::format("pages/{}.html", name)
                          : fmt::format("pages/{}-{}.html", name, page_number);
}

const std::string& Book::path_of(const evaluate::CriterionResult& criterion) const {
  return criterion_paths_.at(&criterion);
}

std::string Book::place_on_page(std::string_view path) {
  const auto at = path.find(before_place);
  return at == std::string_view::npos ? std::string() : std::string(path.substr(at + before_place.size()));
}

bool Book::has_page(const evaluate::CriterionResult& criterion) const {
  return path_of(criterion).find('#') == std::string::npos;
}

std::string Book::citations_path(const evaluate::CriterionResult& criterion, std::size_t page_number) const {
  const std::string& path = path_of(criterion);
  if (page_number == 1) return path;
  // Two dashes: no other page has them in its name.
  return fmt::format("{}--{}.html", path.substr(0, path.rfind('.')), page_number);
}

std::string Book::path_of(const submission::EvidenceItem& item) const {
  auto index = static_cast<std::size_t>(&item - submission().evidence.data());
  return fmt::format("{}#item-{}", evidence_path(index / items_on_a_page + 1), item.id->text);
}

std::string Book::path_of_file(std::string_view file) const {
  if (!evaluation_.files.is_packed(file)) return {};
  std::string path = document_path(submission().documents_folder(), file);
  return path.empty() ? path : encode_path(path);
}

std::uint64_t Book::size_of_file(std::string_view file) const {
  return evaluation_.files.find(file)->found->info.size;
}

std::string Book::path_of_file(
    std::string_view file, const submission::Spanned<submission::Pages>& pages) const {
  std::string path = path_of_file(file);
  bool can_open_at =
      !path.empty() && pages && !pages->ranges.empty() &&
      base::lower_ascii(file.substr(file.size() - std::min<std::size_t>(4, file.size()))) == ".pdf";
  return can_open_at ? fmt::format("{}#page={}", path, pages->ranges.front().first) : path;
}

std::string Book::shown_id(const evaluate::CriterionResult& criterion) {
  return criterion.criterion && criterion.title != criterion.id ? criterion.id : std::string();
}

std::string Book::name_of(const evaluate::CriterionResult& criterion) {
  std::string id = shown_id(criterion);
  return id.empty() ? criterion.title : fmt::format("{} {}", id, criterion.title);
}

std::string Book::post(std::string_view id) const {
  const auto* post = evaluation_.index.post(id);
  return post && post->title ? *post->title : std::string(id);
}

std::string Book::post(const submission::Spanned<submission::Id>& id) const {
  return id ? post(id->text) : std::string();
}

std::string Book::kind(std::string_view id) const {
  for (const auto& result : evaluation_.frameworks) {
    if (const auto* demand = result.framework->demand(id)) return demand->name();
  }
  return std::string(id);
}

const Book::Criteria& Book::citing(const submission::EvidenceItem& item) const {
  return found_or_empty(citing_, &item);
}

const Book::Gaps& Book::gaps_of(const evaluate::CriterionResult& criterion) const {
  return found_or_empty(gaps_, &criterion);
}

const Book::Gaps& Book::gaps_of(const record::Record& record) const {
  return found_or_empty(record_gaps_, &record);
}

evaluate::GapCounts Book::gap_counts() const {
  return evaluate::count_gaps(evaluation_);
}

const std::vector<FeedbackHere>& Book::feedback_on(const evaluate::CriterionResult& criterion) const {
  return found_or_empty(
      feedback_, std::pair<std::string_view, std::string_view>(criterion.framework->id->text, criterion.id));
}

const std::vector<const submission::Action*>& Book::actions_for(std::string_view target) const {
  return found_or_empty(actions_, target);
}

const evaluate::CriterionResult* Book::criterion(std::string_view framework, std::string_view id) const {
  auto found = criteria_.find({framework, id});
  return found == criteria_.end() ? nullptr : found->second;
}

bool Book::is_first(const submission::EvidenceItem& item) const {
  return item.id && evaluation_.index.item(item.id->text) == &item;
}

}  // namespace assure::pages
