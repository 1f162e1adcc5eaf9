// What an XML part says that no reader of pages reads: names and values, whatever they mean.
#pragma once

#include <span>
#include <string_view>

#include "inspect/office/package.h"
#include "inspect/text/text.h"

namespace assure::inspect {

// Adds where `texts` adds now. Paragraphs are lines; any other element with text, and any attribute that says
// more than yes or a small number, is a line "name: value".
void add_xml_values(const pugi::xml_node& root, Texts& texts);

// The paragraphs alone.
void add_xml_words(const pugi::xml_node& root, Texts& texts);

// An attribute that holds words which no page shows.
struct WordsInMarkup {
  std::string_view element;  // local names
  std::string_view attribute;
  std::string_view part;  // what of the file that is, for Texts::within
};

// Those of `root`, hidden as Hidden::Setting; what was hidden before stays so.
void add_words_in_markup(const pugi::xml_node& root, std::span<const WordsInMarkup> rows, Texts& texts);

}  // namespace assure::inspect
