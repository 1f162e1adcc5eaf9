#include "render/json.h"

#include <nlohmann/json.hpp>

#include "diag/formats/json.h"
#include "render/url.h"

namespace assure::render {
namespace {

using Json = nlohmann::ordered_json;

template <class Enum, std::size_t size>
Json word_or_null(const record::Spanned<Enum>& value, const char* const (&words)[size]) {
  return value ? Json(words[static_cast<std::size_t>(*value)]) : Json();
}

Json item_json(const Book& book, const submission::EvidenceItem& item) {
  Json files = Json::array(), cited_by = Json::array(), approved;
  for (const auto& file : item.files) {
    if (file) files.push_back(file_json(book, *file));
  }
  for (const auto* criterion : book.citing(item))
    cited_by.push_back({{"framework", criterion->framework->id->text}, {"criterion", criterion->id}});
  if (item.approved.span.valid()) {
    approved = {{"by", text_or_null(item.approved.by)}, {"on", day_or_null(item.approved.on)},
        {"minute", text_or_null(item.approved.minute)}};
  }
  return {{"id", id_or_null(item.id)}, {"kind", id_or_null(item.kind)}, {"title", text_or_null(item.title)},
      {"owner", id_or_null(item.owner)}, {"dated", day_or_null(item.dated)},
      {"covers", day_or_null(item.covers)}, {"valid_until", day_or_null(item.valid_until)},
      {"status", word_or_null(item.status, {"draft", "final", "approved"})}, {"approved", approved},
      {"sensitivity", word_or_null(item.sensitivity, {"public", "internal", "confidential"})},
      {"superseded_by", id_or_null(item.superseded_by)}, {"note", text_or_null(item.note)}, {"files", files},
      {"cited_by", cited_by}};
}

Json posts_json(const submission::Submission& submission) {
  Json list = Json::array();
  for (const auto& post : submission.posts) {
    Json roles = Json::array();
    for (const auto& role : post.roles) roles.push_back(role->text);
    list.push_back({{"id", id_or_null(post.id)}, {"title", text_or_null(post.title)},
        {"directorate", id_or_null(post.directorate)},
        {"side", word_or_null(post.side, {"commissioning", "provision", "corporate"})}, {"roles", roles}});
  }
  return list;
}

Json actions_json(const submission::Submission& submission) {
  Json list = Json::array();
  for (const auto& action : submission.actions) {
    Json closes = Json::array(), depends_on = Json::array();
    for (const auto& target : action.closes) closes.push_back(target->text);
    for (const auto& first : action.depends_on) depends_on.push_back(first->text);
    list.push_back({{"id", id_or_null(action.id)}, {"what", text_or_null(action.what)},
        {"who", id_or_null(action.who)}, {"due", day_or_null(action.due)},
        {"plan_by", day_or_null(action.plan_by)}, {"planned", day_or_null(action.planned)},
        {"compliant_by", day_or_null(action.compliant_by)}, {"as_written", text_or_null(action.as_written)},
        {"depends_on", depends_on}, {"status", action.is_done() ? "done" : "open"},
        {"done", day_or_null(action.done)}, {"closes", closes}});
  }
  return list;
}

// As `gaps --format json` says it.
Json gap_json(const evaluate::Gap& gap) {
  auto text = [](const std::string& value) { return value.empty() ? Json() : Json(value); };
  auto number = [](const std::optional<std::size_t>& value) { return value ? Json(*value) : Json(); };
  return {{"framework", gap.framework}, {"criterion", text(gap.criterion)},
      {"kind", evaluate::name_of(gap.kind)}, {"what", gap.what}, {"evidence_kind", text(gap.evidence_kind)},
      {"need", number(gap.need)}, {"have", number(gap.have)}, {"owner", text(gap.owner)},
      {"due", gap.due ? Json(gap.due->iso()) : Json()}, {"severity", diag::name_of(gap.severity)},
      {"action", text(gap.action)}};
}

Json waivers_json(const submission::Submission& submission) {
  Json list = Json::array();
  for (const auto& waiver : submission.waivers) {
    list.push_back({{"code", text_or_null(waiver.code)}, {"at", text_or_null(waiver.at)},
        {"reason", text_or_null(waiver.reason)}, {"approved_by", id_or_null(waiver.approved_by)},
        {"until", day_or_null(waiver.until)}});
  }
  return list;
}

Json glossary_json(const Book& book) {
  Json list = Json::array();
  auto collect = [&](const std::vector<framework::Term>& terms, const Json& framework) {
    for (const auto& term : terms) {
      if (term.term && term.means)
        list.push_back({{"term", *term.term}, {"means", *term.means}, {"framework", framework}});
    }
  };
  collect(book.submission().glossary, Json());
  for (const auto& result : book.evaluation().frameworks)
    collect(result.framework->glossary, result.framework->id->text);
  return list;
}

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

template <class Records, class Make>
Json list_of(const Records& records, Make make) {
  Json list = Json::array();
  for (const auto& entry : records) list.push_back(make(entry));
  return list;
}

}  // namespace

Json text_or_null(const submission::Text& text) {
  return text ? Json(*text) : Json();
}
Json id_or_null(const record::Spanned<record::Id>& id) {
  return id ? Json(id->text) : Json();
}
Json name_or_null(const record::Spanned<record::Name>& name) {
  return name ? Json(name->text) : Json();
}
Json day_or_null(const record::Spanned<base::Date>& date) {
  return date ? Json(date->iso()) : Json();
}
Json day_or_null(const record::Spanned<base::Period>& period) {
  return period ? Json(period->iso()) : Json();
}

Json file_json(const Book& book, const std::string& file) {
  bool there = !book.path_of_file(file).empty();
  return {{"name", file},
      {"path", there ? Json(document_path(book.submission().documents_folder(), file)) : Json()},
      {"bytes", there ? Json(book.evaluation().index.files.at(file)->info.size) : Json()}};
}

std::string pack_json(const Book& book) {
  const auto& evaluation = book.evaluation();
  const auto& submission = book.submission();
  const auto& head = submission.head;
  auto item = [&](const submission::EvidenceItem& entry) { return item_json(book, entry); };
  auto framework = [&](const evaluate::FrameworkResult& entry) { return framework_json(book, entry); };
  auto feedback = [&](const evaluate::FeedbackResult& entry) { return feedback_json(book, entry); };
  Json json = {{"version", 1}, {"compiler", book.options().version},
      {"reference", id_or_null(head.reference)}, {"organisation", text_or_null(submission.organisation.name)},
      {"short_name", text_or_null(submission.organisation.short_name)}, {"title", text_or_null(head.title)},
      {"period", text_or_null(head.period)}, {"due", day_or_null(head.due)},
      {"as_of", evaluation.as_of.iso()}, {"stage", evaluation.is_final() ? "final" : "draft"},
      {"draft", book.draft()},
      {"summary", {{"criteria", evaluation.criteria_count()}, {"met", evaluation.met_count()},
                      {"gaps", evaluation.gaps.size()}}},
      {"frameworks", list_of(evaluation.frameworks, framework)}, {"posts", posts_json(submission)},
      {"evidence", list_of(submission.evidence, item)}, {"actions", actions_json(submission)},
      {"directorates", directorates_json(book)}, {"bodies", bodies_json(book)},
      {"decisions", decisions_json(book)}, {"costs", costs_json(book)},
      {"stated_figures", stated_figures_json(book)}, {"series", series_json(book)},
      {"consultations", consultations_json(book)}, {"feedback", list_of(evaluation.feedback, feedback)},
      {"gaps", list_of(evaluation.gaps, gap_json)}, {"waivers", waivers_json(submission)},
      {"glossary", glossary_json(book)}, {"findings", findings_json(book)}};
  return diag::json_text(json);
}

}  // namespace assure::render
