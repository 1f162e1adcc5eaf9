// What each board or group decided, approved and signs, whether the folder declares it or only names it.
#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "base/utf8.h"
#include "pages/records/records.h"
#include "pages/sheets.h"

namespace assure::pages {
namespace {

using evaluate::DemandKind;

// The register has them all.
constexpr std::size_t shown_of_a_body = 100;

struct BodyDeeds {
  std::string title;
  std::string path;  // of its record; empty when it has none
  std::vector<const submission::Decision*> decisions;
  std::vector<const submission::EvidenceItem*> approved;
  std::vector<const evaluate::SignOffResult*> signs;

  bool any() const { return !decisions.empty() || !approved.empty() || !signs.empty(); }
};

// Bodies by each name that they go by, in any case.
class Deeds {
 public:
  explicit Deeds(const Book& book) : book_(book) {
    for (const auto& body : book.submission().bodies) declare(body);
    for (const auto& decision : book.submission().decisions) {
      if (decision.body) of(*decision.body).decisions.push_back(&decision);
    }
    for (const auto& item : book.submission().evidence) {
      if (item.id && item.approved.by) of(*item.approved.by).approved.push_back(&item);
    }
    for (const auto& result : book.evaluation().frameworks) {
      for (const auto& step : result.sign_offs) note(step);
    }
  }

  const std::vector<BodyDeeds>& all() const { return all_; }

 private:
  void declare(const submission::Body& body) {
    if (!body.id) return;
    const std::string title = record_title(book_, DemandKind::Body, body.id, body.title);
    places_.emplace(base::folded(title), all_.size());
    places_.emplace(base::folded(body.id->text), all_.size());
    all_.push_back({title, body_path(body.id->text), {}, {}, {}});
  }

  BodyDeeds& of(const std::string& name) {
    auto [place, fresh] = places_.emplace(base::folded(name), all_.size());
    if (fresh) all_.push_back({body_title(book_, name), {}, {}, {}, {}});
    return all_[place->second];
  }

  // Roles are posts', unless one has the name of a body.
  void note(const evaluate::SignOffResult& step) {
    auto place = places_.find(base::folded(step.step->role->text));
    if (place == places_.end() && step.step->title) place = places_.find(base::folded(*step.step->title));
    if (place != places_.end()) all_[place->second].signs.push_back(&step);
  }

  const Book& book_;
  std::vector<BodyDeeds> all_;  // those that are declared first
  std::unordered_map<std::string, std::size_t> places_;
};

std::string when_text(const std::string& first, std::string_view between, const std::string& second) {
  return first.empty() || second.empty() ? first + second : fmt::format("{}{}{}", first, between, second);
}

void fill_decided(const BodyDeeds& body, View row) {
  row.show_if(body.decisions.empty(), "NONE_DECIDED");
  for (const auto* decision : body.decisions) {
    View line = row.add("DECIDED");
    line.set("TEXT", decision->text ? *decision->text : std::string("A decision without words"));
    line.link("HREF", decision->id ? decision_path(decision->id->text) : std::string("pages/decisions.html"));
    line.maybe(
        "WHEN", when_text(day(decision->on), ": ", decision->outcome ? *decision->outcome : std::string()));
  }
}

void fill_approved(const Book& book, const BodyDeeds& body, View row) {
  row.show_if(body.approved.empty(), "NONE_APPROVED");
  std::size_t shown = std::min(body.approved.size(), shown_of_a_body);
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& item = *body.approved[i];
    View line = row.add("APPROVED");
    line.set("NAME", record::title_of(item));
    line.link("HREF", book.path_of(item));
    std::string minute = item.approved.minute ? "minute " + *item.approved.minute : std::string();
    std::string when = when_text(day(item.approved.on), ", ", minute);
    if (item.approved.act) when = when_text(base::label_of(*item.approved.act), " ", when);
    line.maybe("WHEN", when);
  }
  if (shown < body.approved.size()) row.add("MORE").set("COUNT", body.approved.size() - shown);
}

void fill_signs(const BodyDeeds& body, View row) {
  row.show_if(body.signs.empty(), "NONE_SIGNED");
  for (const auto* step : body.signs) {
    View line = row.add("SIGNS");
    line.link("HREF", "pages/sign-off.html");
    line.set("ROLE", step->step->title ? *step->step->title : step->step->role->text);
    line.maybe("ON", step->sign_off ? day(step->sign_off->on) : std::string());
    line.show_if(!step->sign_off, "UNSIGNED");
    line.show_if(step->lapsed(), "LAPSED");
  }
}

}  // namespace

bool names_bodies(const submission::Submission& submission) {
  return !submission.bodies.empty() || !submission.decisions.empty() ||
         std::any_of(submission.evidence.begin(), submission.evidence.end(),
             [](const auto& item) { return item.id && item.approved.by; });
}

void fill_deeds(const Book& book, View view) {
  const Deeds deeds(book);
  const auto& all = deeds.all();
  if (std::none_of(all.begin(), all.end(), [](const BodyDeeds& body) { return body.any(); })) return;
  View table = view.add("DEEDS");
  for (const auto& body : all) {
    View row = table.add("ROWS");
    row.set("TITLE", body.title);
    if (body.path.empty()) {
      row.show("NOT_DECLARED");
    } else {
      row.add("DECLARED").link("HREF", body.path);
    }
    fill_decided(body, row);
    fill_approved(book, body, row);
    fill_signs(body, row);
  }
}

}  // namespace assure::pages
