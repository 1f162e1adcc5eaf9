#include "chart/svg.h"

#include <array>
#include <cmath>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"
#include "base/utf8.h"
#include "html/escape.h"

namespace assure::chart {
namespace {

constexpr std::string_view ellipsis = "…";

std::string shown(std::string_view text) {
  return html::escaped(base::harmless(text));
}

// With one decimal at most: a tenth of a unit is below what a printer shows.
std::string number(double value) {
  double tenths = std::round(value * 10);
  // -0 is 0.
  if (tenths == 0) return "0";
  bool whole = std::fmod(tenths, 10) == 0;
  return fmt::format("{:.{}f}", tenths / 10, whole ? 0 : 1);
}

bool is_finite(Point point) {
  return std::isfinite(point.x) && std::isfinite(point.y);
}

std::string list(std::span<const Point> points) {
  std::string result;
  for (const Point& point : points) {
    if (!is_finite(point)) continue;
    if (!result.empty()) result += ' ';
    result += fmt::format("{},{}", number(point.x), number(point.y));
  }
  return result;
}

// In hundredths of the text's size, for the letters of Arial.
double letter_width(char c) {
  constexpr std::string_view thin = "iljtf.,:;'|!()[]/ I";
  constexpr std::string_view broad = "mwMWGOQ@%+=<>";
  if (thin.find(c) != std::string_view::npos) return 33;
  if (broad.find(c) != std::string_view::npos) return 85;
  return base::is_ascii_upper(c) ? 70 : 56;
}

std::size_t end_of_point(std::string_view text, std::size_t at) {
  ++at;
  while (at < text.size() && base::continues_character(text[at])) ++at;
  return at;
}

// One code point, with the marks that combine with it.
std::string_view first_letter(std::string_view text) {
  std::size_t end = end_of_point(text, 0);
  while (end < text.size() && static_cast<unsigned char>(text[end]) >= 0x80) {
    std::size_t next = end_of_point(text, end);
    if (base::display_width(text.substr(end, next - end)) > 0) break;
    end = next;
  }
  return text.substr(0, end);
}

double width_of_letter(std::string_view letter) {
  if (letter.size() == 1) return letter_width(letter.front());
  return base::display_width(letter) > 1 ? 105 : 70;
}

}  // namespace

void Svg::line(std::string_view style, Point from, Point to) {
  if (!is_finite(from) || !is_finite(to)) return;
  body_ += fmt::format("<line class=\"{}\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>\n", style,
      number(from.x), number(from.y), number(to.x), number(to.y));
}

void Svg::polyline(std::string_view style, std::span<const Point> points) {
  if (points.size() < 2) return;
  body_ += fmt::format("<polyline class=\"{}\" points=\"{}\"/>\n", style, list(points));
}

void Svg::rect(std::string_view style, Point corner, double width, double height) {
  if (!is_finite(corner) || !std::isfinite(width) || !std::isfinite(height) || width < 0) return;
  body_ += fmt::format("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>\n", style,
      number(corner.x), number(corner.y), number(width), number(height));
}

void Svg::closed_path(std::string_view style, std::span<const Point> points) {
  body_ += fmt::format("<polygon class=\"{}\" points=\"{}\"/>\n", style, list(points));
}

void Svg::mark(std::string_view style, Symbol mark, Point at, double size) {
  if (!is_finite(at)) return;
  auto [x, y] = at;
  auto full = [&](std::string_view kind) { return fmt::format("mark {} {}", kind, style); };
  double s = size;
  switch (mark) {
    case Symbol::Disc:
    case Symbol::Ring:
      body_ += fmt::format("<circle class=\"{}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>\n",
          full(mark == Symbol::Disc ? "solid" : "hollow"), number(x), number(y), number(s));
      return;
    case Symbol::Square:
    case Symbol::HollowSquare:
      return rect(full(mark == Symbol::Square ? "solid" : "hollow"), {x - s, y - s}, 2 * s, 2 * s);
    case Symbol::Diamond:
      return closed_path(
          full("hollow"), std::array<Point, 4>{{{x, y - s}, {x + s, y}, {x, y + s}, {x - s, y}}});
    case Symbol::TriangleUp:
      return closed_path(
          full("hollow"), std::array<Point, 3>{{{x, y - s}, {x + s, y + 0.8 * s}, {x - s, y + 0.8 * s}}});
    case Symbol::TriangleDown:
      return closed_path(
          full("hollow"), std::array<Point, 3>{{{x, y + s}, {x + s, y - 0.8 * s}, {x - s, y - 0.8 * s}}});
    case Symbol::Cross:
      line(full("stroke"), {x - s, y - s}, {x + s, y + s});
      return line(full("stroke"), {x - s, y + s}, {x + s, y - s});
    case Symbol::Plus:
      line(full("stroke"), {x - s, y}, {x + s, y});
      return line(full("stroke"), {x, y - s}, {x, y + s});
    case Symbol::Tick:
      return polyline(full("stroke"),
          std::array<Point, 3>{{{x - s, y}, {x - 0.25 * s, y + 0.75 * s}, {x + s, y - 0.75 * s}}});
    case Symbol::Stop:
      return line(full("stroke"), {x, y - s}, {x, y + s});
  }
}

void Svg::text(std::string_view style, Point at, Anchor anchor, std::string_view text) {
  if (text.empty() || !is_finite(at)) return;
  body_ += fmt::format("<text class=\"{}\" x=\"{}\" y=\"{}\" text-anchor=\"{}\">{}</text>\n", style,
      number(at.x), number(at.y), base::name_of(anchor), shown(text));
}

double text_width(std::string_view text) {
  double hundredths = 0;
  while (!text.empty()) {
    std::string_view letter = first_letter(text);
    hundredths += width_of_letter(letter);
    text.remove_prefix(letter.size());
  }
  return hundredths * text_size / 100;
}

std::string cut(std::string_view text, double width) {
  if (text_width(text) <= width) return std::string(text);
  double room = width - text_width(ellipsis);
  std::size_t kept = 0;
  while (kept < text.size()) {
    std::string_view letter = first_letter(text.substr(kept));
    room -= width_of_letter(letter) * text_size / 100;
    if (room < 0) break;
    kept += letter.size();
  }
  return fmt::format("{}{}", base::trim(text.substr(0, kept)), ellipsis);
}

std::vector<std::string> wrapped(std::string_view text, double width, std::size_t lines) {
  std::vector<std::string> result;
  std::string line;
  std::string_view rest = base::trim(text);
  while (!rest.empty()) {
    std::string_view word = rest.substr(0, rest.find(' '));
    std::string longer = line.empty() ? std::string(word) : fmt::format("{} {}", line, word);
    if (text_width(longer) > width && !line.empty()) {
      // What is left goes into the last line as far as it fits.
      if (result.size() + 1 == lines) {
        result.push_back(cut(fmt::format("{} {}", line, rest), width));
        return result;
      }
      result.push_back(line);
      line = word;
    } else {
      line = longer;
    }
    rest = base::trim(rest.substr(word.size()));
  }
  result.push_back(cut(line, width));
  // A word too long for a line of its own.
  for (auto& each : result) each = cut(each, width);
  return result;
}

}  // namespace assure::chart
