// Numbers that a folder states: surveys, figures in papers, results that were reported.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "framework/framework.h"
#include "record/spanned.h"

namespace assure::submission {

using framework::Text;
using record::Id;
using record::Keyed;
using record::Name;
using record::Pages;
using record::Record;
using record::Spanned;

struct Feedback : Record {
  Spanned<Id> id;
  Text title;
  Text file;
  Spanned<std::int64_t> min_group;
};

// A number that several places state.
struct Statement : Record {
  Text value;
  Spanned<Id> item;  // where it stands
  Spanned<Pages> pages;
  Text note;
};
struct Figure : Record {
  Spanned<Id> id;
  Text title;
  std::vector<Statement> stated;
  Text settled;  // which of them holds, and why
};

// What the organisation itself says that a figure of the checklist comes to.
struct ReportedResult : Record {
  Spanned<Name> figure;  // a roll-up of the checklist
  Spanned<double> value;
  Spanned<std::int64_t> met;
  Spanned<std::int64_t> of;
  Text band;
};

}  // namespace assure::submission
