#include "record/codec.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/spelling.h"
#include "base/text.h"
#include "record/rules.h"
#include "record/scalar.h"
#include "record/size.h"

namespace assure::record {
namespace {

template <class T>
std::optional<T> whole_number(std::string_view text) {
  T value{};
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// "2008-11-31": right in form, but there is no such day.
bool looks_like_a_day(std::string_view text) {
  if (text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool dash = i == 4 || i == 7;
    if (dash ? text[i] != '-' : !base::is_ascii_digit(text[i])) return false;
  }
  return true;
}

// Which days are meant is not guessed.
void report_financial_year(Decoder& decoder, yaml::Value value, int begins) {
  bool may_be_two = value.text().size() > std::string_view("2008/09").size();
  decoder.out()
      .report(rules::bad_date, value.span(), "`{}` is `{}`, {}", decoder.subject(), value.text(),
          may_be_two ? "which may be one financial year or two years"
                     : "a financial year, which does not say its days")
      .help(fmt::format("write its first and its last month: {0:04}-04/{1:04}-03 when it begins in April{2}",
          begins, begins + 1,
          may_be_two ? fmt::format("; both years are {:04}-01/{:04}-12", begins, begins + 1) : ""));
}

void report_bad_date(Decoder& decoder, yaml::Value value, const TypeInfo& type) {
  if (looks_like_a_day(value.text())) {
    decoder.out()
        .report(rules::bad_date, value.span(), "`{}` is {}, a day that no calendar has", decoder.subject(),
            value.text())
        .help("dates are year-month-day");
    return;
  }
  if (type.shape == Shape::Period && base::is_financial_year(value.text())) {
    report_financial_year(decoder, value, *base::year_named(value.text()));
    return;
  }
  auto day_first = base::Date::parse_day_first(value.text());
  decoder.out()
      .report(
          rules::bad_date, value.span(), "`{}` is `{}`, which is no date", decoder.subject(), value.text())
      .help(fmt::format("write {}", type.expected))
      .fix(diag::Fix::write(value.span(), day_first ? day_first->iso() : std::string()));
}

std::optional<PageRange> page_range(std::string_view text) {
  auto dash = text.find('-');
  auto first = whole_number<int>(base::trim(text.substr(0, dash)));
  auto last = dash == std::string_view::npos ? first : whole_number<int>(base::trim(text.substr(dash + 1)));
  if (!first || !last || *first < 1 || *last < *first) return std::nullopt;
  return PageRange{*first, *last};
}

const TypeInfo text_type{Shape::Text, "text"};
const TypeInfo integer_type{Shape::Integer, "a whole number"};
const TypeInfo number_type{Shape::Number, "a number"};
const TypeInfo boolean_type{Shape::Boolean, "`true` or `false`"};
const TypeInfo date_type{Shape::Date, "a day such as 2008-11-28"};
const TypeInfo period_type{
    Shape::Period, "a day (2008-11-28), a month (2008-11), a year or a period (2009-02/2009-03)"};
const TypeInfo duration_type{Shape::Duration, "a length of time such as `12 months`"};
const TypeInfo size_type{Shape::Size, "a size such as `35 MB`"};
const TypeInfo pages_type{Shape::Pages, "pages such as 4, 4-6 or [4, 9-11]"};

}  // namespace

std::string FieldInfo::label() const {
  if (!reader_label.empty()) return std::string(reader_label);
  std::string label(name);
  std::replace(label.begin(), label.end(), '_', ' ');
  label.front() = static_cast<char>(label.front() - 'a' + 'A');
  return label;
}

std::string Pages::text() const {
  std::vector<std::string> parts;
  for (auto [first, last] : ranges) {
    parts.push_back(first == last ? std::to_string(first) : fmt::format("{}-{}", first, last));
  }
  return base::join(parts, ", ");
}

const TypeInfo& Codec<std::string>::type_info() {
  return text_type;
}
std::optional<std::string> Codec<std::string>::decode(Decoder& decoder, yaml::Value value) {
  auto text = scalar(decoder, value, text_type);
  if (!text) return std::nullopt;
  return std::string(*text);
}
void Codec<std::string>::encode(Writer& writer, const std::string& value) {
  writer.text(value);
}

const TypeInfo& Codec<std::int64_t>::type_info() {
  return integer_type;
}
std::optional<std::int64_t> Codec<std::int64_t>::decode(Decoder& decoder, yaml::Value value) {
  auto text = scalar(decoder, value, integer_type);
  if (!text) return std::nullopt;
  if (auto number = whole_number<std::int64_t>(*text)) return number;
  decoder.out().report(
      rules::bad_number, value.span(), "`{}` is `{}`, which is no whole number", decoder.subject(), *text);
  return std::nullopt;
}
void Codec<std::int64_t>::encode(Writer& writer, const std::int64_t& value) {
  writer.integer(value);
}

const TypeInfo& Codec<double>::type_info() {
  return number_type;
}
std::optional<double> Codec<double>::decode(Decoder& decoder, yaml::Value value) {
  auto text = scalar(decoder, value, number_type);
  if (!text) return std::nullopt;
  auto number = whole_number<double>(*text);
  if (number && std::isfinite(*number)) return number;
  decoder.out()
      .report(rules::bad_number, value.span(), "`{}` is `{}`, which is no number", decoder.subject(), *text)
      .help("write figures without units or thousands separators: 1250.5");
  return std::nullopt;
}
void Codec<double>::encode(Writer& writer, const double& value) {
  writer.number(value);
}

const TypeInfo& Codec<bool>::type_info() {
  return boolean_type;
}
std::optional<bool> Codec<bool>::decode(Decoder& decoder, yaml::Value value) {
  auto text = scalar(decoder, value, boolean_type);
  if (!text) return std::nullopt;
  if (*text == "true") return true;
  if (*text == "false") return false;
  decoder.out()
      .report(rules::unknown_value, value.span(), "`{}` is `{}`", decoder.subject(), *text)
      .help("write `true` or `false`");
  return std::nullopt;
}
void Codec<bool>::encode(Writer& writer, const bool& value) {
  writer.boolean(value);
}

const TypeInfo& Codec<base::Date>::type_info() {
  return date_type;
}
std::optional<base::Date> Codec<base::Date>::decode(Decoder& decoder, yaml::Value value) {
  auto text = scalar(decoder, value, date_type);
  if (!text) return std::nullopt;
  if (auto date = base::Date::parse(*text)) return date;
  report_bad_date(decoder, value, date_type);
  return std::nullopt;
}
void Codec<base::Date>::encode(Writer& writer, const base::Date& value) {
  writer.date(value);
}

const TypeInfo& Codec<base::Period>::type_info() {
  return period_type;
}
std::optional<base::Period> Codec<base::Period>::decode(Decoder& decoder, yaml::Value value) {
  auto text = scalar(decoder, value, period_type);
  if (!text) return std::nullopt;
  if (auto period = base::Period::parse(*text)) return period;
  report_bad_date(decoder, value, period_type);
  return std::nullopt;
}
void Codec<base::Period>::encode(Writer& writer, const base::Period& value) {
  writer.period(value);
}

const TypeInfo& Codec<base::Duration>::type_info() {
  return duration_type;
}
std::optional<base::Duration> Codec<base::Duration>::decode(Decoder& decoder, yaml::Value value) {
  auto text = scalar(decoder, value, duration_type);
  if (!text) return std::nullopt;
  if (auto duration = base::Duration::parse(*text)) return duration;
  decoder.out()
      .report(rules::bad_quantity, value.span(), "`{}` is `{}`, which is no length of time",
          decoder.subject(), *text)
      .help("write a number and a unit: `12 months`, `5 years`, `30 days`");
  return std::nullopt;
}
void Codec<base::Duration>::encode(Writer& writer, const base::Duration& value) {
  writer.text(value.text());
}

const TypeInfo& Codec<Size>::type_info() {
  return size_type;
}
std::optional<Size> Codec<Size>::decode(Decoder& decoder, yaml::Value value) {
  struct SizeUnit {
    std::string_view name;
    std::uint64_t bytes;
  };
  static constexpr SizeUnit units[] = {{" KB", 1000}, {" MB", 1'000'000}, {" GB", 1'000'000'000},
      {" KiB", 1U << 10U}, {" MiB", 1U << 20U}, {" GiB", 1U << 30U}, {" bytes", 1}};
  auto text = scalar(decoder, value, size_type);
  if (!text) return std::nullopt;
  for (const SizeUnit& unit : units) {
    if (!text->ends_with(unit.name)) continue;
    auto count = whole_number<std::uint32_t>(text->substr(0, text->size() - unit.name.size()));
    if (count) return Size{*count * unit.bytes};
  }
  decoder.out()
      .report(rules::bad_quantity, value.span(), "`{}` is `{}`, which is no size", decoder.subject(), *text)
      .help("write a number and a unit: `35 MB`");
  return std::nullopt;
}
void Codec<Size>::encode(Writer& writer, const Size& value) {
  writer.text(exact_size(value.bytes));
}

const TypeInfo& Codec<Pages>::type_info() {
  return pages_type;
}
std::optional<Pages> Codec<Pages>::decode(Decoder& decoder, yaml::Value value) {
  Pages pages;
  bool fine = true;
  auto add = [&](yaml::Value item) {
    auto range = item.is_scalar() ? page_range(item.text()) : std::nullopt;
    if (range) pages.ranges.push_back(*range);
    if (range || item.is_broken()) return;
    fine = false;
    decoder.out()
        .report(rules::bad_pages, item.span(), "`{}` is {}, which is no page or range of pages",
            decoder.subject(),
            item.is_scalar() ? fmt::format("`{}`", item.text()) : std::string(item.described()))
        .help("write 4, 4-6 or [4, 9-11]; pages count from 1");
  };
  if (value.is_sequence()) {
    for (std::size_t i = 0; i < value.size(); ++i) add(value.item(i));
  } else {
    add(value);
  }
  if (!fine) return std::nullopt;
  return pages;
}
void Codec<Pages>::encode(Writer& writer, const Pages& value) {
  writer.text(value.text());
}

bool names_records(const TypeInfo& type) {
  if (type.shape == Shape::Id || type.shape == Shape::Name || type.shape == Shape::PublishedId) return true;
  if (type.shape != Shape::Record) return false;
  const RecordInfo& info = type.record();
  auto named = std::find_if(info.fields.begin(), info.fields.end(),
      [&](const FieldInfo& field) { return field.name == info.short_form; });
  if (named == info.fields.end()) return false;
  const auto& to = named->names.to;
  return !to.empty() && std::find(to.begin(), to.end(), Referent::Checklist) == to.end();
}

std::optional<std::size_t> decode_choice(
    Decoder& decoder, yaml::Value value, std::span<const base::Choice> choices) {
  auto text = scalar(decoder, value, text_type);
  if (!text) return std::nullopt;
  std::vector<std::string> candidates;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (choices[i].name == *text) return i;
    candidates.emplace_back(choices[i].name);
  }
  const std::string same = base::Spelling(candidates).certain(*text);
  std::string help = base::did_you_mean(*text, candidates);
  if (help.empty()) help = "values here are " + base::quoted_list(candidates);
  decoder.out()
      .report(rules::unknown_value, value.span(), "`{}` is `{}`", decoder.subject(), *text)
      .help(std::move(help))
      .fix(diag::Fix::write(value.span(), same));
  return std::nullopt;
}

}  // namespace assure::record
