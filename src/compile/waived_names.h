// What a waiver names: criteria, records, citations and documents of a folder, with their places.
#pragma once

#include <cstddef>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/spelling.h"
#include "evaluate/evaluation.h"

namespace assure::compile {

struct WaivedThing {
  std::string name;                                // in full: evidence/old-scan, wcc-2008/C7
  std::vector<source::Span> places;                // of its record; of several with one id, of all
  const submission::Response* response = nullptr;  // of a criterion
  // Of a criterion that nobody answered: what is asked for, since no record is there to enclose it.
  std::vector<const evaluate::Shortfall*> asked;
};

class WaivedNames {
 public:
  // Who answers for a record, and where it says so. Null when nobody does.
  using Owner = const record::Spanned<record::Id>*;

  explicit WaivedNames(const evaluate::Evaluation& evaluation);

  // What `name` can mean: none when there is nothing of that name, several when it is not clear which.
  std::vector<const WaivedThing*> find(std::string_view name);
  std::string did_you_mean(std::string_view name);
  // The one name that it can only be; else empty.
  std::string certain(std::string_view name);
  // The name of the record that a place is in; empty when it is in none.
  std::string name_around(source::Span span) const;
  Owner owner_around(source::Span span) const;

 private:
  base::Spelling& spelling();

  // A record, or a document.
  struct Place {
    source::Span span;
    std::size_t thing = 0;
    Owner owner = nullptr;
  };
  using Key = std::pair<std::uint32_t, std::uint32_t>;  // where a record begins

  void add_owners();
  void add_criteria();
  void add_units();
  void add_documents();
  std::size_t thing_of(const std::string& name);
  void place(std::size_t thing, source::Span span);
  void call(std::size_t thing, const std::string& name);
  const Place* place_around(source::Span span) const;
  const WaivedThing* citation(std::string_view name);

  const evaluate::Evaluation& evaluation_;
  std::deque<WaivedThing> things_;  // those of citations behind those of names
  std::unordered_map<std::string, std::size_t> by_full_name_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_name_;
  std::map<Key, Owner> owners_;
  std::map<Key, std::size_t> answered_;  // by where the response begins
  std::vector<Place> places_;            // in order
  std::vector<std::string> names_;       // that are offered
  std::unique_ptr<base::Spelling> spelling_;
};

}  // namespace assure::compile
