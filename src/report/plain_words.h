// Messages for readers who do not know the folder's ids.
#pragma once

#include <string>
#include <string_view>

#include "evaluate/evaluation.h"

namespace assure::report {

// The message without backticks, and with the titles of evidence items, posts and actions in the place of
// their ids. `section`: of the record that it is about, whose names come before others; may be empty.
std::string plain_words(
    const evaluate::Evaluation& evaluation, std::string_view message, std::string_view section = {});

// What readers call a post, an evidence item and an action; its id where nothing else is known. Of no post:
// "Nobody".
std::string post_title(const evaluate::Evaluation& evaluation, std::string_view id);
std::string item_title(const submission::EvidenceItem& item);
std::string action_words(const submission::Action& action);

}  // namespace assure::report
