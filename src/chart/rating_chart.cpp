// Ratings of several criteria on one scale.
#include <algorithm>
#include <array>

#include "chart/chart.h"

namespace assure::chart {
namespace {

constexpr double rating_line_height = 16;

struct RatingShape {
  double width;
  double title_width;
  double first;  // of the scale: its lowest value
  double last;
  bool narrow;
};

RatingShape shape_of(Room room, std::size_t values) {
  double step = room == Room::Narrow ? 340.0 : 420.0;
  // The values stand in the middle of columns of one width.
  double half = values == 0 ? 0 : step / static_cast<double>(values) / 2;
  if (room == Room::Narrow) return {340, 336, half, 340 - half, true};
  return {720, 284, 300 + half, 720 - half, false};
}

class RatingCanvas {
 public:
  RatingCanvas(const RatingChart& chart, Room room)
      : chart_(chart), shape_(shape_of(room, chart.values.size())) {}
  Drawing draw();

 private:
  double x(std::size_t value) const;
  bool is_value(const std::optional<std::size_t>& value) const {
    return value && *value < chart_.values.size();
  }
  double row_height(const RatingRow& row, const std::vector<std::string>& lines) const;
  void head();
  void row(const RatingRow& row);
  void marks(const RatingRow& row, double y);
  void key();

  const RatingChart& chart_;
  RatingShape shape_;
  double y_ = 0;
  Svg svg_;
};

double RatingCanvas::x(std::size_t value) const {
  std::size_t steps = chart_.values.size() - 1;
  if (steps == 0) return shape_.first;
  return shape_.first +
         (shape_.last - shape_.first) * static_cast<double>(value) / static_cast<double>(steps);
}

double RatingCanvas::row_height(const RatingRow& row, const std::vector<std::string>& lines) const {
  double text = static_cast<double>(lines.size()) * rating_line_height;
  double words = is_value(row.rating) || row.instead.empty() ? 0 : rating_line_height;
  return words + (shape_.narrow ? text + 40 : std::max(text + 12, 36.0));
}

void RatingCanvas::head() {
  double column = 2 * (shape_.narrow ? shape_.first : shape_.first - 300) - 8;
  std::vector<std::vector<std::string>> names;
  std::size_t most = 1;
  for (const auto& value : chart_.values) {
    names.push_back(wrapped(value, column, 2));
    most = std::max(most, names.back().size());
  }
  y_ = static_cast<double>(most) * rating_line_height + 8;
  for (std::size_t i = 0; i < names.size(); ++i) {
    double y = y_ - 10 - rating_line_height * static_cast<double>(names[i].size() - 1);
    for (const auto& line : names[i]) {
      svg_.text("tick", {x(i), y}, Anchor::Middle, line);
      y += rating_line_height;
    }
  }
}

// Each shape can be told when all four stand on one value: a disc in a ring in a square, crossed by a bar.
void RatingCanvas::marks(const RatingRow& row, double y) {
  if (is_value(row.expected)) svg_.mark("expected", Symbol::Stop, {x(*row.expected), y}, 15);
  if (is_value(row.panel)) svg_.mark("panel", Symbol::HollowSquare, {x(*row.panel), y}, 11);
  if (is_value(row.target)) svg_.mark("goal", Symbol::Ring, {x(*row.target), y}, 8.5);
  if (is_value(row.rating)) svg_.mark("rating", Symbol::Disc, {x(*row.rating), y}, 5.5);
}

void RatingCanvas::row(const RatingRow& row) {
  auto lines = wrapped(row.title, shape_.title_width, 2);
  double height = row_height(row, lines);
  auto count = static_cast<double>(lines.size());
  double text_y = shape_.narrow ? y_ + rating_line_height
                                : y_ + (height - count * rating_line_height) / 2 + text_size - 1;
  for (const auto& line : lines) {
    svg_.text("row", {0, text_y}, Anchor::Start, line);
    text_y += rating_line_height;
  }
  bool instead = !is_value(row.rating) && !row.instead.empty();
  double y = shape_.narrow ? y_ + height - 18 : y_ + height / 2 + (instead ? rating_line_height / 2 : 0);
  svg_.line("track", {shape_.first, y}, {shape_.last, y});
  for (std::size_t i = 0; i < chart_.values.size(); ++i) svg_.line("track", {x(i), y - 4}, {x(i), y + 4});
  // From what is to what is wanted.
  if (is_value(row.rating) && is_value(row.target) && *row.rating != *row.target) {
    svg_.line("span", {x(*row.rating), y}, {x(*row.target), y});
  }
  marks(row, y);
  if (instead) svg_.text("state", {shape_.first, y - 12}, Anchor::Start, row.instead);
  y_ += height;
  svg_.line("rule", {0, y_}, {shape_.width, y_});
}

void RatingCanvas::key() {
  struct Entry {
    std::string_view name;
    Symbol mark;
    std::string_view style;
    double size;
    std::optional<std::size_t> RatingRow::*value;
  };
  static constexpr std::array<Entry, 4> entries = {
      {{"Rating", Symbol::Disc, "rating", 5.5, &RatingRow::rating},
          {"Target", Symbol::Ring, "goal", 8.5, &RatingRow::target},
          {"Expected", Symbol::Stop, "expected", 10, &RatingRow::expected},
          {"Panel", Symbol::HollowSquare, "panel", 8.5, &RatingRow::panel}}};
  double x = shape_.narrow ? 10 : 300;
  y_ += 22;
  for (const Entry& entry : entries) {
    bool used = std::any_of(chart_.rows.begin(), chart_.rows.end(),
        [&](const RatingRow& row) { return is_value(row.*entry.value); });
    if (!used) continue;
    svg_.mark(entry.style, entry.mark, {x, y_}, entry.size);
    svg_.text("quiet", {x + 14, y_ + text_size * 0.35}, Anchor::Start, entry.name);
    x += text_width(entry.name) + (shape_.narrow ? 32 : 44);
  }
  y_ += 16;
}

Drawing RatingCanvas::draw() {
  head();
  svg_.line("axis", {0, y_}, {shape_.width, y_});
  for (const auto& each : chart_.rows) row(each);
  key();
  return {shape_.width, y_, svg_.take()};
}

}  // namespace

Drawing rating_chart(const RatingChart& chart, Room room) {
  if (chart.values.empty() || chart.rows.empty()) return {};
  return RatingCanvas(chart, room).draw();
}

}  // namespace assure::chart
