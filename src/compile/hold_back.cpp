#include "compile/hold_back.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"

namespace assure::compile {
namespace {

using submission::EvidenceItem;

constexpr std::array<std::string_view, 7> kept_of_item = {
    "id", "kind", "title", "owner", "dated", "status", "sensitivity"};
// Pages tell the reader what to ask for.
constexpr std::array<std::string_view, 3> kept_of_citation = {"item", "pages", "slide"};
constexpr std::array<std::string_view, 1> needed_of_statement = {"value"};
constexpr std::array<std::string_view, 3> kept_of_figure = {"id", "title", "stated"};
constexpr std::array<std::string_view, 3> kept_of_survey = {"id", "title", "min_group"};
constexpr std::array<std::string_view, 1> needed_of_survey = {"file"};

template <class T>
void poison(record::Spanned<T>& value) {
  value.value = T();
  value.broken = value.given();
}

template <auto... Members>
void swap_members(EvidenceItem& a, EvidenceItem& b) {
  (std::swap(a.*Members, b.*Members), ...);
}
constexpr auto swap_kept = &swap_members<&EvidenceItem::id, &EvidenceItem::kind, &EvidenceItem::title,
    &EvidenceItem::owner, &EvidenceItem::dated, &EvidenceItem::status, &EvidenceItem::sensitivity>;

// Everything but these goes. Swapped and not copied: the index has views into their texts.
void strip(EvidenceItem& item) {
  EvidenceItem kept;
  kept.span = item.span;
  swap_kept(kept, item);
  item = EvidenceItem();
  item.span = kept.span;
  swap_kept(kept, item);
}

// Where something is said of what is held back, and what its readers are told instead.
class Places {
 public:
  explicit Places(const source::Sources& sources) : sources_(sources) {}
  // No place lies in another.
  void add(source::Span span, const EvidenceItem& item) { records_.emplace(span, &item); }
  void add_text(std::string text, const EvidenceItem& item) { texts_.emplace(std::move(text), &item); }

  // Null when it says nothing of what is held back.
  const EvidenceItem* speaks_of(
      source::Span span, const std::string& message, const std::string& help) const {
    if (!span.valid()) return named_in(message);
    if (const auto* item = named(sources_.file(span).path())) return item;
    if (const auto* item = holder_of(span)) return item;
    if (const auto* item = named_in(message)) return item;
    return named_in(help);
  }

 private:
  const EvidenceItem* holder_of(source::Span span) const {
    auto behind = records_.upper_bound({span.file, span.begin, UINT32_MAX});
    if (behind == records_.begin()) return nullptr;
    const auto& [place, item] = *std::prev(behind);
    bool inside = place.file == span.file && span.begin >= place.begin && span.end <= place.end;
    return inside && !may_be_read(*item, span) ? item : nullptr;
  }

  // What stands there is in the pack as well.
  static bool may_be_read(const EvidenceItem& item, source::Span span) {
    const std::array<source::Span, 7> kept = {item.id.span, item.kind.span, item.title.span, item.owner.span,
        item.dated.span, item.status.span, item.sensitivity.span};
    return std::find(kept.begin(), kept.end(), span) != kept.end();
  }

  const EvidenceItem* named_in(const std::string& message) const {
    for (const auto& piece : base::split_code(message)) {
      if (!piece.is_code) continue;
      if (const auto* item = named(std::string(piece.text))) return item;
    }
    return nullptr;
  }

  const EvidenceItem* named(const std::string& text) const {
    auto found = texts_.find(text);
    return found == texts_.end() ? nullptr : found->second;
  }

  const source::Sources& sources_;
  std::map<source::Span, const EvidenceItem*> records_;
  std::unordered_map<std::string, const EvidenceItem*> texts_;
};

class HoldingBack {
 public:
  explicit HoldingBack(Compilation& compilation)
      : evaluation_(compilation.evaluation),
        submission_(compilation.folder.submission),
        places_(compilation.sources) {
    told_.findings = compilation.findings;
    for (const auto* item : evaluation_.held_back.items) {
      if (item->id) items_.emplace(item->id->text, item);
    }
  }

  Told run() {
    note_files();
    hold_back_surveys();
    evaluation_.files.forget_held_back();
    hold_back_citations();
    hold_back_figures();
    for (auto& item : submission_.evidence) {
      if (evaluation_.held_back.has(item)) hold_back_item(item);
    }
    hold_back_names();
    hold_back_disclosures();
    for (auto& gap : evaluation_.gaps) hold_back_message(gap, gap.what);
    for (auto& finding : told_.findings.all()) hold_back_message(finding, finding.message);
    return std::move(told_);
  }

 private:
  // Null when it is not held back.
  const EvidenceItem* held(const record::Spanned<record::Id>& id) const {
    auto found = id ? items_.find(id->text) : items_.end();
    return found == items_.end() ? nullptr : found->second;
  }

  void hold_back_record(source::Span place, const EvidenceItem& item, const KeptKeys& keys) {
    places_.add(place, item);
    told_.source.records.emplace(place, keys);
  }

  void note_files() {
    for (const auto& [path, file] : evaluation_.files.all()) {
      if (!file.held_back) continue;
      const std::string name(path);
      const std::string other = fmt::format("held-back-{}", files_.size() + 1);
      told_.source.texts.emplace(name, "held back");
      told_.source.texts.emplace("file/" + name, "file/" + other);
      files_.emplace(name, other);
      for (const auto& text : {name, "file/" + name, name.substr(name.rfind('/') + 1)})
        places_.add_text(text, *file.items.front());
    }
  }

  void hold_back_surveys() {
    for (auto& result : evaluation_.feedback) {
      if (!result.held_back) continue;
      const auto* file = evaluation_.files.find(*result.feedback->file);
      hold_back_record(result.feedback->span, *file->items.front(), {kept_of_survey, needed_of_survey});
      result.evaluated = false;
      result.groups.clear();
      result.faults.clear();
    }
    for (auto& survey : submission_.feedback) {
      if (survey.file && files_.contains(*survey.file)) poison(survey.file);
    }
  }

  void hold_back_citations() {
    for (auto& section : submission_.sections) {
      for (auto& response : section.responses) {
        for (auto& citation : response.evidence) {
          const auto* item = held(citation.item);
          if (!item) continue;
          if (citation.quote) places_.add_text(*citation.quote, *item);
          hold_back_record(citation.span, *item, {kept_of_citation, {}});
          if (citation.section) places_.add_text(*citation.section, *item);
          if (citation.value) places_.add_text(*citation.value, *item);
          for (auto* text : {&citation.section, &citation.sheet, &citation.cell, &citation.range,
                   &citation.value, &citation.quote, &citation.shows})
            poison(*text);
        }
      }
    }
  }

  // What is said of a figure as a whole may say what each document states.
  void hold_back_figures() {
    for (auto& figure : submission_.figures) {
      const EvidenceItem* any = nullptr;
      for (auto& statement : figure.stated) {
        const auto* item = held(statement.item);
        if (!item) continue;
        any = item;
        told_.source.records.emplace(statement.span, KeptKeys{kept_of_citation, needed_of_statement});
        poison(statement.value);
        poison(statement.note);
      }
      if (!any) continue;
      hold_back_record(figure.span, *any, {kept_of_figure, {}});
      poison(figure.settled);
    }
  }

  void hold_back_item(EvidenceItem& item) {
    hold_back_record(item.span, item, {kept_of_item, {}});
    strip(item);
  }

  // Of files, where something else names them.
  void hold_back_names() {
    for (auto& waiver : submission_.waivers) {
      if (waiver.at && files_.contains(*waiver.at)) poison(waiver.at);
    }
    for (auto& result : evaluation_.frameworks) {
      for (auto& signature : result.sign_offs) {
        for (auto& change : signature.changes) {
          if (!change.name.starts_with("file/")) continue;
          auto file = files_.find(change.name.substr(5));
          if (file != files_.end()) change.name = "file/" + file->second;
        }
      }
    }
  }

  // A pack counts them, and does not lead to them.
  void hold_back_disclosures() {
    auto discloses = [](const auto& found) { return found.rule->tells_disclosure(); };
    std::erase_if(evaluation_.gaps, discloses);
    std::erase_if(told_.findings.all(), discloses);
    for (auto& disclosure : evaluation_.disclosures.all) disclosure.places.clear();
  }

  // Of a finding or a gap.
  template <class Message>
  void hold_back_message(Message& told, std::string& what) const {
    std::erase_if(told.related, [&](const diag::Related& related) {
      return places_.speaks_of(related.span, related.message, {}) != nullptr;
    });
    const auto* item = places_.speaks_of(told.span, what, told.help);
    if (!item) return;
    what = fmt::format(
        "`{}` is held back, and with it what was found here", item->id ? item->id->text : "an item");
    told.help.clear();
    told.span = item->id ? item->id.span : item->span;
  }

  evaluate::Evaluation& evaluation_;
  submission::Submission& submission_;
  Places places_;
  std::unordered_map<std::string, const EvidenceItem*> items_;  // those that are held back, by id
  std::unordered_map<std::string, std::string> files_;          // by path, with what they are called instead
  Told told_;
};

}  // namespace

const Told& hold_back(Compilation& compilation) {
  if (!compilation.told) compilation.told = std::make_shared<const Told>(HoldingBack(compilation).run());
  return *compilation.told;
}

}  // namespace assure::compile
