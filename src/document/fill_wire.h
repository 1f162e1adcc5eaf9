// The filling of a workbook as it goes over the wire (wire.h):
//
//   request content:  u32 length, values, the workbook
//   values:  u32 count, of each frame(sheet), u32 row, u32 column, u8 kind, frame(text), u32 day of a Date
//   answer:  frame(trouble), u32 formulas, u32 count, of each emptied cell frame(sheet), u32 row, u32
//            column; u32 count, of each refused u32 number, frame(why), frame(help); u32 count, of each part
//            frame(name), frame(bytes)
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/fill.h"

namespace assure::document {

inline constexpr std::size_t most_values = 200'000;
inline constexpr std::size_t most_changed_parts = 1000;
// Of an encoded answer.
inline constexpr std::size_t largest_fill_answer = std::size_t(512) << 20U;

// What a request to fill has in the place of a file.
std::string fill_content(std::span<const CellValue> values, std::string_view workbook);

struct FillContent {
  std::vector<CellValue> values;
  std::string_view workbook;
};
// None unless the bytes are what `fill_content` makes. The workbook is a view into them.
std::optional<FillContent> decode_fill_content(std::string_view bytes);

std::string encode(const FilledParts& filled);

// None unless `bytes` are exactly what `encode` makes of an answer to `values` values that keeps every
// promise of document/fill.h: numbers of values that are there and ascend, texts of one line, parts with
// different names that end with `.xml` and whose bytes are UTF-8 that begins as XML does, nothing beside
// trouble.
std::optional<FilledParts> decode_filled(std::string_view bytes, std::size_t values);

}  // namespace assure::document
