// pack.json: everything that the pages say, for machines. docs/pack-json.md says what each key means.
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "pages/book.h"

namespace assure::pages {

// UTF-8, two spaces a level, keys in a fixed order, a line break at the end.
std::string pack_json(const Book& book);

// Parts of it. Private to this folder.
nlohmann::ordered_json framework_json(const Book& book, const evaluate::FrameworkResult& result);
nlohmann::ordered_json feedback_json(const Book& book, const evaluate::FeedbackResult& result);
nlohmann::ordered_json demands_json(const evaluate::FrameworkResult& result);
// Null when there is nothing to say.
nlohmann::ordered_json looked_up_json(const Book& book, const evaluate::Cited& cited);
// A list for each section of records, under its name.
void add_sections(const Book& book, nlohmann::ordered_json& pack);
// A path in the pack; null when the file is not in there.
nlohmann::ordered_json file_json(const Book& book, const std::string& file);

}  // namespace assure::pages
