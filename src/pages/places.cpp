#include "pages/places.h"

#include <algorithm>

#include "pages/records/records.h"

namespace assure::pages {

Places::Places(const Book& book) : sources_(book.sources()) {
  add_criteria(book);
  add_records(book);
  add_files(book);
  std::sort(
      records_.begin(), records_.end(), [](const Record& a, const Record& b) { return a.span < b.span; });
}

std::string Places::path_of(source::Span span) const {
  if (!span.valid()) return {};
  if (auto file = files_.find(sources_.file(span).path()); file != files_.end()) return file->second;
  auto behind = std::upper_bound(
      records_.begin(), records_.end(), span.begin, [&](std::uint32_t begin, const Record& record) {
        return std::pair(span.file, begin) < std::pair(record.span.file, record.span.begin);
      });
  if (behind == records_.begin()) return {};
  const Record& record = *std::prev(behind);
  bool encloses = record.span.file == span.file && span.begin <= record.span.end;
  return encloses ? record.path : std::string();
}

void Places::add(source::Span span, std::string path) {
  if (span.valid()) records_.push_back({span, std::move(path)});
}

template <class List>
void Places::add_all(const List& records, const std::string& path) {
  for (const auto& record : records) add(record.span, path);
}

void Places::add_criteria(const Book& book) {
  for (const auto& result : book.evaluation().frameworks) {
    for (const auto& criterion : result.criteria) {
      if (criterion.response) add(criterion.response->span, book.path_of(criterion));
    }
  }
}

void Places::add_records(const Book& book) {
  const auto& submission = book.submission();
  for (const auto& item : submission.evidence) {
    if (item.id) add(item.span, book.path_of(item));
  }
  for (const auto& [action, path] : action_paths(book)) add(action->span, path);
  auto add_named = [&](const auto& records, const char* page, std::string (*path)(std::string_view)) {
    for (const auto& record : records)
      add(record.span, record.id ? path(record.id->text) : std::string(page));
  };
  add_named(submission.decisions, "pages/decisions.html", decision_path);
  add_named(submission.bodies, "pages/decisions.html", body_path);
  add_named(submission.costs, "pages/money.html", cost_path);
  add_named(submission.series, "pages/engagement.html", series_path);
  add_named(submission.consultations, "pages/engagement.html", consultation_path);
  add_all(submission.figures, "pages/money.html");
  add_all(submission.feedback, "pages/feedback.html");
  add_all(submission.posts, "pages/sign-off.html");
  add_all(submission.directorates, "pages/sign-off.html");
  add_all(submission.sign_offs, "pages/sign-off.html");
  add_all(submission.milestones, "pages/timetable.html");
  add_all(submission.stages, "pages/timetable.html");
  add_all(submission.waivers, "pages/waivers.html");
  add_all(submission.glossary, "pages/glossary.html");
  add_all(submission.results, "index.html");
  add(submission.organisation.span, "index.html");
  add(submission.head.span, "index.html");
}

void Places::add_files(const Book& book) {
  for (const auto& item : book.submission().evidence) {
    if (!item.id) continue;
    for (const auto& file : item.files) {
      if (file) files_.emplace(*file, book.path_of(item));
    }
  }
  for (const auto& survey : book.submission().feedback) {
    if (survey.file) files_.emplace(*survey.file, "pages/feedback.html");
  }
}

}  // namespace assure::pages
