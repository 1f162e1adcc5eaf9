#include "inspect/office/properties.h"

#include <algorithm>
#include <iterator>

#include "inspect/office/drawing.h"
#include "inspect/office/persons.h"
#include "inspect/office/xml_values.h"

namespace assure::inspect {
namespace {

using document::Hidden;

// Elements that name who wrote, changed, printed or answers for the file.
constexpr std::string_view of_persons[] = {
    "creator", "lastModifiedBy", "Manager", "initial-creator", "printed-by"};

bool is_of_person(std::string_view name) {
  return std::find(std::begin(of_persons), std::end(of_persons), name) != std::end(of_persons);
}

void add_part(Package& package, const std::string& part, Texts& texts) {
  auto document = package.xml(part);
  if (!document) return texts.leave_unsearched(document.error().message);
  const pugi::xml_node root = (*document)->document_element();
  texts.hide(Hidden::Property);
  add_xml_values(root, texts);
  for (pugi::xml_node node = root; node; node = next_node(node, root, false)) {
    if (is_of_person(local_name(node)) && names_person(text_in(node)))
      texts.note(disclosure::Kind::PersonInProperties);
  }
  texts.show();
}

}  // namespace

void add_properties(Package& package, Texts& texts) {
  for (const char* part : {"docProps/core.xml", "docProps/app.xml", "docProps/custom.xml", "meta.xml"}) {
    if (package.has(part)) add_part(package, part, texts);
  }
}

}  // namespace assure::inspect
