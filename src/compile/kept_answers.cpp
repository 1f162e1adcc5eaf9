#include "compile/kept_answers.h"

#include <iterator>
#include <map>
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

// What `pass` hands an answer to, part by part: one writes them, one reads them.
struct KeptWriter {
  std::string bytes;

  template <class Number>
  void number(Number value) {
    bytes += little_endian(static_cast<std::uint64_t>(value));
  }
  void text(const std::string& value) { bytes += framed(value); }
  void choice(document::Hidden value) { number(value); }
  template <class T>
  bool present(const std::optional<T>& value) {
    number(value.has_value());
    return value.has_value();
  }
};

struct KeptReader {
  Fields fields;
  bool good = true;

  template <class Number>
  void number(Number& value) {
    const auto read = fields.number<std::uint64_t>();
    good = good && read;
    value = static_cast<Number>(read.value_or(0));
  }
  void text(std::string& value) {
    auto read = fields.text();
    good = good && read;
    value = read ? std::move(*read) : std::string();
  }
  void choice(document::Hidden& value) {
    std::uint64_t index = 0;
    number(index);
    good = good && index < std::size(base::choices<document::Hidden>());
    if (good) value = static_cast<document::Hidden>(index);
  }
  template <class T>
  bool present(std::optional<T>& value) {
    bool is_there = false;
    number(is_there);
    if (is_there) value.emplace();
    return is_there;
  }
};

template <class Kept>
void pass(Kept& kept, QuoteAnswer& answer) {
  kept.number(answer.found);
  if (kept.present(answer.place)) {
    kept.number(answer.place->first);
    kept.number(answer.place->last);
  }
  kept.number(answer.beginning);
  if (kept.present(answer.hidden)) {
    kept.choice(answer.hidden->why);
    if (kept.present(answer.hidden->page)) kept.number(*answer.hidden->page);
  }
  if (kept.present(answer.split)) {
    kept.number(answer.split->page);
    kept.number(answer.split->bytes);
  }
  kept.number(answer.found_without_marks);
  if (kept.present(answer.passage)) {
    kept.text(answer.passage->before);
    kept.text(answer.passage->words);
    kept.text(answer.passage->after);
  }
  if (kept.present(answer.page_of_beginning)) kept.number(*answer.page_of_beginning);
  kept.text(answer.heading);
  kept.number(answer.outside_section);
}

template <class Kept>
void pass(Kept& kept, SectionAnswer& answer) {
  kept.number(answer.has_headings);
  kept.number(answer.there);
  kept.text(answer.nearest);
}

// Of a file without text there are none.
template <class Answer>
void keep(const evaluate::Citations& citations, const std::map<const submission::Citation*, Answer>& answers,
    KeptWriter& out) {
  out.number(answers.size());
  for (const auto* citation : citations) {
    const auto found = answers.find(citation);
    if (found == answers.end()) continue;
    Answer answer = found->second;
    pass(out, answer);
  }
}

template <class Answer>
void recall(KeptReader& in, const evaluate::Citations& citations,
    std::map<const submission::Citation*, Answer>& answers) {
  std::size_t count = 0;
  in.number(count);
  in.good = in.good && (count == 0 || count == citations.size());
  for (std::size_t i = 0; in.good && i < count; ++i) {
    Answer answer;
    pass(in, answer);
    answers.emplace(citations[i], std::move(answer));
  }
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
  out.number(file.inside->hidden_pages.size());
  for (const std::size_t page : file.inside->hidden_pages) out.number(page);
  keep(file.quotes, file.inside->quotes, out);
  keep(file.sections, file.inside->sections, out);
  return in_hex(out.bytes);
}

bool recall_answers(std::string_view kept, evaluate::File& file) {
  const auto bytes = from_hex(kept);
  if (!bytes) return false;
  KeptReader in{Fields(*bytes)};
  evaluate::InspectedFile& inside = *file.inside;
  in.number(inside.has_blank_pages);
  std::size_t names = 0;
  in.number(names);
  if (names != 0 && names != inside.facts.pages) return false;
  for (std::size_t i = 0; in.good && i < names; ++i) in.text(inside.facts.page_names.emplace_back());
  std::size_t hidden = 0;
  in.number(hidden);
  for (std::size_t i = 0; in.good && i < hidden; ++i) in.number(inside.hidden_pages.emplace_back());
  recall(in, file.quotes, inside.quotes);
  recall(in, file.sections, inside.sections);
  return in.good && in.fields.at_end();
}

}  // namespace assure::compile
