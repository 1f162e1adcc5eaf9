// How to take out what must not leave: there are words for each kind in each type of file that can hold it.
#include "document/remedy.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace assure;
using base::name_of;
using document::Type;

namespace {

struct Holds {
  disclosure::Kind kind;
  std::vector<Type> types;
};

const Holds remediable[] = {
    {disclosure::Kind::HiddenCells, {Type::Xlsx, Type::Ods}},
    {disclosure::Kind::PivotCache, {Type::Xlsx, Type::Ods}},
    {disclosure::Kind::LinkCache, {Type::Xlsx, Type::Ods}},
    {disclosure::Kind::DataModel, {Type::Xlsx}},
    {disclosure::Kind::TrackedChanges, {Type::Docx, Type::Odt, Type::Xlsx, Type::Rtf}},
    {disclosure::Kind::Comments,
        {Type::Docx, Type::Xlsx, Type::Pptx, Type::Odt, Type::Ods, Type::Odp, Type::Pdf, Type::Rtf}},
    {disclosure::Kind::Notes, {Type::Pptx, Type::Odp}},
    {disclosure::Kind::HiddenSlides, {Type::Pptx, Type::Odp}},
    {disclosure::Kind::HiddenText, {Type::Docx, Type::Xlsx, Type::Pptx, Type::Odt, Type::Ods, Type::Odp,
                                       Type::Rtf, Type::Pdf, Type::Html}},
    {disclosure::Kind::EarlierRevision, {Type::Pdf}},
    {disclosure::Kind::FailedRedaction, {Type::Pdf}},
    {disclosure::Kind::UnappliedRedaction, {Type::Pdf}},
    {disclosure::Kind::PhotoPlace,
        {Type::Image, Type::Docx, Type::Xlsx, Type::Pptx, Type::Odt, Type::Ods, Type::Odp, Type::Pdf}},
    {disclosure::Kind::PersonInProperties,
        {Type::Docx, Type::Xlsx, Type::Pptx, Type::Odt, Type::Ods, Type::Odp, Type::Rtf, Type::Pdf}},
    {disclosure::Kind::EmbeddedFile, {Type::Docx, Type::Xlsx, Type::Pptx, Type::Odt, Type::Ods, Type::Odp,
                                         Type::Rtf, Type::Pdf, Type::Mail}},
};

std::string what(disclosure::Kind kind, Type type) {
  return std::string(name_of(kind)) + " in " + std::string(name_of(type));
}

}  // namespace

TEST_CASE("every type whose text is read has words on how to take out each identifier") {
  for (std::size_t i = 0; i < std::size(base::choices<Type>()); ++i) {
    const Type type = static_cast<Type>(i);
    if (type == Type::Other) continue;
    for (int k = 0; disclosure::is_identifier(static_cast<disclosure::Kind>(k)); ++k) {
      INFO(what(static_cast<disclosure::Kind>(k), type));
      CHECK(document::can_hold(type, static_cast<disclosure::Kind>(k)));
    }
  }
}

TEST_CASE("hidden content of each kind has words for each type that can hold it") {
  std::set<disclosure::Kind> shown;
  for (const auto& [kind, types] : remediable) {
    shown.insert(kind);
    for (Type type : types) {
      INFO(what(kind, type));
      CHECK(document::can_hold(type, kind));
    }
  }
  for (std::size_t k = 0; k < std::size(base::choices<disclosure::Kind>()); ++k) {
    const disclosure::Kind kind = static_cast<disclosure::Kind>(k);
    INFO(name_of(kind));
    if (kind == disclosure::Kind::Unsearched) continue;
    CHECK(shown.contains(kind) != disclosure::is_identifier(kind));
  }
}

TEST_CASE("words on how to take something out follow `help:` as all of them do") {
  for (std::size_t k = 0; k < std::size(base::choices<disclosure::Kind>()); ++k) {
    for (std::size_t i = 0; i < std::size(base::choices<Type>()); ++i) {
      const auto words = document::remedy(static_cast<disclosure::Kind>(k), static_cast<Type>(i));
      INFO(words);
      CHECK_FALSE(words.empty());
      CHECK_FALSE(words.ends_with('.'));
      CHECK(words.find('\n') == std::string_view::npos);
      // They speak of the file, not of themselves.
      CHECK(words.find("remed") == std::string_view::npos);
    }
  }
}

TEST_CASE("an identifier in a hidden place goes with what hides it, a password is changed first") {
  document::Disclosed found;
  found.where = document::Hidden::Comment;
  CHECK(document::remedy(found, Type::Pptx) == document::remedy(disclosure::Kind::Comments, Type::Pptx));
  found.where = document::Hidden::PivotCache;
  CHECK(document::remedy(found, Type::Xlsx).find("Save source data with file") != std::string_view::npos);
  // A mail has no such properties: the words for the identifier itself.
  found.where = document::Hidden::Property;
  CHECK(document::remedy(found, Type::Mail) == document::remedy(disclosure::Kind::NhsNumber, Type::Mail));
  found.kind = disclosure::Kind::Password;
  found.where = document::Hidden::Connection;
  CHECK(document::remedy(found, Type::Xlsx).starts_with("change it first"));
  found.where.reset();
  CHECK(document::remedy(found, Type::Pdf).starts_with("change it first"));
}

TEST_CASE("a file of a type that nobody reads gets the words for any file") {
  CHECK(document::remedy(disclosure::Kind::NhsNumber, Type::Other) ==
        "open it in the program that made it, delete what is not to leave, and save it as a new file");
}
