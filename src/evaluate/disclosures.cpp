#include "evaluate/disclosures.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "disclosure/masked_text.h"
#include "document/unit_of_pages.h"
#include "evaluate/approvers.h"
#include "evaluate/evaluation.h"

namespace assure::evaluate {
namespace {

using disclosure::Kind;
using State = DisclosureJudgement::State;
using submission::Decided;
using submission::DisclosureDecision;

bool is_given(const DisclosureDecision& decision) {
  return decision.file && decision.kind && !decision.place.broken && decision.decision && decision.reason &&
         decision.by && decision.on && decision.digest;
}

std::string_view without_name_of_digest(std::string_view digest) {
  constexpr std::string_view name = "sha256:";
  return digest.starts_with(name) ? digest.substr(name.size()) : digest;
}

class Judging {
 public:
  explicit Judging(const Evaluation& evaluation)
      : evaluation_(evaluation), approvers_(evaluation, Approvers::Of::Disclosures) {
    for (const auto& framework : evaluation.frameworks) {
      for (const auto& file : framework.framework->delivery.allowed_files) {
        if (file.sha256) allowed_.insert(base::folded(without_name_of_digest(*file.sha256)));
      }
    }
    const auto& decisions = evaluation.submission().disclosures;
    result_.judgements.resize(decisions.size());
    for (std::size_t i = 0; i < decisions.size(); ++i) {
      result_.judgements[i] = judged(decisions[i]);
      if (decisions[i].file && decisions[i].kind) by_file_[*decisions[i].file].push_back(i);
    }
  }

  Disclosures run() {
    for (const auto& declared : evaluation_.files.declared()) {
      if (declared.item && !declared.first_of_its_sort && declared.file->inside) add_document(declared);
    }
    add_own_texts();
    return std::move(result_);
  }

 private:
  // As far as it can be judged without what it is about.
  DisclosureJudgement judged(const DisclosureDecision& decision) const {
    DisclosureJudgement judgement{&decision, State::Unknown, {}, {}};
    const auto* post = is_given(decision) ? evaluation_.index.post(decision.by->text) : nullptr;
    if (!post) return judgement;
    judgement.state = State::Unfounded;
    if (!evaluation_.folder->frameworks_complete || evaluation_.folder->truncated) return judgement;
    judgement.why = approvers_.refusal(*post);
    if (judgement.why.empty()) return judgement;
    judgement.state = State::NotEntitled;
    judgement.help = approvers_.help();
    return judgement;
  }

  std::string digest_of(const std::string& path) const {
    return evaluation_.folder->files ? evaluation_.folder->files->known_digest(path) : std::string();
  }

  // Whether a decision covers it; what is found out of decisions on the way is noted.
  bool is_decided(const Disclosure& found, std::string_view place) {
    auto decisions = by_file_.find(found.file);
    if (decisions == by_file_.end()) return false;
    bool decided = false;
    for (std::size_t i : decisions->second) {
      auto& judgement = result_.judgements[i];
      const auto& decision = *judgement.decision;
      if (*decision.kind != found.kind) continue;
      if (decision.place && base::folded(*decision.place) != base::folded(place)) continue;
      if (judgement.state == State::Unfounded) judge(judgement, found);
      decided = decided || judgement.state == State::Holds;
    }
    return decided;
  }

  void judge(DisclosureJudgement& judgement, const Disclosure& found) const {
    const auto& decision = *judgement.decision;
    if (found.digest.empty()) {
      judgement.state = State::Unknown;
    } else if (base::folded(without_name_of_digest(*decision.digest)) != found.digest) {
      judgement.state = State::Lapsed;
    } else if (!found.document && *decision.decision == Decided::Accepted) {
      judgement.state = State::Unpublished;
    } else if (found.document && !approvers_.by_officer() && owns(*found.document, decision.by->text)) {
      judgement.state = State::NotEntitled;
      judgement.why = fmt::format(
          "`{}` answers for `{}`, and does not decide on what it discloses", decision.by->text, found.file);
      judgement.help = "have another post decide";
    } else {
      judgement.state = State::Holds;
    }
  }

  static bool owns(const File& file, const std::string& post) {
    return std::any_of(file.items.begin(), file.items.end(),
        [&](const auto* item) { return item->owner && item->owner->text == post; });
  }

  void add_document(const DeclaredFile& declared) {
    const File& file = *declared.file;
    const auto& facts = file.inside->facts;
    if (facts.disclosed.empty() && facts.unsearched.empty()) return;
    const std::string path(file.path);
    const std::string digest = digest_of(path);
    const bool allowed = allowed_.contains(digest);
    std::map<Kind, Disclosure> kinds;
    auto all = facts.disclosed;
    if (!facts.unsearched.empty()) all.push_back({Kind::Unsearched, {}, {}, {}, {}, 1});
    for (const auto& disclosed : all) {
      if (allowed && !disclosure::is_identifier(disclosed.kind)) continue;
      auto [at, added] = kinds.try_emplace(disclosed.kind);
      Disclosure& found = at->second;
      if (added)
        found = {disclosed.kind, path, declared.path->span, &file, {}, {}, 0, false, file.packed, digest};
      if (is_decided(found, place_name(disclosed, facts))) continue;
      found.places.push_back(disclosed);
      found.count += disclosed.count;
    }
    for (auto& [kind, found] : kinds) {
      found.decided = found.places.empty();
      result_.all.push_back(std::move(found));
    }
  }

  void add_own_texts() {
    std::map<std::pair<source::Span, Kind>, Disclosure> found;
    for (const auto& identifier : evaluation_.folder->identifiers.found()) {
      auto [at, added] = found.try_emplace({identifier.span, identifier.kind});
      if (added) {
        at->second.kind = identifier.kind;
        at->second.span = identifier.span;
        at->second.masked = identifier.masked;
        name_file(at->second, identifier.path);
      }
      ++at->second.count;
    }
    for (auto& [place, disclosure] : found) {
      disclosure.decided = is_decided(disclosure, {});
      result_.all.push_back(std::move(disclosure));
    }
  }

  void name_file(Disclosure& disclosure, const std::string& path) const {
    disclosure.file = path;
    disclosure.digest = digest_of(path);
    const File* document = evaluation_.files.find(path);
    disclosure.leaves = !document || document->packed;
  }

  const Evaluation& evaluation_;
  Approvers approvers_;
  std::unordered_set<std::string> allowed_;                       // digests
  std::map<std::string_view, std::vector<std::size_t>> by_file_;  // decisions
  Disclosures result_;
};

// What a page is called of which it is not the number that counts.
std::string page_name_of(std::size_t page, const document::Facts& facts) {
  const auto unit = document::unit_of_pages(facts.type);
  const bool named = page < facts.page_names.size() && !facts.page_names[page].empty();
  if (unit == "sheet" && named) return "sheet " + facts.page_names[page];
  return fmt::format("{} {}", unit, page + 1);
}

}  // namespace

std::size_t Disclosures::decided() const {
  return static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [](const auto& one) { return one.decided; }));
}

std::size_t Disclosures::texts_that_bar() const {
  return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const Disclosure& one) {
    return !one.document && !one.decided && one.leaves && disclosure::is_identifier(one.kind) &&
           one.kind != disclosure::Kind::TestNhsNumber;
  }));
}

std::string Disclosures::words() const {
  if (all.empty()) return "no findings of disclosure";
  const std::string count = fmt::format("{} of disclosure", base::counted(all.size(), "finding"));
  const std::size_t settled = decided();
  if (settled == all.size()) return count + (settled == 1 ? ", decided" : ", all decided");
  return settled == 0 ? count + ", none decided" : fmt::format("{}, {} decided", count, settled);
}

Disclosures find_disclosures(const Evaluation& evaluation) {
  return Judging(evaluation).run();
}

std::string place_name(const document::Disclosed& disclosed, const document::Facts& facts) {
  std::vector<std::string> parts;
  if (disclosed.page) parts.push_back(page_name_of(*disclosed.page, facts));
  if (disclosed.where) parts.emplace_back(base::words_of(*disclosed.where));
  if (!disclosed.part.empty()) parts.push_back(disclosed.part);
  return disclosure::masked_text(base::join(parts, ", "));
}

}  // namespace assure::evaluate
