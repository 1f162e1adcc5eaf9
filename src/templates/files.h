// The files of templates/ as part of the program; made from them when it is built (src/embed.cmake).
#pragma once

#include <span>
#include <string_view>

namespace assure::templates {

struct TemplateFile {
  std::string_view path;  // templates/front.html
  std::string_view text;
};

// By path. Pages are made from a TemplateSet (set.h) instead.
std::span<const TemplateFile> template_files();
// front.html
std::string_view name_of(const TemplateFile& file);
// Null when there is none of this name.
const TemplateFile* find_template(std::span<const TemplateFile> files, std::string_view name);

}  // namespace assure::templates
