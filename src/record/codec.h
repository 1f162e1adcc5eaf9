// How each type of the YAML language is read. A record type takes part by specialising `record_type<R>()`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "record/decoder.h"
#include "record/spanned.h"

namespace assure::record {

// The names of an enumeration's values, in order of the enumerators: specialise for each enumeration.
template <class E>
struct Choices;

// The name of an enumerator as users write it.
template <class E>
std::string_view name_of(E value) {
  return Choices<E>::names[static_cast<std::size_t>(value)];
}

template <class R>
struct Field {
  FieldInfo info;
  // False when a fault was reported.
  bool (*decode)(Decoder&, yaml::Value, R&) = nullptr;
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

// decode(): none when a fault was reported.
template <class T>
struct Codec;

#define ASSURE_SIMPLE_CODEC(type)                                     \
  template <>                                                         \
  struct Codec<type> {                                                \
    static std::optional<type> decode(Decoder& decoder, yaml::Value); \
    static const TypeInfo& type_info();                               \
  }

ASSURE_SIMPLE_CODEC(std::string);
ASSURE_SIMPLE_CODEC(Id);
ASSURE_SIMPLE_CODEC(Name);
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

// The index of the chosen name; none when reported.
std::optional<std::size_t> decode_choice(
    Decoder& decoder, yaml::Value value, std::span<const std::string_view> names);

template <class E>
requires std::is_enum_v<E>
struct Codec<E> {
  static std::optional<E> decode(Decoder& decoder, yaml::Value value) {
    auto index = decode_choice(decoder, value, Choices<E>::names);
    if (!index) return std::nullopt;
    return static_cast<E>(*index);
  }
  static const TypeInfo& type_info() {
    static const TypeInfo info{Shape::Choice, "one of the names listed", Choices<E>::names};
    return info;
  }
};

template <class T>
struct Codec<Spanned<T>> {
  static std::optional<Spanned<T>> decode(Decoder& decoder, yaml::Value value) {
    auto decoded = Codec<T>::decode(decoder, value);
    if (!decoded) return Spanned<T>{{}, value.span(), true};
    return Spanned<T>{std::move(*decoded), value.span(), false};
  }
  static const TypeInfo& type_info() { return Codec<T>::type_info(); }
};

// A list; a single value stands for a list of one.
template <class T>
struct Codec<std::vector<T>> {
  static std::optional<std::vector<T>> decode(Decoder& decoder, yaml::Value value) {
    std::vector<T> items;
    if (value.is_broken()) return std::nullopt;
    if (!value.is_sequence()) {
      if (auto item = Codec<T>::decode(decoder, value)) items.push_back(std::move(*item));
      return items;
    }
    items.reserve(value.size());
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (auto item = Codec<T>::decode(decoder, value.item(i))) items.push_back(std::move(*item));
    }
    return items;
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
    for (std::size_t i = 0; i < value.size(); ++i) {
      auto [key, item] = value.entry(i);
      auto before = decoder.enter(key.text());
      auto decoded = Codec<T>::decode(decoder, item);
      decoder.leave(before);
      if (!decoded) continue;
      entries.emplace_back(Spanned<std::string>{std::string(key.text()), key.span()}, std::move(*decoded));
    }
    return entries;
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
      if (!field.decode(decoder, fields[i].value, record)) record.broken = true;
      decoder.leave(before);
    } else if (field.info.need == Need::Required) {
      report_missing(decoder, type.info, field.info.name, value);
      record.broken = true;
    }
  }
  return record;
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
  static const TypeInfo& type_info() {
    static const TypeInfo info{Shape::Record, "a mapping", {}, nullptr, &record_info<R>};
    return info;
  }
};

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
  return Field<Owner>{{name, need, meaning, &Codec<Type>::type_info()}, decode};
}

}  // namespace assure::record
