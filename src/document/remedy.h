// How to take out what must not leave the building, in the words of the program that makes such files.
#pragma once

#include <string_view>

#include "disclosure/kind.h"
#include "document/disclosed.h"
#include "document/facts.h"

namespace assure::document {

// To follow "help: ": what to do, without a full stop. Of an identifier: where every reader sees it. Never
// empty; what a file of that type cannot have gets the words for any file.
std::string_view remedy(disclosure::Kind kind, Type type);

// The same of one that was found: an identifier in a hidden place goes with what hides it.
std::string_view remedy(const Disclosed& found, Type type);

// Whether a file of that type can hold it in a way that its program can show: remedy() has words of its own.
bool can_hold(Type type, disclosure::Kind kind);

// As what a hidden text counts, by the reason why it is hidden.
disclosure::Kind kind_of(Hidden why);

}  // namespace assure::document
