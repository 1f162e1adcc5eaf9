// What the rows of a tracker answer, criterion by criterion, and what they plan.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "intake/columns.h"
#include "intake/evidence_cell.h"
#include "intake/fates.h"
#include "intake/items.h"
#include "intake/leads.h"
#include "intake/map.h"

namespace assure::intake {

// What reading a tracker looks at and adds to.
struct Reading {
  const table::Workbook& workbook;
  const TrackerText& tracker;
  const Criteria& criteria;
  const FileNames& files;
  const ImportMap& map;
  Posts& posts;
  Items& items;
  Questions& questions;
  Fates& fates;
  diag::Diagnostics& out;
};

// An action that the folder has: its id is kept while it says the same.
struct KnownAction {
  std::string id;
  std::string what;
  std::string closes;
};

class Answers {
 public:
  Answers(const Reading& reading, std::vector<KnownAction> known);

  // The cells of one row that answers the criterion; `columns` are those of its sheet.
  void take(const Asked& asked, std::size_t sheet, const table::Row& row, const std::vector<Column>& columns);
  // Evidence that was left for other rows to say, then everything as records.
  std::vector<NewRecord> finish();

 private:
  struct Value {
    std::string text;
    CellAt from;
  };
  struct Response {
    const Asked* asked = nullptr;
    CellAt from;
    Value owner, rating, target;
    std::vector<Value> statements, privates;
    Value not_applicable;  // the cell that says so
    std::vector<NewCitation> citations;
    std::vector<Value> seen;     // "see 7"
    std::set<std::string> open;  // fields that wait for an answer
  };
  struct Action {
    const Asked* asked = nullptr;
    Value what, who, due, as_written, status;
    std::string id;              // that the row names; may be empty
    CellAt from;                 // what it says, else where it is named
    std::set<std::string> open;  // fields that wait for an answer
  };
  // A row on its way in.
  struct Here {
    Response& response;
    std::size_t sheet;
    const table::Row& row;
    const std::vector<Column>& columns;
  };

  CellAt at(const Here& here, std::size_t column) const { return {here.sheet, here.row.number, column}; }
  void fate(const CellAt& cell, std::string_view record, std::string_view field, std::string_view value = {},
      std::string_view why = {});
  static std::string record_of(const Response& response);
  static bool is_shared(const Here& here, const Column& column);
  void take_cell(Here& here, const Column& column, const std::string& text);
  void keep_private(Here& here, const Column& column, const std::string& text, const std::string& why);
  void take_rating(Here& here, const Column& column, const std::string& text, bool target);
  void take_owner(Here& here, const Column& column, const std::string& text);
  std::string post_of(const CellAt& cell, const std::string& text, std::string& why);
  void take_evidence(Here& here, const Column& column, const std::string& text);
  std::string item_of(
      const NamedEvidence& named, const CellAt& cell, std::string& why, std::set<std::string>& open);
  void cite(Response& response, NewCitation citation);
  void take_pages(Here& here, const Column& column, const std::string& text);
  void take_plan(Here& here);
  void name_action(Here& here, Action& action);
  void take_due(Here& here, const Column& column, Action& action);
  bool set_once(Value& into, const CellAt& cell, const std::string& value, const Response& response,
      std::string_view field);
  void resolve_seen(Response& response);
  void keep_seen(Response& response, const Value& seen);
  std::string not_applicable_text(Response& response);
  NewRecord response_record(Response& response);
  std::map<std::string, std::string> owners_of_items() const;
  std::vector<std::string> ids_before() const;
  void add_actions(std::vector<NewRecord>& records);
  std::string id_of(const Action& action, std::map<std::string, std::size_t>& counts);

  const Reading& reading_;
  std::vector<KnownAction> known_;
  std::vector<Response> responses_;  // by first row
  std::map<std::string, std::size_t> by_criterion_;
  std::vector<Action> actions_;
  std::map<std::string, CellAt> posts_from_;  // by id: the first cell that names it
  std::size_t citations_in_row_ = 0;          // of the row at hand
};

}  // namespace assure::intake
