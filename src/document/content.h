// What the first bytes and the name of a file say about its type. Reads no format any deeper.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "document/facts.h"

namespace assure::document {

// What the bytes look like.
enum class Content { Empty, Pdf, Zip, Ole, Image, Text, Binary };

// Text is what holds no control characters but white space, in UTF-8, UTF-16 with a byte order mark (or
// without, when most of it is Latin), or any one-byte encoding.
Content content_of(std::string_view bytes);

// The type that the extension claims, if it is one that says anything (`.dat` does not). Case does not count.
std::optional<Type> claimed_type(std::string_view name);

// Whether files of this type are zips.
bool is_packed(std::optional<Type> type);

// Whether the name is that of a document or an archive in another format, which nobody writes as HTML. Excel
// opens pages under the name of its old workbooks, and programs write them.
bool names_document(std::string_view name);

// Bytes of text that are kept of one file, all pages and all that is hidden together.
inline constexpr std::size_t largest_text = std::size_t(64) << 20;

// Pieces of hidden text.
inline constexpr std::size_t most_hidden = 100'000;

// Bytes of one of Facts::page_names: as many as the longest name of a sheet may have.
inline constexpr std::size_t largest_name = 124;

// Bytes of Facts::beginning.
inline constexpr std::size_t largest_beginning = 8192;

// As much of a text in UTF-8 as fits there.
std::string beginning_of(std::string_view text);

// "holds more text than 64 MiB"
std::string too_much_text();

// "is not a PDF although its name says so"
std::string not_as_named(Type claimed);

// Text under no name that says which: an HTML page says so itself, and so does rich text.
bool begins_as_html(std::string_view text);
bool begins_as_rtf(std::string_view bytes);

// What a text is, under a name that claims this. A page that was saved as CSV or plain text is a page;
// Markdown may begin with HTML.
Type type_of_text(std::optional<Type> claimed, std::string_view bytes);

// UTF-8 without byte order mark and NUL: from UTF-8, from UTF-16, otherwise from Windows-1252.
std::string decode_text(std::string_view bytes);

// The facts of a file whose name claims csv or plain text and whose content is text: such a file
// needs no parser. None for all others. Trouble when it is more than largest_text.
std::optional<Facts> plain_text_facts(std::string_view name, std::string_view bytes);

}  // namespace assure::document
