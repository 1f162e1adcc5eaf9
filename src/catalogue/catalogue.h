// A published catalogue in the terms of the checklist language, whatever it was read from, and what of it the
// language cannot say. Texts are as published but for control characters; empty ones are not there.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "source/span.h"

namespace assure::catalogue {

struct Level {
  std::string value, label, meaning;
};

struct Scale {
  std::string name;
  std::vector<Level> values;  // from the lowest to the highest
};

struct Criterion {
  std::string id;  // as published
  std::string title, guidance;
  std::string scale;                                         // else that of its element
  std::string expected;                                      // a value of it
  std::string weight;                                        // a number
  std::vector<std::pair<std::string, std::string>> profile;  // type of organisation to a value
  std::vector<std::string> applies_to;                       // types of organisation; all when empty
  std::vector<std::string> method;
  std::vector<Criterion> parts;
  source::Span span{};
  std::string urn{};  // by which mappings of CISO Assistant name it
};

struct Element {
  std::string id;  // of the language: a section of a folder has this name
  std::string title, guidance, scale;
  std::vector<Criterion> criteria;
};

struct OrganisationType {
  std::string id, title;
};

struct SourceNote {
  std::string title, paragraph, address;
};

struct Checklist {
  std::string id, title, edition, authority, summary;
  std::string urn;  // of the framework in CISO Assistant
  std::vector<SourceNote> source;
  std::vector<Scale> scales;
  std::vector<Element> elements;
  std::vector<OrganisationType> types;
};

// `from` and `to` with their checklists.
struct Mapping {
  std::string from, to, relation, note;
};

struct Crosswalk {
  std::string id, title;
  std::vector<SourceNote> source;
  std::vector<Mapping> maps;
};

// Something that a catalogue says and the language cannot.
struct Unsaid {
  std::string kind;  // "`links` of a control"
  std::string of;    // the id of what it belongs to
  std::string says;  // in full
  source::Span at{};
};

// What was read of one source.
struct Catalogue {
  std::string format;   // "OSCAL catalogue"
  Checklist checklist;  // without elements: there is a crosswalk instead
  Crosswalk crosswalk;
  std::vector<Unsaid> unsaid;
  std::vector<std::string> remarks;  // on how it was read, each a sentence

  bool is_crosswalk() const { return checklist.elements.empty(); }
};

}  // namespace assure::catalogue
