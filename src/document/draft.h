// Whether a document says of itself that it is a draft.
#pragma once

#include <string>
#include <string_view>

namespace assure::document {

// The first line that says so, shortened: a heading, a title or a watermark with the word. Not sentences that
// speak of drafts, nor the titles of other drafts on an agenda. Empty when there is none. `beginning` is that
// of a file's facts.
std::string draft_line(std::string_view beginning);

// Whether the last part of a path has the word: `Plan DRAFT v0.6.docx`, `plan_draft.pdf`; not
// `redrafted.pdf`.
bool is_named_draft(std::string_view path);

}  // namespace assure::document
