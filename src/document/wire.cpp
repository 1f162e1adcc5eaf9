#include "document/wire.h"

#include <algorithm>
#include <iterator>

#include "base/check.h"
#include "base/utf8.h"

namespace assure::document {
namespace {

template <class Number>
std::string little_endian(Number number) {
  std::string bytes;
  for (std::size_t i = 0; i < sizeof(Number); ++i) bytes += static_cast<char>(number >> (8 * i) & 0xFF);
  return bytes;
}

template <class Number>
Number from_little_endian(std::string_view bytes) {
  Number number = 0;
  for (std::size_t i = 0; i < sizeof(Number); ++i) {
    number |= Number(static_cast<unsigned char>(bytes[i])) << (8 * i);
  }
  return number;
}

std::string framed(std::string_view text) {
  return frame_head(text.size()) + std::string(text);
}

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
    bytes += framed(hidden.text);
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

// Reads fields from the front. After the first fault everything is none.
class Fields {
 public:
  explicit Fields(std::string_view bytes) : left_(bytes) {}

  template <class Number>
  std::optional<Number> number() {
    if (left_.size() < sizeof(Number)) return stop();
    auto result = from_little_endian<Number>(left_);
    left_.remove_prefix(sizeof(Number));
    return result;
  }

  std::optional<std::string> text() {
    auto size = number<std::uint32_t>();
    if (!size || *size > left_.size()) return stop();
    std::string result(left_.substr(0, *size));
    left_.remove_prefix(*size);
    if (base::invalid_utf8_at(result) != std::string::npos) return stop();
    return result;
  }

  std::optional<std::vector<std::string>> texts() {
    auto count = number<std::uint32_t>();
    if (!count || *count > most_pages) return stop();
    std::vector<std::string> result;
    while (result.size() < *count) {
      auto next = text();
      if (!next) return std::nullopt;
      result.push_back(std::move(*next));
    }
    return result;
  }

  std::optional<std::vector<HiddenText>> hidden() {
    auto count = number<std::uint32_t>();
    if (!count || *count > most_hidden) return stop();
    std::vector<HiddenText> result;
    while (result.size() < *count) {
      auto page = number<std::uint32_t>();
      auto why = number<std::uint8_t>();
      auto next = text();
      if (!page || !why || !next || *why >= std::size(base::choices<Hidden>())) return stop();
      result.push_back({{}, static_cast<Hidden>(*why), std::move(*next)});
      if (*page > 0) result.back().page = *page - 1;
    }
    return result;
  }

  std::optional<std::vector<Mark>> marks() {
    auto count = number<std::uint32_t>();
    if (!count || *count > most_answered_marks) return stop();
    std::vector<Mark> result;
    while (result.size() < *count) {
      auto page = number<std::uint32_t>();
      auto kind = number<std::uint8_t>();
      auto words = text();
      if (!page || !kind || !words || *kind >= std::size(base::choices<MarkKind>())) return stop();
      result.push_back({static_cast<MarkKind>(*kind), {}, std::move(*words)});
      if (*page > 0) result.back().page = *page - 1;
    }
    return result;
  }

  bool at_end() const { return left_.empty(); }

 private:
  std::nullopt_t stop() {
    left_ = {};
    return std::nullopt;
  }
  std::string_view left_;
};

// No control characters, C0 or C1: the text may end up on a terminal.
bool is_one_line(std::string_view text) {
  if (text.size() > largest_line) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 || byte == 0x7F) return false;
    if (byte == 0xC2 && static_cast<unsigned char>(text[i + 1]) < 0xA0) return false;
  }
  return true;
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

bool texts_keep_bounds(const Facts& facts) {
  if (facts.text_size() > largest_text) return false;
  auto are_texts = [](const std::vector<std::string>& texts) {
    return std::all_of(
        texts.begin(), texts.end(), [](const auto& text) { return is_text_of(text, text.size()); });
  };
  bool named = std::all_of(facts.page_names.begin(), facts.page_names.end(),
      [](const auto& name) { return name.size() <= largest_name && is_one_line(name); });
  bool placed = std::all_of(facts.hidden.begin(), facts.hidden.end(), [&](const HiddenText& hidden) {
    return is_text_of(hidden.text, hidden.text.size()) &&
           (!hidden.page || *hidden.page < facts.page_texts.size());
  });
  return named && placed && are_texts(facts.page_texts) && are_texts(facts.other_texts);
}

bool marks_keep_bounds(const Facts& facts, Depth depth) {
  if (depth == Depth::Beginning && !facts.marks.empty()) return false;
  return std::all_of(facts.marks.begin(), facts.marks.end(), [&](const Mark& mark) {
    return mark.words.size() <= largest_mark && is_one_line(mark.words) &&
           (!mark.page || *mark.page < facts.pages.value_or(0));
  });
}

bool keeps_promises(const Facts& facts, Depth depth) {
  if (!is_one_line(facts.title) || !is_one_line(facts.trouble)) return false;
  bool bare = !facts.pages && facts.page_texts.empty() && facts.beginning.empty() &&
              facts.other_texts.empty() && facts.hidden.empty() && facts.page_names.empty() &&
              facts.marks.empty();
  if (facts.trouble.empty() ? !counts_agree(facts, depth) : !bare) return false;
  return texts_keep_bounds(facts) && marks_keep_bounds(facts, depth) &&
         is_text_of(facts.beginning, largest_beginning);
}

}  // namespace

std::string encode(const RequestHead& head) {
  return little_endian(head.name_size) + little_endian(head.content_size) + static_cast<char>(head.depth);
}

RequestHead decode_request_head(std::string_view bytes) {
  ASSURE_CHECK(bytes.size() == request_head_size, "a request head has a fixed size");
  return {from_little_endian<std::uint32_t>(bytes), from_little_endian<std::uint64_t>(bytes.substr(4)),
      bytes[12] == static_cast<char>(Depth::Beginning) ? Depth::Beginning
      : bytes[12] == static_cast<char>(Depth::Marks)   ? Depth::Marks
                                                       : Depth::Whole};
}

std::string frame_head(std::size_t length) {
  return little_endian(static_cast<std::uint32_t>(length));
}

std::size_t decode_frame_head(std::string_view bytes) {
  ASSURE_CHECK(bytes.size() == 4, "a frame head has four bytes");
  return from_little_endian<std::uint32_t>(bytes);
}

std::string encode(const Facts& facts) {
  std::string bytes = little_endian(facts.size);
  bytes += static_cast<char>(facts.type);
  bytes += static_cast<char>(facts.pages.has_value());
  bytes += little_endian(static_cast<std::uint32_t>(facts.pages.value_or(0)));
  bytes += framed(facts.title);
  bytes += framed(facts.trouble);
  bytes += framed(facts.beginning);
  return bytes + encoded(facts.page_texts) + encoded(facts.other_texts) + encoded(facts.page_names) +
         encoded(facts.hidden) + encoded(facts.marks);
}

std::optional<Facts> decode(std::string_view bytes, Depth depth) {
  Fields fields(bytes);
  auto size = fields.number<std::uint64_t>();
  auto type = fields.number<std::uint8_t>();
  auto has_pages = fields.number<std::uint8_t>();
  auto pages = fields.number<std::uint32_t>();
  auto title = fields.text();
  auto trouble = fields.text();
  auto beginning = fields.text();
  auto page_texts = fields.texts();
  auto other_texts = fields.texts();
  auto page_names = fields.texts();
  auto hidden = fields.hidden();
  auto marks = fields.marks();
  // After the first fault everything is none.
  if (!size || !type || !has_pages || !marks) return std::nullopt;
  if (*type > static_cast<std::uint8_t>(Type::Other) || *has_pages > 1) return std::nullopt;
  if (*has_pages == 0 && *pages != 0) return std::nullopt;
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
  if (*has_pages == 1) facts.pages = *pages;
  if (!fields.at_end() || !keeps_promises(facts, depth)) return std::nullopt;
  return facts;
}

}  // namespace assure::document
