// OSCAL catalogues: https://pages.nist.gov/OSCAL/, "Catalog Model".
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "catalogue/fields.h"
#include "catalogue/formats.h"
#include "catalogue/names.h"
#include "catalogue/oscal_text.h"
#include "catalogue/rules.h"

namespace assure::catalogue {
namespace {

// What OSCAL's assessment results say of an objective.
const Scale oscal_scale{
    "satisfied", {{"not-satisfied", "Not satisfied", {}}, {"satisfied", "Satisfied", {}}}};

class OscalReader {
 public:
  OscalReader(yaml::Value root, diag::Diagnostics& out)
      : catalogue_(entry_of(root, "catalog")), parameters_(catalogue_), out_(out) {}

  Catalogue run() {
    read_.format = "OSCAL catalogue";
    Fields fields(catalogue_, "the catalogue", read_.unsaid);
    fields.pass({"uuid", "params"});
    if (auto metadata = fields.take("metadata")) read_metadata(*metadata);
    const auto groups = fields.list("groups");
    Element rest{"controls", "Controls", {}, {}, {}};
    for (yaml::Value group : groups) {
      if (has_controls(group)) read_.checklist.elements.push_back(read_element(group));
    }
    read_controls(fields, rest.criteria);
    if (!rest.criteria.empty()) read_.checklist.elements.push_back(std::move(rest));
    read_.checklist.scales = {oscal_scale};
    for (auto& element : read_.checklist.elements) element.scale = oscal_scale.name;
    if (read_.checklist.elements.empty())
      out_.report(
              rules::faulty_catalogue, catalogue_.span(), "this catalogue has no control that is asked for")
          .help("a profile names controls of a catalogue: import the catalogue that it resolves to");
    list_unused_parameters();
    read_.remarks.emplace_back(
        "A catalogue of OSCAL has no scale: the values are those of OSCAL's assessment results.");
    return std::move(read_);
  }

 private:
  void read_metadata(yaml::Value metadata) {
    Checklist& checklist = read_.checklist;
    Fields fields(metadata, "the catalogue's metadata", read_.unsaid);
    fields.pass({"oscal-version"});
    checklist.title = fields.line("title");
    checklist.edition = fields.line("version");
    const std::string published = fields.line("published"), modified = fields.line("last-modified");
    for (yaml::Value party : fields.list("parties")) read_party(party);
    SourceNote note{checklist.title, {}, {}};
    if (!checklist.edition.empty()) note.paragraph = "version " + checklist.edition;
    if (!published.empty()) note.paragraph += ", published " + published.substr(0, 10);
    if (!modified.empty()) note.paragraph += ", last changed " + modified.substr(0, 10);
    note.address = address_of(fields.list("links"));
    checklist.source.push_back(std::move(note));
    for (yaml::Value property : fields.list("props")) {
      const std::string name = told(entry_of(property, "name"));
      fields.unsaid("props", told(property), property.span());
      if (base::lower_ascii(name).find("copyright") != std::string::npos)
        checklist.source.push_back({"Copyright and licence", told(entry_of(property, "value")), {}});
    }
    if (const std::string remarks = fields.text("remarks"); !remarks.empty())
      checklist.source.push_back(
          {"Remarks of the catalogue, on copyright and licence too", one_line(remarks), {}});
  }

  // Names of people stay where they are.
  void read_party(yaml::Value party) {
    if (told(entry_of(party, "type")) != "organization" || !read_.checklist.authority.empty()) {
      read_.unsaid.push_back({"`parties` of the catalogue's metadata", {}, told(party), party.span()});
      return;
    }
    read_.checklist.authority = told(entry_of(party, "name"));
  }

  // Where a reader finds it; the rest is listed.
  std::string address_of(const std::vector<yaml::Value>& links) {
    std::string address;
    for (yaml::Value link : links) {
      const std::string href = told(entry_of(link, "href"));
      const std::string relation = told(entry_of(link, "rel"));
      const bool wanted = relation == "canonical" || relation == "alternate" || relation == "latest-version";
      if (address.empty() && wanted && href.starts_with("http")) {
        address = href;
      } else {
        read_.unsaid.push_back({"`links` of the catalogue's metadata", {}, told(link), link.span()});
      }
    }
    return address;
  }

  static std::size_t controls_below(yaml::Value group, int depth) {
    std::size_t count = entry_of(group, "controls").size();
    const yaml::Value groups = entry_of(group, "groups");
    for (std::size_t i = 0; depth < 64 && i < groups.size(); ++i)
      count += groups.is_sequence() ? controls_below(groups.item(i), depth + 1) : 0;
    return count;
  }

  // One without is listed.
  bool has_controls(yaml::Value group) {
    if (controls_below(group, 0) > 0) return true;
    read_.unsaid.push_back(
        {"groups without a control", told(entry_of(group, "id")), told(group), group.span()});
    return false;
  }

  Element read_element(yaml::Value group) {
    Element element;
    Fields fields(group, "a group", read_.unsaid);
    const std::string id = name_of(group, fields);
    element.title = fields.line("title");
    if (element.title.empty()) element.title = id;
    element.id = element_ids_.take({id, element.title});
    element.guidance = prose_of(fields.list("parts"));
    read_content(fields, element.criteria);
    return element;
  }

  Criterion read_group(yaml::Value group) {
    Criterion whole;
    Fields fields(group, "a group", read_.unsaid);
    whole.id = name_of(group, fields);
    whole.title = fields.line("title");
    whole.guidance = prose_of(fields.list("parts"));
    whole.span = group.span();
    read_content(fields, whole.parts);
    return whole;
  }

  void read_content(Fields& fields, std::vector<Criterion>& criteria) {
    for (yaml::Value group : fields.list("groups")) {
      if (has_controls(group)) criteria.push_back(read_group(group));
    }
    read_controls(fields, criteria);
  }

  // A control and its enhancements are asked for one by one, so these stand behind it and not in it.
  void read_controls(Fields& fields, std::vector<Criterion>& criteria) {
    for (yaml::Value control : fields.list("controls")) read_control(control, {}, criteria);
  }

  void read_control(yaml::Value control, const std::string& enhances, std::vector<Criterion>& criteria) {
    Fields fields(control, "a control", read_.unsaid);
    Criterion criterion;
    criterion.id = name_of(control, fields);
    criterion.title = fields.line("title");
    criterion.span = control.span();
    if (!enhances.empty()) fields.list("what a control enhances", enhances, control.span());
    const std::string status = oscal_property(control, "status");
    read_parameters(fields, criterion.id);
    read_parts(fields, criterion);
    const bool asked = base::lower_ascii(status) != "withdrawn" && !criterion.id.empty();
    if (!asked) fields.list("withdrawn controls", criterion.title, control.span());
    const std::string id = criterion.id;
    if (asked) criteria.push_back(std::move(criterion));
    for (yaml::Value enhancement : fields.list("controls")) read_control(enhancement, id, criteria);
  }

  // The label, which documents use, or else the id.
  std::string name_of(yaml::Value record, Fields& fields) {
    const std::string label = published_id(oscal_property(record, "label"));
    const std::string id = published_id(fields.text("id"));
    std::string name = label.empty() || named_.contains(label) ? id : label;
    named_.insert(name);
    if (name.empty())
      out_.report(rules::faulty_catalogue, record.span(), "this has neither an `id` nor a label");
    fields.called(name);
    if (name != id && !id.empty()) fields.list("`id` beside a label", id, record.span());
    list_properties(record, fields, name);
    fields.pass({"class"});
    return name;
  }

  void list_properties(yaml::Value record, Fields& fields, const std::string& label) {
    for (yaml::Value property : fields.list("props")) {
      const std::string name = told(entry_of(property, "name"));
      const bool is_said = name == "label" && told(entry_of(property, "value")) == label;
      if (!is_said && !(name == "status" && oscal_property(record, "status") == "withdrawn"))
        fields.unsaid("props", told(property), property.span());
    }
  }

  void read_parameters(Fields& fields, const std::string& control) {
    for (yaml::Value parameter : fields.list("params")) {
      Fields one(parameter, "a parameter", read_.unsaid);
      one.called(control);
      const std::string id = one.text("id");
      one.pass({"class", "label", "values", "select"});
      declared_.push_back({id, control, parameter});
    }
  }

  void read_parts(Fields& fields, Criterion& criterion) {
    std::vector<std::string> texts;
    for (yaml::Value part : fields.list("parts")) {
      const std::string name = told(entry_of(part, "name"));
      const std::string text = oscal_prose(part, parameters_);
      if (name == "assessment-method" || name == "assessment") {
        criterion.method.push_back(method_of(part));
      } else if (name == "assessment-objective" || name == "objective") {
        fields.list("objectives of assessments", one_line(text), part.span());
      } else if (!text.empty()) {
        texts.push_back(name == "statement" || name == "guidance" || name == "overview"
                            ? text
                            : fmt::format("{}: {}", name, text));
      }
    }
    criterion.guidance = base::join(texts, "\n\n");
  }

  void list_unused_parameters() {
    for (const Declared& one : declared_) {
      if (!parameters_.is_used(one.id))
        read_.unsaid.push_back(
            {"parameters that no text has", one.control, told(one.parameter), one.parameter.span()});
    }
  }

  std::string prose_of(const std::vector<yaml::Value>& parts) const {
    std::vector<std::string> texts;
    for (yaml::Value part : parts) texts.push_back(oscal_prose(part, parameters_));
    return base::join(texts, "\n\n");
  }

  // "EXAMINE: Access control policy; procedures"
  std::string method_of(yaml::Value part) const {
    std::string method = oscal_property(part, "method");
    std::string objects;
    const yaml::Value parts = entry_of(part, "parts");
    for (std::size_t i = 0; parts.is_sequence() && i < parts.size(); ++i)
      objects += (objects.empty() ? "" : "; ") + one_line(oscal_prose(parts.item(i), parameters_));
    if (method.empty()) method = told(entry_of(part, "name"));
    return objects.empty() ? method : fmt::format("{}: {}", method, objects);
  }

  struct Declared {
    std::string id, control;
    yaml::Value parameter;
  };

  yaml::Value catalogue_;
  OscalParameters parameters_;
  diag::Diagnostics& out_;
  Catalogue read_;
  ElementIds element_ids_;
  std::vector<Declared> declared_;
  std::set<std::string> named_;
};

}  // namespace

bool is_oscal(yaml::Value root) {
  return root.is_mapping() && entry_of(root, "catalog").is_mapping();
}

Catalogue read_oscal(const Request& request, diag::Diagnostics& out) {
  return OscalReader(request.root, out).run();
}

}  // namespace assure::catalogue
