// The documents that prove something, and how responses cite them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/choices.h"
#include "base/date.h"
#include "framework/framework.h"
#include "framework/sensitivity.h"
#include "record/spanned.h"

namespace assure::submission {

using framework::Sensitivity;
using framework::Text;
using record::Id;
using record::Keyed;
using record::Name;
using record::Pages;
using record::Record;
using record::Spanned;

enum class DocumentStatus : std::uint8_t { Draft, Final, Approved };

using framework::Consent;

struct Approval : Record {
  Text by;
  Spanned<Consent> act;  // as the checklist wants it when absent; else Approve
  Spanned<base::Date> on;
  Text minute;
};

// Something that a document refers to as attached: a table, an appendix.
struct Reference : Record {
  Text title;
  Spanned<Id> item;  // the evidence item that holds it
};

struct EvidenceItem : Record {
  Spanned<Id> id;
  Spanned<Id> kind;
  Text title;
  std::vector<Text> files;  // relative to the folder
  Spanned<Id> owner;
  Spanned<base::Date> dated;
  Spanned<base::Period> covers;
  Spanned<base::Date> valid_until;
  Spanned<DocumentStatus> status;
  Approval approved;
  Spanned<Sensitivity> sensitivity;
  Spanned<Id> superseded_by;
  std::vector<Reference> refers_to;
  Keyed<Spanned<Pages>> parts;  // where in the document each part is
  Text note;

  bool has_expired_on(base::Date day) const { return valid_until && *valid_until < day; }
  bool is_draft() const { return status.value_or(DocumentStatus::Final) == DocumentStatus::Draft; }
  // What a body has but considered is not approved.
  bool is_approved() const { return has(approved.act.value_or(Consent::Approve)) && !only_considered(); }
  bool has(Consent wanted) const {
    return approved.on && !is_draft() && approved.act.value_or(wanted) == wanted;
  }
  bool only_considered() const { return approved.act.value_or(Consent::Approve) == Consent::Consider; }
};

struct Citation : Record {
  Spanned<Id> item;
  Spanned<Pages> pages;
  Spanned<Pages> slide;
  Text section;
  Text sheet;
  Text cell;   // `B7`, or several: `B2:B9`
  Text range;  // `B2:B9`
  Text value;
  Text quote;
  Text shows;

  // Where in the file, in pages or slides.
  const Spanned<Pages>& place() const { return pages.given() ? pages : slide; }
  const Text& cells() const { return cell.given() ? cell : range; }
};

}  // namespace assure::submission

namespace assure::base {

template <>
struct Choices<submission::DocumentStatus> {
  static constexpr Choice all[] = {{"draft", {}, "still being written"},
      {"final", {}, "written, not approved yet"}, {"approved", {}, "approved by the body that has to"}};
};

}  // namespace assure::base
