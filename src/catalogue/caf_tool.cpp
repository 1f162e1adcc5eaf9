// The Cyber Assessment Framework as the UK government's tool keeps it: objectives, principles, outcomes, and
// for each level of an outcome the indicators that say when it is right to claim it.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"
#include "catalogue/fields.h"
#include "catalogue/formats.h"
#include "catalogue/names.h"
#include "catalogue/rules.h"

namespace assure::catalogue {
namespace {

struct AchievementRow {
  std::string_view value, label;
};
constexpr std::array<AchievementRow, 3> achievements = {{{"not-achieved", "Not achieved"},
    {"partially-achieved", "Partially achieved"}, {"achieved", "Achieved"}}};

// "not_achieved", "Not achieved" and "not-achieved" are one.
std::string as_value(std::string_view text) {
  return slug(text);
}

class CafReader {
 public:
  CafReader(yaml::Value root, diag::Diagnostics& out) : root_(root), out_(out) {}

  Catalogue run() {
    read_.format = "CAF of the UK government's tool";
    read_file();
    if (read_.checklist.scales.empty())
      out_.report(rules::faulty_catalogue, root_.span(), "this file has no outcome to assess");
    return std::move(read_);
  }

 private:
  void read_file() {
    Fields fields(root_, "the file", read_.unsaid);
    if (auto rules = fields.take("assessment-rules")) {
      rules_ = told(*rules);
      fields.unsaid("assessment-rules", rules_, rules->span());
    }
    for (auto [code, objective] : fields.entries("objectives")) read_objective(code, objective);
  }

  static std::string code_of(Fields& fields, yaml::Value key) {
    const std::string written = fields.text("code");
    std::string code = published_id(written);
    if (code.empty()) code = published_id(key.text());
    fields.called(code);
    const std::string unseen = unseen_in_id(written.empty() ? key.text() : std::string_view(written));
    if (!unseen.empty()) fields.list(std::string(unseen_characters), unseen, key.span());
    if (!written.empty() && code != one_line(key.text()))
      fields.list("keys beside a `code`", one_line(key.text()), key.span());
    return code;
  }

  void read_objective(yaml::Value key, yaml::Value value) {
    Element element;
    Fields fields(value, "an objective", read_.unsaid);
    const std::string code = code_of(fields, key);
    const std::string title = fields.line("title");
    element.id = element_ids_.take({"objective-" + code});
    element.title = title.empty() ? code : fmt::format("{} {}", code, title);
    element.guidance = fields.text("description");
    for (auto [name, principle] : fields.entries("principles"))
      element.criteria.push_back(read_principle(name, principle));
    if (!element.criteria.empty()) read_.checklist.elements.push_back(std::move(element));
  }

  Criterion read_principle(yaml::Value key, yaml::Value value) {
    Criterion principle;
    Fields fields(value, "a principle", read_.unsaid);
    principle.id = code_of(fields, key);
    principle.title = fields.line("title");
    principle.guidance = fields.text("description");
    principle.span = value.span();
    for (auto [name, outcome] : fields.entries("outcomes"))
      principle.parts.push_back(read_outcome(name, outcome));
    return principle;
  }

  Criterion read_outcome(yaml::Value key, yaml::Value value) {
    Criterion outcome;
    Fields fields(value, "an outcome", read_.unsaid);
    outcome.id = code_of(fields, key);
    outcome.title = fields.line("title");
    outcome.guidance = fields.text("description");
    outcome.span = value.span();
    if (auto rules = fields.take("assessment-rules"); rules && told(*rules) != rules_)
      fields.unsaid("assessment-rules", told(*rules), rules->span());
    for (auto [name, status] : fields.entries("min_profile_requirement"))
      outcome.profile.emplace_back(type_of(name.text()), as_value(status.text()));
    outcome.scale = outcome.id;
    read_.checklist.scales.push_back({outcome.id, levels_of(fields, outcome)});
    return outcome;
  }

  // A level without indicators is none of this outcome, unless a profile expects it.
  std::vector<Level> levels_of(Fields& fields, const Criterion& outcome) {
    const auto indicators = fields.entries("indicators");
    std::vector<Level> levels;
    for (const AchievementRow& row : achievements) {
      Level level{std::string(row.value), std::string(row.label), {}};
      for (auto [name, of_level] : indicators) {
        if (as_value(name.text()) == row.value) level.meaning = meaning_of(of_level, outcome.id);
      }
      const bool expected = std::any_of(outcome.profile.begin(), outcome.profile.end(),
          [&](const auto& entry) { return entry.second == row.value; });
      if (!level.meaning.empty() || expected) levels.push_back(std::move(level));
    }
    for (auto [name, of_level] : indicators) {
      const bool known = std::any_of(achievements.begin(), achievements.end(),
          [&, text = as_value(name.text())](const AchievementRow& row) { return row.value == text; });
      if (!known)
        fields.unsaid("indicators", fmt::format("{}: {}", name.text(), told(of_level)), name.span());
    }
    return levels;
  }

  std::string meaning_of(yaml::Value indicators, const std::string& outcome) {
    std::vector<std::string> lines;
    for (std::size_t i = 0; indicators.is_mapping() && i < indicators.size(); ++i) {
      const auto [key, value] = indicators.entry(i);
      Fields fields(value, "an indicator", read_.unsaid);
      fields.called(published_id(key.text()));
      const std::string text = fields.line("description");
      lines.push_back(fmt::format("{} {}", one_line(key.text()), text));
    }
    if (!indicators.is_mapping() && !indicators.is_null())
      read_.unsaid.push_back({"`indicators` of an outcome", outcome, told(indicators), indicators.span()});
    return base::join(lines, "\n");
  }

  std::string type_of(std::string_view profile) {
    std::string id = slug(profile);
    auto& types = read_.checklist.types;
    const bool known =
        std::any_of(types.begin(), types.end(), [&](const OrganisationType& type) { return type.id == id; });
    if (known) return id;
    std::string title = one_line(profile) + " profile";
    title.front() = base::ascii_upper(title.front());
    types.push_back({id, std::move(title)});
    return id;
  }

  yaml::Value root_;
  diag::Diagnostics& out_;
  Catalogue read_;
  std::string rules_;
  ElementIds element_ids_;
};

}  // namespace

bool is_caf_tool(yaml::Value root) {
  for (std::size_t i = 0; root.is_mapping() && i < root.size(); ++i) {
    const auto entry = root.entry(i);
    if (entry.key.text() == "objectives") return entry.value.is_mapping();
  }
  return false;
}

Catalogue read_caf_tool(const Request& request, diag::Diagnostics& out) {
  return CafReader(request.root, out).run();
}

}  // namespace assure::catalogue
