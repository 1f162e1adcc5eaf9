#include "support/reference.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "framework/records.h"
#include "registry/registry.h"
#include "submission/records.h"

namespace assure::tests {
namespace {

using record::RecordInfo;
using record::Shape;
using record::TypeInfo;

std::string anchor(std::string_view name) {
  std::string result(name);
  std::replace(result.begin(), result.end(), ' ', '-');
  return result;
}

// Records in the order in which they are first met.
class Reference {
 public:
  std::string type_text(const TypeInfo& type) {
    switch (type.shape) {
      case Shape::Choice: {
        std::vector<std::string> names;
        for (const auto& choice : type.choices) names.emplace_back(choice.name);
        return "`" + base::join(names, "`, `") + "`";
      }
      case Shape::List:
        return "list of " + type_text(*type.element);
      case Shape::Map:
        return "mapping to " + type_text(*type.element);
      case Shape::Record: {
        const RecordInfo& info = type.record();
        if (std::find(records_.begin(), records_.end(), &info) == records_.end()) records_.push_back(&info);
        return fmt::format("[{}](#{})", info.name, anchor(info.name));
      }
      default:
        return std::string(type.expected);
    }
  }

  void add(const RecordInfo& info) { records_.push_back(&info); }

  std::string run() {
    std::string text;
    // Grows while it is walked: tables name further records.
    for (std::size_t i = 0; i < records_.size(); ++i) text += section(*records_[i]);
    return text;
  }

 private:
  std::string section(const RecordInfo& info) {
    std::string text = fmt::format("\n## {}\n\n{}.", info.name, info.meaning);
    if (!info.short_form.empty()) text += fmt::format(" A bare text stands for its `{}`.", info.short_form);
    text += "\n\n| key | needed | value | meaning | in the pack |\n|---|---|---|---|---|\n";
    for (const auto& field : info.fields) {
      text += fmt::format("| `{}` | {} | {} | {} | {} |\n", field.name,
          field.need == record::Need::Required ? "yes" : "", type_text(*field.type), field.meaning,
          place_of(field));
    }
    return text;
  }

  static std::string place_of(const record::FieldInfo& field) {
    switch (field.shown) {
      case record::Shown::Details:
        return fmt::format("page, as “{}”", field.label());
      case record::Shown::Page:
        return "page";
      case record::Shown::Sometimes:
        return fmt::format("sometimes: {}", field.reason);
      case record::Shown::Json:
        return fmt::format("`pack.json`: {}", field.reason);
      case record::Shown::Nowhere:
        break;
    }
    return fmt::format("no: {}", field.reason);
  }

  std::vector<const RecordInfo*> records_;
};

std::string fields_in_json(const RecordInfo& info) {
  std::vector<std::string> names;
  for (const auto& field : info.fields) {
    if (field.shown == record::Shown::Nowhere) continue;
    const TypeInfo& type = field.type->shape == Shape::List ? *field.type->element : *field.type;
    std::string name = fmt::format("`{}`", field.name);
    if (type.shape == Shape::Record) name += fmt::format(" ({})", fields_in_json(type.record()));
    names.push_back(name);
  }
  return base::join(names, ", ");
}

}  // namespace

std::string rules_reference() {
  std::string text =
      "# Every finding\n\n`assure explain CODE` says what one means, why it matters and how to fix it, with "
      "a sample of each kind.\n"
      "Errors stop `build`; warnings do not.\n\n| code | name | severity | what is found "
      "|\n|---|---|---|---|\n";
  for (const diag::Rule* rule : registry::all_rules()) {
    text += fmt::format(
        "| {} | {} | {} | {} |\n", rule->code, rule->name, diag::name_of(rule->severity), rule->summary);
  }
  return text;
}

std::string folder_reference() {
  Reference reference;
  std::string text =
      "# The evidence folder\n\n`assure.yaml` at the root marks a folder. Every other `*.yaml` and `*.yml` "
      "file below it is read too, but "
      "not below the documents\nfolder, hidden folders or packs. A file holds any mix of sections; lists of "
      "the same name add up. "
      "A section named after\nan element of a checklist (`competencies`, `outcomes`) holds its "
      "responses.\n\n"
      "A checklist that `submission.frameworks` does not name, a file whose name is nearly one of YAML "
      "(`x.YAML`, `x.yaml.txt`), and a\nfolder that is taken for a pack though it holds no manifest are not "
      "read either; `check` warns of them.\n\n"
      "Every file that an evidence item declares is opened once, whether anything is quoted from it or not: "
      "what "
      "is locked, cut short, a\n"
      "shortcut, full of zeros, or something else than its name says is a finding where it is declared "
      "(AS502, "
      "AS515, AS530), and so is\n"
      "the same file under two names (AS531); [documents.md](documents.md) says what else is found. A file "
      "that cannot be read on this computer is a finding too, "
      "and "
      "hides no other.\n"
      "`check`, `gaps`, `status` and `serve` do not open an unquoted file again while its size, times, inode "
      "and device stay the same and they found no fault in\n"
      "it; what they remember lies beside [what builds remember](packs.md#building-again). `build` and "
      "`sign-off` open all of them.\n\n"
      "Files are YAML 1.2, and what YAML forbids is an error even where other programs are lenient. A text "
      "in "
      "Markdown of more than\n64 KiB is shown as it is written, and so is a table of more than 100 columns "
      "or "
      "100,000 cells.\n\n"
      "Keys are text, each once in its mapping. Of tags only those that name the kind of a value (`!!str`) "
      "are "
      "taken. Anchors and aliases are;\nmerge keys (`<<`), which YAML 1.2 does not know, are not.\n\n"
      "Every record may have a key `private`, a text: notes that stay at home. So may every file, beside its "
      "sections. No page, no\n`pack.json` and no pack shows them, and nobody signs for them.\n\n"
      "“In the pack” says where the readers of a pack find a value. Whatever is on a page is in `pack.json` "
      "too.\n\n"
      "| section | what it holds | value |\n|---|---|---|\n";
  for (const auto& section : submission::fixed_sections()) {
    text += fmt::format(
        "| `{}` | {} | {} |\n", section.row->name, section.row->meaning, reference.type_text(*section.type));
  }
  reference.add(submission::given_response().info);
  reference.add(submission::chosen_response().info);
  return text + reference.run();
}

std::string pack_json_sections() {
  std::string text = "| key | each record of the list |\n|---|---|\n";
  for (const auto& section : submission::fixed_sections()) {
    if (section.type->shape != Shape::List || section.row->stays_home) continue;
    text += fmt::format(
        "| `{}` | {} |\n", section.row->json_key(), fields_in_json(section.type->element->record()));
  }
  return text;
}

std::string checklist_reference() {
  Reference reference;
  reference.add(record::record_info<framework::Framework>());
  reference.add(record::record_info<framework::Crosswalk>());
  return "# The checklist language\n\nA checklist is a YAML file whose first key is `framework`. `assure "
         "frameworks list` names those that are "
         "shipped; a folder may bring its\nown and name it by its path. A file whose first key is "
         "`crosswalk` says which "
         "criteria of several\nchecklists ask for the same; `assure crosswalk` reads it.\n\n“In the pack” "
         "says where the readers of a "
         "pack find a value. The whole file is in the pack, too, but for comments and for notes "
         "under\n`private`, a key "
         "that every record may have.\n" +
         reference.run();
}

}  // namespace assure::tests
