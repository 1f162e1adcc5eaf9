// Bodies, money, series, consultations and what else a folder records, in pack.json.
#include <algorithm>

#include <nlohmann/json.hpp>

#include "framework/records.h"
#include "render/json.h"
#include "render/records.h"

namespace assure::render {
namespace {

using Json = nlohmann::ordered_json;
using evaluate::DemandKind;

template <class Enum>
Json choice_or_null(const record::Spanned<Enum>& value) {
  return value ? Json(record::name_of(*value)) : Json();
}

// As folders write it, with a dot and two digits where there are pence: 391000, 391000.50.
Json money_or_null(const record::Spanned<record::Money>& money) {
  if (!money) return nullptr;
  std::string text = money->text();
  text.erase(std::remove(text.begin(), text.end(), ','), text.end());
  return text;
}

Json ids(const std::vector<record::Spanned<record::Id>>& list) {
  Json names = Json::array();
  for (const auto& id : list) {
    if (id) names.push_back(id->text);
  }
  return names;
}

Json days(const std::vector<record::Spanned<base::Date>>& list) {
  Json dates = Json::array();
  for (const auto& date : list) {
    if (date) dates.push_back(date->iso());
  }
  return dates;
}

}  // namespace

Json directorates_json(const Book& book) {
  Json list = Json::array();
  for (const auto& directorate : book.submission().directorates) {
    Json functions = Json::array(), lines = Json::array();
    for (const auto& function : directorate.functions) {
      if (function) functions.push_back(*function);
    }
    for (const auto& line : directorate.dotted_lines)
      lines.push_back({{"to", id_or_null(line.to)}, {"about", text_or_null(line.about)}});
    list.push_back({{"id", id_or_null(directorate.id)}, {"title", text_or_null(directorate.title)},
        {"side", choice_or_null(directorate.side)}, {"lead", id_or_null(directorate.lead)},
        {"functions", functions}, {"dotted_lines", lines}});
  }
  return list;
}

Json bodies_json(const Book& book) {
  Json list = Json::array();
  for (const auto& body : book.submission().bodies) {
    list.push_back(
        {{"id", id_or_null(body.id)}, {"title", record_title(book, DemandKind::Body, body.id, body.title)},
            {"chair", id_or_null(body.chair)}, {"members", ids(body.members)},
            {"reports_to", id_or_null(body.reports_to)}});
  }
  return list;
}

Json costs_json(const Book& book) {
  Json list = Json::array();
  for (const auto& cost : book.submission().costs) {
    list.push_back(
        {{"id", id_or_null(cost.id)}, {"title", record_title(book, DemandKind::Cost, cost.id, cost.title)},
            {"currency", cost.currency.broken ? Json() : Json(cost.currency_code())},
            {"gross", money_or_null(cost.gross)}, {"credit", money_or_null(cost.credit)},
            {"net", money_or_null(cost.net)}, {"budget", money_or_null(cost.budget)},
            {"committed", money_or_null(cost.committed)}, {"total_of", ids(cost.total_of)},
            {"note", text_or_null(cost.note)}});
  }
  return list;
}

Json decisions_json(const Book& book) {
  Json list = Json::array();
  for (const auto& decision : book.submission().decisions) {
    list.push_back({{"id", id_or_null(decision.id)}, {"ask", text_or_null(decision.ask)},
        {"text", text_or_null(decision.text)}, {"body", text_or_null(decision.body)},
        {"on", day_or_null(decision.on)}, {"outcome", text_or_null(decision.outcome)},
        {"amount", money_or_null(decision.amount)}, {"cost", id_or_null(decision.cost)}});
  }
  return list;
}

Json series_json(const Book& book) {
  Json list = Json::array();
  for (const auto& result : book.evaluation().series) {
    const auto& series = *result.series;
    Json holes = Json::array();
    for (const auto& hole : result.holes) holes.push_back(hole.iso());
    list.push_back({{"id", id_or_null(series.id)},
        {"title", record_title(book, DemandKind::Series, series.id, series.title)},
        {"body", id_or_null(series.body)},
        {"every", result.every ? Json(record::name_of(*result.every)) : Json()},
        {"from", day_or_null(series.from)}, {"until", day_or_null(series.until)}, {"held", days(series.held)},
        {"periods", result.periods.size()}, {"holes", holes}});
  }
  return list;
}

Json consultations_json(const Book& book) {
  Json list = Json::array();
  for (const auto& consultation : book.submission().consultations) {
    int length = consultation.days();
    list.push_back({{"id", id_or_null(consultation.id)},
        {"title", record_title(book, DemandKind::Consultation, consultation.id, consultation.title)},
        {"opens", day_or_null(consultation.opens)}, {"closes", day_or_null(consultation.closes)},
        {"days", length > 0 ? Json(length) : Json()},
        {"promised", consultation.promised ? Json(consultation.promised->text()) : Json()},
        {"note", text_or_null(consultation.note)}});
  }
  return list;
}

Json stated_figures_json(const Book& book) {
  Json list = Json::array();
  for (const auto& figure : book.submission().figures) {
    Json stated = Json::array();
    for (const auto& statement : figure.stated) {
      stated.push_back({{"value", text_or_null(statement.value)}, {"item", id_or_null(statement.item)},
          {"pages", statement.pages ? Json(statement.pages->text()) : Json()},
          {"note", text_or_null(statement.note)}});
    }
    list.push_back({{"id", id_or_null(figure.id)}, {"title", text_or_null(figure.title)}, {"stated", stated},
        {"settled", text_or_null(figure.settled)}});
  }
  return list;
}

Json demands_json(const evaluate::FrameworkResult& result) {
  Json list = Json::array();
  for (const auto& demand : result.demands) {
    // What could not be read may be the record that is missed.
    bool known = demand.found || !demand.unread;
    list.push_back({{"kind", evaluate::name_of(demand.kind)}, {"id", demand.id()},
        {"title", text_or_null(demand.demand->title)}, {"asked", demand.asked},
        {"found", known ? Json(demand.found) : Json()},
        {"from_stage", id_or_null(demand.demand->from_stage)}});
  }
  return list;
}

}  // namespace assure::render
