#include "yaml/sites.h"

#include <utility>

#include "base/characters.h"

namespace assure::yaml {

Sites::Sites(const Tree& tree, std::string_view text, std::set<Extent> wanted)
    : text_(text), wanted_(std::move(wanted)) {
  for (std::uint32_t document : tree.documents) visit({tree, document}, false);
}

void Sites::visit(Value parent, bool flow) {
  const std::uint32_t begin = parent.span().begin;
  flow = flow || (begin < text_.size() && (text_[begin] == '[' || text_[begin] == '{'));
  for (std::size_t i = 0; parent.is_sequence() && i < parent.size(); ++i) {
    note({parent.item(i), parent, i, false, flow, 1});
    visit(parent.item(i), flow);
  }
  for (std::size_t i = 0; parent.is_mapping() && i < parent.size(); ++i) {
    const auto [key, value] = parent.entry(i);
    note({key, parent, i, true, flow, 1});
    note({value, parent, i, false, flow, 1});
    visit(value, flow);
  }
}

void Sites::note(Site site) {
  const source::Span span = site.value.span();
  if (span.begin == span.end) return;
  const std::string_view alias = alias_at(span);
  if (site.value.is_scalar() && !alias.empty()) aliases_[alias].push_back(extent_of(span));
  if (!wanted_.contains(extent_of(span))) return;
  auto [known, fresh] = sites_.try_emplace({extent_of(span), site.value.is_scalar()}, site);
  if (!fresh) ++known->second.uses;
}

const Site* Sites::find(source::Span span) const {
  for (bool scalar : {true, false}) {
    auto found = sites_.find({extent_of(span), scalar});
    if (found != sites_.end()) return &found->second;
  }
  return nullptr;
}

const std::vector<Extent>* Sites::aliases(std::string_view name) const {
  auto found = aliases_.find(name);
  return found == aliases_.end() ? nullptr : &found->second;
}

std::string_view Sites::alias_at(source::Span span) const {
  std::string_view written = text_.substr(span.begin, span.end - span.begin);
  return written.starts_with('*') ? written.substr(1) : std::string_view();
}

std::string_view Sites::anchor_of(source::Span span) const {
  std::size_t end = span.begin;
  for (;;) {
    while (end > 0 && base::is_ascii_blank(text_[end - 1])) --end;
    std::size_t begin = end;
    while (begin > 0 && !base::is_ascii_blank(text_[begin - 1]) &&
           std::string_view("[]{},").find(text_[begin - 1]) == std::string_view::npos)
      --begin;
    const std::string_view word = text_.substr(begin, end - begin);
    if (word.starts_with('&')) return word.substr(1);
    if (!word.starts_with('!')) return {};
    end = begin;
  }
}

}  // namespace assure::yaml
