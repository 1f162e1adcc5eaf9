// What a record says besides what its page shows in a way of its own: its fields with their labels.
#pragma once

#include <string>
#include <vector>

#include "pages/book.h"
#include "record/codec.h"
#include "templates/view.h"

namespace assure::pages {

struct Detail {
  std::string label;  // "Reports to"
  std::string value;  // in words for a reader, ids of other records as their titles
};

// Turns a value into words. `names`: what it names; of records of the folder readers see the titles.
class Wording : public record::Writer {
 public:
  Wording(const Book& book, const record::References& names) : book_(book), names_(names) {}

  void nothing() override {}
  void text(std::string_view text) override;
  void integer(std::int64_t number) override;
  void number(double number) override;
  void boolean(bool value) override {
    if (value) text("yes");
  }
  void date(base::Date date) override { add(date.text()); }
  void period(base::Period period) override { add(period.text()); }
  void begin_list() override {}
  void end_list() override {}
  void begin_record() override {}
  void key(std::string_view name) override { key_ = name; }
  void end_record() override {}

  std::string take() const;  // empty when there is no value

 private:
  void add(const std::string& words);

  const Book& book_;
  const record::References& names_;
  std::string key_;
  std::vector<std::string> words_;
};

template <class R>
std::vector<Detail> details(const Book& book, const record::RecordType<R>& type, const R& record) {
  std::vector<Detail> all;
  for (const record::Field<R>& field : type.fields) {
    if (field.info.shown != record::Shown::Details) continue;
    Wording words(book, field.info.names);
    field.encode(words, record);
    if (std::string value = words.take(); !value.empty()) all.push_back({field.info.label(), value});
  }
  return all;
}

// A turn of DETAILS for each, with LABEL and VALUE.
void fill_details(const std::vector<Detail>& details, View view);
// What the checks found of a record: "Must fix" and the finding in words.
std::vector<Detail> checks(const Book& book, const record::Record& record);

// With what was found of it at the end.
template <class R>
void fill_details(const Book& book, const R& record, View view) {
  fill_details(details(book, record::record_type<R>(), record), view);
  fill_details(checks(book, record), view);
}

}  // namespace assure::pages
