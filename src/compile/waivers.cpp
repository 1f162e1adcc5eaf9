#include "compile/waivers.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "compile/all_rules.h"
#include "compile/rules.h"
#include "compile/waived_names.h"
#include "evaluate/approvers.h"

namespace assure::compile {
namespace {

using submission::Waiver;

// Findings by rule and place.
class WaivableFindings {
 public:
  using List = std::vector<diag::Diagnostic*>;

  WaivableFindings(const source::Sources& sources, diag::Diagnostics& findings) : sources_(sources) {
    for (auto& finding : findings.all()) {
      if (!finding.rule->waivable) continue;
      by_code_[finding.rule->code].push_back(&finding);
      by_file_[{finding.rule->code, sources.file(finding.span).path()}].push_back(&finding);
    }
    for (auto& [code, list] : by_code_) {
      std::sort(list.begin(), list.end(), [](const auto* a, const auto* b) {
        return std::tie(a->span, a->message) < std::tie(b->span, b->message);
      });
    }
  }

  const List& of(std::string_view code) const {
    auto known = by_code_.find(code);
    return known == by_code_.end() ? none_ : known->second;
  }

  const List& in_file(std::string_view code, std::string_view path) const {
    auto known = by_file_.find({code, path});
    return known == by_file_.end() ? none_ : known->second;
  }

  // About this very thing.
  List about(std::string_view code, const WaivedThing& thing) const {
    List found;
    const List& all = of(code);
    for (source::Span place : thing.places) {
      for (auto at = first_at(all, {place.file, place.begin, 0}); at != all.end(); ++at) {
        const source::Span span = (*at)->span;
        if (span.file != place.file || span.begin > place.end) break;
        if (span.end <= place.end) found.push_back(*at);
      }
    }
    for (const auto* missing : thing.asked) {
      for (auto at = first_at(all, missing->span); at != all.end() && (*at)->span == missing->span; ++at) {
        if ((*at)->message == missing->what) found.push_back(*at);
      }
    }
    return found;
  }

  void keep_those_in(const std::string& path, List& list) const {
    std::erase_if(list, [&](const auto* finding) { return sources_.file(finding->span).path() != path; });
  }

 private:
  static List::const_iterator first_at(const List& all, source::Span span) {
    return std::lower_bound(all.begin(), all.end(), span,
        [](const auto* finding, source::Span at) { return finding->span < at; });
  }

  const source::Sources& sources_;
  const List none_;
  std::map<std::string_view, List> by_code_;
  std::map<std::pair<std::string_view, std::string_view>, List> by_file_;
};

class Waiving {
 public:
  Waiving(const evaluate::Evaluation& evaluation, const source::Sources& sources, diag::Diagnostics& findings)
      : evaluation_(evaluation),
        waivers_(evaluation.submission().waivers),
        all_(sources, findings),
        names_(evaluation),
        approvers_(evaluation) {}

  // What waivers name goes first, so that one of a whole file takes what is left.
  diag::Diagnostics run() {
    for (bool named : {true, false}) {
      for (std::size_t i = 0; i < waivers_.size(); ++i) {
        const Waiver& waiver = waivers_[i];
        // An expired one is a finding of its own.
        bool holds = !waiver.broken && *waiver.until >= evaluation_.as_of;
        if (holds && waiver.what.given() == named) apply(waiver, i);
      }
    }
    return std::move(out_);
  }

 private:
  void apply(const Waiver& waiver, std::size_t number) {
    bool may = check_code(waiver);
    may = check_approver(waiver) && may;
    check_until(waiver);
    if (is_never_waived(waiver)) return;
    if (!waiver.what.given()) {
      apply_to_file(waiver, number, may);
    } else if (const WaivedThing* thing = find_thing(waiver); thing && may && !is_own(waiver, *thing)) {
      auto list = all_.about(*waiver.code, *thing);
      if (waiver.at) all_.keep_those_in(*waiver.at, list);
      accept(waiver, number, std::move(list), thing);
    }
  }

  void apply_to_file(const Waiver& waiver, std::size_t number, bool may) {
    if (!waiver.at) {
      out_.report(rules::unknown_waived, waiver.span.first_byte(), "this waiver names nothing")
          .help("name a criterion, a record or a citation with `for`");
    }
    if (!waiver.at || !may) return;
    const auto& all = all_.in_file(*waiver.code, *waiver.at);
    // The second of two that say the same has nothing left, however long the file is.
    if (!whole_.emplace(*waiver.code, *waiver.at, waiver.approved_by->text).second) {
      report_unused(waiver, nullptr, !all.empty());
      return;
    }
    auto list = all;
    if (!drop_own(waiver, list)) return;
    list = accept(waiver, number, std::move(list), nullptr);
    if (!list.empty()) report_broad(waiver, list);
  }

  // What no other waiver has accepted.
  WaivableFindings::List accept(
      const Waiver& waiver, std::size_t number, WaivableFindings::List list, const WaivedThing* thing) {
    bool taken = !list.empty();
    std::erase_if(list, [](const auto* finding) { return finding->waived.has_value(); });
    for (auto* finding : list) {
      finding->waived = {number, waiver.approved_by->text, *waiver.until, *waiver.reason};
    }
    if (list.empty()) report_unused(waiver, thing, taken);
    return list;
  }

  static bool is_never_waived(const Waiver& waiver) {
    const auto* rule = rule_of(*waiver.code);
    return rule && !rule->waivable;
  }

  bool check_code(const Waiver& waiver) {
    if (!is_never_waived(waiver)) return true;
    out_.report(rules::never_waived, waiver.code.span, "{} ({}) is never waived", *waiver.code,
            rule_of(*waiver.code)->name)
        .help("fix what it finds, and delete the waiver");
    return false;
  }

  // False, too, for a post that nothing declares, which is reported as such.
  bool check_approver(const Waiver& waiver) {
    const auto* post = evaluation_.index.post(waiver.approved_by->text);
    if (!post) return false;
    if (!evaluation_.folder->frameworks_complete || evaluation_.folder->truncated) return true;
    std::string refusal = approvers_.refusal(*post);
    if (refusal.empty()) return true;
    out_.report(rules::waiver_approver, waiver.approved_by.span, "{}", refusal)
        .help(approvers_.help())
        .related(post->vacant.value_or(false) ? post->vacant.span : post->id.span, "this post");
    return false;
  }

  void check_until(const Waiver& waiver) {
    const auto& due = evaluation_.submission().head.due;
    if (!due || *waiver.until <= *due) return;
    out_.report(rules::waiver_outlasts, waiver.until.span,
            "the waiver of {} holds until {}, and the submission is due {}", *waiver.code,
            waiver.until->iso(), due->iso())
        .help("let it end on the deadline at the latest")
        .related(due.span, "due here");
  }

  const WaivedThing* find_thing(const Waiver& waiver) {
    const auto meant = names_.find(*waiver.what);
    if (meant.size() == 1) return meant.front();
    if (meant.size() > 1) {
      std::vector<std::string> names;
      names.reserve(meant.size());
      for (const auto* thing : meant) names.push_back(thing->name);
      out_.report(rules::unknown_waived, waiver.what.span, "`{}` is several things here: {}", *waiver.what,
              base::quoted_list(names))
          .help("write the name of one of them in full");
    } else if (evaluation_.folder->frameworks_complete && !evaluation_.folder->truncated) {
      std::string help = names_.did_you_mean(*waiver.what);
      if (help.empty()) help = "name a criterion (`C7`), the id of a record, or a citation (`C7/old-scan`)";
      out_.report(
              rules::unknown_waived, waiver.what.span, "no criterion, record or citation `{}`", *waiver.what)
          .help(std::move(help))
          .fix(diag::Fix::write(waiver.what.span, names_.certain(*waiver.what)));
    }
    return nullptr;
  }

  bool owns(const Waiver& waiver, WaivedNames::Owner owner) const {
    return owner && (*owner)->text == waiver.approved_by->text;
  }

  void report_own(const Waiver& waiver, std::string_view what, WaivedNames::Owner owner) {
    out_.report(rules::waives_own, waiver.approved_by.span,
            "`{}` accepts a fault in `{}`, and answers for it", waiver.approved_by->text, what)
        .help("have it accepted by another post")
        .related(owner->span, "who answers for it");
  }

  bool is_own(const Waiver& waiver, const WaivedThing& thing) {
    for (source::Span place : thing.places) {
      auto owner = names_.owner_around(place);
      if (!owns(waiver, owner)) continue;
      report_own(waiver, thing.name, owner);
      return true;
    }
    return false;
  }

  // Of a whole file, what the approver answers for is not accepted. False when nothing else is left.
  bool drop_own(const Waiver& waiver, WaivableFindings::List& list) {
    auto own = [&](const auto* finding) { return owns(waiver, names_.owner_around(finding->span)); };
    auto first = std::find_if(list.begin(), list.end(), own);
    if (first == list.end()) return true;
    report_own(waiver, names_.name_around((*first)->span), names_.owner_around((*first)->span));
    std::erase_if(list, own);
    return !list.empty();
  }

  // Of what findings are, in the order of their places.
  std::vector<std::string> names_of(const WaivableFindings::List& list) const {
    std::vector<std::string> names;
    std::set<std::string> seen;
    for (const auto* finding : list) {
      std::string name = names_.name_around(finding->span);
      if (!name.empty() && seen.insert(name).second) names.push_back(std::move(name));
    }
    return names;
  }

  void report_broad(const Waiver& waiver, const WaivableFindings::List& list) {
    const auto names = names_of(list);
    out_.report(rules::broad_waiver, waiver.at.span, "this waives every finding {} in `{}`", *waiver.code,
            *waiver.at)
        .help(names.empty() ? "name what with `for`"
                            : "name what with `for`; these are in " + base::quoted_list(names));
  }

  void report_unused(const Waiver& waiver, const WaivedThing* thing, bool taken) {
    std::string where = thing ? fmt::format(" about `{}`", thing->name) : std::string();
    if (waiver.at) where += fmt::format(" in `{}`", *waiver.at);
    if (taken) {
      out_.report(rules::unused_waiver, waiver.code.span, "every finding {}{} is accepted by another waiver",
              *waiver.code, where)
          .help("delete the waiver");
      return;
    }
    const auto names = names_of(all_.of(*waiver.code));
    out_.report(
            rules::unused_waiver, waiver.code.span, "no finding {}{} is there to waive", *waiver.code, where)
        .help(names.empty() || !thing ? std::string("delete the waiver")
                                      : fmt::format("delete the waiver; {} is found in {}", *waiver.code,
                                            base::quoted_list(names)));
  }

  const evaluate::Evaluation& evaluation_;
  const std::vector<Waiver>& waivers_;
  WaivableFindings all_;
  WaivedNames names_;
  evaluate::Approvers approvers_;
  std::set<std::tuple<std::string_view, std::string_view, std::string_view>> whole_;  // code, file, approver
  diag::Diagnostics out_;  // apart, so that the findings stay where they are
};

}  // namespace

void apply_waivers(
    const evaluate::Evaluation& evaluation, const source::Sources& sources, diag::Diagnostics& findings) {
  if (evaluation.submission().waivers.empty()) return;
  findings.append(Waiving(evaluation, sources, findings).run());
}

}  // namespace assure::compile
