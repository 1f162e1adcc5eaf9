// The objects that a PDF is made of, as poppler parses them, whether or not a page shows them.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include <poppler/Object.h>
#include <poppler/PDFDoc.h>

namespace assure::inspect {

// Of a string that the document gives to viewers: UTF-16 with a mark, or an encoding of PDF's own. In UTF-8,
// without characters that are neither text nor white space.
std::string text_of(const GooString* text);
// Likewise; of a stream its bytes, at most `largest`. Empty for what is neither.
std::string text_of(const Object& value, std::size_t largest = std::size_t(1) << 20U);
// Of a stream, as it is unpacked; none when it is longer than `largest`, or no stream.
std::optional<std::string> content_of_stream(const Object& value, std::size_t largest);

// What a dictionary has under that key.
std::string text_under(const Dict& dict, const char* key);

// What is neither text nor white space goes: fonts name such characters for their hyphens.
std::string without_noise(std::string text);

// Each dictionary of the file, those of streams too, also within others, in the order of their numbers, with
// the object that it is the dictionary of. False when there are more objects than are looked at.
bool for_each_dict(PDFDoc& pdf, const std::function<void(const Dict&, const Object&, Ref)>& act);

}  // namespace assure::inspect
