// A gap list that goes to one post and comes back: the sheet that its reader fills in, and what `import`
// needs to take back no more than what was changed.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "framework/framework.h"
#include "intake/criteria.h"
#include "submission/submission.h"
#include "table/list.h"
#include "table/table.h"

namespace assure::intake {

inline constexpr std::string_view gaps_sheet = "Gaps";
inline constexpr std::string_view answers_sheet = "Answers";
inline constexpr std::string_view kept_sheet = "assure";

// What the folder says of a criterion that somebody is asked about.
struct AskedAgain {
  const Asked* asked = nullptr;
  std::string title;
  const submission::Response* response = nullptr;    // null: nobody answered
  std::vector<const submission::Action*> actions;    // open ones, the first thing that each closes is this
  const std::map<std::string, std::string>& titles;  // of posts and of evidence items, by id
};

// A row for each of them, and one more for each further action.
table::List answer_list(const std::vector<AskedAgain>& criteria);
// `import-map.yaml` for such a sheet of a file that is called `tracker`.
std::string answers_map(std::string_view tracker);
// The sheet as the reader of workbooks gives it back when nobody has changed it.
table::Workbook as_read(const table::List& answers);

// The map and the state that the file brings along, in a sheet that programs show nobody.
struct Kept {
  std::string reference;  // of the submission
  std::string owner;      // a post's id; empty: the list of what nobody owes
  std::string map, state;
};
table::List kept_list(const Kept& kept);
// None when the workbook is no such file.
std::optional<Kept> kept_in(const table::Workbook& workbook);

}  // namespace assure::intake
