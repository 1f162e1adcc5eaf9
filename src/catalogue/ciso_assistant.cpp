// Libraries of CISO Assistant: frameworks (below) and sets of mappings (ciso_mapping.cpp).
#include <algorithm>
#include <charconv>
#include <map>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"
#include "catalogue/ciso_mapping.h"
#include "catalogue/fields.h"
#include "catalogue/formats.h"
#include "catalogue/names.h"
#include "catalogue/rules.h"

namespace assure::catalogue {
namespace {

// What an audit in the tool says of a requirement, when the framework has no scores of its own.
const Scale compliance{
    "compliance", {{"non_compliant", "Non-compliant", {}}, {"partially_compliant", "Partially compliant", {}},
                      {"compliant", "Compliant", {}}}};
constexpr int most_scores = 20;
constexpr int deepest_node = 20;  // files of YAML go no deeper than some 30 criteria

struct Node {
  yaml::Value value;
  std::string urn, parent, id;
  bool assessable = false;
  std::vector<std::size_t> below;
  int depth = 0;
};

int number_of(std::string_view text, int otherwise) {
  int number = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

class FrameworkReader {
 public:
  FrameworkReader(Catalogue& read, diag::Diagnostics& out) : read_(read), out_(out) {}

  void run(yaml::Value framework) {
    Fields fields(framework, "the framework", read_.unsaid);
    const std::string urn = fields.line("urn");
    Checklist& checklist = read_.checklist;
    checklist.urn = urn;
    if (const auto at = framework.span(); !urn.empty()) fields.unsaid("urn", urn, at);
    checklist.id = slug(urn_tail(urn));
    if (const std::string name = fields.line("name"); !name.empty()) checklist.title = name;
    if (const std::string text = fields.line("description"); !text.empty() && text != checklist.title) {
      if (!checklist.summary.empty() && checklist.summary != text)
        fields.list("`description` of the library", checklist.summary, framework.span());
      checklist.summary = text;
    }
    read_scale(fields);
    for (yaml::Value group : fields.list("implementation_groups_definition")) read_group(group);
    const std::size_t faults = out_.count(diag::Severity::Error);
    read_nodes(fields.list("requirement_nodes"));
    place_nodes();
    if (out_.count(diag::Severity::Error) > faults) return;
    for (std::size_t root : roots_) read_root(root);
    if (checklist.elements.empty())
      out_.report(rules::faulty_catalogue, framework.span(), "this framework has no requirement to assess");
  }

 private:
  void read_scale(Fields& fields) {
    const auto lowest = fields.take("min_score"), highest = fields.take("max_score");
    Scale scale{"score", {}};
    for (yaml::Value score : fields.list("scores_definition")) {
      Fields one(score, "a score", read_.unsaid);
      scale.values.push_back({one.line("score"), one.line("name"), one.text("description")});
    }
    const int first = lowest ? number_of(lowest->text(), 0) : 0;
    const int last = highest ? number_of(highest->text(), -1) : -1;
    for (int score = first; scale.values.empty() && last - first < most_scores && score <= last; ++score)
      scale.values.push_back({std::to_string(score), {}, {}});
    if (scale.values.empty()) {
      if (last > first)
        fields.unsaid("max_score", fmt::format("scores from {} to {}", first, last), highest->span());
      read_.remarks.emplace_back(
          "The framework names no scores: the values are those of audits in CISO Assistant.");
      scale = compliance;
    }
    scale_ = scale.name;
    read_.checklist.scales = {std::move(scale)};
  }

  void read_group(yaml::Value group) {
    Fields one(group, "an implementation group", read_.unsaid);
    const std::string name = one.line("ref_id");
    std::string id = slug(name);
    const auto& types = read_.checklist.types;
    const bool taken =
        std::any_of(types.begin(), types.end(), [&](const OrganisationType& type) { return type.id == id; });
    if (id.empty() || taken) id = fmt::format("group-{}", types.size() + 1);
    types_.emplace(name, id);
    if (id != name) one.unsaid("ref_id", name, group.span());
    std::string title = one.line("name");
    read_.checklist.types.push_back({std::move(id), title.empty() ? name : std::move(title)});
  }

  // The id as published where no other node has it, else the end of the URN, which no two have.
  void read_nodes(const std::vector<yaml::Value>& values) {
    std::map<std::string, int> published;
    for (yaml::Value value : values) ++published[published_id(text_of(value, "ref_id"))];
    std::map<std::string, std::size_t> by_urn;
    for (yaml::Value value : values) {
      Node node{value, text_of(value, "urn"), text_of(value, "parent_urn"), {}, false, {}, 0};
      node.assessable = text_of(value, "assessable") == "true";
      const std::string id = published_id(text_of(value, "ref_id"));
      node.id = id.empty() || published[id] > 1 ? published_id(node_in(node.urn)) : id;
      if (node.urn.empty() || !by_urn.emplace(node.urn, nodes_.size()).second)
        out_.report(rules::faulty_catalogue, value.span(), "this node has {}",
            node.urn.empty() ? "no `urn`" : "the `urn` of another one");
      nodes_.push_back(std::move(node));
    }
  }

  void place_nodes() {
    std::map<std::string_view, std::size_t> by_urn;
    for (std::size_t i = 0; i < nodes_.size(); ++i) by_urn.emplace(nodes_[i].urn, i);
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      const auto parent = by_urn.find(nodes_[i].parent);
      if (nodes_[i].parent.empty()) {
        roots_.push_back(i);
      } else if (parent == by_urn.end() || parent->second >= i) {
        out_.report(rules::faulty_catalogue, nodes_[i].value.span(),
            "no node before this one has the `urn` `{}` that it is below", nodes_[i].parent);
      } else {
        nodes_[parent->second].below.push_back(i);
        nodes_[i].depth = nodes_[parent->second].depth + 1;
        if (nodes_[i].depth == deepest_node + 1)
          out_.report(rules::faulty_catalogue, nodes_[i].value.span(),
              "this node is below more than {} others", deepest_node);
      }
    }
  }

  bool asks(std::size_t number) const {
    const Node& node = nodes_[number];
    return node.assessable ||
           std::any_of(node.below.begin(), node.below.end(), [&](std::size_t below) { return asks(below); });
  }

  // A root that is asked for itself joins the others that are.
  void read_root(std::size_t number) {
    const Node& node = nodes_[number];
    if (node.assessable) {
      if (loose_ == npos) {
        loose_ = read_.checklist.elements.size();
        read_.checklist.elements.push_back(
            {element_ids_.take({"requirements"}), "Requirements", {}, scale_, {}});
      }
      std::vector<Criterion> criteria;
      read_node(number, criteria);
      auto& into = read_.checklist.elements[loose_].criteria;
      std::move(criteria.begin(), criteria.end(), std::back_inserter(into));
      return;
    }
    if (!asks(number)) return say_nothing_of(node);
    const Criterion head = read_fields(node);
    Element element;
    element.title = head.title.empty() ? head.id : head.title;
    element.id = element_ids_.take({head.id, element.title});
    element.guidance = head.guidance;
    list_of_head(node, head, element);
    element.scale = scale_;
    for (std::size_t below : node.below) read_node(below, element.criteria);
    read_.checklist.elements.push_back(std::move(element));
  }

  // An element has no more than its title and guidance.
  void list_of_head(const Node& node, const Criterion& head, const Element& element) {
    const source::Span at = node.value.span();
    if (head.id != element.id && head.id != element.title)
      read_.unsaid.push_back({"ids of nodes that are elements", element.id, head.id, at});
    if (!head.weight.empty()) read_.unsaid.push_back({"`weight` of a node", head.id, head.weight, at});
    for (const std::string& type : head.applies_to)
      read_.unsaid.push_back({"`implementation_groups` of a node", head.id, type, at});
  }

  // What is assessed itself cannot have parts that are, too: they stand behind it.
  void read_node(std::size_t number, std::vector<Criterion>& criteria) {
    const Node& node = nodes_[number];
    if (!asks(number)) return say_nothing_of(node);
    Criterion criterion = read_fields(node);
    if (!node.assessable) {
      for (std::size_t below : node.below) read_node(below, criterion.parts);
      criteria.push_back(std::move(criterion));
      return;
    }
    criteria.push_back(std::move(criterion));
    for (std::size_t below : node.below) {
      if (asks(below))
        read_.unsaid.push_back({"`parent_urn` of a node", nodes_[below].id, "it is part of " + node.id,
            nodes_[below].value.span()});
      read_node(below, criteria);
    }
  }

  void say_nothing_of(const Node& node) {
    read_.unsaid.push_back({"nodes that ask for nothing", node.id, told(node.value), node.value.span()});
    for (std::size_t below : node.below) say_nothing_of(nodes_[below]);
  }

  Criterion read_fields(const Node& node) {
    Criterion criterion;
    criterion.id = node.id;
    criterion.span = node.value.span();
    Fields fields(node.value, "a node", read_.unsaid);
    fields.called(node.id);
    criterion.urn = node.urn;
    fields.unsaid("urn", node.urn, node.value.span());
    fields.pass({"urn", "parent_urn", "depth", "assessable"});
    if (const std::string ref_id = fields.line("ref_id"); !ref_id.empty() && published_id(ref_id) != node.id)
      fields.unsaid("ref_id", ref_id, node.value.span());
    if (const std::string unseen = unseen_in_id(text_of(node.value, "ref_id")); !unseen.empty())
      fields.list(std::string(unseen_characters), unseen, node.value.span());
    criterion.title = fields.line("name");
    std::vector<std::string> texts;
    for (auto [key, label] :
        {std::pair("description", ""), {"annotation", ""}, {"typical_evidence", "Typical evidence: "}}) {
      const std::string text = fields.text(key);
      if (!text.empty()) texts.push_back(label + text);
    }
    for (auto [urn, question] : fields.entries("questions")) {
      fields.list("`urn` of a question", one_line(urn.text()), urn.span());
      texts.push_back(read_question(question, node.id));
    }
    criterion.guidance = base::join(texts, "\n\n");
    criterion.weight = fields.line("weight");
    for (yaml::Value group : fields.list("implementation_groups")) {
      const auto type = types_.find(one_line(group.text()));
      auto& asked = criterion.applies_to;
      if (type != types_.end() && std::find(asked.begin(), asked.end(), type->second) == asked.end())
        asked.push_back(type->second);
      if (type == types_.end()) fields.unsaid("implementation_groups", told(group), group.span());
    }
    return criterion;
  }

  std::string read_question(yaml::Value question, const std::string& id) {
    Fields fields(question, "a question", read_.unsaid);
    fields.called(id);
    return fields.text("text");
  }

  static std::string text_of(yaml::Value node, std::string_view key) {
    for (std::size_t i = 0; node.is_mapping() && i < node.size(); ++i) {
      const auto entry = node.entry(i);
      if (entry.key.text() == key && entry.value.is_scalar()) return one_line(entry.value.text());
    }
    return {};
  }

  static constexpr std::size_t npos = std::size_t(-1);

  Catalogue& read_;
  diag::Diagnostics& out_;
  std::vector<Node> nodes_;
  std::vector<std::size_t> roots_;
  std::map<std::string, std::string> types_;  // by what the library calls them
  std::string scale_;
  ElementIds element_ids_;
  std::size_t loose_ = npos;  // the element of roots that are asked for themselves
};

void read_library(const Request& request, Catalogue& read, diag::Diagnostics& out) {
  read.format = "CISO Assistant library";
  Fields fields(request.root, "the library", read.unsaid);
  Checklist& checklist = read.checklist;
  checklist.title = fields.line("name");
  checklist.edition = fields.line("version");
  if (!checklist.edition.empty()) checklist.edition = "version " + checklist.edition + " of the library";
  checklist.authority = fields.line("provider");
  SourceNote note{checklist.title, checklist.edition, fields.line("urn")};
  if (const std::string day = fields.line("publication_date"); !day.empty()) note.paragraph += " of " + day;
  checklist.source.push_back(std::move(note));
  if (const std::string words = fields.line("copyright"); !words.empty())
    checklist.source.push_back({"Copyright and licence: " + words, {}, {}});
  if (const std::string packager = fields.line("packager"); !packager.empty())
    checklist.source.push_back({"Library made by " + packager, {}, {}});
  checklist.summary = fields.line("description");
  const auto objects = fields.take("objects");
  Fields content(*objects, "the library", read.unsaid);
  auto mappings = content.list("requirement_mapping_sets");
  for (yaml::Value one : content.list("requirement_mapping_set")) mappings.push_back(one);
  if (auto framework = content.take("framework")) {
    FrameworkReader(read, out).run(*framework);
    for (yaml::Value one : mappings) content.unsaid("requirement_mapping_sets", told(one), one.span());
  } else if (!mappings.empty()) {
    read_mapping_sets(mappings, request, read, out);
  } else {
    out.report(
        rules::faulty_catalogue, objects->span(), "this library has no framework and no set of mappings");
  }
}

}  // namespace

std::string_view urn_tail(std::string_view urn) {
  return urn.substr(urn.rfind(':') + 1);
}

std::string_view node_in(std::string_view urn) {
  constexpr std::string_view before = ":req_node:";
  const std::size_t framework = urn.find(before);
  if (framework == std::string_view::npos) return urn_tail(urn);
  const std::size_t end = urn.find(':', framework + before.size());
  return end == std::string_view::npos ? urn_tail(urn) : urn.substr(end + 1);
}

bool is_ciso_assistant(yaml::Value root) {
  bool urn = false, objects = false;
  for (std::size_t i = 0; root.is_mapping() && i < root.size(); ++i) {
    const auto entry = root.entry(i);
    urn = urn || entry.key.text() == "urn";
    objects = objects || (entry.key.text() == "objects" && entry.value.is_mapping());
  }
  return urn && objects;
}

Catalogue read_ciso_assistant(const Request& request, diag::Diagnostics& out) {
  Catalogue read;
  read_library(request, read, out);
  return read;
}

}  // namespace assure::catalogue
