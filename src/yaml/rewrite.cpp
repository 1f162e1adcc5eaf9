#include "yaml/rewrite.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "base/characters.h"
#include "yaml/canonical.h"
#include "yaml/quoted.h"
#include "yaml/same_values.h"
#include "yaml/sites.h"

namespace assure::yaml {
namespace {

using diag::Fix;
using source::TextEdit;
using Action = Fix::Action;

constexpr std::size_t most_aliases = 100;  // of an anchor that is changed with all of them

// `text` in the quotes that `written` has, or in those that it needs.
std::string in_style_of(std::string_view written, std::string_view text) {
  const bool one_line =
      std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  if (written.starts_with('\'') && one_line) {
    std::string out = "'";
    for (char c : text) out += c == '\'' ? std::string("''") : std::string(1, c);
    return out + "'";
  }
  std::string out = quoted(text);
  const bool add_quotes = written.starts_with('"') && !out.starts_with('"');
  return add_quotes ? "\"" + out + "\"" : out;
}

// Whether a comment or an anchor may be among these bytes, which would be lost with them.
bool holds_more_than_a_value(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    bool begins_word = at == 0 || base::is_ascii_blank(text[at - 1]);
    if (begins_word && (text[at] == '#' || text[at] == '&')) return true;
  }
  return false;
}

bool is_blank(std::string_view text, std::string_view but_for = {}) {
  return std::all_of(text.begin(), text.end(),
      [&](char c) { return base::is_ascii_blank(c) || but_for.find(c) != std::string_view::npos; });
}

class Rewriter {
 public:
  // `faults`: of the text. A key that is there once more stays out of the tree while it has this name.
  Rewriter(
      std::string_view text, const Tree& tree, const diag::Diagnostics& faults, std::span<const Fix> fixes)
      : text_(text), sites_(tree, text, places(fixes)), fixes_(fixes) {
    for (const auto& fault : faults.all()) {
      for (const auto& other : fault.related) at_fault_.insert(extent_of(other.span));
    }
    for (const Fix& fix : fixes) ++wanted_[{extent_of(fix.span), fix.action}][fix.text];
  }

  // The fixes that are made, each with its edit; those of aliases have none, but that of their anchor.
  struct Planned {
    std::size_t fix = 0;
    std::optional<TextEdit> edit;
    std::size_t place = 0;  // where the edit begins that makes it
  };
  std::vector<Planned> run() {
    std::vector<Planned> planned;
    for (bool aliases : {false, true}) {
      for (std::size_t i = 0; i < fixes_.size(); ++i) {
        const Fix& fix = fixes_[i];
        const bool alias = fix.action == Action::Write && !sites_.alias_at(fix.span).empty();
        const Site* site = sites_.find(fix.span);
        if (alias != aliases || !site || at_fault_.contains(extent_of(fix.span)) ||
            !is_wanted_everywhere(fix, *site))
          continue;
        const auto anchor = alias ? made_with_anchor(fix) : std::nullopt;
        if (anchor) {
          planned.push_back({i, std::nullopt, *anchor});
        } else if (auto edit = fix.action == Action::Write ? write(fix, *site) : remove(*site)) {
          const std::size_t place = edit->begin;
          planned.push_back({i, std::move(edit), place});
        }
      }
    }
    return planned;
  }

 private:
  static std::set<Extent> places(std::span<const Fix> fixes) {
    std::set<Extent> all;
    for (const Fix& fix : fixes) all.insert(extent_of(fix.span));
    return all;
  }

  using Texts = std::map<std::string_view, std::size_t>;  // how many fixes write this

  std::string_view written(source::Span span) const {
    return text_.substr(span.begin, span.end - span.begin);
  }

  const Texts* texts_for(Extent place) const {
    auto found = wanted_.find({place, Action::Write});
    return found == wanted_.end() ? nullptr : &found->second;
  }

  // What aliases take over is only changed when each place where it is used asks for the same.
  bool is_wanted_everywhere(const Fix& fix, const Site& site) const {
    const Texts& texts = wanted_.at({extent_of(fix.span), fix.action});
    return texts.size() == 1 && texts.begin()->second >= site.uses;
  }

  bool writes_alone(Extent place, std::string_view text) const {
    const Texts* texts = texts_for(place);
    return texts && texts->size() == 1 && texts->begin()->first == text;
  }

  // Where the value of the alias's anchor is written, when that becomes what the alias is to say.
  std::optional<std::size_t> made_with_anchor(const Fix& fix) const {
    auto made = anchors_made_.find(sites_.alias_at(fix.span));
    if (made == anchors_made_.end() || made->second->text != fix.text) return std::nullopt;
    return made->second->span.begin;
  }

  // Notes the anchor in front of a value that may be written; false when an alias of it is to stay.
  bool take_anchor(const Fix& fix) {
    const std::string_view name = sites_.anchor_of(fix.span);
    const auto* aliases = name.empty() ? nullptr : sites_.aliases(name);
    if (!aliases) return true;
    if (aliases->size() > most_aliases) return false;
    bool all = std::all_of(aliases->begin(), aliases->end(),
        [&](Extent alias) { return alias.first < fix.span.begin || writes_alone(alias, fix.text); });
    if (all) anchors_made_[name] = &fix;
    return all;
  }

  // Whether another key of the mapping has this name, or is to get it.
  bool key_is_taken(const Site& site, std::string_view name) {
    auto [known, fresh] = keys_.try_emplace(extent_of(site.parent.span()));
    auto& names = known->second;
    for (std::size_t i = 0; fresh && i < site.parent.size(); ++i) {
      const Value key = site.parent.entry(i).key;
      ++names[key.text()];
      const Texts* texts = texts_for(extent_of(key.span()));
      if (!texts) continue;
      for (const auto& [text, count] : *texts) ++names[text];
    }
    return names[name] > 1;
  }

  std::optional<TextEdit> write(const Fix& fix, const Site& site) {
    const std::string_view old = written(fix.span);
    const bool longer = fix.written_to > fix.span.end;
    const bool fits = site.value.is_scalar() && !old.starts_with('|') && !old.starts_with('>') &&
                      !(longer && (site.flow || site.key)) && !(site.key && key_is_taken(site, fix.text));
    if (!fits || !take_anchor(fix)) return std::nullopt;
    return TextEdit{fix.span.begin, fix.written_to, in_style_of(old, fix.text)};
  }

  std::optional<TextEdit> remove(const Site& site) {
    if (site.key || !site.parent.is_sequence() || !says_what_is_before(site)) return std::nullopt;
    if (holds_more_than_a_value(written(site.value.span()))) return std::nullopt;
    return site.flow ? remove_from_brackets(site) : remove_lines(site);
  }

  bool says_what_is_before(const Site& site) {
    auto [known, fresh] = items_.try_emplace(extent_of(site.parent.span()));
    auto& first = known->second;
    for (std::size_t i = 0; fresh && i < site.parent.size(); ++i)
      first.try_emplace(canonical(site.parent.item(i)), i);
    return first.at(canonical(site.value)) < site.position;
  }

  // With the comma before it.
  std::optional<TextEdit> remove_from_brackets(const Site& site) const {
    const source::Span item = site.value.span();
    const std::size_t begin = site.parent.item(site.position - 1).span().end;
    if (begin > item.begin || !is_blank(text_.substr(begin, item.begin - begin), ",")) return std::nullopt;
    return TextEdit{begin, item.end, {}};
  }

  // With the `-` before it, which nothing else but spaces may be before.
  std::optional<TextEdit> remove_lines(const Site& site) const {
    const source::Span item = site.value.span();
    std::size_t begin = source::line_start(text_, item.begin);
    const std::string_view before = text_.substr(begin, item.begin - begin);
    const std::size_t dash = before.find_first_not_of(' ');
    const bool alone =
        dash != std::string_view::npos && before[dash] == '-' && is_blank(before.substr(dash + 1));
    std::size_t end = source::line_end(text_, item.end);
    if (!alone || !is_blank(text_.substr(item.end, end - item.end))) return std::nullopt;
    const bool last_line = text_.find('\n', end) == std::string_view::npos;
    if (!last_line) return TextEdit{begin, text_.find('\n', end) + 1, {}};
    begin = begin == 0 ? 0 : source::line_end(text_, source::line_start(text_, begin - 1));
    return TextEdit{begin, text_.size(), {}};
  }

  std::string_view text_;
  Sites sites_;
  std::span<const Fix> fixes_;
  std::map<std::pair<Extent, Action>, Texts> wanted_;
  std::set<Extent> at_fault_;
  std::map<std::string_view, const Fix*> anchors_made_;             // and what they then say
  std::map<Extent, std::map<std::string_view, std::size_t>> keys_;  // by mapping: how often there is a name
  std::map<Extent, std::map<std::string, std::size_t>> items_;      // by list: the first that says this
};

// Those that overlap none before them, in the order of the file; of two that begin together, the longer one.
// Equal ones are one.
void take_in_order(std::vector<Rewriter::Planned> planned, Rewrite& out) {
  std::stable_sort(planned.begin(), planned.end(), [](const auto& a, const auto& b) {
    if (!a.edit || !b.edit) return !a.edit && b.edit;
    return std::pair(a.edit->begin, b.edit->end) < std::pair(b.edit->begin, a.edit->end);
  });
  std::map<std::size_t, std::size_t> made;  // by fix, where its edit begins
  for (auto& [fix, edit, place] : planned) {
    const bool again = edit && !out.edits.empty() && out.edits.back().begin == edit->begin &&
                       out.edits.back().end == edit->end && out.edits.back().text == edit->text;
    if (edit && !again && !out.edits.empty() && edit->begin < out.edits.back().end) continue;
    made.emplace(fix, place);
    if (edit && !again) out.edits.push_back(std::move(*edit));
  }
  for (const auto& [fix, place] : made) {
    auto edit = std::lower_bound(out.edits.begin(), out.edits.end(), place,
        [](const TextEdit& candidate, std::size_t begin) { return candidate.begin < begin; });
    // Of an anchor whose edit lies inside another one, nothing is made.
    if (edit != out.edits.end() && edit->begin == place)
      out.made.push_back({fix, static_cast<std::size_t>(edit - out.edits.begin())});
  }
}

}  // namespace

Rewrite rewrite(const source::SourceFile& file, std::uint32_t number, const Limits& limits,
    std::span<const diag::Fix> fixes) {
  Rewrite out;
  diag::Diagnostics found, found_after;
  const Tree before = parse(file, number, limits, found);
  if (before.truncated) return out;
  take_in_order(Rewriter(file.text(), before, found, fixes).run(), out);
  if (out.edits.empty()) return {};
  out.text = source::edited(file.text(), out.edits);
  std::vector<Fix> made;
  for (const MadeFix& one : out.made) made.push_back(fixes[one.fix]);
  const source::SourceFile rewritten(file.path(), out.text);
  const Tree after = parse(rewritten, number, limits, found_after);
  out.safe = found_after.all().size() <= found.all().size() && same_values(before, after, made);
  return out;
}

}  // namespace assure::yaml
