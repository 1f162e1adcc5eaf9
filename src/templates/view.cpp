#include "templates/view.h"

#include <iostream>
#include <sstream>

#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary.h>

#include "base/check.h"
#include "base/text.h"
#include "html/inert.h"
#include "templates/check.h"

namespace assure::templates {
namespace {

// Nothing is left out that stands between inline elements; empty lines of section markers are.
constexpr auto strip = ctemplate::STRIP_BLANK_LINES;

ctemplate::TemplateString text(std::string_view value) {
  return {value.data(), value.size()};
}

// A template may stand in the middle of a line; its own last line break is the file's.
std::string_view body_of(std::string_view file) {
  return file.substr(0, file.find_last_not_of("\r\n") + 1);
}

// What is written to std::cerr meanwhile.
class CerrCapture {
 public:
  CerrCapture() : before_(std::cerr.rdbuf(written_.rdbuf())) {}
  ~CerrCapture() { std::cerr.rdbuf(before_); }
  CerrCapture(const CerrCapture&) = delete;
  CerrCapture& operator=(const CerrCapture&) = delete;
  std::string text() const { return written_.str(); }

 private:
  std::ostringstream written_;
  std::streambuf* before_;
};

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

Templates::Templates(const TemplateSet& set) : cache_(std::make_unique<ctemplate::TemplateCache>()) {
  for (std::string_view name : set.names()) {
    if (!name.ends_with(".html")) continue;
    bool parsed = cache_->StringToTemplateCache(text(name), text(body_of(set.text(name))), strip);
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
  html::make_inert(bytes);
  return bytes;
}

std::string parse_refusal(std::string_view file) {
  ctemplate::TemplateCache cache;
  CerrCapture captured;
  bool parsed = cache.StringToTemplateCache("own", text(body_of(file)), strip);
  std::string reason = captured.text();
  // A template that is changed in order to be safe is not the one that was written.
  if (parsed && reason.empty()) return {};
  constexpr std::string_view begin = "ERROR: ";
  std::size_t last = reason.rfind(begin);
  if (last != std::string::npos) reason.erase(0, last + begin.size());
  std::replace(reason.begin(), reason.end(), '\n', ' ');
  return reason.empty() ? "no reason is known" : std::string(base::trim(reason));
}

}  // namespace assure::templates
