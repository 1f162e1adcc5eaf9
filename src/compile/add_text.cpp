#include "compile/add_text.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "compile/list_edit.h"
#include "yaml/parse.h"
#include "yaml/quoted.h"
#include "yaml/same_values.h"

namespace assure::compile {
namespace {

constexpr std::string_view evidence_section = "evidence", evidence_file = "evidence.yaml";

std::string origin_words(document::Origin origin, bool day) {
  const bool changed = day && origin == document::Origin::Properties;
  return fmt::format(
      "  # guessed from {}{}", document::words_of(origin), changed ? ": when it was changed last" : "");
}

// From its first key on.
std::string item_text(const NewItem& item, std::size_t column) {
  const auto& [title, dated, stage] = item.proposal;
  std::vector<std::string> lines = {"id: " + yaml::quoted(item.id),
      "title: " + yaml::quoted(title.value) + origin_words(title.from, false),
      "file: " + yaml::quoted(item.path), "owner:  # the post that keeps it"};
  lines.push_back(dated ? "dated: " + dated->value.iso() + origin_words(dated->from, true)
                        : "dated:  # the document's own date");
  if (stage) {
    const std::string_view word = stage->value == document::Stage::Draft ? "draft" : "final";
    lines.push_back(fmt::format("status: {}{}", word, origin_words(stage->from, false)));
  }
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : "\n" + std::string(column, ' ')) + line;
  return text;
}

std::string value_of(yaml::Value item, std::string_view key) {
  for (std::size_t i = 0; item.is_mapping() && i < item.size(); ++i) {
    if (item.entry(i).key.text() == key) return std::string(item.entry(i).value.text());
  }
  return {};
}

bool says(yaml::Value value, const NewItem& item) {
  return value_of(value, "id") == item.id && value_of(value, "file") == item.path &&
         value_of(value, "title") == item.proposal.title.value;
}

// What would be written must be YAML that says what it said before, and the new items at the end of the
// section.
base::Status check_items_read_again(const ChangedFile& file, const std::vector<NewItem>& items) {
  source::Sources sources;
  diag::Diagnostics reported_before, found;
  const std::uint32_t before = sources.add(file.path, file.before),
                      after = sources.add(file.path, file.after);
  const yaml::Tree tree_before = yaml::parse(sources.file(before), before, {}, reported_before);
  const yaml::Tree tree_after = yaml::parse(sources.file(after), after, {}, found);
  const auto added = yaml::added_items(tree_before, tree_after, evidence_section);
  const bool right = added && std::equal(added->begin(), added->end(), items.begin(), items.end(), says);
  if (right && found.empty()) return {};
  return base::fail(
      fmt::format("{}: no place for the items was found in this file; put `evidence:` into a file of its own",
          file.path));
}

}  // namespace

base::Result<ChangedFile> with_items(const Compilation& compilation, const std::vector<NewItem>& items) {
  const auto& evidence = compilation.folder.submission.evidence;
  std::optional<source::Span> last;
  if (!evidence.empty()) last = evidence.back().span;
  std::vector<EntryText> texts;
  for (const NewItem& item : items)
    texts.emplace_back([&](std::size_t column) { return item_text(item, column); });
  const auto edit = ASSURE_TRY(append_entries(compilation, {evidence_section, evidence_file, last}, texts));
  ChangedFile file = edit.made();
  ASSURE_TRY(check_items_read_again(file, items));
  return file;
}

}  // namespace assure::compile
