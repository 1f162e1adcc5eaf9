#include "pages/pack_json/pack_json.h"

#include "diag/formats/json.h"
#include "json/gap.h"
#include "json/values.h"
#include "pages/url.h"
#include "submission/records.h"

namespace assure::pages {
namespace {

using json::Json;

Json findings_json(const Book& book) {
  std::map<std::string_view, std::size_t> codes;
  for (const auto& finding : book.diagnostics().all()) ++codes[finding.rule->code];
  Json by_code = Json::object();
  for (const auto& [code, count] : codes) by_code[std::string(code)] = count;
  const auto& diagnostics = book.diagnostics();
  return {{"errors", diagnostics.count(diag::Severity::Error)},
      {"warnings", diagnostics.count(diag::Severity::Warning)},
      {"notes", diagnostics.count(diag::Severity::Note)}, {"waived", diagnostics.waived()},
      {"codes", by_code}};
}

// The submission and who submits, in one.
Json head_json(const Book& book) {
  const auto& evaluation = book.evaluation();
  const auto& submission = book.submission();
  Json organisation = json::of(submission.organisation, Json::object());
  Json head = json::of(submission.head,
      {{"as_of", evaluation.as_of.iso()}, {"stage", evaluation.is_final() ? "final" : "draft"}});
  Json json = {{"version", 1}, {"compiler", book.options().version}};
  json["reference"] = head["reference"];
  json["organisation"] = organisation["name"];
  organisation.erase("name");
  for (auto& [name, value] : organisation.items()) json[name == "type" ? "organisation_type" : name] = value;
  json.update(head);
  json["draft"] = book.draft();
  return json;
}

}  // namespace

Json file_json(const Book& book, const std::string& file) {
  bool there = !book.path_of_file(file).empty();
  return {{"name", file},
      {"path", there ? Json(document_path(book.submission().documents_folder(), file)) : Json()},
      {"bytes", there ? Json(book.size_of_file(file)) : Json()}};
}

std::string pack_json(const Book& book) {
  const auto& evaluation = book.evaluation();
  Json json = head_json(book);
  std::vector<const evaluate::Gap*> gaps;
  for (const auto& gap : evaluation.gaps) gaps.push_back(&gap);
  json["summary"] = json::gap_summary(evaluation, gaps);
  json["frameworks"] =
      json::list_of(evaluation.frameworks, [&](const auto& result) { return framework_json(book, result); });
  add_sections(book, json);
  json["gaps"] =
      json::list_of(evaluation.gaps, [&](const auto& gap) { return json::of(gap, book.sources()); });
  json["findings"] = findings_json(book);
  const auto& disclosures = evaluation.disclosures;
  json["disclosure"] = {{"findings", disclosures.all.size()}, {"decided", disclosures.decided()}};
  return diag::json_text(json);
}

}  // namespace assure::pages
