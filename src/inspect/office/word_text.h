// The text of one part of a Word document, paragraph by paragraph.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "document/passage.h"
#include "inspect/office/package.h"
#include "inspect/office/word_styles.h"
#include "inspect/text/text.h"

namespace assure::inspect {

// What all parts of a document share.
struct WordContext {
  Package& package;
  WordStyles styles;
  WordNumbers numbers;
};

// Of text that `texts` hides already, everything is added for that reason. Text boxes come after the
// paragraph that they are anchored to; numbers of lists, and the text without the marks of notes, make the
// other text.
class WordReader {
 public:
  WordReader(WordContext& context, const std::string& part, Texts& texts)
      : context_(context), part_(part), texts_(texts), outer_(texts.hiding()) {}

  void add(const pugi::xml_node& root);

 private:
  struct Box {
    pugi::xml_node node;
    std::optional<document::Hidden> why;
  };
  void walk(const pugi::xml_node& root);
  void add_node(const pugi::xml_node& node, std::string_view name);
  void leave(const pugi::xml_node& node);
  void end_line();
  bool put_aside(const pugi::xml_node& node, std::string_view name);
  void add_boxes();
  void begin_paragraph(const pugi::xml_node& paragraph);
  void begin_run(const pugi::xml_node& run);
  void add_field_mark(const pugi::xml_node& mark);
  void add_text(std::string_view text);
  void add_symbol(const pugi::xml_node& symbol);
  void add_everywhere(std::string_view text);
  bool is_on_white(const pugi::xml_node& run);

  WordContext& context_;
  const std::string& part_;
  Texts& texts_;
  std::optional<document::Hidden> outer_;
  std::optional<document::Hidden> around_;  // why the box or row that is read is hidden
  pugi::xml_node root_;
  bool behind_cell_ = false;          // of a table; its row goes on
  std::optional<bool> has_backdrop_;  // something is drawn behind the text; none: nobody asked yet
  RunProperties paragraph_run_;       // as its style says
  bool is_raised_ = false;
  std::deque<Box> boxes_;
  std::vector<bool> is_instruction_;  // of the fields that are open, or its result
  std::size_t instructions_ = 0;
  std::string other_;
  bool differs_ = false;
};

}  // namespace assure::inspect
