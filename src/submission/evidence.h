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

struct Approval : Record {
  Text by;
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
  bool is_approved() const {
    return approved.on && status.value_or(DocumentStatus::Approved) != DocumentStatus::Draft;
  }
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
