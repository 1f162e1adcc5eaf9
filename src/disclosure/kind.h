// Kinds of what must not leave the building in a document. Most are named as those who handle information
// risks name them.
#pragma once

#include <cstdint>

#include "base/choices.h"

namespace assure::disclosure {

// Identifiers come first: they are values in a text, wherever that is. What follows them lies in a file
// whatever it says.
enum class Kind : std::uint8_t {
  NhsNumber,      // ten digits with a check digit, and something around them that says what they are
  TestNhsNumber,  // one of the range 999, which nobody has
  ChiNumber,      // Scotland's: a day of birth, four digits, a check digit
  NationalInsurance,
  BirthDate,
  HomeAddress,
  Telephone,
  BankDetails,
  Password,
  PrivateKey,
  Token,

  HiddenCells,  // of sheets, rows and columns
  PivotCache,   // records of a table that is not in the file
  LinkCache,    // cells of another workbook, as they were when links were updated
  DataModel,
  TrackedChanges,
  Comments,
  Notes,
  HiddenSlides,
  HiddenText,
  EarlierRevision,     // of a PDF
  FailedRedaction,     // text under a box
  UnappliedRedaction,  // marked, and not carried out
  PhotoPlace,          // where a photograph was taken
  PersonInProperties,
  EmbeddedFile,
  Unsearched,  // nobody can say what is in it
};

constexpr bool is_identifier(Kind kind) {
  return kind < Kind::HiddenCells;
}

}  // namespace assure::disclosure

namespace assure::base {

// To follow "a file with"; the keys are those of `disclosures`.
template <>
struct Choices<disclosure::Kind> {
  static constexpr Choice all[] = {
      {"nhs-number", "an NHS number"},
      {"test-nhs-number", "an NHS number of the range for tests"},
      {"chi-number", "a CHI number"},
      {"national-insurance-number", "a National Insurance number"},
      {"date-of-birth", "a date of birth"},
      {"home-address", "a home address"},
      {"telephone", "a personal telephone number"},
      {"bank-details", "bank details"},
      {"password", "a password"},
      {"private-key", "a private key"},
      {"token", "an access token"},
      {"hidden-cells", "hidden cells"},
      {"pivot-cache", "a pivot cache whose source is not in the file"},
      {"link-cache", "cells of another workbook, kept with a link"},
      {"data-model", "a data model"},
      {"tracked-changes", "tracked changes"},
      {"comments", "comments"},
      {"notes", "speaker's notes"},
      {"hidden-slides", "hidden slides"},
      {"hidden-text", "hidden text"},
      {"earlier-revision", "an earlier revision of itself"},
      {"failed-redaction", "text under a redaction"},
      {"unapplied-redaction", "a redaction that was not carried out"},
      {"photo-place", "the place where a photograph was taken"},
      {"person-in-properties", "a person's name in its properties"},
      {"embedded-file", "an embedded file"},
      {"unsearched", "content that nobody searched"},
  };
};

}  // namespace assure::base
