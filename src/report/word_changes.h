// How the words of a text have changed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/choices.h"

namespace assure::report {

enum class Piece : std::uint8_t { Same, Gone, Added };

struct WordPiece {
  Piece piece = Piece::Same;
  std::string text;  // words with one space between them; of a break between paragraphs, `\n`
};

// Pieces that together are both texts; what has gone before what was added in its place. Texts of so many
// different words that comparing them would take long change as a whole, but for where they begin and end
// alike.
std::vector<WordPiece> word_changes(std::string_view before, std::string_view now);

// The same, with ` ... ` in the place of words that are further from a change than anybody needs to find it.
std::vector<WordPiece> in_context(std::vector<WordPiece> pieces);

}  // namespace assure::report

namespace assure::base {

template <>
struct Choices<report::Piece> {
  static constexpr Choice all[] = {{"same"}, {"gone"}, {"added"}};
};

}  // namespace assure::base
