// The files of templates/live as part of the program; made from them when it is built (src/embed.cmake).
#pragma once

#include <span>
#include <string_view>

namespace assure::serve {

struct LiveFile {
  std::string_view path;  // templates/live/live.js
  std::string_view text;
};

// By path.
std::span<const LiveFile> live_files();

}  // namespace assure::serve
