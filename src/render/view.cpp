#include "render/view.h"

#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary.h>

#include "base/check.h"
#include "render/inert.h"
#include "render/templates.h"

namespace assure::render {
namespace {

// Nothing is left out that stands between inline elements; empty lines of section markers are.
constexpr auto strip = ctemplate::STRIP_BLANK_LINES;

ctemplate::TemplateString text(std::string_view value) {
  return {value.data(), value.size()};
}

}  // namespace

void View::set(std::string_view name, std::string_view value) {
  values_->SetValue(text(name), text(value));
}

void View::set(std::string_view name, std::size_t value) {
  set(name, std::to_string(value));
}

void View::maybe(std::string_view name, std::string_view value) {
  if (value.empty()) return;
  std::string section = "IF_";
  section += name;
  set(name, value);
  show(section);
}

void View::link(std::string_view name, std::string_view path) {
  std::string address(root_);
  address += path;
  set(name, address);
}

void View::show(std::string_view section) {
  values_->ShowSection(text(section));
}

View View::add(std::string_view section) {
  return {*values_->AddSectionDictionary(text(section)), root_};
}

View View::include(std::string_view name, std::string_view file) {
  auto* values = values_->AddIncludeDictionary(text(name));
  values->SetFilename(text(file));
  return {*values, root_};
}

void View::set_for_all(std::string_view name, std::string_view value) {
  values_->SetTemplateGlobalValue(text(name), text(value));
}

std::string_view template_text(std::string_view name) {
  for (const TemplateFile& file : template_files()) {
    if (file.path.substr(file.path.rfind('/') + 1) == name) return file.text;
  }
  ASSURE_CHECK(false, "a template is missing");
  return {};
}

Templates::Templates() : cache_(std::make_unique<ctemplate::TemplateCache>()) {
  for (const TemplateFile& file : template_files()) {
    if (!file.path.ends_with(".html")) continue;
    std::string_view name = file.path.substr(file.path.rfind('/') + 1);
    // A template may stand in the middle of a line; its own last line break is the file's.
    std::string_view body = file.text.substr(0, file.text.find_last_not_of('\n') + 1);
    bool parsed = cache_->StringToTemplateCache(text(name), text(body), strip);
    ASSURE_CHECK(parsed, "a template does not parse");
  }
  // Without this every expansion takes a lock.
  cache_->Freeze();
}

Templates::~Templates() = default;

std::string Templates::expand(
    std::string_view file, std::string_view root, const std::function<void(View)>& fill) const {
  ctemplate::TemplateDictionary values("page");
  fill(View(values, root));
  std::string bytes;
  bool expanded = cache_->ExpandNoLoad(text(file), strip, &values, nullptr, &bytes);
  ASSURE_CHECK(expanded, "a template could not be expanded");
  make_inert(bytes);
  return bytes;
}

}  // namespace assure::render
