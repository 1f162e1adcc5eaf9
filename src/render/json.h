// pack.json: everything that the pages say, for machines. docs/pack-json.md says what each key means.
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "render/book.h"

namespace assure::render {

// UTF-8, two spaces a level, keys in a fixed order, a line break at the end.
std::string pack_json(const Book& book);

// Parts of it. Private to this folder.
nlohmann::ordered_json framework_json(const Book& book, const evaluate::FrameworkResult& result);
nlohmann::ordered_json feedback_json(const Book& book, const evaluate::FeedbackResult& result);
nlohmann::ordered_json directorates_json(const Book& book);
nlohmann::ordered_json bodies_json(const Book& book);
nlohmann::ordered_json costs_json(const Book& book);
nlohmann::ordered_json decisions_json(const Book& book);
nlohmann::ordered_json series_json(const Book& book);
nlohmann::ordered_json consultations_json(const Book& book);
nlohmann::ordered_json stated_figures_json(const Book& book);
nlohmann::ordered_json demands_json(const evaluate::FrameworkResult& result);

// What JSON says where there is no value.
nlohmann::ordered_json text_or_null(const submission::Text& text);
nlohmann::ordered_json id_or_null(const record::Spanned<record::Id>& id);
nlohmann::ordered_json name_or_null(const record::Spanned<record::Name>& name);
nlohmann::ordered_json day_or_null(const record::Spanned<base::Date>& date);
nlohmann::ordered_json day_or_null(const record::Spanned<base::Period>& period);
// A path in the pack; null when the file is not in there.
nlohmann::ordered_json file_json(const Book& book, const std::string& file);

}  // namespace assure::render
