#include "document/disclosed.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "disclosure/identifiers.h"
#include "document/facts.h"
#include "document/hidden_content.h"

namespace assure::document {
namespace {

// What is put together: all of one kind at one place.
using Place = std::tuple<disclosure::Kind, std::optional<std::size_t>, std::optional<Hidden>, std::string>;

class Collected {
 public:
  void add(Disclosed one) {
    auto [at, added] =
        all_.try_emplace(Place(one.kind, one.page, one.where, one.part), std::move(one.masked), one.count);
    if (!added) at->second.second += one.count;
  }

  std::vector<Disclosed> take() {
    if (all_.size() > most_disclosed)
      coarsen([](Place& place) {
        std::get<1>(place).reset();
        std::get<3>(place).clear();
      });
    if (all_.size() > most_disclosed) coarsen([](Place& place) { std::get<2>(place).reset(); });
    std::vector<Disclosed> result;
    for (auto& [place, found] : all_) {
      const auto& [kind, page, where, part] = place;
      result.push_back({kind, page, where, part, std::move(found.first), found.second});
    }
    return result;
  }

 private:
  template <class Change>
  void coarsen(Change change) {
    std::map<Place, std::pair<std::string, std::size_t>> coarse;
    for (auto& [place, found] : all_) {
      Place wider = place;
      change(wider);
      auto [at, added] = coarse.try_emplace(std::move(wider), found);
      if (!added) at->second.second += found.second;
    }
    all_ = std::move(coarse);
  }

  std::map<Place, std::pair<std::string, std::size_t>> all_;
};

using ByKind = std::map<disclosure::Kind, std::pair<std::string, std::size_t>>;

ByKind kinds_in(std::string_view text, disclosure::FoundValues& values) {
  ByKind kinds;
  for (auto& identifier : disclosure::identifiers_in(text)) {
    values.add(text.substr(identifier.at, identifier.size), identifier.masked);
    auto [at, added] = kinds.try_emplace(identifier.kind, std::move(identifier.masked), 1);
    if (!added) ++at->second.second;
  }
  return kinds;
}

// The other text says the same page once more: what is in both counts once.
ByKind kinds_of_page(const Facts& facts, std::size_t page, disclosure::FoundValues& values) {
  ByKind kinds = kinds_in(facts.page_texts[page], values);
  if (facts.other_texts.empty()) return kinds;
  for (auto& [kind, found] : kinds_in(facts.other_texts[page], values)) {
    auto [at, added] = kinds.try_emplace(kind, found);
    if (!added) at->second.second = std::max(at->second.second, found.second);
  }
  return kinds;
}

}  // namespace

std::vector<Disclosed> disclosed_in(const Facts& facts, disclosure::FoundValues& values) {
  Collected all;
  const bool has_pages = facts.pages.has_value();
  auto page_of = [&](std::size_t page) { return has_pages ? std::optional(page) : std::nullopt; };
  for (Disclosed& found : hidden_content(facts)) {
    if (!has_pages) found.page.reset();
    all.add(std::move(found));
  }
  for (std::size_t page = 0; page < facts.page_texts.size(); ++page) {
    for (auto& [kind, found] : kinds_of_page(facts, page, values))
      all.add({kind, page_of(page), {}, {}, std::move(found.first), found.second});
  }
  for (const HiddenText& hidden : facts.hidden) {
    const auto page = hidden.page && has_pages ? hidden.page : std::nullopt;
    for (auto& [kind, found] : kinds_in(hidden.text, values))
      all.add({kind, page, hidden.why, hidden.part, std::move(found.first), found.second});
  }
  return all.take();
}

}  // namespace assure::document
