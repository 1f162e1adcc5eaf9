#include "framework/describe.h"

#include <fmt/format.h>

#include "base/text.h"
#include "framework/records.h"
#include "record/size.h"

namespace assure::framework {
namespace {

class Description {
 public:
  explicit Description(const Framework& framework) : framework_(framework) {}

  std::string run() {
    text_ = fmt::format("{} ({})\n{}\nasked by: {}\n", *framework_.title, framework_.id->text,
        framework_.edition ? "edition " + *framework_.edition : std::string("no edition"),
        *framework_.authority);
    if (framework_.issued) line(0, "issued: " + framework_.issued->text());
    if (framework_.summary) line(0, *framework_.summary);
    types();
    scales();
    for (const auto& element : framework_.elements) describe(element);
    evidence();
    timetable();
    demands();
    people();
    delivery();
    figures();
    sources();
    editions();
    return std::move(text_);
  }

 private:
  void line(std::size_t depth, std::string_view text) {
    text_ += fmt::format("{:{}}{}\n", "", depth * 2, text);
  }
  void heading(std::string_view text) { text_ += fmt::format("\n{}\n", text); }

  void list(std::string_view title, const std::vector<std::string>& lines) {
    if (!lines.empty()) heading(title);
    for (const auto& text : lines) line(1, text);
  }

  static std::string names(const std::vector<Spanned<Id>>& ids) {
    std::vector<std::string> texts;
    texts.reserve(ids.size());
    for (const auto& id : ids) texts.push_back(id->text);
    return base::join(texts, ", ");
  }

  static std::string by(const Spanned<Id>& by) { return by ? fmt::format(", by `{}`", by->text) : ""; }

  void types() {
    std::vector<std::string> lines;
    for (const auto& type : framework_.organisation_types) {
      lines.push_back(fmt::format("{} (`{}`){}", record::title_of(type), type.id->text,
          type.criteria ? fmt::format(": {} criteria apply", *type.criteria) : std::string()));
    }
    list("Types of organisation", lines);
  }

  void scales() {
    heading("Scales");
    for (const auto& [name, scale] : framework_.scales) {
      line(1, fmt::format("{}{}", *name, mark_of(scale)));
      for (const auto& value : scale.values) {
        line(2, fmt::format("{:<10} {}", value.value->text, value.meaning ? *value.meaning : std::string()));
      }
    }
  }

  void describe(const Element& element) {
    heading(fmt::format("{} (section `{}`)", *element.title, element.id->text));
    if (element.guidance) line(1, *element.guidance);
    if (element.choose.span.valid()) {
      std::string bounds;
      if (element.choose.at_least) bounds += fmt::format(" at least {}", *element.choose.at_least);
      if (element.choose.at_least && element.choose.at_most) bounds += ",";
      if (element.choose.at_most) bounds += fmt::format(" at most {}", *element.choose.at_most);
      line(1, fmt::format("the organisation chooses the criteria:{}{}", bounds, mark_of(element.choose)));
    }
    if (element.may_not_apply) line(1, may_not_apply(*element.may_not_apply));
    if (element.panel) line(1, fmt::format("panels rate it on `{}`{}", *element.panel, mark_of(element)));
    for (const auto& need : element.evidence) describe(need);
    for (const auto& criterion : element.criteria) describe(criterion, 1);
  }

  static std::string_view may_not_apply(bool may) {
    return may ? "may be said not to apply" : "must not be said not to apply";
  }

  void describe(const ClaimNeed& need) {
    std::string text = need.from ? fmt::format("from {}:", need.from->text) : std::string("every response:");
    text += " " + base::counted(need.items ? std::size_t(*need.items) : 1, "evidence item");
    if (need.approved.value_or(false)) text += ", approved";
    if (need.within) text += ", dated within " + need.within->text();
    text += mark_of(need);
    line(1, text);
  }

  void describe(const Criterion& criterion, std::size_t depth) {
    std::string head =
        criterion.title ? fmt::format("{:<6} {}", criterion.id->text, *criterion.title) : criterion.id->text;
    if (criterion.importance) head += fmt::format(" ({})", record::name_of(*criterion.importance));
    line(depth, head);
    if (criterion.guidance) line(depth + 4, *criterion.guidance);
    if (!criterion.applies_to.empty()) line(depth + 4, "applies to: " + names(criterion.applies_to));
    if (criterion.expected)
      line(depth + 4, fmt::format("expected: {}{}", criterion.expected->text, mark_of(criterion)));
    for (const auto& [type, value] : criterion.profile)
      line(depth + 4, fmt::format("expected of {}: {}", *type, value->text));
    if (criterion.may_not_apply) line(depth + 4, may_not_apply(*criterion.may_not_apply));
    if (criterion.scored && !*criterion.scored) line(depth + 4, "panels do not rate it");
    for (const auto& part : criterion.criteria) describe(part, depth + 1);
  }

  void evidence() {
    if (framework_.evidence.empty()) return;
    heading("Evidence");
    for (const auto& demand : framework_.evidence) {
      std::string text = fmt::format("{} x {} (`{}`)", demand.needed(), demand.name(), demand.kind->text);
      if (demand.covers) text += ", covers " + demand.covers->text();
      if (demand.refreshed) text += ", refreshed every " + demand.refreshed->text();
      if (demand.rewritten) text += ", rewritten every " + demand.rewritten->text();
      if (demand.approved_by.span.valid()) {
        text += fmt::format(", {} by the {}",
            base::words_of(demand.approved_by.act.value_or(Consent::Approve)), *demand.approved_by.body);
        if (demand.approved_by.before) text += " before " + demand.approved_by.before->iso();
        text += mark_of(demand.approved_by);
      }
      text += by(demand.by);
      text += mark_of(demand);
      line(1, text);
      for (const auto& part : demand.parts) line(3, "part: " + record::title_of(part));
    }
  }

  static std::string when(const TimetableEntry& entry) {
    std::string due = entry.due ? entry.due->iso() : entry.starts ? std::string() : "no date";
    if (!entry.starts) return due;
    return fmt::format("from {}{}{}", entry.starts->first.iso(), due.empty() ? "" : " to ", due);
  }

  void timetable() {
    if (!framework_.timetable.empty()) heading("Timetable");
    for (const auto& entry : framework_.timetable) {
      line(1, fmt::format("{:<24} {}{}{}", when(entry), *entry.title,
                  entry.owner ? fmt::format(", by the post that is `{}`", entry.owner->text) : std::string(),
                  mark_of(entry)));
    }
    if (!framework_.stages.empty()) heading("Stages");
    for (const auto& stage : framework_.stages) {
      std::string tested =
          stage.tested_with.empty() ? std::string() : ", tested with " + names(stage.tested_with);
      line(1, fmt::format("{}{}{}", *stage.title, tested, mark_of(stage)));
      for (const auto& task : stage.tasks) line(3, "task: " + record::title_of(task));
      if (!stage.gate.empty()) line(3, "gate: " + names(stage.gate));
      std::vector<std::string> moves;
      for (const auto& move : stage.may) moves.emplace_back(record::name_of(*move));
      if (!moves.empty()) line(3, "may: " + base::join(moves, ", "));
    }
  }

  // The title and id of a demand, and what is special about it.
  static std::string asked(const Demand& demand, const std::vector<std::string>& more) {
    std::string text = fmt::format("{} (`{}`)", *demand.title, demand.id->text);
    for (const auto& each : more) text += ", " + each;
    if (demand.from_stage) text += fmt::format(", from stage `{}` on", demand.from_stage->text);
    text += by(demand.by);
    text += mark_of(demand);
    if (demand.guidance) text += ": " + *demand.guidance;
    return text;
  }

  void demands() {
    std::vector<std::string> functions, bodies, decisions, costs, series, consultations;
    for (const auto& demand : framework_.functions) {
      std::vector<std::string> more;
      if (demand.expected) more.push_back("in: " + *demand.expected);
      if (demand.side) more.emplace_back(record::name_of(*demand.side));
      if (!demand.together_with.empty()) more.push_back("together with " + names(demand.together_with));
      functions.push_back(asked(demand, more));
    }
    for (const auto& demand : framework_.bodies) {
      std::vector<std::string> more;
      if (demand.chair) more.push_back("chaired by: " + *demand.chair);
      if (demand.every) more.push_back(fmt::format("every {}", record::name_of(*demand.every)));
      if (demand.reports_to) more.push_back(fmt::format("reports to `{}`", demand.reports_to->text));
      if (!demand.members.empty()) more.push_back("with the roles " + names(demand.members));
      bodies.push_back(asked(demand, more));
    }
    for (const auto& demand : framework_.decisions) {
      std::vector<std::string> more;
      if (demand.ask) more.push_back("to " + *demand.ask);
      if (demand.body) more.push_back("by: " + *demand.body);
      decisions.push_back(asked(demand, more));
    }
    for (const auto& demand : framework_.costs) costs.push_back(asked(demand, {}));
    for (const auto& demand : framework_.series) {
      std::vector<std::string> more;
      if (demand.every) more.push_back(fmt::format("every {}", record::name_of(*demand.every)));
      series.push_back(asked(demand, more));
    }
    for (const auto& demand : framework_.consultations) {
      std::vector<std::string> more;
      if (demand.at_least) more.push_back("at least " + demand.at_least->text());
      consultations.push_back(asked(demand, more));
    }
    std::vector<std::string> surveys;
    for (const auto& demand : framework_.surveys) {
      std::vector<std::string> groups;
      for (const auto& group : demand.groups) groups.push_back(*group);
      surveys.push_back(
          asked(demand, groups.empty() ? groups : std::vector{"answered by " + base::join(groups, ", ")}));
    }
    list("Functions", functions);
    list("Bodies", bodies);
    list("Decisions", decisions);
    list("Costs", costs);
    list("Series", series);
    list("Consultations", consultations);
    list("Surveys", surveys);
  }

  void people() {
    if (!framework_.roles.empty()) heading("Roles");
    for (const auto& role : framework_.roles) {
      std::string count = role.needed() > 1 ? fmt::format("{} posts as ", role.needed()) : std::string();
      std::string side = role.side ? fmt::format(", {}", record::name_of(*role.side)) : std::string();
      side += by(role.by);
      if (role.reports_to) side += fmt::format(", below `{}`", role.reports_to->text);
      if (!role.accountable_to.empty()) side += ", accountable to " + names(role.accountable_to);
      line(1, fmt::format("{}{} (`{}`){}{}{}", count, *role.title, role.role->text, side,
                  role.expected ? ": " + *role.expected : std::string(), mark_of(role)));
    }
    separation();
    if (!framework_.sign_off.empty()) heading("Sign-off, in this order");
    for (const auto& step : framework_.sign_off) {
      line(1, fmt::format("{} (`{}`){}{}{}{}{}", step.title ? *step.title : step.role->text, step.role->text,
                  step.scope ? " for " + step.scope->text : std::string(),
                  step.act ? fmt::format(", to {}", record::name_of(*step.act)) : std::string(),
                  step.of_each() ? ", each post with the role" : "", by(step.by), mark_of(step)));
    }
  }

  void delivery() {
    const Delivery& limits = framework_.delivery;
    std::vector<std::string> lines;
    auto size = [&](const Spanned<Size>& limit, std::string_view what) {
      if (limit) lines.push_back(fmt::format("{} of at most {}", what, record::exact_size(limit->bytes)));
    };
    auto length = [&](const Spanned<std::int64_t>& limit, std::string_view what) {
      if (limit) lines.push_back(fmt::format("{} of at most {} characters", what, *limit));
    };
    size(limits.bundle, "packs");
    size(limits.file, "documents");
    length(limits.name, "names");
    length(limits.path, "paths in the pack");
    length(limits.statement, "statements");
    std::vector<std::string> blocked;
    for (const auto& end : limits.blocked) blocked.push_back("." + end->text);
    if (!blocked.empty()) lines.push_back("no " + base::join(blocked, ", "));
    if (limits.is_signed.value_or(false)) lines.emplace_back("signed packs only");
    if (!lines.empty() && limits.is_ours()) lines.back() += mark_of(limits);
    list("Delivery", lines);
  }

  void separation() {
    std::vector<std::string> lines;
    for (const auto& rule : framework_.separation) {
      std::vector<std::string> sides, duties;
      for (const auto& side : rule.between) sides.emplace_back(record::name_of(*side));
      for (const auto& duty : rule.duties) duties.emplace_back(record::name_of(*duty));
      lines.push_back(fmt::format("no post on both sides ({}) as {}{}", base::join(sides, " and "),
          base::join(duties, " or "), mark_of(rule)));
    }
    list("Separation", lines);
  }

  void figures() {
    if (!framework_.roll_ups.empty()) heading("Figures");
    for (const auto& figure : framework_.roll_ups) {
      std::vector<std::string> of, met;
      for (const auto& name : figure.of) of.push_back(name->text);
      for (const auto& value : figure.met) met.push_back(value->text);
      line(1,
          fmt::format("{} (`{}`): {} of {}{}{}", *figure.title, figure.id->text, record::name_of(*figure.by),
              base::join(of, ", "), met.empty() ? "" : ", met at " + base::join(met, ", "), mark_of(figure)));
      if (figure.guidance) line(3, *figure.guidance);
      if (figure.round.mode) {
        line(3, fmt::format("rounded {} to {} decimals", record::name_of(*figure.round.mode),
                    figure.round.decimals.value_or(0)));
      }
      for (const auto& band : figure.bands) line(3, describe(band));
    }
  }

  static std::string describe(const Band& band) {
    std::string text = *band.label + ":";
    if (band.from) text += fmt::format(" from {}", *band.from);
    if (band.to) text += fmt::format(" to {}", *band.to);
    if (band.below) text += fmt::format(" below {}", *band.below);
    if (band.meaning) text += "; " + *band.meaning;
    return text;
  }

  void sources() {
    if (!framework_.benchmarks.empty()) heading("Benchmarks");
    for (const auto& benchmark : framework_.benchmarks) {
      std::vector<std::string> counts;
      for (const auto& [value, count] : benchmark.counts)
        counts.push_back(fmt::format("{}: {}", *value, *count));
      line(1, fmt::format("{:<6} {} of {} on {}", benchmark.criterion->text, base::join(counts, ", "),
                  *benchmark.of, benchmark.as_of->iso()));
    }
    if (!framework_.source.empty()) heading("Sources");
    for (const auto& source : framework_.source) {
      line(
          1, fmt::format("{}{}{}", *source.title, source.paragraph ? ": " + *source.paragraph : std::string(),
                 source.address ? " <" + *source.address + ">" : std::string()));
    }
  }

  void editions() {
    for (const auto& before : framework_.earlier) {
      heading("Changed since edition " + *before.edition);
      for (const auto& change : before.changed) line(1, *change);
    }
  }

  const Framework& framework_;
  std::string text_;
};

}  // namespace

std::string describe(const Framework& framework) {
  return Description(framework).run();
}

}  // namespace assure::framework
