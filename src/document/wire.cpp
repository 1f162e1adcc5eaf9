#include "document/wire.h"

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
  return type == Type::Pdf || type == Type::Pptx || type == Type::Xlsx;
}

bool counts_agree(const Facts& facts, Depth depth) {
  if (facts.pages.value_or(0) > most_pages || (facts.pages && !has_pages(facts.type))) return false;
  // How many a PDF has is not known to a build without poppler.
  if (depth == Depth::Beginning) return facts.page_texts.empty();
  if (has_pages(facts.type) != facts.pages.has_value()) return false;
  if (facts.type == Type::Image || facts.type == Type::Other) return facts.page_texts.empty();
  return facts.page_texts.size() == facts.pages.value_or(1);
}

bool is_text_of(const std::string& text, std::size_t largest) {
  return text.size() <= largest && text.find('\0') == std::string::npos;
}

bool keeps_promises(const Facts& facts, Depth depth) {
  if (!is_one_line(facts.title) || !is_one_line(facts.trouble)) return false;
  bool bare = !facts.pages && facts.page_texts.empty() && facts.beginning.empty();
  if (facts.trouble.empty() ? !counts_agree(facts, depth) : !bare) return false;
  std::size_t left = largest_text;
  for (const std::string& text : facts.page_texts) {
    if (!is_text_of(text, left)) return false;
    left -= text.size();
  }
  return is_text_of(facts.beginning, largest_beginning);
}

}  // namespace

std::string encode(const RequestHead& head) {
  return little_endian(head.name_size) + little_endian(head.content_size) + static_cast<char>(head.depth);
}

RequestHead decode_request_head(std::string_view bytes) {
  ASSURE_CHECK(bytes.size() == request_head_size, "a request head has a fixed size");
  return {from_little_endian<std::uint32_t>(bytes), from_little_endian<std::uint64_t>(bytes.substr(4)),
      bytes[12] == static_cast<char>(Depth::Beginning) ? Depth::Beginning : Depth::Whole};
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
  bytes += little_endian(static_cast<std::uint32_t>(facts.page_texts.size()));
  for (const std::string& text : facts.page_texts) bytes += framed(text);
  return bytes;
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
  auto count = fields.number<std::uint32_t>();
  if (!size || !type || !has_pages || !pages || !title || !trouble || !beginning || !count)
    return std::nullopt;
  if (*type > static_cast<std::uint8_t>(Type::Other) || *has_pages > 1 || *count > most_pages) {
    return std::nullopt;
  }
  if (*has_pages == 0 && *pages != 0) return std::nullopt;
  Facts facts;
  facts.size = *size;
  facts.type = static_cast<Type>(*type);
  facts.title = std::move(*title);
  facts.trouble = std::move(*trouble);
  facts.beginning = std::move(*beginning);
  while (facts.page_texts.size() < *count) {
    auto text = fields.text();
    if (!text) return std::nullopt;
    facts.page_texts.push_back(std::move(*text));
  }
  if (*has_pages == 1) facts.pages = *pages;
  if (!fields.at_end() || !keeps_promises(facts, depth)) return std::nullopt;
  return facts;
}

}  // namespace assure::document
