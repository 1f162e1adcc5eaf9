#include "inspect/pdf/pdf_objects.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include <poppler/Stream.h>
#include <poppler/UTF.h>
#include <poppler/XRef.h>

#include "base/characters.h"
#include "base/utf8.h"

namespace assure::inspect {
namespace {

// What is neither text nor white space: fonts name such characters for their hyphens.
bool is_noise(char32_t point) {
  const bool space = point >= U'\t' && point <= U'\r';
  return (base::is_control(point) && !space) || point == 0xFFFE || point == 0xFFFF;
}

// Most texts have no byte that noise may begin with.
bool may_hold_noise(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < '\t' || (byte > '\r' && byte < ' ') || byte == 0x7F || byte == 0xC2 || byte == 0xEF;
  });
}

std::string bytes_of(Stream* stream, std::size_t largest) {
  std::string bytes;
  unsigned char block[4096];
  stream->reset();
  while (bytes.size() < largest) {
    const int count = stream->doGetChars(sizeof block, block);
    if (count <= 0) break;
    bytes.append(reinterpret_cast<const char*>(block), static_cast<std::size_t>(count));
  }
  stream->close();
  return bytes;
}

// Values of `value` itself; what it refers to is an object of its own.
void visit(const Object& value, Ref ref, const std::function<void(const Dict&, const Object&, Ref)>& act) {
  constexpr std::size_t deepest = 16;
  std::vector<std::pair<const Object*, std::size_t>> to_come = {{&value, 0}};
  while (!to_come.empty()) {
    const auto [next, depth] = to_come.back();
    to_come.pop_back();
    const Dict* dict = next->isDict() ? next->getDict() : next->isStream() ? next->streamGetDict() : nullptr;
    if (dict) act(*dict, *next, ref);
    if (depth == deepest) continue;
    for (int i = 0; dict && i < dict->getLength(); ++i) to_come.emplace_back(&dict->getValNF(i), depth + 1);
    for (int i = 0; next->isArray() && i < next->arrayGetLength(); ++i)
      to_come.emplace_back(&next->arrayGetNF(i), depth + 1);
  }
}

}  // namespace

std::string without_noise(std::string text) {
  if (!may_hold_noise(text)) return text;
  std::string result;
  for (const char32_t point : base::decoded(text)) {
    if (!is_noise(point)) result += base::utf8(point);
  }
  return result;
}

std::string text_of(const GooString* text) {
  if (!text) return {};
  Unicode* points = nullptr;
  const int count = TextStringToUCS4(text->toStr(), &points);
  std::string result;
  for (int i = 0; i < count; ++i) {
    if (!is_noise(points[i])) result += base::utf8(points[i]);
  }
  gfree(points);
  return result;
}

std::string text_of(const Object& value, std::size_t largest) {
  if (value.isString()) return text_of(value.getString());
  if (value.isStream()) return without_noise(bytes_of(value.getStream(), largest));
  return {};
}

std::optional<std::string> content_of_stream(const Object& value, std::size_t largest) {
  if (!value.isStream()) return std::nullopt;
  std::string bytes = bytes_of(value.getStream(), largest + 1);
  return bytes.size() > largest ? std::nullopt : std::optional(std::move(bytes));
}

std::string text_under(const Dict& dict, const char* key) {
  return text_of(dict.lookup(key));
}

bool for_each_dict(PDFDoc& pdf, const std::function<void(const Dict&, const Object&, Ref)>& act) {
  constexpr int most_objects = 500'000;
  XRef* table = pdf.getXRef();
  const int count = table->getNumObjects();
  for (int number = 0; number < std::min(count, most_objects); ++number) {
    const XRefEntry* entry = table->getEntry(number, false);
    if (!entry || entry->type == xrefEntryFree || entry->type == xrefEntryNone) continue;
    const Ref ref = {number, entry->type == xrefEntryCompressed ? 0 : entry->gen};
    visit(table->fetch(ref), ref, act);
  }
  return count <= most_objects;
}

}  // namespace assure::inspect
