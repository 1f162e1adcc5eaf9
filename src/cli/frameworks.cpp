// assure frameworks
#include <fmt/format.h>

#include "base/check.h"
#include "base/text.h"
#include "cli/command.h"
#include "framework/load.h"
#include "yaml/parse.h"

namespace assure::cli {
namespace {

using framework::Framework;

Framework load_shipped(const framework::ShippedFile& file) {
  source::Sources sources;
  diag::Diagnostics found;
  std::uint32_t number = sources.add(std::string(file.path), std::string(file.text));
  yaml::Tree tree = yaml::parse(sources.file(number), number, {}, found);
  auto decoded = framework::decode(tree, number, found);
  ASSURE_CHECK(decoded && framework::validate(*decoded, found), "a shipped checklist is broken");
  return std::move(*decoded);
}

Exit list(const Context& context) {
  for (const std::string& id : framework::shipped_ids()) {
    Framework framework = load_shipped(*framework::shipped_file(id));
    std::size_t criteria = 0;
    for (const auto& element : framework.elements) criteria += element.criteria.size();
    context.env.out << fmt::format("{:<28} {} ({}): {}, {} criteria, {} of evidence\n", id, *framework.title,
        framework.edition ? *framework.edition : "no edition",
        base::counted(framework.elements.size(), "element"), criteria,
        base::counted(framework.evidence.size(), "kind"));
  }
  return Exit::Clean;
}

// Everything a checklist says, as a text to read.
class Description {
 public:
  explicit Description(const Framework& framework) : framework_(framework) {}

  std::string run() {
    text_ = fmt::format("{} ({})\n{}\nasked by: {}\n", *framework_.title, framework_.id->text,
        framework_.edition ? "edition " + *framework_.edition : std::string("no edition"),
        *framework_.authority);
    if (framework_.summary) line(0, *framework_.summary);
    scales();
    for (const auto& element : framework_.elements) describe(element);
    evidence();
    timetable();
    people();
    sources();
    return std::move(text_);
  }

 private:
  void line(std::size_t depth, std::string_view text) {
    text_ += fmt::format("{:{}}{}\n", "", depth * 2, text);
  }
  void heading(std::string_view text) { text_ += fmt::format("\n{}\n", text); }

  void scales() {
    heading("Scales");
    for (const auto& [name, scale] : framework_.scales) {
      line(1, *name);
      for (const auto& value : scale.values) {
        line(2, fmt::format("{:<10} {}", value.value->text, value.meaning ? *value.meaning : std::string()));
      }
    }
  }

  void describe(const framework::Element& element) {
    heading(fmt::format("{} (section `{}`)", *element.title, element.id->text));
    if (element.guidance) line(1, *element.guidance);
    if (element.choose.span.valid()) {
      std::string bounds;
      if (element.choose.at_least) bounds += fmt::format(" at least {}", *element.choose.at_least);
      if (element.choose.at_least && element.choose.at_most) bounds += ",";
      if (element.choose.at_most) bounds += fmt::format(" at most {}", *element.choose.at_most);
      line(1, "the organisation chooses the criteria:" + bounds);
    }
    for (const auto& need : element.evidence) describe(need);
    for (const auto& criterion : element.criteria) describe(criterion, 1);
  }

  void describe(const framework::ClaimNeed& need) {
    std::string text = need.from ? fmt::format("from {}:", need.from->text) : std::string("every response:");
    text += " " + base::counted(need.items ? std::size_t(*need.items) : 1, "evidence item");
    if (need.approved.value_or(false)) text += ", approved";
    if (need.within) text += ", dated within " + need.within->text();
    line(1, text);
  }

  void describe(const framework::Criterion& criterion, std::size_t depth) {
    line(depth,
        criterion.title ? fmt::format("{:<6} {}", criterion.id->text, *criterion.title) : criterion.id->text);
    if (criterion.guidance) line(depth + 4, *criterion.guidance);
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
        text += ", approved by the " + *demand.approved_by.body;
        if (demand.approved_by.before) text += " before " + demand.approved_by.before->iso();
      }
      line(1, text);
      for (const auto& part : demand.parts) line(3, "part: " + (part.title ? *part.title : part.id->text));
    }
  }

  void timetable() {
    if (!framework_.timetable.empty()) heading("Timetable");
    for (const auto& entry : framework_.timetable) {
      line(1, fmt::format("{:<24} {}", entry.due ? entry.due->iso() : "no date", *entry.title));
    }
    if (!framework_.stages.empty()) heading("Stages");
    for (const auto& stage : framework_.stages) {
      std::vector<std::string> with;
      for (const auto& party : stage.tested_with) with.push_back(party->text);
      line(1, with.empty() ? *stage.title
                           : fmt::format("{}, tested with {}", *stage.title, base::join(with, ", ")));
    }
  }

  void people() {
    if (!framework_.roles.empty()) heading("Roles");
    for (const auto& role : framework_.roles) {
      line(1, fmt::format("{} (`{}`){}", *role.title, role.role->text,
                  role.expected ? ": " + *role.expected : std::string()));
    }
    if (!framework_.sign_off.empty()) heading("Sign-off, in this order");
    for (const auto& step : framework_.sign_off) {
      line(1, fmt::format("{} (`{}`){}", step.title ? *step.title : step.role->text, step.role->text,
                  step.scope ? " for " + step.scope->text : std::string()));
    }
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

  const Framework& framework_;
  std::string text_;
};

Exit show(const Context& context, const std::string& name) {
  const auto* file = framework::shipped_file(name);
  if (!file) {
    std::string hint = base::did_you_mean(name, framework::shipped_ids());
    return context.could_not_run(
        {fmt::format("no checklist `{}` is shipped{}{}", name, hint.empty() ? "" : ": ", hint)});
  }
  context.env.out << Description(load_shipped(*file)).run();
  return Exit::Clean;
}

}  // namespace

Run set_up_frameworks(CLI::App& app) {
  struct Arguments {
    CLI::App* show = nullptr;
    std::string name;
  };
  auto arguments = std::make_shared<Arguments>();
  app.require_subcommand(0, 1);
  app.add_subcommand("list", "The checklists that are shipped");
  arguments->show = app.add_subcommand("show", "What a checklist asks for");
  arguments->show->add_option("NAME", arguments->name, "Its id, as in wcc-2008")->required();
  return [arguments](const Context& context) {
    return arguments->show->parsed() ? show(context, arguments->name) : list(context);
  };
}

}  // namespace assure::cli
