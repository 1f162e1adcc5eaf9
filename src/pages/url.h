// Where things are in a pack, and how a link says so.
#pragma once

#include <string>
#include <string_view>

namespace assure::pages {

// Of an evidence file in the pack. `path` is relative to the folder; `documents_folder` is what it calls the
// folder of its documents. Empty when the file does not lie in there: then it is not in the pack.
std::string document_path(std::string_view documents_folder, std::string_view path);

// Of a YAML file in the pack: data/source/ and its path.
std::string source_path(std::string_view path);

// Of a template of the user's own in the pack.
std::string template_path(std::string_view name);

// A path as a relative URL (RFC 3986): all but unreserved characters and `/` percent-encoded.
std::string encode_path(std::string_view path);

// Behind the URL of a text or a page: opened at these words, by browsers that know how
// (https://wicg.github.io/scroll-to-text-fragment/). Empty without words.
std::string text_fragment(std::string_view words);

}  // namespace assure::pages
