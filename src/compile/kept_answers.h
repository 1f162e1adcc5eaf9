// What a document said to the citations that speak of it, as bytes that another run may read.
#pragma once

#include <string>
#include <string_view>

#include "evaluate/files.h"

namespace assure::compile {

// The SHA-256, in hexadecimal, of all that is asked of a file's text, and of the version of its reader: equal
// for equal questions in equal order.
std::string digest_of_questions(const evaluate::File& file);

// The answers to these, in hexadecimal, for a file that was read whole.
std::string kept_answers(const evaluate::File& file);
// Fills them in again, beside the facts that are there. False when they are no answers to as many questions.
bool recall_answers(std::string_view kept, evaluate::File& file);

}  // namespace assure::compile
