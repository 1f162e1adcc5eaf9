#include "document/content.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "base/byte_order_mark.h"
#include "base/text.h"
#include "base/utf8.h"
#include "document/csv.h"

namespace assure::document {
namespace {

using namespace std::string_view_literals;

struct ContentSignature {
  std::string_view bytes;
  Content content;
};

// At offset 0. BMP, WebP and HEIF have weak signatures, looked for apart.
constexpr ContentSignature content_signatures[] = {
    {"PK\3\4"sv, Content::Zip},
    {"PK\5\6"sv, Content::Zip},  // a zip of no entries
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, Content::Ole},
    {"\x89PNG\r\n\x1A\n"sv, Content::Image},
    {"\xFF\xD8\xFF"sv, Content::Image},
    {"GIF87a"sv, Content::Image},
    {"GIF89a"sv, Content::Image},
    {"II*\0"sv, Content::Image},
    {"MM\0*"sv, Content::Image},
    {"II+\0"sv, Content::Image},  // BigTIFF
    {"MM\0+"sv, Content::Image},
    // Often with a NUL behind its end, and it may hold data as they are.
    {"{\\rtf"sv, Content::Text},
};

struct Extension {
  std::string_view name;
  Type type;
};

constexpr Extension extensions[] = {
    {"pdf", Type::Pdf},
    {"docx", Type::Docx},
    {"docm", Type::Docx},
    {"xlsx", Type::Xlsx},
    {"xlsm", Type::Xlsx},
    {"pptx", Type::Pptx},
    {"pptm", Type::Pptx},
    {"csv", Type::Csv},
    {"md", Type::Markdown},
    {"markdown", Type::Markdown},
    {"txt", Type::Text},
    {"html", Type::Html},
    {"htm", Type::Html},
    {"xhtml", Type::Html},
    {"odt", Type::Odt},
    {"ott", Type::Odt},
    {"ods", Type::Ods},
    {"ots", Type::Ods},
    {"odp", Type::Odp},
    {"otp", Type::Odp},
    {"rtf", Type::Rtf},
    {"eml", Type::Mail},
    {"msg", Type::Mail},
    {"png", Type::Image},
    {"jpg", Type::Image},
    {"jpeg", Type::Image},
    {"gif", Type::Image},
    {"tif", Type::Image},
    {"tiff", Type::Image},
    {"bmp", Type::Image},
    {"webp", Type::Image},
    {"heic", Type::Image},
    {"heif", Type::Image},
    {"avif", Type::Image},
};

std::string_view noun(Type type) {
  switch (type) {
    case Type::Pdf:
      return "a PDF";
    case Type::Docx:
      return "a Word document";
    case Type::Xlsx:
      return "an Excel workbook";
    case Type::Pptx:
      return "a PowerPoint presentation";
    case Type::Html:
      return "an HTML page";
    case Type::Odt:
      return "an OpenDocument text";
    case Type::Ods:
      return "an OpenDocument spreadsheet";
    case Type::Odp:
      return "an OpenDocument presentation";
    case Type::Rtf:
      return "a rich text document";
    case Type::Mail:
      return "an e-mail";
    case Type::Image:
      return "an image";
    default:
      return "plain text";
  }
}

// In lower case; empty without one.
std::string extension_of(std::string_view name) {
  std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos ? std::string() : base::lower_ascii(name.substr(dot + 1));
}

bool is_text(std::string_view bytes) {
  return std::none_of(bytes.begin(), bytes.end(), [](char c) {
    auto byte = static_cast<unsigned char>(c);
    // Form feed divides pages of plain text; 0x1A ends some files of DOS.
    return byte < 0x20 && !(byte >= '\t' && byte <= '\r') && byte != 0x1A;
  });
}

// Mark-up in ISO-2022-JP, whose escapes are the only control characters besides those of text.
bool is_markup_with_escapes(std::string_view bytes) {
  if (!base::trim(bytes.substr(0, 1024)).starts_with('<')) return false;
  constexpr std::string_view escapes[] = {"$B", "$@", "(B", "(J", "(I"};
  for (std::size_t begin = 0; begin <= bytes.size();) {
    const std::size_t at = std::min(bytes.find('\x1B', begin), bytes.size());
    if (!is_text(bytes.substr(begin, at - begin))) return false;
    if (at == bytes.size()) return true;
    const std::string_view next = bytes.substr(at + 1, 2);
    const bool cut = at + 3 > bytes.size();  // a head may end anywhere
    if (!cut && std::find(std::begin(escapes), std::end(escapes), next) == std::end(escapes)) return false;
    begin = at + 1;
  }
  return true;
}

bool has_utf16_mark(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv);
}

// Text in UTF-16 that lacks the mark: of its first units nearly all are in the lower half of Latin-1, and
// none is a control character.
std::optional<bool> is_big_utf16_without_mark(std::string_view bytes) {
  constexpr std::size_t looked_at = 2048, fewest = 8;
  if (bytes.size() % 2 != 0 || bytes.size() < fewest) return std::nullopt;
  const std::string_view head = bytes.substr(0, looked_at);
  for (bool big : {false, true}) {
    std::size_t low = 0;
    bool text = true;
    for (std::size_t i = 0; i + 1 < head.size(); i += 2) {
      const char high = head[i + (big ? 0 : 1)];
      const char unit = head[i + (big ? 1 : 0)];
      if (high != '\0') continue;
      ++low;
      text = text && unit != '\0' && is_text({&unit, 1});
    }
    if (text && low * 10 > head.size() / 2 * 7) return big;
  }
  return std::nullopt;
}

// 0x80 to 0x9F of Windows-1252; the five that it leaves open become U+FFFD.
constexpr std::array<char32_t, 32> windows_1252 = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020,
    0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C,
    0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

std::string from_windows_1252(std::string_view bytes) {
  std::string text;
  for (char c : bytes) {
    auto byte = static_cast<unsigned char>(c);
    text += base::utf8(byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte);
  }
  return text;
}

// Films begin likewise, with other names.
bool is_heif(std::string_view bytes) {
  constexpr std::string_view brands[] = {"heic", "heix", "hevc", "mif1", "msf1", "avif", "avis"};
  const std::string_view head = bytes.substr(0, 12);
  return head.substr(0, 8).ends_with("ftyp") &&
         std::find(std::begin(brands), std::end(brands), head.substr(head.size() - 4)) != std::end(brands);
}

}  // namespace

Content content_of(std::string_view bytes) {
  if (bytes.empty()) return Content::Empty;
  for (const ContentSignature& signature : content_signatures) {
    if (bytes.starts_with(signature.bytes)) return signature.content;
  }
  if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP")) return Content::Image;
  if (is_heif(bytes)) return Content::Image;
  // ISO 32000-1, note 13: readers accept the header within the first 1024 bytes. Text that speaks of `%PDF-`
  // further on stays text.
  std::size_t header = bytes.substr(0, 1024).find("%PDF-");
  if (header == 0 || (header != std::string_view::npos && !is_text(bytes))) return Content::Pdf;
  if (has_utf16_mark(bytes) || is_text(bytes) || is_markup_with_escapes(bytes) ||
      is_big_utf16_without_mark(bytes))
    return Content::Text;
  if (bytes.starts_with("BM") && bytes.size() > 26) return Content::Image;
  return Content::Binary;
}

bool is_packed(std::optional<Type> type) {
  constexpr Type packed[] = {Type::Docx, Type::Xlsx, Type::Pptx, Type::Odt, Type::Ods, Type::Odp};
  return type && std::find(std::begin(packed), std::end(packed), *type) != std::end(packed);
}

std::optional<Type> claimed_type(std::string_view name) {
  const std::string extension = extension_of(name);
  for (const Extension& known : extensions) {
    if (known.name == extension) return known.type;
  }
  return std::nullopt;
}

bool names_document(std::string_view name) {
  static constexpr std::string_view others[] = {
      "doc", "ppt", "odt", "ods", "odp", "rtf", "msg", "eml", "zip", "7z", "pages", "numbers", "key"};
  return std::find(std::begin(others), std::end(others), extension_of(name)) != std::end(others);
}

std::string beginning_of(std::string_view text) {
  std::string cut(text.substr(0, largest_beginning));
  if (cut.size() < text.size()) cut.resize(std::min(base::invalid_utf8_at(cut), cut.size()));
  return cut;
}

std::string too_much_text() {
  return fmt::format("holds more text than {} MiB", largest_text >> 20);
}

std::string not_as_named(Type claimed) {
  return fmt::format("is not {} although its name says so", noun(claimed));
}

bool begins_as_html(std::string_view text) {
  std::string start = base::folded(text.substr(0, 512));
  std::size_t first = start.find_first_not_of(" \t\r\n");
  std::string_view rest = std::string_view(start).substr(std::min(first, start.size()));
  return rest.starts_with("<!doctype html") || rest.starts_with("<html");
}

bool begins_as_rtf(std::string_view bytes) {
  return bytes.starts_with("{\\rtf");
}

Type type_of_text(std::optional<Type> claimed, std::string_view bytes) {
  if (claimed == Type::Markdown || claimed == Type::Html) return *claimed;
  if (begins_as_rtf(bytes) && claimed != Type::Csv && claimed != Type::Text) return Type::Rtf;
  if (begins_as_html(bytes)) return Type::Html;
  return claimed == Type::Csv ? Type::Csv : Type::Text;
}

std::string decode_text(std::string_view bytes) {
  std::string text;
  if (has_utf16_mark(bytes)) {
    text = base::from_utf16(bytes.substr(2), bytes.starts_with('\xFE'));
  } else if (auto big = is_big_utf16_without_mark(bytes); big && !is_text(bytes)) {
    text = base::from_utf16(bytes, *big);
  } else if (base::invalid_utf8_at(bytes) == std::string_view::npos) {
    text = bytes.substr(bytes.starts_with(base::byte_order_mark) ? base::byte_order_mark.size() : 0);
  } else {
    text = from_windows_1252(bytes);
  }
  std::erase(text, '\0');
  return text;
}

std::optional<Facts> plain_text_facts(std::string_view name, std::string_view bytes) {
  auto type = claimed_type(name);
  if (type != Type::Csv && type != Type::Text) return std::nullopt;
  if (content_of(bytes) != Content::Text) return std::nullopt;
  Facts facts;
  facts.size = bytes.size();
  facts.type = type_of_text(type, bytes);
  if (facts.type != *type) {
    facts.trouble = not_as_named(*type);
    return facts;
  }
  std::string text = decode_text(bytes);
  if (text.size() > largest_text) {
    facts.trouble = too_much_text();
    return facts;
  }
  facts.beginning = beginning_of(text);
  if (facts.type == Type::Csv) {
    CsvText csv = csv_text(text);
    facts.page_texts = {std::move(csv.cells)};
    facts.other_texts = {std::move(csv.written)};
    if (facts.text_size() > largest_text) facts.other_texts.clear();
    if (facts.text_size() > largest_text) {
      facts.drop_texts();
      facts.beginning.clear();
      facts.trouble = too_much_text();
    }
  } else {
    facts.page_texts = {std::move(text)};
  }
  return facts;
}

}  // namespace assure::document
