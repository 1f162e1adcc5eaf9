// From YAML values to records, led by the record's field table. Every fault is reported at its place, and
// decoding goes on.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "diag/diagnostics.h"
#include "record/spanned.h"
#include "record/type_info.h"
#include "yaml/tree.h"

namespace assure::record {

// What was written where a name is wanted, and cannot be one: `Chief Executive`.
struct Misnamed {
  source::Span span;
  std::string text;
  std::vector<Referent> to;  // what the field names
  std::string section;
};

// The state of decoding one file: where findings go, and what the value at hand is called in them.
class Decoder {
 public:
  // `truncated`: the file could not be read to its end, so nothing is reported as missing.
  Decoder(diag::Diagnostics& out, bool truncated) : out_(out), truncated_(truncated) {}

  diag::Diagnostics& out() { return out_; }
  bool truncated() const { return truncated_; }

  std::string_view subject() const { return subject_; }
  std::string_view enter(std::string_view subject) { return std::exchange(subject_, subject); }
  void leave(std::string_view before) { subject_ = before; }
  // What the value at hand names; the one before.
  const References* naming(const References* names) { return std::exchange(names_, names); }

  // Whoever knows what there is can say which name was meant, once all is read.
  void note_misnamed(source::Span span, std::string_view text);
  std::vector<Misnamed>& misnamed() { return misnamed_; }

  // Of a value that was refused: which character in it nobody sees, when there is one.
  void tell_unseen(yaml::Value value);
  void wrong_type(yaml::Value value, std::string_view expected);
  // Of a list of names: those that are listed again.
  void report_repeats(yaml::Value list);
  // Of a mapping whose keys the user chooses: what looks like a key behind the value of `cut`.
  void report_cut(yaml::Value key, std::string_view cut);

  // What is under `private`: no record has it, no pack shows it, and nobody signs for it.
  void keep_private(yaml::Value value);
  // What was not understood: `private` may be in it, so no pack shows it.
  void keep_home(yaml::Value value);

  // Where the values under `private` begin.
  const std::unordered_set<std::uint32_t>& privates() const { return privates_; }
  // The places of all that no pack shows.
  std::vector<source::Span> take_unpublished() { return std::move(unpublished_); }

 private:
  diag::Diagnostics& out_;
  bool truncated_;
  std::unordered_set<std::uint32_t> privates_;
  std::vector<source::Span> unpublished_;
  std::string_view subject_ = "the file";
  const References* names_ = nullptr;
  std::vector<Misnamed> misnamed_;
};

// `{statement: Seen in spring, and repaired}` has a key `and repaired`: the comma ended the text. Goes over
// the entries of one mapping.
class CommaCuts {
 public:
  // The key whose value, written without quotes, goes on in this entry; empty when it does not.
  std::string_view cut_by(const yaml::MapEntry& entry);

 private:
  std::string_view before_;
};
std::string help_for_cut(std::string_view key);

// Help for a `key` that nothing here is called, nor nearly: `kind` is "keys" or "sections", `names` are those
// that there are.
std::string help_for_unknown(
    std::string_view key, std::string_view kind, const std::vector<std::string>& names);

// Reports keys of `value` that are not in `info`, once each, and gives the values of the fields that are
// there (null counts as not there), in the order of the table. Empty when `value` is no mapping (reported).
struct FieldValue {
  bool present = false;
  yaml::Value value;
};
std::vector<FieldValue> match_fields(Decoder& decoder, const RecordInfo& info, yaml::Value value);

// Reports a required field that is not there.
void report_missing(Decoder& decoder, const RecordInfo& info, std::string_view field, yaml::Value value);

}  // namespace assure::record
