#include "scaffold/skeleton.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "yaml/quoted.h"

namespace assure::scaffold {
namespace {

constexpr std::size_t widest = 110;  // columns of a comment

std::vector<std::string> words_of(std::string_view text) {
  std::string flat(text);
  std::replace_if(
      flat.begin(), flat.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
  std::vector<std::string> words;
  for (std::string_view word : base::split(flat, ' ')) {
    if (!word.empty()) words.push_back(base::harmless(word));
  }
  return words;
}

}  // namespace

void Skeleton::explain(std::size_t depth, std::string_view text) {
  const std::string indent(depth * 2, ' ');
  std::string line = indent + "##";
  bool empty = true;
  for (const std::string& word : words_of(text)) {
    if (!empty && base::code_points(line) + 1 + base::code_points(word) > widest) {
      text_ += line + "\n";
      line = indent + "##";
    }
    line += " " + word;
    empty = false;
  }
  text_ += line + "\n";
}

void Skeleton::write(std::size_t depth, std::string_view line) {
  text_ += fmt::format("{:{}}{}\n", "", depth * 2, line);
}

void Skeleton::blank(std::size_t depth, std::size_t inner, std::string_view line) {
  text_ += fmt::format("{:{}}# {:{}}{}\n", "", depth * 2, "", inner, line);
}

void Skeleton::field(std::size_t depth, std::size_t inner, std::string_view line, std::string_view hint) {
  std::string told = base::join(words_of(hint), " ");
  std::size_t width = depth * 2 + 2 + inner + base::code_points(line) + 4 + base::code_points(told);
  if (told.empty()) {
    blank(depth, inner, line);
  } else if (width <= widest) {
    blank(depth, inner, fmt::format("{}  # {}", line, told));
  } else {
    explain(depth, told);
    blank(depth, inner, line);
  }
}

void Skeleton::separate() {
  if (!text_.empty() && !text_.ends_with("\n\n")) text_ += '\n';
}

std::string scalar(std::string_view text) {
  return yaml::quoted(base::harmless(text));
}

std::string flow(const std::vector<std::string>& names) {
  std::vector<std::string> scalars;
  scalars.reserve(names.size());
  for (const std::string& name : names) scalars.push_back(scalar(name));
  return "[" + base::join(scalars, ", ") + "]";
}

std::vector<std::string> texts_of(const std::vector<record::Spanned<record::Id>>& ids) {
  std::vector<std::string> texts;
  for (const auto& id : ids) {
    if (id) texts.push_back(id->text);
  }
  return texts;
}

}  // namespace assure::scaffold
