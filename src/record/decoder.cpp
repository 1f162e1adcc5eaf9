#include "record/decoder.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include <fmt/format.h>

#include "base/spelling.h"
#include "base/text.h"
#include "record/rules.h"

namespace assure::record {
namespace {

constexpr std::string_view merge_key = "<<";  // of YAML 1.1

std::size_t field_index(const RecordInfo& info, std::string_view name) {
  auto found = std::find_if(
      info.fields.begin(), info.fields.end(), [&](const FieldInfo& field) { return field.name == name; });
  return static_cast<std::size_t>(found - info.fields.begin());
}

bool is_text(const RecordInfo& info, std::string_view name) {
  std::size_t index = field_index(info, name);
  return index < info.fields.size() && info.fields[index].type->shape == Shape::Text;
}

// `cut`: the key whose value may go on here.
void report_unknown_key(Decoder& decoder, const RecordInfo& info, yaml::Value key, std::string_view cut) {
  std::vector<std::string> names;
  for (const auto& field : info.fields) names.emplace_back(field.name);
  std::string help = cut.empty() ? base::did_you_mean(key.text(), names) : help_for_cut(cut);
  const std::vector<std::string> in_every_record = {std::string(private_key)};
  if (help.empty()) help = base::did_you_mean(key.text(), in_every_record);
  if (help.empty()) help = help_for_unknown(key.text(), "keys", names);
  std::string meant;
  if (cut.empty()) meant = base::only_closest(key.text(), names);
  decoder.out()
      .report(rules::unknown_key, key.span(), "unknown key `{}` in {}", key.text(), info.name)
      .help(std::move(help))
      .fix(diag::Fix::write(key.span(), std::move(meant)));
}

// `title:`, and `title: ""`. A text that may be left out may be empty, for rules to judge.
bool says_nothing(yaml::Value value, const FieldInfo& field) {
  if (value.is_null()) return true;
  return field.need == Need::Required && field.type->shape == Shape::Text && value.is_scalar() &&
         base::trim(value.text()).empty();
}

}  // namespace

std::string_view CommaCuts::cut_by(const yaml::MapEntry& entry) {
  const source::Span key = entry.key.span(), value = entry.value.span();
  bool without_colon = entry.value.is_null() && value.begin == value.end && value.begin == key.end;
  if (without_colon) return before_;
  bool plain = entry.value.is_scalar() && !entry.value.quoted();
  before_ = plain ? entry.key.text() : std::string_view();
  return {};
}

std::string help_for_cut(std::string_view key) {
  return fmt::format("the comma ends the value of `{}` here; put the whole value in quotes", key);
}

std::string help_for_unknown(
    std::string_view key, std::string_view kind, const std::vector<std::string>& names) {
  if (key == merge_key) return "merge keys are not known here: write the keys out that `<<` should bring";
  return std::string(kind) + " here are " + base::quoted_list(names);
}

void Decoder::keep_private(yaml::Value value) {
  keep_home(value);
  if (!value.is_null()) privates_.insert(value.span().begin);
  auto before = enter(private_key);
  if (!value.is_null() && !value.is_scalar()) wrong_type(value, "text");
  leave(before);
}

void Decoder::keep_home(yaml::Value value) {
  if (!value.is_null()) unpublished_.push_back(value.span());
}

void Decoder::wrong_type(yaml::Value value, std::string_view expected) {
  if (!value.is_scalar()) keep_home(value);
  if (value.holds_fault()) return;
  out_.report(rules::wrong_type, value.span(), "`{}` is {}, not {}", subject_, value.described(), expected);
}

void Decoder::tell_unseen(yaml::Value value) {
  if (!value.is_scalar() || out_.all().empty()) return;
  diag::Diagnostic& finding = out_.all().back();
  const std::string unseen = base::unseen_in(value.text());
  if (unseen.empty() || finding.span != value.span()) return;
  finding.help += (finding.help.empty() ? "" : "; ") + unseen;
}

void Decoder::note_misnamed(source::Span span, std::string_view text) {
  if (names_ && !names_->to.empty()) misnamed_.push_back({span, std::string(text), names_->to, {}});
}

void Decoder::report_repeats(yaml::Value list) {
  std::unordered_map<std::string_view, source::Span> seen;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const yaml::Value item = list.item(i);
    if (!item.is_scalar()) continue;
    auto [first, fresh] = seen.try_emplace(item.text(), item.span());
    if (fresh) continue;
    out_.report(rules::repeated_entry, item.span(), "`{}` lists `{}` again", subject_, item.text())
        .help("delete it, or write the name that was meant")
        .related(first->second, "first here")
        .fix(diag::Fix::remove(item.span()));
  }
}

void Decoder::report_cut(yaml::Value key, std::string_view cut) {
  out_.report(rules::wrong_type, key.span(), "`{}` has no value in `{}`", key.text(), subject_)
      .help(help_for_cut(cut));
}

std::vector<FieldValue> match_fields(Decoder& decoder, const RecordInfo& info, yaml::Value value) {
  std::vector<FieldValue> fields(info.fields.size());
  if (!info.short_form.empty() && value.is_scalar()) {
    fields[field_index(info, info.short_form)] = {true, value};
    return fields;
  }
  if (!value.is_mapping()) {
    decoder.keep_home(value);
    if (!value.holds_fault()) {
      decoder.out()
          .report(rules::wrong_type, value.span(), "{} is {}, not a mapping of keys to values", info.name,
              value.described())
          .help("write it as `key: value` lines, or as {key: value, ...}");
    }
    return {};
  }
  CommaCuts cuts;
  for (std::size_t i = 0; i < value.size(); ++i) {
    auto [key, item] = value.entry(i);
    std::size_t index = field_index(info, key.text());
    std::string_view cut = cuts.cut_by({key, item});
    bool cut_text = !cut.empty() && is_text(info, cut);
    if (index == fields.size() && key.text() == private_key) {
      decoder.keep_private(item);
    } else if (index == fields.size()) {
      report_unknown_key(decoder, info, key, cut);
      decoder.keep_home(item);
    } else if (cut_text) {
      decoder.out()
          .report(rules::missing_key, key.span(), "`{}` of this {} has no value", key.text(), info.name)
          .help(help_for_cut(cut));
    } else if (!says_nothing(item, info.fields[index])) {
      fields[index] = {true, item};
    }
  }
  return fields;
}

void report_missing(Decoder& decoder, const RecordInfo& info, std::string_view field, yaml::Value value) {
  if (decoder.truncated() || !value.is_mapping()) return;
  const std::vector<std::string> names = {std::string(field)};
  source::Span at = value.span().first_byte();
  for (std::size_t i = 0; i < value.size(); ++i) {
    auto [key, item] = value.entry(i);
    // Misspelt, or meant to come from elsewhere, it is reported as an unknown key.
    bool unknown = field_index(info, key.text()) == info.fields.size();
    if (unknown && (key.text() == merge_key || !base::closest(key.text(), names).empty())) return;
    if (key.text() != field) continue;
    decoder.out().report(rules::missing_key, key.span(), "`{}` of this {} has no value", field, info.name);
    return;
  }
  // The first key stands for the record: its whole extent may be a page long.
  if (value.size() > 0) at = value.entry(0).key.span();
  decoder.out().report(rules::missing_key, at, "this {} has no `{}`", info.name, field);
}

}  // namespace assure::record
