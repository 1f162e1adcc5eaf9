#include "json/said.h"

#include <fmt/format.h>

#include "json/gap.h"
#include "json/values.h"

namespace assure::json {
namespace {

constexpr int known_version = 1;

// A text, or nothing where the key is absent or null.
std::string text_at(const Json& object, const char* key) {
  auto found = object.find(key);
  if (found == object.end() || found->is_null()) return {};
  return found->is_string() ? found->get<std::string>() : found->dump();
}

std::optional<base::Date> day_at(const Json& object, const char* key) {
  return base::Date::parse(text_at(object, key));
}

const Json& list_at(const Json& object, const char* key) {
  static const Json none = Json::array();
  auto found = object.find(key);
  return found == object.end() || !found->is_array() ? none : *found;
}

SaidGap said_gap(const Json& gap) {
  SaidGap said{text_at(gap, "code"), text_at(gap, "kind"), text_at(gap, "severity"), text_at(gap, "what"),
      text_at(gap, "framework"), text_at(gap, "criterion"), text_at(gap, "record"),
      text_at(gap, "evidence_kind"), text_at(gap, "owner"), day_at(gap, "due"), false};
  said.waived = gap.value("waived", false);
  return said;
}

void add_framework(Said& said, const Json& framework) {
  const std::string id = text_at(framework, "id");
  for (const Json& criterion : list_at(framework, "criteria")) {
    said.criteria.push_back({id, text_at(criterion, "id"), text_at(criterion, "title"),
        text_at(criterion, "answer"), text_at(criterion, "rating"), text_at(criterion, "label"),
        text_at(criterion, "target"), text_at(criterion, "statement")});
  }
}

SaidItem said_item(const Json& item) {
  SaidItem said{text_at(item, "id"), text_at(item, "title"), {}};
  for (const Json& file : list_at(item, "files")) {
    if (std::string path = text_at(file, "path"); !path.empty()) said.paths.push_back(std::move(path));
  }
  return said;
}

base::Result<Said> read_all(const Json& pack) {
  if (!pack.is_object() || !pack.contains("version") || !pack.contains("frameworks"))
    return base::fail("it is no pack.json of assure");
  if (pack["version"] != known_version)
    return base::fail(fmt::format(
        "its version is {}, and this assure knows version {}", pack["version"].dump(), known_version));
  const auto day = day_at(pack, "as_of");
  if (!day) return base::fail("it does not say on which day it was judged");
  Said said;
  said.reference = text_at(pack, "reference");
  said.title = text_at(pack, "title");
  said.as_of = *day;
  if (auto summary = pack.find("summary"); summary != pack.end() && summary->is_object())
    said.unread = summary->value("unread", std::size_t(0));
  for (const Json& gap : list_at(pack, "gaps")) said.gaps.push_back(said_gap(gap));
  for (const Json& framework : list_at(pack, "frameworks")) add_framework(said, framework);
  for (const Json& item : list_at(pack, "evidence")) said.items.push_back(said_item(item));
  for (const Json& post : list_at(pack, "posts")) said.posts[text_at(post, "id")] = text_at(post, "title");
  return said;
}

}  // namespace

base::Result<Said> read_said(std::string_view text) {
  try {
    return read_all(Json::parse(text));
  } catch (const Json::exception&) {
    return base::fail("it is no pack.json of assure");
  }
}

Said said_of_gaps(const evaluate::Evaluation& evaluation, const source::Sources& sources) {
  Said said;
  const auto& head = evaluation.submission().head;
  if (head.reference) said.reference = head.reference->text;
  if (head.title) said.title = *head.title;
  said.as_of = evaluation.as_of;
  said.unread = evaluation.unread;
  for (const auto& gap : evaluation.gaps) said.gaps.push_back(said_gap(of(gap, sources)));
  for (const auto& post : evaluation.submission().posts) {
    if (post.id && post.title) said.posts[post.id->text] = *post.title;
  }
  return said;
}

}  // namespace assure::json
