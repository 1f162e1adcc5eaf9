#include "compile/owner_lists.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

#include <fmt/format.h>

#include "compile/section_texts.h"
#include "intake/answer_sheet.h"
#include "intake/import.h"
#include "report/lists.h"

namespace assure::compile {
namespace {

using evaluate::CriterionResult;

class OwnerLists {
 public:
  OwnerLists(const Compilation& compilation, const report::GapReport& report, std::string extension,
      Return comes_back)
      : compilation_(compilation),
        evaluation_(compilation.evaluation),
        report_(report),
        extension_(std::move(extension)),
        comes_back_(comes_back == Return::Yes),
        criteria_(compilation.folder.frameworks),
        texts_(section_texts(compilation.folder, compilation.sources)) {
    for (const auto& post : evaluation_.submission().posts) {
      if (post.id) titles_[post.id->text] = post.title ? *post.title : std::string();
    }
    for (const auto& item : evaluation_.submission().evidence) {
      if (item.id && item.title) titles_.try_emplace(item.id->text, *item.title);
    }
    for (const intake::Asked& asked : criteria_.all()) asked_by_name_.emplace(asked.name, &asked);
    for (const auto& action : evaluation_.submission().actions) {
      if (!action.what || action.is_done() || action.closes.empty() || !action.closes.front()) continue;
      open_actions_[action.closes.front()->text].push_back(&action);
    }
  }

  base::Result<std::vector<OwnerList>> run() {
    if (comes_back_) all_ = ASSURE_TRY(read_back(intake::answer_list(asked_again(report_.gaps))));
    std::vector<OwnerList> all;
    for (std::size_t i = 0; i < report_.gaps.size(); ++i) {
      const std::string& owner = report_.gaps[i]->owner;
      if (all.empty() || all.back().owner != owner) all.push_back({owner, name_for(owner), {}, 0, 0, {}});
      all.back().gaps.push_back(i);
    }
    for (OwnerList& list : all) fill(list);
    return all;
  }

 private:
  std::string name_for(const std::string& owner) {
    std::string name = owner.empty() ? "nobody" : owner;
    while (owner.empty() && evaluation_.index.post(name)) name += "-else";
    return name;
  }

  void fill(OwnerList& list) {
    report::GapReport own = report_;
    own.gaps.clear();
    for (std::size_t number : list.gaps) own.gaps.push_back(report_.gaps[number]);
    std::optional<report::GapReport> coming;
    std::optional<report::GapHistory> since;
    if (report_.coming) own.coming = &coming.emplace(coming_of(list.owner));
    if (report_.since) own.since = &since.emplace(since_of(list.owner));
    if (coming) list.coming = coming->gaps.size();
    if (since) list.closed = since->changes.closed.size();
    list.lists.push_back(report::gap_list(own));
    list.lists.back().title = own.owner_title(*own.gaps.front()) + ": " + list.lists.back().title;
    const auto asked = comes_back_ ? asked_again(own.gaps) : std::vector<intake::AskedAgain>();
    if (asked.empty()) return;
    const auto& reference = evaluation_.submission().head.reference;
    list.lists.push_back(intake::answer_list(asked));
    list.lists.push_back(intake::kept_list({reference ? reference->text : std::string(), list.owner,
        intake::answers_map(list.name + extension_), intake::state_text(state_of(asked))}));
  }

  report::GapReport coming_of(const std::string& owner) const {
    report::GapReport coming = *report_.coming;
    std::erase_if(coming.gaps, [&](const evaluate::Gap* gap) { return gap->owner != owner; });
    return coming;
  }

  report::GapHistory since_of(const std::string& owner) const {
    report::GapHistory since = *report_.since;
    std::erase_if(
        since.changes.closed, [&](std::size_t number) { return since.before.gaps[number].owner != owner; });
    return since;
  }

  // The criteria that the gaps weaken, in the order of the checklists.
  std::vector<intake::AskedAgain> asked_again(const std::vector<const evaluate::Gap*>& gaps) const {
    std::set<const CriterionResult*> weakened;
    for (const auto* gap : gaps) weakened.insert(gap->criteria.begin(), gap->criteria.end());
    std::vector<intake::AskedAgain> all;
    for (const auto& result : evaluation_.frameworks) {
      for (const auto& criterion : result.criteria) {
        const bool is_asked = weakened.contains(&criterion) && criterion.applies() &&
                              (criterion.response || !is_answered_in_parts(result, criterion));
        const intake::Asked* asked = is_asked ? asked_of(criterion) : nullptr;
        if (asked) all.push_back({asked, criterion.title, criterion.response, actions_for(*asked), titles_});
      }
    }
    return all;
  }

  // Whether somebody answers for one of its parts, or for a part of these.
  static bool is_answered_in_parts(
      const evaluate::FrameworkResult& result, const CriterionResult& criterion) {
    return std::any_of(criterion.parts.begin(), criterion.parts.end(), [&](std::size_t number) {
      const CriterionResult& part = result.criteria[number];
      return part.response || is_answered_in_parts(result, part);
    });
  }

  const intake::Asked* asked_of(const CriterionResult& criterion) const {
    const std::string whole = criterion.framework->id->text + "/" + criterion.id;
    for (const std::string& name : {criterion.id, whole}) {
      auto found = asked_by_name_.find(name);
      if (found == asked_by_name_.end()) continue;
      const intake::Asked& asked = *found->second;
      if (asked.id == criterion.id && !asked.chosen && asked.section == criterion.element->id->text)
        return &asked;
    }
    return nullptr;
  }

  std::vector<const submission::Action*> actions_for(const intake::Asked& asked) const {
    auto found = open_actions_.find(asked.name);
    return found == open_actions_.end() ? std::vector<const submission::Action*>() : found->second;
  }

  // What a sheet says before anybody changes it.
  base::Result<intake::State> read_back(const table::List& answers) const {
    if (answers.rows.empty()) return intake::State();
    const table::Workbook workbook = intake::as_read(answers);
    const intake::Request request{"answers", workbook, {}, [](std::size_t) { return std::string(); },
        compilation_.folder.frameworks, texts_, evaluation_.submission().documents_folder(),
        std::string(intake::map_name), intake::answers_map("answers"), {}, {}, {}};
    source::Sources sources;
    diag::Diagnostics found;
    intake::Imported made = intake::import_tracker(request, sources, found);
    if (!made.plans.empty()) return std::move(made.said);
    return base::fail(fmt::format("--each-owner: the folder cannot be read so that a list could come back{}",
        found.empty() ? std::string() : ": " + found.all().front().message));
  }

  // Of that, what the rows of these criteria say.
  intake::State state_of(const std::vector<intake::AskedAgain>& asked) const {
    intake::State state;
    auto add = [&](const std::string& name) {
      if (auto known = all_.find(name); known != all_.end()) state.insert(*known);
    };
    for (const intake::AskedAgain& criterion : asked) {
      add(criterion.asked->section + "/" + criterion.asked->name);
      for (const auto* action : criterion.actions) {
        if (action->id) add("actions/" + action->id->text);
        if (action->who) add("posts/" + action->who->text);
      }
    }
    return state;
  }

  const Compilation& compilation_;
  const evaluate::Evaluation& evaluation_;
  const report::GapReport& report_;
  const std::string extension_;
  const bool comes_back_;
  const intake::Criteria criteria_;
  const std::map<std::string, std::string> texts_;
  std::map<std::string, std::string> titles_;
  std::unordered_map<std::string, const intake::Asked*> asked_by_name_;
  // By the first thing that each closes, in the order of the folder.
  std::unordered_map<std::string, std::vector<const submission::Action*>> open_actions_;
  intake::State all_;  // of all that anybody is asked
};

}  // namespace

base::Result<std::vector<OwnerList>> owner_lists(const Compilation& compilation,
    const report::GapReport& report, const std::string& extension, Return comes_back) {
  return OwnerLists(compilation, report, extension, comes_back).run();
}

}  // namespace assure::compile
