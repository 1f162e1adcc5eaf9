#include "compile/kept_answers.h"

#include <iterator>
#include <optional>
#include <utility>

#include "base/digest.h"
#include "document/wire.h"
#include "document/wire_fields.h"

namespace assure::compile {
namespace {

using document::Fields;
using document::framed;
using document::little_endian;
using document::QuoteAnswer;
using evaluate::SectionAnswer;

std::string in_hex(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(2 * bytes.size());
  for (char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text += digits[byte >> 4U];
    text += digits[byte & 15U];
  }
  return text;
}

std::optional<std::string> from_hex(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string bytes;
  if (text.size() % 2 != 0) return std::nullopt;
  for (std::size_t i = 0; i < text.size(); i += 2) {
    const std::size_t high = digits.find(text[i]), low = digits.find(text[i + 1]);
    if (high == digits.npos || low == digits.npos) return std::nullopt;
    bytes += static_cast<char>(high << 4U | low);
  }
  return bytes;
}

// Numbers and texts in order; the reader and the writer below name the same ones.
struct KeptWriter {
  std::string bytes;
  void number(std::uint64_t value) { bytes += little_endian(value); }
  void text(const std::string& value) { bytes += framed(value); }
};

struct KeptReader {
  Fields fields;
  bool good = true;
  std::uint64_t number() {
    const auto value = fields.number<std::uint64_t>();
    good = good && value;
    return value.value_or(0);
  }
  std::string text() {
    auto value = fields.text();
    good = good && value;
    return value ? std::move(*value) : std::string();
  }
};

void keep(const QuoteAnswer& answer, KeptWriter& out) {
  out.number(answer.found);
  out.number(answer.place.has_value());
  const document::PageSpan place = answer.place.value_or(document::PageSpan{});
  out.number(place.first);
  out.number(place.last);
  out.number(answer.beginning);
  out.number(answer.hidden.has_value());
  out.number(answer.hidden ? static_cast<std::uint64_t>(answer.hidden->why) : 0);
  out.number(answer.hidden && answer.hidden->page ? *answer.hidden->page : 0);
  out.number(answer.split.has_value());
  const document::SplitQuote split = answer.split.value_or(document::SplitQuote{});
  out.number(split.page);
  out.number(split.bytes);
  out.number(answer.found_without_marks);
  out.number(answer.passage.has_value());
  const document::Passage passage = answer.passage.value_or(document::Passage{});
  out.text(passage.before);
  out.text(passage.words);
  out.text(passage.after);
  out.number(answer.page_of_beginning.value_or(0));
  out.text(answer.heading);
  out.number(answer.outside_section);
}

QuoteAnswer recalled_answer(KeptReader& in) {
  QuoteAnswer answer;
  answer.found = in.number() != 0;
  const bool placed = in.number() != 0;
  document::PageSpan place;
  place.first = in.number();
  place.last = in.number();
  if (placed) answer.place = place;
  answer.beginning = in.number();
  const bool hidden = in.number() != 0;
  const std::uint64_t why = in.number(), page = in.number();
  in.good = in.good && why < std::size(base::choices<document::Hidden>());
  if (hidden && in.good) answer.hidden = {static_cast<document::Hidden>(why), {}};
  if (answer.hidden && page > 0) answer.hidden->page = page;
  const bool split = in.number() != 0;
  document::SplitQuote parts;
  parts.page = in.number();
  parts.bytes = in.number();
  if (split) answer.split = parts;
  answer.found_without_marks = in.number() != 0;
  const bool shown = in.number() != 0;
  document::Passage passage;
  passage.before = in.text();
  passage.words = in.text();
  passage.after = in.text();
  if (shown) answer.passage = std::move(passage);
  if (const std::uint64_t beginning = in.number(); beginning > 0) answer.page_of_beginning = beginning;
  answer.heading = in.text();
  answer.outside_section = in.number() != 0;
  return answer;
}

}  // namespace

std::string digest_of_questions(const evaluate::File& file) {
  KeptWriter asked;
  asked.text(std::string(document::greeting));
  auto text = [&](const submission::Text& value) { asked.text(value ? *value : std::string()); };
  for (const auto* citations : {&file.quotes, &file.sections}) {
    asked.number(citations->size());
    for (const auto* citation : *citations) {
      text(citation->quote);
      text(citation->section);
      text(citation->sheet);
      asked.text(citation->place() ? citation->place()->text() : std::string());
    }
  }
  return base::sha256_hex(asked.bytes);
}

std::string kept_answers(const evaluate::File& file) {
  KeptWriter out;
  out.number(file.inside->has_blank_pages);
  out.number(file.inside->facts.page_names.size());
  for (const auto& name : file.inside->facts.page_names) out.text(name);
  // Of a file without text there are none.
  out.number(file.inside->quotes.size());
  for (const auto* citation : file.quotes) {
    const auto answer = file.inside->quotes.find(citation);
    if (answer != file.inside->quotes.end()) keep(answer->second, out);
  }
  out.number(file.inside->sections.size());
  for (const auto* citation : file.sections) {
    const auto answer = file.inside->sections.find(citation);
    if (answer == file.inside->sections.end()) continue;
    out.number(answer->second.has_headings);
    out.number(answer->second.there);
    out.text(answer->second.nearest);
  }
  return in_hex(out.bytes);
}

bool recall_answers(std::string_view kept, evaluate::File& file) {
  const auto bytes = from_hex(kept);
  if (!bytes) return false;
  KeptReader in{Fields(*bytes)};
  evaluate::InspectedFile& inside = *file.inside;
  inside.has_blank_pages = in.number() != 0;
  const std::uint64_t names = in.number();
  if (names != 0 && names != inside.facts.pages) return false;
  for (std::uint64_t i = 0; in.good && i < names; ++i) inside.facts.page_names.push_back(in.text());
  if (const std::uint64_t count = in.number(); count != 0 && count != file.quotes.size())
    return false;
  else if (count != 0) {
    for (const auto* citation : file.quotes) inside.quotes.emplace(citation, recalled_answer(in));
  }
  if (const std::uint64_t count = in.number(); count != 0 && count != file.sections.size())
    return false;
  else if (count != 0) {
    for (const auto* citation : file.sections) {
      SectionAnswer answer;
      answer.has_headings = in.number() != 0;
      answer.there = in.number() != 0;
      answer.nearest = in.text();
      inside.sections.emplace(citation, std::move(answer));
    }
  }
  return in.good && in.fields.at_end();
}

}  // namespace assure::compile
