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

bool counts_agree(const Facts& facts) {
  switch (facts.type) {
    case Type::Pdf:
    case Type::Pptx:
    case Type::Xlsx:
      return facts.pages == facts.page_texts.size();
    case Type::Image:
    case Type::Other:
      return !facts.pages && facts.page_texts.empty();
    default:
      return !facts.pages && facts.page_texts.size() == 1;
  }
}

bool keeps_promises(const Facts& facts) {
  if (!is_one_line(facts.title) || !is_one_line(facts.trouble)) return false;
  if (facts.trouble.empty() ? !counts_agree(facts) : facts.pages || !facts.page_texts.empty()) return false;
  std::size_t total = 0;
  for (const std::string& text : facts.page_texts) {
    total += text.size();
    if (text.find('\0') != std::string::npos) return false;
  }
  return total <= largest_text;
}

}  // namespace

std::string encode(const RequestHead& head) {
  return little_endian(head.name_size) + little_endian(head.content_size);
}

RequestHead decode_request_head(std::string_view bytes) {
  ASSURE_CHECK(bytes.size() == request_head_size, "a request head has a fixed size");
  return {from_little_endian<std::uint32_t>(bytes), from_little_endian<std::uint64_t>(bytes.substr(4))};
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
  bytes += framed(facts.title);
  bytes += framed(facts.trouble);
  bytes += little_endian(static_cast<std::uint32_t>(facts.page_texts.size()));
  for (const std::string& text : facts.page_texts) bytes += framed(text);
  return bytes;
}

std::optional<Facts> decode(std::string_view bytes) {
  Fields fields(bytes);
  auto size = fields.number<std::uint64_t>();
  auto type = fields.number<std::uint8_t>();
  auto has_pages = fields.number<std::uint8_t>();
  auto title = fields.text();
  auto trouble = fields.text();
  auto count = fields.number<std::uint32_t>();
  if (!size || !type || !has_pages || !title || !trouble || !count) return std::nullopt;
  if (*type > static_cast<std::uint8_t>(Type::Other) || *has_pages > 1 || *count > most_pages) {
    return std::nullopt;
  }
  Facts facts;
  facts.size = *size;
  facts.type = static_cast<Type>(*type);
  facts.title = std::move(*title);
  facts.trouble = std::move(*trouble);
  while (facts.page_texts.size() < *count) {
    auto text = fields.text();
    if (!text) return std::nullopt;
    facts.page_texts.push_back(std::move(*text));
  }
  if (*has_pages == 1) facts.pages = *count;
  if (!fields.at_end() || !keeps_promises(facts)) return std::nullopt;
  return facts;
}

}  // namespace assure::document
