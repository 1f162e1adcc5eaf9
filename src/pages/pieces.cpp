// What several pages show.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "pages/sheets.h"

namespace assure::pages {
namespace {

// Traffic lights keep their colours; other scales are shown in steps of one colour.
std::string tone(const framework::Scale& scale, std::size_t value) {
  static constexpr std::array<std::string_view, 3> lights = {"red", "amber", "green"};
  const std::string name = base::lower_ascii(scale.values[value].value->text);
  return std::find(lights.begin(), lights.end(), name) != lights.end() ? name : std::string("step");
}

}  // namespace

std::string day(const record::Spanned<base::Date>& date) {
  return date ? date->text() : std::string();
}

std::string day(const record::Spanned<base::Period>& period) {
  return period ? period->text() : std::string();
}

std::string size_text(std::uint64_t bytes) {
  static constexpr std::array<std::string_view, 5> units = {"bytes", "kB", "MB", "GB", "TB"};
  if (bytes < 1000) return base::counted(bytes, "byte");
  double size = static_cast<double>(bytes);
  std::size_t unit = 0;
  // 999,950 would be written as 1000.0.
  while (size >= 999.95 && unit + 1 < units.size()) {
    size /= 1000;
    ++unit;
  }
  return fmt::format("{:.1f} {}", size, units[unit]);
}

std::string marked(std::string title, const framework::Stated& rule) {
  return std::move(title.append(framework::mark_of(rule)));
}

std::string title_of(const framework::Framework& framework) {
  std::string title = record::title_of(framework);
  return framework.edition ? fmt::format("{}, {}", title, *framework.edition) : title;
}

void fill_message(View view, std::string_view message) {
  for (const auto& piece : base::split_code(message))
    view.add("PARTS").add(piece.is_code ? "CODE" : "PLAIN").set("TEXT", piece.text);
}

void fill_rating(View view, const evaluate::CriterionResult& criterion, std::size_t value) {
  const auto& values = criterion.scale->values;
  view.set("LABEL", criterion.label(value));
  view.set("TONE", tone(*criterion.scale, value));
  for (std::size_t i = 0; i < values.size(); ++i) view.add("PIPS").show_if(i <= value, "ON");
}

void fill_standing(View view, const evaluate::CriterionResult& criterion) {
  if (criterion.rating) {
    fill_rating(view.include("STANDING", "rating.html"), criterion, criterion.rating->index);
    return;
  }
  View plain = view.include("STANDING", "badge.html");
  plain.set("LABEL", base::label_of(criterion.answer));
  bool open = criterion.answer == evaluate::Answer::None || criterion.answer == evaluate::Answer::Broken;
  plain.set("TONE", open ? "open" : "plain");
}

std::string weight_label(const evaluate::Gap& gap) {
  return gap.waived ? std::string("Waived") : base::label_of(gap.severity);
}

std::string weight_class(const evaluate::Gap& gap) {
  return fmt::format("badge tone-{}", gap.waived ? "plain" : diag::name_of(gap.severity));
}

void fill_support(View view, const evaluate::CriterionResult& criterion) {
  if (!criterion.support || criterion.support->complete()) return;
  View support = view.add("SUPPORT");
  support.set("SHOWN", criterion.label(criterion.support->value));
  fill_message(support.include("WHY_NOT", "message.html"), criterion.support->why_not);
}

std::string gap_summary(const std::vector<const evaluate::Gap*>& gaps) {
  auto counts = evaluate::count_gaps(gaps);
  std::vector<std::string> parts;
  auto add = [&](std::size_t count, std::string_view words) {
    if (count > 0) parts.push_back(fmt::format("{} {}", count, words));
  };
  add(counts.errors, base::words_of(diag::Severity::Error));
  add(counts.warnings, base::words_of(diag::Severity::Warning));
  add(counts.notes, base::words_of(diag::Severity::Note));
  add(counts.waived, "waived");
  return base::join(parts, ", ");
}

std::string subject_of(const Book& book, const evaluate::Gap& gap) {
  if (const auto* criterion = book.criterion(gap.framework, gap.criterion)) return Book::name_of(*criterion);
  if (const auto* item = gap.record ? book.evaluation().index.item(gap.id) : nullptr;
      item == gap.record && item)
    return record::title_of(*item);
  if (!gap.evidence_kind.empty()) return book.kind(gap.evidence_kind);
  if (!gap.criterion.empty()) return gap.criterion;
  if (gap.record && !gap.id.empty()) return fmt::format("{}: {}", gap.section, gap.id);
  return "The whole submission";
}

std::string subject_path(const Book& book, const evaluate::Gap& gap) {
  if (const auto* criterion = book.criterion(gap.framework, gap.criterion)) return book.path_of(*criterion);
  const auto* item = gap.record ? book.evaluation().index.item(gap.id) : nullptr;
  return item && item == gap.record ? book.path_of(*item) : std::string();
}

void fill_slices(const Slice& slice, const std::function<std::string(std::size_t)>& path, View view) {
  if (slice.count == 1) return;
  View pages = view.include("SLICES", "slices.html");
  for (std::size_t number = 1; number <= slice.count; ++number) {
    View page = pages.add("PAGES");
    page.set("NUMBER", number);
    page.link("HREF", path(number));
    page.show_if(number == slice.number, "CURRENT");
  }
}

}  // namespace assure::pages
