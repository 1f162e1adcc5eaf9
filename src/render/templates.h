// The files of templates/ as part of the program; made from them when it is built (src/embed.cmake).
#pragma once

#include <span>
#include <string_view>

namespace assure::render {

struct TemplateFile {
  std::string_view path;  // templates/front.html
  std::string_view text;
};

// By path.
std::span<const TemplateFile> template_files();
// The text of templates/NAME; a fault of ours when there is none.
std::string_view template_text(std::string_view name);

}  // namespace assure::render
