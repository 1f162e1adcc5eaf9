// `import-map.yaml`: how a tracker is read, and what somebody has answered about it. The next run goes by it.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/diagnostics.h"
#include "intake/columns.h"
#include "record/spanned.h"
#include "source/sources.h"
#include "yaml/tree.h"

namespace assure::intake {

using record::Record;
using record::Spanned;
using Text = Spanned<std::string>;

struct TrackerEntry : Record {
  Text tracker;                   // the name of its file
  std::vector<Text> sheets;       // those that are read
  std::vector<Text> beside;       // those that only people read
  Spanned<record::Pages> header;  // the rows of the header: 4, or 4-5
};

struct ColumnEntry : Record {
  Text column;  // F
  Text header;  // as the tracker has it; tells the column when it has moved
  Spanned<Role> is;
};

// What is meant by something in the tracker. Without `means` the question is open.
struct Answer : Record {
  Text written;
  Text means;
};

struct ImportMap : Record {
  TrackerEntry tracker;
  std::vector<ColumnEntry> columns;
  std::vector<Answer> criteria, ratings, leads, files, dates, conflicts;
};

// Kinds of questions: the sections of the map that hold answers.
enum class About : std::uint8_t { Criteria, Ratings, Leads, Files, Dates, Conflicts };

std::vector<Answer> ImportMap::*section_of(About about);

// None when it has faults, which are reported.
std::optional<ImportMap> decode_map(const yaml::Tree& tree, std::uint32_t file, diag::Diagnostics& out);

// A line of the map that this run adds.
struct MapLine {
  About about = About::Criteria;
  std::string written;
  std::string means;  // empty: a question
  std::string hint;   // what it may be; one line
};

// The questions about a tracker: those that the map has, answered or not, and those that this run adds.
class Questions {
 public:
  explicit Questions(const ImportMap& map);

  // The answer about what is written; null when there is none, or it is open still.
  const Answer* answer(About about, std::string_view written) const;
  // The question joins the map, unless it is there.
  void ask(About about, const std::string& written, std::string hint);
  const std::vector<MapLine>& added() const { return added_; }
  // All that were asked in this run, each once, the map's own too.
  const std::vector<MapLine>& open() const { return open_; }

 private:
  std::map<std::pair<About, std::string>, const Answer*> known_;  // by what is written; null: no answer
  std::vector<MapLine> added_, open_;
  std::set<std::pair<About, std::string>> asked_;
};

struct MapDraft {
  std::string tracker;
  std::vector<std::string> sheets;
  std::string header;  // 4, or 4-5; empty when each sheet has its own
  std::vector<Column> columns;
  std::vector<MapLine> lines;  // as they were found; one for each thing that is written
};

// The whole file, for the first run.
std::string map_text(const MapDraft& draft);
// The lines of the file that is there, with those behind them that it lacks: columns and questions.
std::string extended_map(const source::SourceFile& file, const ImportMap& map, const MapDraft& draft);

// The text of a map with these answers in the place of open questions.
std::string answered_map(const std::string& text, const std::vector<MapLine>& answers);

inline constexpr std::string_view means_none = "none";
// Of a value that has changed in both: which of the two holds.
inline constexpr std::string_view means_folder = "folder";
inline constexpr std::string_view means_tracker = "tracker";

}  // namespace assure::intake

namespace assure::base {

template <>
struct Choices<intake::About> {
  static constexpr Choice all[] = {{"criteria"}, {"ratings"}, {"leads"}, {"files"}, {"dates"}, {"conflicts"}};
};

}  // namespace assure::base
