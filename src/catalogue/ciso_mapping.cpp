#include "catalogue/ciso_mapping.h"

#include <map>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "catalogue/fields.h"
#include "catalogue/names.h"
#include "catalogue/rules.h"

namespace assure::catalogue {
namespace {

struct RelationRow {
  std::string_view written, relation, mirrored;
};
constexpr RelationRow relations[] = {{"equal", "equal", "equal"}, {"subset", "subset-of", "superset-of"},
    {"superset", "superset-of", "subset-of"}, {"intersect", "intersects-with", "intersects-with"}};

// Ends of URNs are made of ids in this way.
std::string as_urn(std::string_view id) {
  std::string urn = base::lower_ascii(id);
  for (char& c : urn) c = c == ' ' ? '-' : c;
  return urn;
}

void collect(const std::vector<framework::Criterion>& criteria, std::map<std::string, std::string>& by_urn) {
  for (const auto& criterion : criteria) {
    by_urn.emplace(as_urn(criterion.id->text), criterion.id->text);
    collect(criterion.criteria, by_urn);
  }
}

class MappingReader {
 public:
  MappingReader(const Request& request, Catalogue& read, diag::Diagnostics& out) : read_(read), out_(out) {
    for (const auto& checklist : request.checklists) {
      for (const auto& element : checklist.elements) collect(element.criteria, criteria_[checklist.id->text]);
    }
  }

  void run(yaml::Value set) {
    Fields fields(set, "a set of mappings", read_.unsaid);
    fields.pass({"urn", "ref_id"});
    const std::string title = fields.line("name");
    Crosswalk& crosswalk = read_.crosswalk;
    if (crosswalk.title.empty()) crosswalk.title = title;
    from_ = checklist_of(fields, "source_framework_urn");
    to_ = checklist_of(fields, "target_framework_urn");
    if (crosswalk.id.empty()) crosswalk.id = slug(from_ + "-to-" + to_);
    const auto mappings = fields.list("requirement_mappings");
    if (!criteria_.contains(from_) || !criteria_.contains(to_)) return;
    for (yaml::Value mapping : mappings) read_mapping(mapping);
  }

 private:
  std::string checklist_of(Fields& fields, std::string_view key) {
    const auto urn = fields.take(key);
    const std::string id = urn ? slug(urn_tail(urn->text())) : std::string();
    if (!criteria_.contains(id))
      out_.report(rules::faulty_catalogue, urn ? urn->span() : source::Span{},
              "the mappings are of a checklist `{}`, which was not given", id)
          .help("import the library of that framework first, and name the file with --checklist");
    return id;
  }

  std::string criterion_of(Fields& fields, std::string_view key, const std::string& checklist) const {
    const std::string urn = fields.line(key);
    const auto& known = criteria_.at(checklist);
    const auto found = known.find(std::string(node_in(urn)));
    return found == known.end() ? std::string() : checklist + "/" + found->second;
  }

  void read_mapping(yaml::Value value) {
    Mapping mapping;
    const RelationRow* relation = nullptr;
    {
      Fields fields(value, "a mapping", read_.unsaid);
      mapping.from = criterion_of(fields, "source_requirement_urn", from_);
      mapping.to = criterion_of(fields, "target_requirement_urn", to_);
      const std::string written = fields.line("relationship");
      for (const RelationRow& row : relations) relation = row.written == written ? &row : relation;
      for (auto [key, label] : {std::pair("rationale", "rationale: "),
               {"strength_of_relationship", "strength: "}, {"annotation", ""}}) {
        const std::string text = fields.line(key);
        if (!text.empty()) mapping.note += (mapping.note.empty() ? "" : "; ") + (label + text);
      }
    }
    if (mapping.from.empty() || mapping.to.empty() || !relation) {
      read_.unsaid.push_back(
          {!relation ? "mappings of another relationship" : "mappings of what a checklist does not have",
              mapping.from + mapping.to, told(value), value.span()});
      return;
    }
    mapping.relation = relation->relation;
    add(std::move(mapping), *relation, value);
  }

  // Sets come in both directions, and say the same in both.
  void add(Mapping mapping, const RelationRow& relation, yaml::Value value) {
    auto [first, fresh] = known_.emplace(std::pair(mapping.from, mapping.to), mapping.relation);
    const auto back = known_.find({mapping.to, mapping.from});
    const bool same =
        fresh ? back != known_.end() && back->second == relation.mirrored : first->second == mapping.relation;
    if (fresh && back == known_.end()) {
      read_.crosswalk.maps.push_back(std::move(mapping));
    } else if (!same || !mapping.note.empty()) {
      read_.unsaid.push_back(
          {same ? "mappings that were there before" : "mappings that say something else again", mapping.from,
              told(value), value.span()});
    }
  }

  Catalogue& read_;
  diag::Diagnostics& out_;
  std::map<std::string, std::map<std::string, std::string>> criteria_;  // by checklist and end of the URN
  std::string from_, to_;
  std::map<std::pair<std::string, std::string>, std::string> known_;
};

}  // namespace

void read_mapping_sets(
    const std::vector<yaml::Value>& sets, const Request& request, Catalogue& read, diag::Diagnostics& out) {
  MappingReader reader(request, read, out);
  const std::size_t faults = out.count(diag::Severity::Error);
  for (yaml::Value set : sets) {
    reader.run(set);
    if (out.count(diag::Severity::Error) > faults) return;
  }
  read.crosswalk.source = read.checklist.source;
  if (read.crosswalk.maps.empty())
    out.report(
        rules::faulty_catalogue, sets.front().span(), "no mapping is between criteria of the checklists");
}

}  // namespace assure::catalogue
