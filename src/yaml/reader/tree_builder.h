// yaml-cpp's events to a Tree, with the places worked out and the faults reported that yaml-cpp lets pass.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include "diag/diagnostics.h"
#include "source/span.h"
#include "yaml/parse.h"
#include "yaml/reader/extent.h"
#include "yaml/reader/prepared_text.h"
#include "yaml/reader/strictness.h"
#include "yaml/tree.h"

namespace assure::yaml {

// What the builder reads from. Offsets count from the file's first byte.
struct BuilderInput {
  std::string_view text;  // the whole file; the tree's texts point into it
  std::uint32_t file = 0;
  std::size_t base = 0;  // bytes before what yaml-cpp reads: the byte order mark
  const PreparedText& prepared;
  const std::vector<std::size_t>& unknown_aliases;  // already reported, hidden behind `''`; sorted
};

// Thrown to end the reading of a file, after the fault was reported.
struct StopReading {};

// Thrown at a text behind `|` or `>` that is a whole document and begins in the first column: its lines.
struct NotIndented {
  std::vector<std::size_t> lines;
};

class TreeBuilder final : public YAML::EventHandler {
 public:
  TreeBuilder(const BuilderInput& input, const Limits& limits, diag::Diagnostics& out)
      : input_(input), limits_(limits), out_(out) {}

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override;
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
      const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
      YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
      YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }
  void OnAnchor(const YAML::Mark& mark, const std::string& name) override;

  // Closes what is open after a fault behind which nothing can be read; what was read stays.
  Tree truncate();
  // Reports what YAML forbids and yaml-cpp let pass; behind a fault of syntax that would be the same mistake
  // again.
  Tree finish();

  // For whoever explains a fault: how far the file was read, and what is open there.
  const std::size_t& read_to() const { return cursor_; }
  std::vector<std::size_t> open_brackets() const;
  source::Span last_scalar() const { return last_scalar_; }
  const std::vector<std::string>& anchor_names() const { return anchor_names_; }

 private:
  struct Frame {
    std::uint32_t node = 0;
    std::size_t first = 0;  // of its children among those still to be handed over
    bool mapping = false;
    bool flow = false;
    bool question_mark = false;  // before the last key
    YAML::anchor_t anchor = 0;
    std::size_t weight_before = 0;
  };
  struct Anchored {
    std::uint32_t node = 0;
    std::size_t weight = 0;  // nodes that it stands for
    bool complete = false;
  };

  std::size_t offset(const YAML::Mark& mark) const;
  source::Span span(std::size_t begin, std::size_t end) const;
  bool at_key() const;
  bool in_flow() const { return !frames_.empty() && frames_.back().flow; }
  int block_indent() const;
  StrictText strict() const { return {input_.text, input_.file}; }
  bool next_is(char indicator) const;
  std::size_t behind_indicator(bool key) const;
  void attach(std::uint32_t node);
  void anchor(YAML::anchor_t anchor, Anchored to);
  void add_leaf(Node node, YAML::anchor_t anchor);
  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, Frame frame, Kind kind);
  void close();
  void check_colon();
  void distrust_last_child();
  std::size_t end_of(const Frame& frame) const;
  void hand_over_children(const Frame& frame);
  Node scalar_at(std::size_t begin, const std::string& value);
  std::size_t end_of_block_at(std::size_t begin);
  void check_tag(const Properties& properties, const std::string& tag, Kind kind);

  const BuilderInput& input_;
  const Limits& limits_;
  diag::Diagnostics& out_;
  Tree tree_;
  std::vector<Frame> frames_;
  std::vector<Leaf> leaves_;            // in the order of the text; empty values have none
  std::vector<std::uint32_t> pending_;  // children of open collections
  std::vector<Anchored> anchors_;       // by yaml-cpp's number, of this document
  std::vector<std::string> anchor_names_;
  std::size_t cursor_ = 0;       // behind the last thing read
  std::size_t weight_ = 0;       // nodes so far, aliases counted as what they stand for
  std::size_t alias_nodes_ = 0;  // those that stand behind aliases
  bool too_many_aliases_ = false;
  bool in_document_ = false;
  bool any_document_ = false;
  std::uint32_t root_ = 0;
  bool has_root_ = false;
  source::Span last_scalar_;
  diag::Diagnostics forbidden_;
};

}  // namespace assure::yaml
