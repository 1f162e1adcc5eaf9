// Charts: whole, legible and inert, whatever their figures and words are.
#include <cmath>
#include <limits>
#include <regex>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/text.h"
#include "chart/axis.h"
#include "chart/chart.h"
#include "chart/labels.h"

using namespace assure;
using namespace assure::chart;

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
const std::string hostile = "</text></svg><script>alert('x')</script>\" onload=\"y & z";

base::Date day(const char* text) {
  return *base::Date::parse(text);
}

base::Period period(const char* text) {
  return *base::Period::parse(text);
}

LineChart quitters() {
  LineChart chart;
  chart.unit = "per 100,000";
  chart.higher_is_better = true;
  chart.baseline = {{2007, 745}};
  chart.actual = {{2008, 790}};
  chart.target = {{2012, 950}};
  chart.comparators = {{"England", {{2007, 770}}}};
  return chart;
}

TimeRow row(std::string title, const char* due) {
  TimeRow row;
  row.title = std::move(title);
  row.due = period(due);
  return row;
}

// What is wrong with the drawing as XML, or as a drawing; empty when nothing is.
std::string fault(const Drawing& drawing) {
  std::vector<std::string> open;
  static const std::regex tag(
      R"(<(/?)(line|polyline|polygon|circle|rect|text)((?: [a-z0-9-]+="[^"<>]*")*)(/?)>|<|>|&(?!(amp|lt|gt|quot|#39);))");
  for (std::sregex_iterator it(drawing.body.begin(), drawing.body.end(), tag), end; it != end; ++it) {
    std::string name = (*it)[2];
    if (name.empty())
      return fmt::format("no tag: {}", drawing.body.substr(static_cast<std::size_t>(it->position()), 40));
    bool closing = (*it)[1].length() > 0;
    bool empty = (*it)[4].length() > 0;
    if (closing && (open.empty() || open.back() != name)) return "closed, not opened: " + name;
    if (closing) open.pop_back();
    if (!closing && !empty) open.push_back(name);
  }
  if (!open.empty()) return "not closed: " + open.back();
  static const std::regex attribute(R"re( (x|y|x1|x2|y1|y2|cx|cy)="([^"]*)")re");
  for (std::sregex_iterator it(drawing.body.begin(), drawing.body.end(), attribute), end; it != end; ++it) {
    double value = std::strtod((*it)[2].str().c_str(), nullptr);
    bool across = (*it)[1].str().find('x') != std::string::npos;
    // NaN is in no range.
    if (!(value >= -1 && value <= (across ? drawing.width : drawing.height) + 1))
      return "outside: " + it->str();
  }
  if (std::regex_search(drawing.body, std::regex("[\" ,>-](nan|inf)\\b"))) return "not a number";
  if (drawing.body.find("style=") != std::string::npos || drawing.body.find(" id=") != std::string::npos)
    return "style or id";
  return "";
}

std::vector<std::string> words(const Drawing& drawing) {
  std::vector<std::string> found;
  static const std::regex text(">([^<>\n]+)</text>");
  for (std::sregex_iterator it(drawing.body.begin(), drawing.body.end(), text), end; it != end; ++it) {
    found.push_back((*it)[1]);
  }
  return found;
}

bool has(const Drawing& drawing, const std::string& word) {
  auto all = words(drawing);
  return std::find(all.begin(), all.end(), word) != all.end();
}

std::size_t count(const Drawing& drawing, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = drawing.body.find(part, at)) != std::string::npos; ++at) ++found;
  return found;
}

constexpr std::array<Room, 2> rooms = {Room::Wide, Room::Narrow};

}  // namespace

TEST_CASE("a line chart names every series at its end, with its value") {
  for (Room room : rooms) {
    Drawing drawing = line_chart(quitters(), room);
    CHECK(fault(drawing) == "");
    for (const char* word :
        {"Actual 790", "Baseline 745", "Target 950", "England 770", "per 100,000", "Higher is better",
            "Straight line to the target", "2012", "The upright axis does not start at 0."}) {
      CAPTURE(word);
      CHECK(has(drawing, word));
    }
  }
}

TEST_CASE("series differ by shape and dash, not by colour alone") {
  auto chart = quitters();
  chart.comparators = {
      {"A", {{2007, 1}, {2008, 2}}}, {"B", {{2007, 3}, {2008, 4}}}, {"C", {{2007, 5}, {2008, 6}}}};
  Drawing drawing = line_chart(chart, Room::Wide);
  for (const char* dash : {"other dash-1", "other dash-2", "other dash-3"}) CHECK(count(drawing, dash) == 1);
  CHECK(count(drawing, "<circle class=\"mark solid actual\"") == 1);
  CHECK(count(drawing, "<rect class=\"mark solid start\"") == 1);
  CHECK(count(drawing, "<polygon class=\"mark hollow goal\"") == 1);
  CHECK(count(drawing, "<polygon class=\"mark hollow other\"") == 2);
  CHECK(count(drawing, "<rect class=\"mark hollow other\"") == 2);
  CHECK(count(drawing, "<line class=\"mark stroke other\"") == 4);
}

TEST_CASE("a line breaks where a year is missing") {
  LineChart chart;
  chart.actual = {{2001, 1}, {2002, 2}, {2004, 3}, {2005, 4}, {2007, 5}};
  CHECK(count(line_chart(chart, Room::Wide), "<polyline class=\"actual\"") == 2);
}

TEST_CASE("figures of any size and sign are drawn within the drawing") {
  auto with = [](std::vector<YearFigure> actual) {
    LineChart chart;
    chart.actual = std::move(actual);
    return chart;
  };
  for (const auto& chart : {with({{2008, 5}}), with({{2008, 0}}), with({{2008, 5}, {2009, 5}}),
           with({{2008, -3}, {2009, -9}}), with({{2008, -3}, {2009, 9}}), with({{2008, 1e15}, {2009, -1e15}}),
           with({{2008, 1e-9}, {2009, 2e-9}}), with({{0, 1}, {9999, 2}}),
           with({{2008, 1e15}, {2009, 1e15 - 1}})}) {
    for (Room room : rooms) {
      Drawing drawing = line_chart(chart, room);
      CHECK(fault(drawing) == "");
      CHECK(count(drawing, "mark solid actual") == chart.actual.size());
    }
  }
}

TEST_CASE("what no axis can show is not drawn at all") {
  for (double value : {infinite, -infinite, std::nan(""), 1e300}) {
    auto chart = quitters();
    chart.actual.push_back({2009, value});
    CHECK(line_chart(chart, Room::Wide).body.empty());
  }
  CHECK(line_chart({}, Room::Wide).body.empty());
}

TEST_CASE("an axis that starts at 0 does not say that it does not") {
  LineChart chart;
  chart.actual = {{2008, 1}, {2009, 10}};
  Drawing drawing = line_chart(chart, Room::Wide);
  CHECK(has(drawing, "0"));
  CHECK(!has(drawing, "The upright axis does not start at 0."));
}

TEST_CASE("a financial year is written as one") {
  auto chart = quitters();
  chart.financial = true;
  CHECK(has(line_chart(chart, Room::Wide), "2012/13"));
}

TEST_CASE("words in a chart stay words") {
  auto line = quitters();
  line.unit = line.comparators[0].name = hostile;
  RatingChart ratings{{hostile, "b"}, {{hostile, 1, {}, {}, {}, ""}, {hostile, {}, {}, {}, {}, hostile}}};
  TimeChart times{{row(hostile, "2008-11")}, day("2008-12-01"), {}};
  for (Room room : rooms) {
    for (const Drawing& drawing :
        {line_chart(line, room), rating_chart(ratings, room), time_chart(times, room)}) {
      CHECK(fault(drawing) == "");
      CHECK(drawing.body.find("<script") == std::string::npos);
      CHECK(drawing.body.find("&lt;/text&gt;") != std::string::npos);
    }
  }
}

TEST_CASE("words that do not fit end in an ellipsis, between letters") {
  CHECK(cut("short", 100) == "short");
  CHECK(cut("a long title that does not fit", 80) == "a long title…");
  CHECK(cut("ąęąęąęąęąęąę", 60) == "ąęąęą…");
  CHECK(cut("e\u0301e\u0301e\u0301e\u0301", 26).ends_with("\u0301…"));
  CHECK(base::join(wrapped("one two three four five six", 60, 2), "|") == "one two|three fo…");
  CHECK(wrapped("", 60, 2) == std::vector<std::string>{""});
  CHECK(wrapped(std::string(300, 'x'), 60, 2).size() == 1);
  CHECK(cut("\xff\xfe", 5).ends_with("…"));
}

TEST_CASE("an open row whose day is over is late, in word, shape and length") {
  TimeChart chart{{row("Publish", "2008-11-30")}, day("2008-12-12"), {}};
  Drawing drawing = time_chart(chart, Room::Wide);
  CHECK(fault(drawing) == "");
  CHECK(has(drawing, "due 30 Nov 2008, late"));
  CHECK(has(drawing, "Judged as of 12 Dec 2008"));
  CHECK(count(drawing, "class=\"overrun\"") == 1);
  CHECK(count(drawing, "class=\"mark stroke late\"") == 2);
}

TEST_CASE("what a row of the timetable says of itself") {
  base::Date as_of = day("2009-01-12");
  TimeRow each = row("x", "2008-11");
  CHECK(state_of(each, as_of) == "due Nov 2008, late");
  CHECK(state_of(each, day("2008-11-30")) == "due Nov 2008");
  each.plan = period("2008-10-31");
  CHECK(state_of(each, as_of) == "plan 31 Oct 2008, due Nov 2008, late");
  each.done = day("2008-12-01");
  CHECK(state_of(each, as_of) == "done 1 Dec 2008, late");
  each.done = day("2008-11-30");
  CHECK(state_of(each, as_of) == "done 30 Nov 2008");
  each.done = {};
  each.is_done = true;
  CHECK(state_of(each, as_of) == "done, no day given");
  TimeRow planned;
  planned.plan = each.plan;
  CHECK(state_of(planned, as_of) == "plan due 31 Oct 2008");
  TimeRow stage;
  CHECK(state_of(stage, as_of) == "no day");
  stage.from = day("2008-12-03");
  CHECK(state_of(stage, as_of) == "begun 3 Dec 2008");
  stage.stopped = day("2008-12-24");
  stage.stop_word = "paused";
  CHECK(state_of(stage, as_of) == "paused 24 Dec 2008");
}

TEST_CASE("rows far apart, one row, and a day of judgement far away are drawn") {
  for (const char* as_of : {"0001-01-01", "2008-12-12", "2025-06-01", "9999-12-31"}) {
    for (const char* due : {"2008-11-30", "1990", "0001-01-01", "9999-12-31", "0001/9999"}) {
      TimeChart chart{{row("first", "2008-11-30"), row("second", due)}, day(as_of), {}};
      for (Room room : rooms) {
        Drawing drawing = time_chart(chart, room);
        CAPTURE(as_of);
        CAPTURE(due);
        CHECK(fault(drawing) == "");
        CHECK(count(drawing, ">first</text>") == 1);
      }
    }
  }
  CHECK(has(time_chart({{row("first", "2008-11-30")}, day("2025-06-01"), {}}, Room::Wide),
      "Judged as of 1 Jun 2025 →"));
}

TEST_CASE("a long timetable is cut into charts that a page holds, with one scale and every row") {
  std::vector<TimeRow> rows(3);
  for (int i = 0; i < 200; ++i) {
    rows.push_back(
        row(fmt::format("Row {} of a plan that says what it is about at some length, žluťoučký", i),
            "2008-11-30"));
    rows.back().due->last = rows.back().due->last.plus_days(i * 10);
  }
  auto charts = time_charts(rows, day("2009-01-01"));
  CHECK(charts.size() == 11);
  std::size_t drawn = 0;
  for (const auto& chart : charts) {
    Drawing drawing = time_chart(chart, Room::Wide);
    CHECK(fault(drawing) == "");
    CHECK(drawing.height < 960);
    CHECK(chart.rows.size() <= 40);
    CHECK(chart.rows.size() >= 18);
    CHECK(*chart.axis == *charts.front().axis);
    drawn += chart.rows.size();
  }
  CHECK(drawn == 200);
  CHECK(time_charts(std::vector<TimeRow>(3), day("2009-01-01")).empty());
}

TEST_CASE("the axis of time has months, quarters or years, and does not crowd") {
  auto names = [](const char* text, std::size_t most) {
    std::vector<std::string> all;
    for (const auto& tick : day_ticks(period(text), most)) {
      all.push_back(tick.year.empty() ? tick.name : tick.name + " " + tick.year);
    }
    return base::join(all, ", ");
  };
  CHECK(names("2008-11-05/2009-02-03", 13) == "Nov 2008, Dec, Jan 2009, Feb, Mar");
  CHECK(names("2008-11-05/2010-02-03", 13) == "Oct 2008, Jan 2009, Apr, Jul, Oct, Jan 2010, Apr");
  CHECK(names("2008-11-05/2012-02-03", 7) == "2008, 2009, 2010, 2011, 2012, 2013");
  CHECK(names("1988-11-05/2012-02-03", 7) == "1985, 1990, 1995, 2000, 2005, 2010, 2015");
}

TEST_CASE("a rating, its target, what is expected and what a panel found have shapes of their own") {
  RatingChart chart{{"1", "2", "3"}, {{"C1", 0, 2, 1, 1, "unused"}, {"C2", {}, 9, {}, {}, "not answered"}}};
  for (Room room : rooms) {
    Drawing drawing = rating_chart(chart, room);
    CHECK(fault(drawing) == "");
    // In the row and in the key; an index that is no value is left out.
    for (const char* mark :
        {"mark solid rating", "mark hollow goal", "mark stroke expected", "mark hollow panel"}) {
      CAPTURE(mark);
      CHECK(count(drawing, mark) == 2);
    }
    CHECK(has(drawing, "not answered"));
    CHECK(!has(drawing, "unused"));
  }
  CHECK(rating_chart({{}, chart.rows}, Room::Wide).body.empty());
  CHECK(rating_chart({{"only"}, {{"C1", 0, {}, {}, {}, ""}}}, Room::Wide).body.find("mark solid rating") !=
        std::string::npos);
}

TEST_CASE("labels of one place are pushed apart") {
  Labels labels({0, 0, 400, 300});
  std::vector<Box> boxes;
  for (int i = 0; i < 12; ++i) {
    Point start = labels.place({200, 150}, 80).start;
    Box box{start.x, start.y - 10, start.x + 80, start.y + 3};
    for (const Box& other : boxes) CHECK(!box.meets(other));
    CHECK(box.left >= 0);
    CHECK(box.right <= 400);
    boxes.push_back(box);
  }
}
