// What the field tables say of the language itself.
#include <set>

#include <doctest/doctest.h>

#include "base/choices.h"
#include "base/members.h"
#include "evaluate/evaluation.h"
#include "submission/records.h"

using namespace assure;

namespace {

void collect(const record::TypeInfo& type, std::set<const record::RecordInfo*>& records) {
  if (type.element) return collect(*type.element, records);
  if (type.shape != record::Shape::Record || !records.insert(&type.record()).second) return;
  for (const auto& field : type.record().fields) collect(*field.type, records);
}

std::set<const record::RecordInfo*> records_of_folders() {
  std::set<const record::RecordInfo*> records = {
      &submission::given_response().info, &submission::chosen_response().info};
  for (const auto& section : submission::fixed_sections()) collect(*section.type, records);
  return records;
}

}  // namespace

TEST_CASE("a field that is on no page says why, and one that is gives no excuse") {
  std::size_t fields = 0;
  for (const auto* record : records_of_folders()) {
    for (const auto& field : record->fields) {
      CAPTURE(record->name);
      CAPTURE(field.name);
      bool on_page = field.shown == record::Shown::Page || field.shown == record::Shown::Details;
      CHECK(field.reason.empty() == on_page);
      ++fields;
    }
  }
  CHECK(fields > 150);
}

TEST_CASE("a field of a checklist says where readers find it") {
  std::set<const record::RecordInfo*> records;
  collect(record::Codec<framework::Framework>::type_info(), records);
  collect(record::Codec<framework::Crosswalk>::type_info(), records);
  CHECK(records.size() > 25);
  for (const auto* record : records) {
    for (const auto& field : record->fields) {
      CAPTURE(record->name);
      CAPTURE(field.name);
      CHECK(field.shown != record::Shown::Details);
      CHECK(field.reason.empty() == (field.shown == record::Shown::Page));
    }
  }
}

TEST_CASE("a field's label is made of its name, unless it has one of its own") {
  record::FieldInfo field;
  field.name = "reports_to";
  CHECK(field.label() == "Reports to");
  field.reader_label = "Answers to";
  CHECK(field.label() == "Answers to");
}

TEST_CASE("the values of an enumeration have a name, words for readers, and a label") {
  CHECK(base::name_of(evaluate::Answer::RolledUp) == "rolled-up");
  CHECK(base::words_of(evaluate::Answer::RolledUp) == "answered in parts");
  CHECK(base::label_of(evaluate::Answer::RolledUp) == "Answered in parts");
  CHECK(base::words_of(submission::Sensitivity::Public) == "public");
}

TEST_CASE("the members of an aggregate are counted, whatever they hold") {
  struct Inner {
    int a, b;
  };
  struct Outer {
    Inner inner;
    std::string text;
    std::vector<int> list;
  };
  CHECK(base::member_count<Inner>() == 2);
  CHECK(base::member_count<Outer>() == 3);
}
