// What a control of OSCAL asks for, as text: its parts with their labels, with the parameters put in.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "yaml/tree.h"

namespace assure::catalogue {

// The parameters of a catalogue, wherever they are declared.
class OscalParameters {
 public:
  // Every one below the value.
  explicit OscalParameters(yaml::Value catalogue) { collect(catalogue, 0); }

  // The text with each `{{ insert: param, ID }}` replaced: by its value; or as the catalogue offers them,
  // `[Selection: daily; weekly]`; or by what has to be filled in, `[Assignment: time period]`.
  std::string put_into(std::string_view text, int depth = 0) const;
  // Whether a text had it put in.
  bool is_used(std::string_view id) const { return used_.contains(id); }

 private:
  void collect(yaml::Value value, int depth);
  std::string shown(std::string_view id, int depth) const;
  std::string selection(yaml::Value select, int depth) const;

  std::map<std::string_view, yaml::Value> by_id_;
  mutable std::set<std::string_view> used_;
};

// The value of a key of a mapping; a value of kind Null when it is not there.
yaml::Value entry_of(yaml::Value mapping, std::string_view key);

// Of `props`: the one of this name that is meant for readers, not for sorting or another document.
std::string oscal_property(yaml::Value record, std::string_view name);

// A part and those in it, each on its line: `a. Develop and document ...`.
std::string oscal_prose(yaml::Value part, const OscalParameters& parameters, std::size_t indent = 0);

}  // namespace assure::catalogue
