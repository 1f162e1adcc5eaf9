// What a folder records, in pack.json: each section by its field table, with what was worked out besides.
#include "framework/records.h"
#include "json/values.h"
#include "pages/pack_json/pack_json.h"
#include "pages/records/records.h"
#include "submission/records.h"

namespace assure::pages {
namespace {

using evaluate::DemandKind;
using json::Json;

Json held_back_json(const submission::EvidenceItem& item) {
  return {{"id", json::of(item.id)}, {"kind", json::of(item.kind)}, {"title", json::of(item.title)},
      {"owner", json::of(item.owner)}, {"dated", json::of(item.dated)}, {"status", json::of(item.status)},
      {"sensitivity", json::of(item.sensitivity)}, {"held_back", true}};
}

Json item_json(const Book& book, const submission::EvidenceItem& item) {
  if (book.evaluation().held_back.has(item)) return held_back_json(item);
  Json files = Json::array(), cited_by = Json::array();
  for (const auto& file : item.files) {
    if (file) files.push_back(file_json(book, *file));
  }
  for (const auto* criterion : book.citing(item))
    cited_by.push_back({{"framework", criterion->framework->id->text}, {"criterion", criterion->id}});
  return json::of(item, {{"files", files}, {"cited_by", cited_by}});
}

Json cost_json(const Book& book, const submission::Cost& cost) {
  return json::of(cost, {{"title", record_title(book, DemandKind::Cost, cost.id, cost.title)},
                            {"currency", cost.currency.broken ? Json() : Json(cost.currency_code())}});
}

Json series_json(const Book& book, const evaluate::SeriesResult& result) {
  const auto& series = *result.series;
  return json::of(
      series, {{"title", record_title(book, DemandKind::Series, series.id, series.title)},
                  {"every", result.every ? Json(base::name_of(*result.every)) : Json()},
                  {"periods", result.periods.size()},
                  {"holes", json::list_of(result.holes, [](const auto& hole) { return Json(hole.iso()); })}});
}

Json consultation_json(const Book& book, const submission::Consultation& consultation) {
  int length = consultation.days();
  return json::of(consultation,
      {{"title", record_title(book, DemandKind::Consultation, consultation.id, consultation.title)},
          {"days", length > 0 ? Json(length) : Json()}});
}

Json terms_json(const Book& book) {
  Json list = Json::array();
  auto collect = [&](const std::vector<framework::Term>& terms, const Json& framework) {
    for (const auto& term : terms) {
      if (term.term && term.means) list.push_back(json::of(term, {{"framework", framework}}));
    }
  };
  collect(book.submission().glossary, Json());
  for (const auto& result : book.evaluation().frameworks)
    collect(result.framework->glossary, result.framework->id->text);
  return list;
}

Json waivers_json(const Book& book) {
  Json list = Json::array();
  const auto covered = waived_findings(book);
  for (std::size_t i = 0; i < covered.size(); ++i) {
    list.push_back(json::of(book.submission().waivers[i],
        {{"findings", json::list_of(covered[i], [&](const auto* finding) -> Json {
            const auto& file = book.sources().file(finding->span);
            return {{"message", finding->message}, {"severity", diag::name_of(finding->severity)},
                {"file", file.path()}, {"line", file.position(finding->span.begin).line}};
          })}}));
  }
  return list;
}

// What became of a record of each section; one that nothing is worked out for stands as it was written.
class Sections {
 public:
  explicit Sections(const Book& book) : book_(book) {}

  template <class Record>
  Json operator()(const std::vector<Record>& records) const {
    return json::list_of(records, [&](const Record& record) { return one(record); });
  }
  Json operator()(const std::vector<submission::Series>&) const {
    return json::list_of(
        book_.evaluation().series, [&](const auto& result) { return series_json(book_, result); });
  }
  Json operator()(const std::vector<submission::Feedback>&) const {
    return json::list_of(
        book_.evaluation().feedback, [&](const auto& result) { return feedback_json(book_, result); });
  }
  Json operator()(const std::vector<submission::Waiver>&) const { return waivers_json(book_); }
  Json operator()(const std::vector<framework::Term>&) const { return terms_json(book_); }

 private:
  template <class Record>
  Json one(const Record& record) const {
    return json::of(record, Json::object());
  }
  Json one(const submission::EvidenceItem& item) const { return item_json(book_, item); }
  Json one(const submission::Cost& cost) const { return cost_json(book_, cost); }
  Json one(const submission::Consultation& each) const { return consultation_json(book_, each); }
  Json one(const submission::Action& action) const {
    return json::of(action, {{"status", base::name_of(action.is_done() ? submission::ActionStatus::Done
                                                                       : submission::ActionStatus::Open)}});
  }
  Json one(const submission::Body& body) const {
    return json::of(body, {{"title", record_title(book_, DemandKind::Body, body.id, body.title)}});
  }

  const Book& book_;
};

}  // namespace

void add_sections(const Book& book, Json& pack) {
  const auto& submission = book.submission();
  Sections sections(book);
  submission::for_each_section([&]<class Row>(const Row& row) {
    if constexpr (Row::is_list) {
      if (row.stays_home) return;
      pack[std::string(row.json_key())] = sections(submission.*Row::member);
    }
  });
}

Json demands_json(const evaluate::FrameworkResult& result) {
  Json list = Json::array();
  for (const auto& demand : result.demands) {
    // What could not be read may be the record that is missed.
    bool known = demand.found || !demand.unread;
    list.push_back(
        {{"kind", base::name_of(demand.kind)}, {"id", demand.id()}, {"title", json::of(demand.demand->title)},
            {"asked", demand.asked}, {"found", known ? Json(demand.found) : Json()},
            {"from_stage", json::of(demand.demand->from_stage)}, {"by", json::of(demand.demand->by)},
            {"basis", base::name_of(demand.demand->basis.value_or(framework::Basis::Source))}});
  }
  return list;
}

}  // namespace assure::pages
