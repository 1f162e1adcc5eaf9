// Values of a folder as JSON: null for what is absent or was not understood.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "record/codec.h"

namespace assure::json {

using Json = nlohmann::ordered_json;

// Collects one value.
class Writer : public record::Writer {
 public:
  void nothing() override { add(nullptr); }
  void text(std::string_view text) override { add(text); }
  void integer(std::int64_t number) override { add(number); }
  void number(double number) override { add(number); }
  void boolean(bool value) override { add(value); }
  void begin_list() override { open_.emplace_back(Json::array(), ""); }
  void end_list() override { close(); }
  void begin_record() override { open_.emplace_back(Json::object(), ""); }
  void key(std::string_view name) override { open_.back().second = name; }
  void end_record() override { close(); }

  Json take() { return std::move(value_); }

 private:
  void add(Json value);
  void close();

  Json value_;
  std::vector<std::pair<Json, std::string>> open_;  // with the key of the entry that comes next
};

// A field as the language has it, such as Spanned<Id> or std::vector<Citation>.
template <class T>
Json of(const T& value) {
  Writer writer;
  record::Codec<T>::encode(writer, value);
  return writer.take();
}

// The published fields of a record that `json` has no value for yet, in the order of the language.
template <class R>
void add_fields(Json& json, const record::RecordType<R>& type, const R& record) {
  for (const record::Field<R>& field : type.fields) {
    std::string name(field.info.name);
    if (field.info.shown == record::Shown::Nowhere || json.contains(name)) continue;
    Writer writer;
    field.encode(writer, record);
    json[name] = writer.take();
  }
}

// A record: its published fields in the order of the language, then what was worked out besides. What was
// worked out under the name of a field takes the field's place.
template <class R>
Json of(const record::RecordType<R>& type, const R& record, const Json& worked_out) {
  Json json = Json::object();
  add_fields(json, type, record);
  json.update(worked_out);
  return json;
}
template <class R>
Json of(const R& record, Json worked_out) {
  return of(record::record_type<R>(), record, std::move(worked_out));
}

template <class Records, class Make>
Json list_of(const Records& records, Make make) {
  Json list = Json::array();
  for (const auto& record : records) list.push_back(make(record));
  return list;
}

inline Json or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}
template <class T>
Json or_null(const std::optional<T>& value) {
  if constexpr (requires { value->iso(); }) {
    return value ? Json(value->iso()) : Json();
  } else {
    return value ? Json(*value) : Json();
  }
}

}  // namespace assure::json
