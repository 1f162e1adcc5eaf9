// What a tracker makes of a folder: records of its sections, with the cells that each value comes from.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "intake/tracker_text.h"

namespace assure::intake {

struct NewCitation {
  std::string item;   // id of an evidence item
  std::string pages;  // "4, 6-9"; may be empty
  CellAt from;
};

enum class Shape : std::uint8_t { Text, Names, Citations };

struct NewField {
  std::string key;
  Shape shape = Shape::Text;
  std::string text;
  std::vector<std::string> names;
  std::vector<NewCitation> citations;
  std::string comment;       // of a guess, which gives way to what the folder says: behind the text
  std::vector<CellAt> from;  // empty when it follows from the record itself
};

struct NewRecord {
  std::string section;           // competencies
  std::string key_name;          // criterion
  std::string key;               // C7
  std::string file;              // where a section is begun that no file has
  std::vector<NewField> fields;  // in the order in which they are written, without the key
  CellAt from;                   // the first cell that it comes from
  bool only_named = false;       // the folder has it, and nothing is said of it but that it is there
  std::string other_key{};       // what the folder may name it by as well: `C7` of `wcc-2008/C7`
  // Fields that the tracker fills with what nobody understands yet: what the folder says of them stays.
  std::set<std::string> open{};

  std::string name() const { return section + "/" + key; }
};

// The lines of a field, of a citation and of a record, for yaml/lines.h.
std::string lines_of(const NewField& field);
std::string lines_of(const NewCitation& citation);
std::string lines_of(const NewRecord& record);

}  // namespace assure::intake
