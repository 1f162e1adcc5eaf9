#include "catalogue/ciso_mapping.h"

#include <map>

#include <fmt/format.h>

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

struct Known {
  std::string id;                               // of the checklist
  std::map<std::string, std::string> criteria;  // ids by URN
};

void collect(const std::vector<Criterion>& criteria, std::map<std::string, std::string>& by_urn) {
  for (const Criterion& criterion : criteria) {
    by_urn.emplace(criterion.urn, criterion.id);
    collect(criterion.parts, by_urn);
  }
}

class MappingReader {
 public:
  MappingReader(const Request& request, Catalogue& read, diag::Diagnostics& out) : read_(read), out_(out) {
    for (const Checklist& checklist : request.checklists) {
      Known& known = known_checklists_[checklist.urn];
      known.id = checklist.id;
      for (const Element& element : checklist.elements) collect(element.criteria, known.criteria);
    }
  }

  void run(yaml::Value set) {
    Fields fields(set, "a set of mappings", read_.unsaid);
    const std::string title = fields.line("name");
    Crosswalk& crosswalk = read_.crosswalk;
    if (crosswalk.title.empty()) crosswalk.title = title;
    if (crosswalk.title != title) fields.unsaid("name", title, set.span());
    from_ = checklist_of(fields, "source_framework_urn", set);
    to_ = checklist_of(fields, "target_framework_urn", set);
    const auto mappings = fields.list("requirement_mappings");
    if (!from_ || !to_) return;
    if (crosswalk.id.empty()) crosswalk.id = slug(from_->id + "-to-" + to_->id);
    for (yaml::Value mapping : mappings) read_mapping(mapping);
  }

 private:
  // Null when it is not there, which is reported.
  const Known* checklist_of(Fields& fields, std::string_view key, yaml::Value set) {
    const auto value = fields.take(key);
    const std::string urn = value && value->is_scalar() ? one_line(value->text()) : std::string();
    const auto known = known_checklists_.find(urn);
    if (known != known_checklists_.end()) return &known->second;
    out_.report(rules::faulty_catalogue, value ? value->span() : set.span(),
            "the mappings are of the framework `{}`, whose library was not given", urn)
        .help("name the library of that framework with --checklist: it says which criterion a URN names");
    return nullptr;
  }

  static std::string criterion_of(Fields& fields, std::string_view key, const Known& checklist) {
    const auto found = checklist.criteria.find(fields.line(key));
    return found == checklist.criteria.end() ? std::string() : checklist.id + "/" + found->second;
  }

  void read_mapping(yaml::Value value) {
    Mapping mapping;
    const RelationRow* relation = nullptr;
    {
      Fields fields(value, "a mapping", read_.unsaid);
      mapping.from = criterion_of(fields, "source_requirement_urn", *from_);
      mapping.to = criterion_of(fields, "target_requirement_urn", *to_);
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
  std::map<std::string, Known> known_checklists_;  // by the URN of the framework
  const Known* from_ = nullptr;
  const Known* to_ = nullptr;
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
  const source::Span at = sets.front().span();
  for (const auto& [key, says] :
      {std::pair("provider", read.checklist.authority), std::pair("description", read.checklist.summary)}) {
    if (!says.empty()) read.unsaid.push_back({fmt::format("`{}` of the library", key), {}, says, at});
  }
  if (read.crosswalk.maps.empty())
    out.report(
        rules::faulty_catalogue, sets.front().span(), "no mapping is between criteria of the checklists");
}

}  // namespace assure::catalogue
