#include "templates/set.h"

#include <algorithm>

#include "base/check.h"
#include "templates/files.h"

namespace assure::templates {

std::string_view name_of(const TemplateFile& file) {
  return file.path.substr(file.path.rfind('/') + 1);
}

const TemplateFile* find_template(std::span<const TemplateFile> files, std::string_view name) {
  auto found = std::find_if(
      files.begin(), files.end(), [&](const TemplateFile& file) { return name_of(file) == name; });
  return found == files.end() ? nullptr : &*found;
}

void TemplateSet::replace(std::string name, std::string text) {
  ASSURE_CHECK(find_template(template_files(), name), "no template has this name");
  own_.insert_or_assign(std::move(name), std::move(text));
}

std::string_view TemplateSet::text(std::string_view name) const {
  if (auto own = own_.find(name); own != own_.end()) return own->second;
  const TemplateFile* shipped = find_template(template_files(), name);
  ASSURE_CHECK(shipped, "a template is missing");
  return shipped->text;
}

std::vector<std::string_view> TemplateSet::names() const {
  std::vector<std::string_view> names;
  for (const TemplateFile& file : template_files()) names.push_back(name_of(file));
  return names;
}

}  // namespace assure::templates
