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
    read_catalogue();
    read_.checklist.scales = {oscal_scale};
    for (auto& element : read_.checklist.elements) element.scale = oscal_scale.name;
    if (read_.checklist.elements.empty())
      out_.report(
              rules::faulty_catalogue, catalogue_.span(), "this catalogue has no control that is asked for")
          .help("a profile names controls of a catalogue: import the catalogue that it resolves to");
    list_parameters();
    read_.remarks.emplace_back(
        "A catalogue of OSCAL has no scale: the values are those of OSCAL's assessment results.");
    return std::move(read_);
  }

 private:
  void read_catalogue() {
    Fields fields(catalogue_, "the catalogue", read_.unsaid);
    read_parameters(fields, {});
    if (auto metadata = fields.take("metadata")) read_metadata(*metadata);
    const auto groups = fields.list("groups");
    Element rest{"controls", "Controls", {}, {}, {}};
    for (yaml::Value group : groups) {
      if (has_controls(group)) read_.checklist.elements.push_back(read_element(group));
    }
    read_controls(fields, rest.criteria);
    if (!rest.criteria.empty()) read_.checklist.elements.push_back(std::move(rest));
  }

  void read_metadata(yaml::Value metadata) {
    Checklist& checklist = read_.checklist;
    Fields fields(metadata, "the catalogue's metadata", read_.unsaid);
    checklist.title = fields.line("title");
    checklist.edition = fields.line("version");
    const std::string published = fields.line("published"), modified = fields.line("last-modified");
    for (yaml::Value party : fields.list("parties")) read_party(party);
    if (published.size() > 10) fields.unsaid("published", published, metadata.span());
    if (modified.size() > 10) fields.unsaid("last-modified", modified, metadata.span());
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
    Fields fields(party, "the authority", read_.unsaid);
    fields.pass({"type"});
    read_.checklist.authority = fields.line("name");
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
        Fields(link, "the address of the catalogue", read_.unsaid).pass({"href"});
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
    if (id != element.id && id != element.title)
      fields.list("ids of groups that are elements", id, group.span());
    read_parameters(fields, id);
    element.guidance = prose_of(fields.list("parts"), id);
    read_content(fields, element.criteria);
    return element;
  }

  Criterion read_group(yaml::Value group) {
    Criterion whole;
    Fields fields(group, "a group", read_.unsaid);
    whole.id = name_of(group, fields);
    whole.title = fields.line("title");
    read_parameters(fields, whole.id);
    whole.guidance = prose_of(fields.list("parts"), whole.id);
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
    if (!asked) list_withdrawn(fields, criterion);
    const std::string id = criterion.id;
    if (asked) criteria.push_back(std::move(criterion));
    for (yaml::Value enhancement : fields.list("controls")) read_control(enhancement, id, criteria);
  }

  static void list_withdrawn(Fields& fields, const Criterion& control) {
    fields.list("withdrawn controls", control.title, control.span);
    std::vector<std::string> texts = control.method;
    if (!control.guidance.empty()) texts.insert(texts.begin(), control.guidance);
    for (const std::string& text : texts)
      fields.list("texts of withdrawn controls", one_line(text), control.span);
  }

  // The label, which documents use, or else the id.
  std::string name_of(yaml::Value record, Fields& fields) {
    const std::string label = published_id(oscal_property(record, "label"));
    const std::string written = fields.text("id");
    const std::string id = published_id(written);
    std::string name = label.empty() || named_.contains(label) ? id : label;
    named_.insert(name);
    if (name.empty())
      out_.report(rules::faulty_catalogue, record.span(), "this has neither an `id` nor a label");
    fields.called(name);
    if (name != id && !id.empty()) fields.list("`id` beside a label", id, record.span());
    for (const std::string& text : {written, oscal_property(record, "label")}) {
      const std::string unseen = unseen_in_id(text);
      if (!unseen.empty()) fields.list(std::string(unseen_characters), unseen, record.span());
    }
    list_properties(record, fields, name);
    return name;
  }

  void list_properties(yaml::Value record, Fields& fields, const std::string& label) {
    for (yaml::Value property : fields.list("props")) {
      const std::string name = told(entry_of(property, "name"));
      const bool alone = property.size() == 2;  // name and value, and nothing besides
      const bool is_said = name == "label" && told(entry_of(property, "value")) == label;
      if (!alone || (!is_said && !(name == "status" && oscal_property(record, "status") == "withdrawn")))
        fields.unsaid("props", told(property), property.span());
    }
  }

  void read_parameters(Fields& fields, const std::string& control) {
    for (yaml::Value parameter : fields.list("params")) {
      Fields one(parameter, "a parameter", read_.unsaid);
      one.called(control);
      const std::string id = one.text("id");
      one.pass({"label", "values", "select"});
      declared_.push_back({id, control, parameter});
    }
  }

  void read_parts(Fields& fields, Criterion& criterion) {
    std::vector<std::string> texts;
    for (yaml::Value part : fields.list("parts")) {
      const std::string name = told(entry_of(part, "name"));
      const std::string text = oscal_prose(part, parameters_);
      list_part(part, criterion.id, true);
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

  // Of one that a text has, that text says its values, else its choices, else its label.
  void list_parameters() {
    std::set<std::string> seen;
    for (const Declared& one : declared_) {
      const source::Span at = one.parameter.span();
      if (!parameters_.is_used(one.id) || !seen.insert(one.id).second) {
        read_.unsaid.push_back({"parameters that no text has", one.control, told(one.parameter), at});
        continue;
      }
      read_.unsaid.push_back({"`id` of a parameter", one.control, one.id, at});
      bool said = false;
      for (std::string_view key : {"values", "select", "label"}) {
        const std::string text = told(entry_of(one.parameter, key));
        if (said && !text.empty())
          read_.unsaid.push_back(
              {fmt::format("`{}` beside what a parameter says", key), one.control, text, at});
        said = said || !text.empty();
      }
    }
  }

  std::string prose_of(const std::vector<yaml::Value>& parts, const std::string& of) {
    std::vector<std::string> texts;
    for (yaml::Value part : parts) {
      list_part(part, of, false);
      texts.push_back(oscal_prose(part, parameters_));
    }
    return base::join(texts, "\n\n");
  }

  // What `oscal_prose` does not say of a part and those in it. `named`: the text says what it is.
  void list_part(yaml::Value part, const std::string& of, bool named) {
    Fields fields(part, "a part", read_.unsaid);
    fields.called(of);
    fields.pass({"title", "prose"});
    const std::string name = fields.line("name");
    if (!named && name != "item") fields.unsaid("name", name, part.span());
    const bool method = named && (name == "assessment-method" || name == "assessment");
    const std::string said = oscal_property(part, method ? "method" : "label");
    for (yaml::Value property : fields.list("props")) {
      const bool is_said = !said.empty() && property.size() == 2 &&
                           told(entry_of(property, "name")) == (method ? "method" : "label") &&
                           told(entry_of(property, "value")) == said;
      if (!is_said) fields.unsaid("props", told(property), property.span());
    }
    for (std::string_view key : {"title", "prose"}) {
      const std::string text = told(entry_of(part, key));
      if (method && !text.empty()) fields.unsaid(key, text, part.span());
    }
    for (yaml::Value below : fields.list("parts")) list_part(below, of, false);
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
