// How fast an outcome improves.
#include <doctest/doctest.h>

#include "chart/improvement.h"

using namespace assure;

namespace {

template <class T>
record::Spanned<T> given(T value) {
  return {std::move(value), {1, 0, 1}};
}

submission::Years series(std::initializer_list<std::pair<const char*, double>> figures) {
  submission::Years result;
  for (const auto& [year, figure] : figures) result.push_back({given(std::string(year)), given(figure)});
  return result;
}

submission::Measure measured_quitters() {
  submission::Measure measure;
  measure.better = given(submission::Better::Higher);
  measure.baseline = series({{"2007", 745}});
  measure.actual = series({{"2008", 790}});
  measure.target = series({{"2012", 950}});
  return measure;
}

}  // namespace

TEST_CASE("the rate of improvement runs from the baseline to the latest actual figure") {
  auto rate = chart::improvement(measured_quitters());
  REQUIRE(rate);
  CHECK(rate->per_year == doctest::Approx(45));
  CHECK(*rate->percent == doctest::Approx(6.0403));
  CHECK(rate->how == "from 745 (2007) to 790 (2008): 45 in 1 year");
  CHECK(*rate->trajectory == doctest::Approx(786));
  CHECK(rate->on_trajectory);
  CHECK(*rate->needed == doctest::Approx(40));
  CHECK(rate->needed_how == "from 790 (2008) to 950 (2012): 160 in 4 years");
}

TEST_CASE("where lower is better, a fall is an improvement") {
  auto measure = measured_quitters();
  measure.better = given(submission::Better::Lower);
  measure.baseline = series({{"2006", 5.4}});
  measure.actual = series({{"2007", 5.6}, {"2008", 5.3}});
  measure.target = series({{"2012", 4.4}});
  auto rate = chart::improvement(measure);
  REQUIRE(rate);
  CHECK(rate->per_year == doctest::Approx(0.05));
  CHECK(rate->how == "from 5.4 (2006) to 5.3 (2008): -0.1 in 2 years");
  CHECK(!rate->on_trajectory);
  CHECK(*rate->needed == doctest::Approx(0.225));
}

TEST_CASE("a target that is reached needs nothing more") {
  auto measure = measured_quitters();
  measure.actual = series({{"2008", 960}});
  auto rate = chart::improvement(measure);
  REQUIRE(rate);
  CHECK(!rate->needed);
  CHECK(rate->on_trajectory);
}

TEST_CASE("without a word on what is better, the target says it") {
  auto measure = measured_quitters();
  measure.better = {};
  measure.target = series({{"2012", 500}});
  CHECK(chart::improvement(measure)->per_year == doctest::Approx(-45));
}

TEST_CASE("nothing is on course to a target that is worse than the baseline") {
  auto measure = measured_quitters();
  measure.target = series({{"2012", 500}});
  auto rate = chart::improvement(measure);
  REQUIRE(rate);
  CHECK(!rate->trajectory);
  CHECK(!rate->needed);
}

TEST_CASE("a baseline of nothing has no percentage") {
  auto measure = measured_quitters();
  measure.baseline = series({{"2007", 0}});
  CHECK(!chart::improvement(measure)->percent);
}

TEST_CASE("a financial year is the year that it begins in") {
  auto measure = measured_quitters();
  measure.baseline = series({{"2007/08", 745}});
  CHECK(chart::improvement(measure)->how == "from 745 (2007) to 790 (2008): 45 in 1 year");
}

TEST_CASE("twelve months that end in between are a part of a year later") {
  auto measure = measured_quitters();
  measure.actual = series({{"2007-10/2008-09", 790}});
  auto rate = chart::improvement(measure);
  REQUIRE(rate);
  CHECK(rate->per_year == doctest::Approx(90));
  CHECK(rate->how == "from 745 (2007) to 790 (the year to September 2008): 45 in 6 months");
  CHECK(*rate->trajectory == doctest::Approx(765.5));
  CHECK(*rate->needed == doctest::Approx(160 / 4.5));
  CHECK(rate->needed_how == "from 790 (the year to September 2008) to 950 (2012): 160 in 54 months");
  // No twelve months; or a financial year as a month.
  for (const char* key : {"2008-04/2008-09", "2007-10-02/2008-10-01", "2008-09"}) {
    measure.actual = series({{key, 790}});
    CHECK(!chart::improvement(measure));
  }
}

TEST_CASE("there is no rate without two years to compare") {
  auto measure = measured_quitters();
  measure.actual = series({{"2007", 790}});
  CHECK(!chart::improvement(measure));
  measure.actual = {};
  CHECK(!chart::improvement(measure));
  measure.actual = series({{"soon", 790}});
  CHECK(!chart::improvement(measure));
}

TEST_CASE("figures have as many decimals as the most exact of them") {
  auto measure = measured_quitters();
  measure.comparator.push_back({given(std::string("England")), series({{"2007", 60.25}})});
  chart::Figures figures(measure);
  CHECK(figures.text(70) == "70.00");
  CHECK(figures.rate(1) == "+1.00");
  CHECK(chart::Figures(measured_quitters()).text(70) == "70");
  CHECK(chart::Figures(measured_quitters()).rate(-4.5) == "-4.5");
}

TEST_CASE("a measure is told in words") {
  auto measure = measured_quitters();
  measure.comparator.push_back({given(std::string("England")), series({{"2006", 760}, {"2007", 770}})});
  CHECK(
      chart::story(measure) ==
      "From 745 in 2007, the baseline, to 790 in 2008. The target is 950 in 2012. The latest figure is on or "
      "ahead of the straight line to the target, which stands at 786 in 2008. England: 770 in 2007.");
  measure.actual = series({{"2008", 750}});
  CHECK(chart::story(measure).find("is behind the straight line") != std::string::npos);
  measure.actual = {};
  measure.comparator = {};
  CHECK(chart::story(measure) ==
        "The baseline is 745 in 2007; there is no figure since. The target is 950 in 2012.");
  CHECK(chart::story({}).empty());
}

TEST_CASE("a figure of hundreds of digits is written short") {
  CHECK(chart::Figures(2).text(1e300) == "1e+300");
  CHECK(chart::Figures(0).text(-123456789) == "-123456789");
}
