// What `assure` and `assure-inspect` say to each other over one stream socket. Numbers are little-endian.
//
//   child:   frame(greeting) once, or frame(why it cannot work), then it ends
//   parent:  u32 name length, u64 content length, u8 asked_for, u8 depth, name, content
//   child:   frame(encoded Facts, a workbook: table_wire.h, or its new parts: fill_wire.h), or late_frame
//   when the file took all its
//            time; then it ends
//
// frame(x) is u32 length, x. The parent trusts nothing of it: see decode.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "document/content.h"
#include "document/facts.h"

namespace assure::document {

// Changes with every change of the format, so that programs of different versions refuse each other.
inline constexpr std::string_view greeting = "assure-inspect 10";

inline constexpr std::size_t largest_line = 1024;  // bytes of title and of trouble
inline constexpr std::size_t most_pages = 100'000;
inline constexpr std::size_t most_answered_marks = 9 * most_marks;  // of all kinds
// The bound of an encoded answer: texts and names, the lengths before them, what is said of each hidden one,
// the marks, the headings, the beginning, title, trouble, why it was not searched, and the fixed fields.
inline constexpr std::size_t largest_answer =
    largest_text + 12 * most_pages + (13 + largest_part) * most_hidden +
    most_answered_marks * (largest_mark + 9) + most_disclosed * (largest_part + largest_masked + 22) +
    largest_beginning + most_headings * (largest_heading + largest_heading_number + 30) + 3 * largest_line +
    64;
inline constexpr std::size_t request_head_size = 14;

// A length that no frame has. A signal handler may send it.
inline constexpr std::string_view late_frame = "\xFF\xFF\xFF\xFF";

// Fill: of a content as fill_wire.h has it.
enum class AskedFor : std::uint8_t { Facts, Table, Fill };

struct RequestHead {
  std::uint32_t name_size = 0;
  std::uint64_t content_size = 0;
  AskedFor asked_for = AskedFor::Facts;
  Depth depth = Depth::Whole;
};

std::string encode(const RequestHead& head);
// `bytes` must be request_head_size long.
RequestHead decode_request_head(std::string_view bytes);

std::string frame_head(std::size_t length);  // four bytes
std::size_t decode_frame_head(std::string_view bytes);
std::string framed(std::string_view text);

std::string encode(const Facts& facts);

// None unless `bytes` are exactly what encode makes of Facts that keep every promise of document/facts.h and
// the bounds above: one type that exists, valid UTF-8, no control characters in title and trouble, as many
// texts as the type has pages, or none when texts were not asked for; as many other texts and names,
// or none; hidden text, marks and headings on pages that are there; nothing beside trouble.
std::optional<Facts> decode(std::string_view bytes, Depth depth = Depth::Whole);

}  // namespace assure::document
