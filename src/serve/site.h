// A pack as a browser is served it. Every path of it is known beforehand: whatever is asked for besides is
// not there, and no other file is ever opened.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "compile/compile.h"
#include "compile/pack.h"

namespace assure::serve {

// Findings that the panel lists; `assure check` has them all.
inline constexpr std::size_t longest_list = 300;

struct MediaType {
  std::string_view ending;  // of a path: ".pdf"
  std::string_view name;
  bool shown = false;  // by the browser; what might run as a page of ours is saved to a file instead
};

// By a path's ending, in any case.
const MediaType& media_type(std::string_view path);

struct Served {
  std::string bytes;
  std::string shows;  // of a page: a digest of it and of the styles and scripts that it uses; else empty
};

// Paths are those of URLs, not percent-encoded: /pages/c7.html.
struct Site {
  std::string root;                                           // of the folder, on the disk
  std::string documents_folder;                               // below the root
  std::map<std::string, Served, std::less<>> made;            // what the program made or has read
  std::map<std::string, std::string, std::less<>> documents;  // where below the root
  std::string counts;                                         // "3 errors and 2 warnings"
  // JSON (docs/output.md) of the gravest `longest_list`, each with `page`, where the pack shows its record,
  // and `hides`, what it keeps from being read; both empty when there is none.
  std::string findings;
  std::size_t left_out = 0;  // findings behind those
};

Site make_site(compile::Compilation& compilation, const compile::PackOptions& options);

// The file that a path of a URL asks for: `/` is the front page.
std::string_view file_of(std::string_view path);

// A page that asks for news of itself (templates/live). `shows` is what Served says of it.
std::string with_live_parts(std::string_view page, std::string_view shows);

// What is said of a page that is not there, in such a page: when it appears, it is shown.
std::string missing_page();

}  // namespace assure::serve
