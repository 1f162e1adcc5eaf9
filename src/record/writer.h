// Takes what records say, one value after the other: json, tables and details on pages are made through it.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/date.h"

namespace assure::record {

class Writer {
 public:
  Writer() = default;
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  virtual ~Writer() = default;

  virtual void nothing() = 0;  // absent, or not understood
  virtual void text(std::string_view text) = 0;
  virtual void integer(std::int64_t number) = 0;
  virtual void number(double number) = 0;
  virtual void boolean(bool value) = 0;
  // As ISO 8601 has them, unless the writer knows better.
  virtual void date(base::Date date) { text(date.iso()); }
  virtual void period(base::Period period) { text(period.iso()); }
  virtual void begin_list() = 0;
  virtual void end_list() = 0;
  // A record, or a mapping whose keys the user chose: for each entry `key`, then its value.
  virtual void begin_record() = 0;
  virtual void key(std::string_view name) = 0;
  virtual void end_record() = 0;
};

}  // namespace assure::record
