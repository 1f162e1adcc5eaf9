#include "document/wire.h"

#include <algorithm>
#include <iterator>

#include "base/characters.h"
#include "base/check.h"
#include "document/wire_fields.h"

namespace assure::document {
namespace {

std::string encoded(const std::vector<std::string>& texts) {
  std::string bytes = frame_head(texts.size());
  for (const std::string& text : texts) bytes += framed(text);
  return bytes;
}

// A page counts from 1; 0 is none.
std::string encoded(const std::vector<HiddenText>& texts) {
  std::string bytes = frame_head(texts.size());
  for (const HiddenText& hidden : texts) {
    bytes += little_endian(static_cast<std::uint32_t>(hidden.page ? *hidden.page + 1 : 0));
    bytes += static_cast<char>(hidden.why);
    bytes += framed(hidden.text) + framed(hidden.part);
  }
  return bytes;
}

std::string encoded(const std::vector<Mark>& marks) {
  std::string bytes = frame_head(marks.size());
  for (const Mark& mark : marks) {
    bytes += little_endian(static_cast<std::uint32_t>(mark.page ? *mark.page + 1 : 0));
    bytes += static_cast<char>(mark.kind);
    bytes += framed(mark.words);
  }
  return bytes;
}

// A reason counts from 1, too.
std::string encoded(const std::vector<Disclosed>& all) {
  std::string bytes = frame_head(all.size());
  for (const Disclosed& disclosed : all) {
    bytes += static_cast<char>(disclosed.kind);
    bytes += little_endian(static_cast<std::uint32_t>(disclosed.page ? *disclosed.page + 1 : 0));
    bytes += static_cast<char>(disclosed.where ? static_cast<int>(*disclosed.where) + 1 : 0);
    bytes += little_endian(static_cast<std::uint64_t>(disclosed.count));
    bytes += framed(disclosed.part) + framed(disclosed.masked);
  }
  return bytes;
}

// Of a place that is not known, the greatest number.
std::string encoded_place(const std::optional<std::size_t>& place) {
  return little_endian(place ? static_cast<std::uint64_t>(*place) : ~std::uint64_t(0));
}

std::string encoded(const std::vector<Heading>& headings) {
  std::string bytes = frame_head(headings.size());
  for (const Heading& heading : headings) {
    bytes += little_endian(static_cast<std::uint32_t>(heading.page));
    bytes += static_cast<char>(heading.level);
    bytes += encoded_place(heading.at) + encoded_place(heading.at_in_other);
    bytes += framed(heading.number) + framed(heading.text);
  }
  return bytes;
}

std::optional<std::size_t> place_of(std::uint64_t number) {
  return number == ~std::uint64_t(0) ? std::nullopt : std::optional<std::size_t>(number);
}

std::optional<std::vector<Heading>> headings_of(Fields& fields) {
  auto count = fields.number<std::uint32_t>();
  if (!count || *count > most_headings) return fields.stop();
  std::vector<Heading> result;
  while (result.size() < *count) {
    auto page = fields.number<std::uint32_t>();
    auto level = fields.number<std::uint8_t>();
    auto at = fields.number<std::uint64_t>();
    auto at_in_other = fields.number<std::uint64_t>();
    auto number = fields.text();
    auto text = fields.text();
    if (!text) return fields.stop();
    result.push_back(
        {*page, *level, place_of(*at), place_of(*at_in_other), std::move(*number), std::move(*text)});
  }
  return result;
}

std::optional<std::vector<std::string>> texts_of(Fields& fields) {
  auto count = fields.number<std::uint32_t>();
  if (!count || *count > most_pages) return fields.stop();
  std::vector<std::string> result;
  while (result.size() < *count) {
    auto next = fields.text();
    if (!next) return std::nullopt;
    result.push_back(std::move(*next));
  }
  return result;
}

std::optional<std::vector<HiddenText>> hidden_of(Fields& fields) {
  auto count = fields.number<std::uint32_t>();
  if (!count || *count > most_hidden) return fields.stop();
  std::vector<HiddenText> result;
  while (result.size() < *count) {
    auto page = fields.number<std::uint32_t>();
    auto why = fields.number<std::uint8_t>();
    auto next = fields.text();
    auto part = fields.text();
    if (!page || !why || !next || !part || *why >= std::size(base::choices<Hidden>())) return fields.stop();
    result.push_back({{}, static_cast<Hidden>(*why), std::move(*next), std::move(*part)});
    if (*page > 0) result.back().page = *page - 1;
  }
  return result;
}

std::optional<std::vector<Mark>> marks_of(Fields& fields) {
  auto count = fields.number<std::uint32_t>();
  if (!count || *count > most_answered_marks) return fields.stop();
  std::vector<Mark> result;
  while (result.size() < *count) {
    auto page = fields.number<std::uint32_t>();
    auto kind = fields.number<std::uint8_t>();
    auto words = fields.text();
    if (!page || !kind || !words || *kind >= std::size(base::choices<MarkKind>())) return fields.stop();
    result.push_back({static_cast<MarkKind>(*kind), {}, std::move(*words)});
    if (*page > 0) result.back().page = *page - 1;
  }
  return result;
}

std::optional<std::vector<Disclosed>> disclosed_of(Fields& fields) {
  auto count = fields.number<std::uint32_t>();
  if (!count || *count > most_disclosed) return fields.stop();
  std::vector<Disclosed> result;
  while (result.size() < *count) {
    auto kind = fields.number<std::uint8_t>();
    auto page = fields.number<std::uint32_t>();
    auto where = fields.number<std::uint8_t>();
    auto times = fields.number<std::uint64_t>();
    auto part = fields.text();
    auto masked = fields.text();
    if (!masked || *kind >= std::size(base::choices<disclosure::Kind>())) return fields.stop();
    if (*where > std::size(base::choices<Hidden>())) return fields.stop();
    result.push_back({static_cast<disclosure::Kind>(*kind), {}, {}, std::move(*part), std::move(*masked),
        static_cast<std::size_t>(*times)});
    if (*page > 0) result.back().page = *page - 1;
    if (*where > 0) result.back().where = static_cast<Hidden>(*where - 1);
  }
  return result;
}

bool has_pages(Type type) {
  return type == Type::Pdf || type == Type::Pptx || type == Type::Xlsx || type == Type::Ods ||
         type == Type::Odp;
}

bool counts_agree(const Facts& facts, Depth depth) {
  if (facts.pages.value_or(0) > most_pages || (facts.pages && !has_pages(facts.type))) return false;
  if (!facts.page_names.empty() && facts.page_names.size() != facts.pages) return false;
  if (!facts.other_texts.empty() && facts.other_texts.size() != facts.page_texts.size()) return false;
  if (facts.page_texts.empty() && !facts.hidden.empty()) return false;
  // How many a PDF has is not known to a build without poppler.
  if (depth != Depth::Whole) return facts.page_texts.empty();
  if (has_pages(facts.type) != facts.pages.has_value()) return false;
  if (facts.type == Type::Image || facts.type == Type::Other) return facts.page_texts.empty();
  return facts.page_texts.size() == facts.pages.value_or(1);
}

bool is_text_of(const std::string& text, std::size_t largest) {
  return text.size() <= largest && text.find('\0') == std::string::npos;
}

bool is_part(const std::string& text) {
  return is_one_line(text, largest_part) && text.find('`') == std::string::npos;
}

bool texts_keep_bounds(const Facts& facts) {
  if (facts.text_size() > largest_text) return false;
  auto are_texts = [](const std::vector<std::string>& texts) {
    return std::all_of(
        texts.begin(), texts.end(), [](const auto& text) { return is_text_of(text, text.size()); });
  };
  bool named = std::all_of(facts.page_names.begin(), facts.page_names.end(),
      [](const auto& name) { return is_one_line(name, largest_name); });
  bool placed = std::all_of(facts.hidden.begin(), facts.hidden.end(), [&](const HiddenText& hidden) {
    return is_text_of(hidden.text, hidden.text.size()) && is_part(hidden.part) &&
           (!hidden.page || *hidden.page < facts.page_texts.size());
  });
  return named && placed && are_texts(facts.page_texts) && are_texts(facts.other_texts);
}

bool marks_keep_bounds(const Facts& facts, Depth depth) {
  if (depth == Depth::Beginning && !facts.marks.empty()) return false;
  return std::all_of(facts.marks.begin(), facts.marks.end(), [&](const Mark& mark) {
    return is_one_line(mark.words, largest_mark) && (!mark.page || *mark.page < facts.pages.value_or(0));
  });
}

// However hostile its reader is, no value comes out of it this way.
bool shows_no_value(std::string_view masked) {
  std::size_t digits = 0;
  for (char c : masked) {
    digits = base::is_ascii_digit(c) ? digits + 1 : 0;
    if (digits > 2) return false;
  }
  return true;
}

bool disclosed_keep_bounds(const Facts& facts, Depth depth) {
  if (depth == Depth::Beginning && !(facts.disclosed.empty() && facts.unsearched.empty())) return false;
  return std::all_of(facts.disclosed.begin(), facts.disclosed.end(), [&](const Disclosed& disclosed) {
    return is_part(disclosed.part) && is_one_line(disclosed.masked, largest_masked) &&
           shows_no_value(disclosed.masked) && disclosed.count > 0 &&
           (!disclosed.page || *disclosed.page < facts.pages.value_or(0));
  });
}

bool headings_keep_bounds(const Facts& facts) {
  return std::all_of(facts.headings.begin(), facts.headings.end(), [&](const Heading& heading) {
    if (heading.page >= facts.page_texts.size()) return false;
    const std::size_t other = facts.other_texts.empty() ? 0 : facts.other_texts[heading.page].size();
    return heading.level >= 1 && heading.level <= deepest_heading &&
           heading.at.value_or(0) <= facts.page_texts[heading.page].size() &&
           heading.at_in_other.value_or(0) <= other && is_one_line(heading.text, largest_heading) &&
           is_one_line(heading.number, largest_heading_number);
  });
}

bool keeps_promises(const Facts& facts, Depth depth) {
  for (const std::string* line : {&facts.title, &facts.trouble, &facts.unsearched}) {
    if (!is_one_line(*line, largest_line)) return false;
  }
  bool bare = !facts.pages && !facts.changed && facts.page_texts.empty() && facts.beginning.empty() &&
              facts.other_texts.empty() && facts.hidden.empty() && facts.page_names.empty() &&
              facts.marks.empty() && facts.disclosed.empty() && facts.unsearched.empty();
  if (facts.trouble.empty() ? !counts_agree(facts, depth) : !bare) return false;
  return texts_keep_bounds(facts) && marks_keep_bounds(facts, depth) && disclosed_keep_bounds(facts, depth) &&
         headings_keep_bounds(facts) && is_text_of(facts.beginning, largest_beginning);
}

}  // namespace

std::string encode(const RequestHead& head) {
  return little_endian(head.name_size) + little_endian(head.content_size) +
         static_cast<char>(head.asked_for) + static_cast<char>(head.depth);
}

RequestHead decode_request_head(std::string_view bytes) {
  ASSURE_CHECK(bytes.size() == request_head_size, "a request head has a fixed size");
  return {from_little_endian<std::uint32_t>(bytes), from_little_endian<std::uint64_t>(bytes.substr(4)),
      bytes[12] == static_cast<char>(AskedFor::Table)  ? AskedFor::Table
      : bytes[12] == static_cast<char>(AskedFor::Fill) ? AskedFor::Fill
                                                       : AskedFor::Facts,
      bytes[13] == static_cast<char>(Depth::Beginning)  ? Depth::Beginning
      : bytes[13] == static_cast<char>(Depth::Searched) ? Depth::Searched
                                                        : Depth::Whole};
}

std::string frame_head(std::size_t length) {
  return little_endian(static_cast<std::uint32_t>(length));
}

std::size_t decode_frame_head(std::string_view bytes) {
  ASSURE_CHECK(bytes.size() == 4, "a frame head has four bytes");
  return from_little_endian<std::uint32_t>(bytes);
}

std::string framed(std::string_view text) {
  return frame_head(text.size()) + std::string(text);
}

std::string encode(const Facts& facts) {
  std::string bytes = little_endian(facts.size);
  bytes += static_cast<char>(facts.type);
  bytes += static_cast<char>(facts.pages.has_value());
  bytes += little_endian(static_cast<std::uint32_t>(facts.pages.value_or(0)));
  bytes += framed(facts.title);
  bytes += static_cast<char>(facts.changed.has_value());
  bytes += little_endian(static_cast<std::uint32_t>(facts.changed ? facts.changed->days() : 0));
  bytes += framed(facts.trouble);
  bytes += framed(facts.beginning);
  return bytes + encoded(facts.page_texts) + encoded(facts.other_texts) + encoded(facts.page_names) +
         encoded(facts.hidden) + encoded(facts.marks) + encoded(facts.headings) + encoded(facts.disclosed) +
         framed(facts.unsearched);
}

std::optional<Facts> decode(std::string_view bytes, Depth depth) {
  Fields fields(bytes);
  auto size = fields.number<std::uint64_t>();
  auto type = fields.number<std::uint8_t>();
  auto has_pages = fields.number<std::uint8_t>();
  auto pages = fields.number<std::uint32_t>();
  auto title = fields.text();
  auto has_changed = fields.number<std::uint8_t>();
  auto changed = fields.day();
  auto trouble = fields.text();
  auto beginning = fields.text();
  auto page_texts = texts_of(fields);
  auto other_texts = texts_of(fields);
  auto page_names = texts_of(fields);
  auto hidden = hidden_of(fields);
  auto marks = marks_of(fields);
  auto headings = headings_of(fields);
  auto disclosed = disclosed_of(fields);
  auto unsearched = fields.text();
  // After the first fault everything is none.
  if (!size || !type || !has_pages || !unsearched) return std::nullopt;
  if (*type > static_cast<std::uint8_t>(Type::Other) || *has_pages > 1) return std::nullopt;
  if (*has_pages == 0 && *pages != 0) return std::nullopt;
  if (*has_changed > 1 || (*has_changed == 0 && *changed != base::Date())) return std::nullopt;
  Facts facts;
  facts.size = *size;
  facts.type = static_cast<Type>(*type);
  facts.title = std::move(*title);
  facts.trouble = std::move(*trouble);
  facts.beginning = std::move(*beginning);
  facts.page_texts = std::move(*page_texts);
  facts.other_texts = std::move(*other_texts);
  facts.page_names = std::move(*page_names);
  facts.hidden = std::move(*hidden);
  facts.marks = std::move(*marks);
  facts.headings = std::move(*headings);
  facts.disclosed = std::move(*disclosed);
  facts.unsearched = std::move(*unsearched);
  if (*has_pages == 1) facts.pages = *pages;
  if (*has_changed == 1) facts.changed = *changed;
  if (!fields.at_end() || !keeps_promises(facts, depth)) return std::nullopt;
  return facts;
}

}  // namespace assure::document
