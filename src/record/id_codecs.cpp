// Ids and names: those of a folder's records, of values, of criteria as published, and of packs.
#include <algorithm>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/utf8.h"
#include "record/codec.h"
#include "record/rules.h"
#include "record/scalar.h"

namespace assure::record {
namespace {

// The nearest name that a pack may have; empty when nothing of it is left. Names in other scripts are safe in
// a zip, but not in every address or message that a pack goes through.
std::string as_pack_name(std::string_view text) {
  constexpr std::size_t longest = 100;
  std::string name;
  for (char c : text) {
    bool word = base::is_ascii_word(c);
    bool allowed = word || (!name.empty() && (c == '.' || c == '-' || c == '_'));
    if (allowed) name += c;
    if (!allowed && !name.empty() && name.back() != '-') name += '-';
  }
  if (name != text) {
    while (name.ends_with('-')) name.pop_back();
  }
  if (name.size() > longest) name.resize(longest);
  return name;
}

const TypeInfo id_type{Shape::Id, "an id such as `strategic-plan`"};
const TypeInfo name_type{Shape::Name, "a name such as `C7` or `green`"};
const TypeInfo published_id_type{Shape::PublishedId, "an id as published, such as `C7` or `AC-2 (1)`"};
const TypeInfo pack_name_type{Shape::PackName, "a name such as `trust-eprr-2026`"};

}  // namespace

bool is_published_id(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || base::unseen_character(text)) return false;
  const std::u32string points = base::decoded(text);
  return points.size() <= longest_published_id &&
         std::none_of(points.begin(), points.end(), [](char32_t point) {
           return base::is_control(point) || (point != U' ' && base::is_white_space(point));
         });
}

const TypeInfo& Codec<Id>::type_info() {
  return id_type;
}
std::optional<Id> Codec<Id>::decode(Decoder& decoder, yaml::Value value) {
  auto text = scalar(decoder, value, id_type);
  if (!text) return std::nullopt;
  bool fine = !text->empty() && text->size() <= 100 && base::is_ascii_word(text->front()) &&
              std::all_of(text->begin(), text->end(), base::is_id_character);
  if (fine) return Id{std::string(*text)};
  decoder.note_misnamed(value.span(), *text);
  decoder.out()
      .report(rules::bad_id, value.span(), "`{}` is `{}`, which is no id", decoder.subject(), *text)
      .help("ids are lower-case letters, digits, dots and dashes, and begin with a letter or digit");
  return std::nullopt;
}
void Codec<Id>::encode(Writer& writer, const Id& value) {
  writer.text(value.text);
}

const TypeInfo& Codec<Name>::type_info() {
  return name_type;
}
std::optional<Name> Codec<Name>::decode(Decoder& decoder, yaml::Value value) {
  auto text = scalar(decoder, value, name_type);
  if (!text) return std::nullopt;
  bool fine = !text->empty() && text->size() <= 200 && std::all_of(text->begin(), text->end(), [](char c) {
    return base::is_ascii_word(c) || c == '.' || c == '-' || c == '_' || c == '/';
  });
  if (fine) return Name{std::string(*text)};
  decoder.note_misnamed(value.span(), *text);
  decoder.out()
      .report(rules::bad_id, value.span(), "`{}` is `{}`, which is no name", decoder.subject(), *text)
      .help("names are letters, digits, dots, dashes and underscores");
  return std::nullopt;
}
void Codec<Name>::encode(Writer& writer, const Name& value) {
  writer.text(value.text);
}

const TypeInfo& Codec<PublishedId>::type_info() {
  return published_id_type;
}
std::optional<PublishedId> Codec<PublishedId>::decode(Decoder& decoder, yaml::Value value) {
  auto text = scalar(decoder, value, published_id_type);
  if (!text) return std::nullopt;
  if (is_published_id(*text)) return PublishedId{std::string(*text)};
  decoder.note_misnamed(value.span(), *text);
  decoder.out()
      .report(rules::bad_id, value.span(), "`{}` is `{}`, which is no id", decoder.subject(), *text)
      .help(fmt::format("the id of a criterion is one line of at most {} characters, all of them visible, "
                        "without spaces around it",
          longest_published_id));
  return std::nullopt;
}
void Codec<PublishedId>::encode(Writer& writer, const PublishedId& value) {
  writer.text(value.text);
}

const TypeInfo& Codec<PackName>::type_info() {
  return pack_name_type;
}
std::optional<PackName> Codec<PackName>::decode(Decoder& decoder, yaml::Value value) {
  auto text = scalar(decoder, value, pack_name_type);
  if (!text) return std::nullopt;
  std::string allowed = as_pack_name(*text);
  if (allowed == *text && !allowed.empty()) return PackName{std::move(allowed)};
  decoder.out()
      .report(rules::bad_id, value.span(), "`{}` is `{}`, which cannot name a pack", decoder.subject(), *text)
      .help(allowed.empty()
                ? "the folder and the files of the pack have this name: letters, digits, dots, "
                  "dashes and underscores, and first a letter or digit"
                : fmt::format("the folder and the files of the pack have this name; write `{}`", allowed));
  return std::nullopt;
}
void Codec<PackName>::encode(Writer& writer, const PackName& value) {
  writer.text(value.text);
}

}  // namespace assure::record
