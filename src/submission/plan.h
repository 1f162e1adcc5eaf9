// What will happen when: actions, milestones, stages, series, consultations.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/choices.h"
#include "base/date.h"
#include "framework/framework.h"
#include "record/spanned.h"

namespace assure::submission {

using framework::Text;
using record::Id;
using record::Keyed;
using record::PublishedId;
using record::Record;
using record::Spanned;

enum class ActionStatus : std::uint8_t { Open, Done };

struct Action : Record {
  Spanned<Id> id;
  Text what;
  Spanned<Id> who;
  std::vector<Spanned<Id>> with;  // posts that do it together with `who`
  Spanned<base::Period> starts;
  Spanned<base::Period> due;
  Spanned<base::Period> plan_by;
  Spanned<base::Period> compliant_by;
  Text as_written;                      // what the paper says of when, in its words
  Spanned<base::Date> written;          // the day of the paper that it comes from
  Spanned<base::Date> planned;          // of an action in two steps: the day the plan was ready
  std::vector<Spanned<Id>> depends_on;  // actions or milestones that come first
  Spanned<ActionStatus> status;
  Spanned<base::Date> done;
  std::vector<Spanned<PublishedId>> closes;  // criteria, kinds of evidence or evidence items

  bool is_done() const { return done.given() || (status && *status == ActionStatus::Done); }
  // When the last of it is due, as far as it is known.
  Spanned<base::Period> last_due() const { return compliant_by ? compliant_by : due ? due : plan_by; }
};

struct Milestone : Record {
  Spanned<Id> id;
  Text title;
  Spanned<base::Period> starts;  // without `due`: it has no end
  Spanned<base::Period> due;
  Spanned<base::Date> done;
  std::vector<Spanned<Id>> needs;  // kinds of evidence or evidence items
  Spanned<Id> owner;               // post
};

struct StageRecord : Record {
  Spanned<Id> stage;
  Spanned<base::Date> entered;
  Spanned<base::Date> paused;  // and not resumed yet
  Spanned<base::Date> stepped_off;
  Spanned<base::Date> done;
  std::vector<Spanned<Id>> tasks;  // of the stage, those that are done
  std::vector<Spanned<Id>> tested_with;
  Text note;
};

// Something that recurs: meetings, bulletins, reports.
struct Series : Record {
  Spanned<Id> id;
  Text title;
  Spanned<Id> body;  // whose meetings they are
  Spanned<framework::Frequency> every;
  Spanned<base::Date> from;
  Spanned<base::Date> until;  // the last one is due by then; open when absent
  std::vector<Spanned<base::Date>> held;
};

struct Consultation : Record {
  Spanned<Id> id;
  Text title;
  Spanned<base::Date> opens;
  Spanned<base::Date> closes;
  Spanned<base::Duration> promised;  // days, the first and the last included
  Text note;

  // Days, the first and the last included; 0 when either is missing.
  int days() const { return opens && closes ? closes->days() - opens->days() + 1 : 0; }
};

}  // namespace assure::submission

namespace assure::base {

template <>
struct Choices<submission::ActionStatus> {
  static constexpr Choice all[] = {{"open", {}, "not done yet"}, {"done", {}, "done"}};
};

}  // namespace assure::base
