// How each type of the YAML language is read. A record type takes part by specialising `record_type<R>()`.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/choices.h"
#include "base/date.h"
#include "record/decoder.h"
#include "record/spanned.h"
#include "record/writer.h"

namespace assure::record {

using base::name_of;

template <class R>
struct Field {
  FieldInfo info;
  // False when a fault was reported.
  bool (*decode)(Decoder&, yaml::Value, R&) = nullptr;
  void (*encode)(Writer&, const R&) = nullptr;

  // Where readers find it, when not among the details of its record; `reason`: why not on a page.
  Field on_page() && { return shown(Shown::Page, {}); }
  Field on_page_where(std::string_view reason) && { return shown(Shown::Sometimes, reason); }
  Field in_json(std::string_view reason) && { return shown(Shown::Json, reason); }
  Field unpublished(std::string_view reason) && { return shown(Shown::Nowhere, reason); }
  Field labelled(std::string_view label) && {
    info.reader_label = label;
    return *this;
  }
  // It holds names of one of these: editors offer them, and pages show the titles of records.
  Field naming(std::initializer_list<Referent> to) && {
    info.names = {to, false};
    return *this;
  }
  // And no other name is right, however many the folder adds.
  Field naming_only(std::initializer_list<Referent> to) && {
    info.names = {to, true};
    return *this;
  }

 private:
  Field shown(Shown where, std::string_view reason) {
    info.shown = where;
    info.reason = reason;
    return *this;
  }
};

template <class R>
struct RecordType {
  RecordInfo info;
  std::vector<Field<R>> fields;

  RecordType(std::string_view name, std::string_view meaning, std::vector<Field<R>> table,
      std::string_view short_form = {})
      : info{name, meaning, short_form, {}}, fields(std::move(table)) {
    for (const auto& field : fields) info.fields.push_back(field.info);
  }
};

// The field table of R. Specialised once for each record.
template <class R>
const RecordType<R>& record_type();

namespace detail {
template <class M>
struct MemberOf;
template <class R, class T>
struct MemberOf<T R::*> {
  using Owner = R;
  using Type = T;
};
template <class T>
struct IsSpanned : std::false_type {};
template <class T>
struct IsSpanned<Spanned<T>> : std::true_type {};
template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
}  // namespace detail

// decode(): none when a fault was reported. encode() writes one value.
template <class T>
struct Codec;

#define ASSURE_SIMPLE_CODEC(type)                                     \
  template <>                                                         \
  struct Codec<type> {                                                \
    static std::optional<type> decode(Decoder& decoder, yaml::Value); \
    static void encode(Writer& writer, const type& value);            \
    static const TypeInfo& type_info();                               \
  }

ASSURE_SIMPLE_CODEC(std::string);
ASSURE_SIMPLE_CODEC(Id);
ASSURE_SIMPLE_CODEC(Name);
ASSURE_SIMPLE_CODEC(PublishedId);
ASSURE_SIMPLE_CODEC(PackName);
ASSURE_SIMPLE_CODEC(std::int64_t);
ASSURE_SIMPLE_CODEC(double);
ASSURE_SIMPLE_CODEC(bool);
ASSURE_SIMPLE_CODEC(base::Date);
ASSURE_SIMPLE_CODEC(base::Period);
ASSURE_SIMPLE_CODEC(base::Duration);
ASSURE_SIMPLE_CODEC(Size);
ASSURE_SIMPLE_CODEC(Money);
ASSURE_SIMPLE_CODEC(Pages);
#undef ASSURE_SIMPLE_CODEC

// Whether a text can be the id of a criterion.
bool is_published_id(std::string_view text);

// Whether a text of this type, as an item of a list, names something, so that to repeat it says nothing.
// Checklists that a submission names have a rule of their own.
bool names_records(const TypeInfo& type);

// The index of the chosen name; none when reported.
std::optional<std::size_t> decode_choice(
    Decoder& decoder, yaml::Value value, std::span<const base::Choice> choices);

template <base::Named E>
struct Codec<E> {
  static std::optional<E> decode(Decoder& decoder, yaml::Value value) {
    auto index = decode_choice(decoder, value, base::choices<E>());
    if (!index) return std::nullopt;
    return static_cast<E>(*index);
  }
  static void encode(Writer& writer, E value) { writer.text(base::name_of(value)); }
  static const TypeInfo& type_info() {
    static const TypeInfo info{Shape::Choice, "one of the names listed", base::choices<E>()};
    return info;
  }
};

template <class T>
struct Codec<Spanned<T>> {
  static std::optional<Spanned<T>> decode(Decoder& decoder, yaml::Value value) {
    auto decoded = Codec<T>::decode(decoder, value);
    if (!decoded) decoder.tell_unseen(value);
    if (!decoded) return Spanned<T>{{}, value.span(), true};
    return Spanned<T>{std::move(*decoded), value.span(), false};
  }
  static void encode(Writer& writer, const Spanned<T>& value) {
    value ? Codec<T>::encode(writer, *value) : writer.nothing();
  }
  static const TypeInfo& type_info() { return Codec<T>::type_info(); }
};

// A list; a single value stands for a list of one. Items that could not be read are left out when it is
// written: a finding tells of them.
template <class T>
struct Codec<std::vector<T>> {
  static std::optional<std::vector<T>> decode(Decoder& decoder, yaml::Value value) {
    std::vector<T> items;
    if (value.is_broken()) return std::nullopt;
    if (!value.is_sequence()) {
      if (auto item = Codec<T>::decode(decoder, value)) items.push_back(std::move(*item));
      return items;
    }
    if (names_records(Codec<T>::type_info())) decoder.report_repeats(value);
    items.reserve(value.size());
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (auto item = Codec<T>::decode(decoder, value.item(i))) items.push_back(std::move(*item));
    }
    return items;
  }
  static void encode(Writer& writer, const std::vector<T>& items) {
    writer.begin_list();
    for (const T& item : items) {
      if constexpr (detail::IsSpanned<T>::value) {
        if (!item) continue;
      }
      Codec<T>::encode(writer, item);
    }
    writer.end_list();
  }
  static const TypeInfo& type_info() {
    static const TypeInfo info{Shape::List, "a list", {}, &Codec<T>::type_info()};
    return info;
  }
};

template <class T>
struct Codec<std::vector<std::pair<Spanned<std::string>, T>>> {
  static std::optional<Keyed<T>> decode(Decoder& decoder, yaml::Value value) {
    if (value.is_broken()) return std::nullopt;
    if (!value.is_mapping()) {
      decoder.wrong_type(value, type_info().expected);
      return std::nullopt;
    }
    Keyed<T> entries;
    CommaCuts cuts;
    for (std::size_t i = 0; i < value.size(); ++i) {
      auto [key, item] = value.entry(i);
      if (auto cut = cuts.cut_by({key, item}); !cut.empty()) {
        decoder.report_cut(key, cut);
        continue;
      }
      auto before = decoder.enter(key.text());
      auto decoded = Codec<T>::decode(decoder, item);
      decoder.leave(before);
      if (!decoded) continue;
      entries.emplace_back(Spanned<std::string>{std::string(key.text()), key.span()}, std::move(*decoded));
    }
    return entries;
  }
  static void encode(Writer& writer, const Keyed<T>& entries) {
    writer.begin_record();
    for (const auto& [key, item] : entries) {
      writer.key(*key);
      Codec<T>::encode(writer, item);
    }
    writer.end_record();
  }
  static const TypeInfo& type_info() {
    static const TypeInfo info{Shape::Map, "a mapping", {}, &Codec<T>::type_info()};
    return info;
  }
};

template <class R>
const RecordInfo& record_info() {
  return record_type<R>().info;
}

template <class R>
R decode_record(Decoder& decoder, const RecordType<R>& type, yaml::Value value) {
  R record{};
  record.span = value.span();
  std::size_t before_keys = decoder.out().all().size();
  auto fields = match_fields(decoder, type.info, value);
  // A key that is unknown may be a field misspelt.
  if (fields.empty() || decoder.out().all().size() > before_keys) record.broken = true;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const Field<R>& field = type.fields[i];
    if (fields[i].present) {
      auto before = decoder.enter(field.info.name);
      const auto* names_before = decoder.naming(&field.info.names);
      if (!field.decode(decoder, fields[i].value, record)) record.broken = true;
      decoder.naming(names_before);
      decoder.leave(before);
    } else if (field.info.need == Need::Required) {
      report_missing(decoder, type.info, field.info.name, value);
      record.broken = true;
    }
  }
  return record;
}

// Every field that is published.
template <class R>
void encode_fields(Writer& writer, const RecordType<R>& type, const R& record) {
  for (const Field<R>& field : type.fields) {
    if (field.info.shown == Shown::Nowhere) continue;
    writer.key(field.info.name);
    field.encode(writer, record);
  }
}

template <class R>
requires std::is_base_of_v<Record, R>
struct Codec<R> {
  static std::optional<R> decode(Decoder& decoder, yaml::Value value) {
    if (value.is_broken()) return std::nullopt;
    R record = decode_record(decoder, record_type<R>(), value);
    if (record.broken && !value.is_mapping() && !value.is_scalar()) return std::nullopt;
    return record;
  }
  static void encode(Writer& writer, const R& record) {
    if (!record.span.valid()) return writer.nothing();
    writer.begin_record();
    encode_fields(writer, record_type<R>(), record);
    writer.end_record();
  }
  static const TypeInfo& type_info() {
    static const TypeInfo info{Shape::Record, "a mapping", {}, nullptr, &record_info<R>};
    return info;
  }
};

// A row of a field table: `field<&EvidenceItem::title>("title", Need::Required, "what readers see")`.
// `Owner` is named for a member that the record inherits.
template <auto Member, class Owner = typename detail::MemberOf<decltype(Member)>::Owner>
auto field(std::string_view name, Need need, std::string_view meaning) {
  using Type = typename detail::MemberOf<decltype(Member)>::Type;
  auto decode = [](Decoder& decoder, yaml::Value value, Owner& owner) {
    auto decoded = Codec<Type>::decode(decoder, value);
    if (!decoded) return false;
    bool fine = true;
    if constexpr (detail::IsSpanned<Type>::value || std::is_base_of_v<Record, Type>) fine = !decoded->broken;
    if constexpr (detail::IsVector<Type>::value) {
      // Two fields may feed one list: `file` and `files`.
      for (auto& item : *decoded) (owner.*Member).push_back(std::move(item));
    } else {
      owner.*Member = std::move(*decoded);
    }
    return fine;
  };
  auto encode = [](Writer& writer, const Owner& owner) { Codec<Type>::encode(writer, owner.*Member); };
  return Field<Owner>{{name, need, meaning, &Codec<Type>::type_info()}, decode, encode};
}

}  // namespace assure::record
