#include "intake/merge.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "base/text.h"
#include "intake/kept_fields.h"
#include "intake/rules.h"
#include "intake/words.h"

namespace assure::intake {
namespace {

const std::vector<std::string>& order_of_fields() {
  static const std::vector<std::string> order = {"id", "criterion", "kind", "title", "what", "who", "due",
      "as_written", "status", "file", "files", "owner", "rating", "target", "dated", "statement", "evidence",
      "assessments", "not_applicable", "closes", "note", "private"};
  return order;
}

// The value of a folder, in a message.
std::string shown(yaml::Value value) {
  return value.is_scalar() ? brief(value.text()) : std::string(value.described());
}

constexpr const char* in_both_places =
    "nothing was changed: say under `conflicts` in the map which holds, or write it in both places";

std::string shown(const NewField& field) {
  return field.shape == Shape::Text ? brief(field.text) : base::join(field.names, ", ");
}

class Merger {
 public:
  Merger(const State& before, YamlFiles& files, Questions& questions, const TrackerText& tracker,
      diag::Diagnostics& out)
      : before_(before), files_(files), questions_(questions), tracker_(tracker), out_(out) {}

  Merged run(const std::vector<NewRecord>& records) {
    for (const NewRecord& record : records) take(record);
    report_gone();
    return std::move(merged_);
  }

 private:
  using Fields = std::map<std::string, std::string>;

  void take(const NewRecord& record) {
    seen_.insert(record.name());
    auto known = before_.find(record.name());
    base_ = known == before_.end() ? nullptr : &known->second;
    if (record.only_named) {
      if (base_) merged_.state[record.name()] = *base_;
      return;
    }
    auto current = files_.record(record.section, record.key_name, record.key);
    if (!current && !record.other_key.empty())
      current = files_.record(record.section, record.key_name, record.other_key);
    if (!current && record.fields.empty() && !record.open.empty()) {
      if (base_) merged_.state[record.name()] = *base_;
      return;
    }
    state_ = &merged_.state[record.name()];
    if (!current) return base_ ? keep_removed(record) : add(record);
    for (const NewField& field : record.fields) {
      if (is_held(record, field.key, *current)) {
        became(record, field.key, Became::Held);
        remember(field.key, {}, Became::Held);
      } else if (field.shape == Shape::Citations) {
        merge_citations(record, field, *current);
      } else {
        merge_field(record, field, *current);
      }
    }
    if (base_) drop_fields(record, *current);
  }

  std::optional<std::string> base_of(const std::string& field) const {
    if (!base_) return std::nullopt;
    auto found = base_->find(field);
    if (found == base_->end()) return std::nullopt;
    return found->second;
  }

  void became(const NewRecord& record, const std::string& field, Became what) {
    merged_.fields[{record.name(), field}] = what;
    if (what == Became::Written) ++merged_.written;
    if (what == Became::Kept) ++merged_.kept;
  }

  // Whether the field was merged without a question, so that the next run compares with what is new.
  void remember(const std::string& field, const std::string& digest, Became what) {
    const bool open = what == Became::Conflict || what == Became::NoPlace || what == Became::Held;
    if (!open) (*state_)[field] = digest;
    if (auto old = base_of(field); open && old) (*state_)[field] = *old;
  }

  void add(const NewRecord& record) {
    files_.add_record(record.section, record.file, lines_of(record));
    ++merged_.added;
    for (const NewField& field : record.fields) {
      if (field.shape != Shape::Citations) (*state_)[field.key] = digest_of(said(field));
      merged_.fields[{record.name(), field.key}] = Became::Written;
      for (const NewCitation& citation : field.citations) {
        (*state_)[field.key + "/" + citation.item] = digest_of(said(citation));
        merged_.fields[{record.name(), field.key + "/" + citation.item}] = Became::Written;
      }
    }
    if (record.fields.empty()) state_->emplace(record.key_name, digest_of(record.key));
  }

  // Somebody took the record away, which holds while the tracker says what it said.
  void keep_removed(const NewRecord& record) {
    bool changed = false;
    for (const NewField& field : record.fields) {
      if (field.shape == Shape::Citations) {
        for (const NewCitation& citation : field.citations)
          changed = changed || base_of(field.key + "/" + citation.item) != digest_of(said(citation));
      } else {
        changed = changed || base_of(field.key) != digest_of(said(field));
      }
    }
    *state_ = *base_;
    for (const NewField& field : record.fields)
      became(record, field.key, changed ? Became::Conflict : Became::Kept);
    if (!changed) return;
    out_.report(rules::import_conflict, tracker_.span(record.from),
            "{} has changed, and `{}` was taken out of the folder", tracker_.name(record.from), record.name())
        .help("put the record back with what the tracker says, or take the row out of the tracker");
  }

  void merge_field(const NewRecord& record, const NewField& field, yaml::Value current) {
    const std::string digest = digest_of(said(field));
    const auto entry = entry_of(current, field.key);
    const bool given = entry && !entry->value.is_null();
    const auto base = base_of(field.key);
    Became what = Became::Same;
    const bool same = (given && digest_of(said(entry->value)) == digest) || has_file(field, current);
    const bool untouched = base ? given && digest_of(said(entry->value)) == *base : !given;
    if (same) {
      what = Became::Same;
    } else if (untouched) {
      what = write(record, field, current, entry.has_value());
    } else if (base == digest || !field.comment.empty()) {
      what = Became::Kept;
    } else {
      what = by_the_map(record, field.key, digest, given ? shown(entry->value) : "nothing", shown(field));
      if (what == Became::Written) what = write(record, field, current, entry.has_value());
      if (what == Became::Conflict) report_conflict(record, field, current, entry);
    }
    became(record, field.key, what);
    remember(field.key, digest, what);
  }

  // What the map makes of a value that has changed in both places; a Conflict joins its questions. The answer
  // is about what the tracker says now: when it says something else, that is another question.
  Became by_the_map(const NewRecord& record, const std::string& field, const std::string& digest,
      const std::string& here, const std::string& there) {
    const std::string written = fmt::format("{} {} ({})", record.name(), field, digest.substr(0, 8));
    const Answer* answer = questions_.answer(About::Conflicts, written);
    if (answer && *answer->means == means_folder) return Became::Kept;
    if (answer && *answer->means == means_tracker) return Became::Written;
    if (answer) {
      out_.report(rules::bad_answer, answer->means.span, "`{}` is neither `{}` nor `{}`", *answer->means,
              means_folder, means_tracker)
          .help("say which of them holds");
    }
    questions_.ask(About::Conflicts, written,
        fmt::format("{} ({}) | {} ({})", means_folder, brief(here), means_tracker, brief(there)));
    return Became::Conflict;
  }

  // `files: [a, b]` says `file: a` too.
  static bool has_file(const NewField& field, yaml::Value current) {
    if (field.key != "file") return false;
    auto files = entry_of(current, "files");
    for (std::size_t i = 0; files && files->value.is_sequence() && i < files->value.size(); ++i) {
      if (files->value.item(i).is_scalar() && files->value.item(i).text() == field.text) return true;
    }
    return false;
  }

  Became write(const NewRecord& record, const NewField& field, yaml::Value current, bool there) {
    const bool done = there ? files_.replace_field(current, field.key, lines_of(field))
                            : files_.add_field(current, field.key, lines_of(field), order_of_fields());
    if (done) return Became::Written;
    report_no_place(record, field.key, current);
    return Became::NoPlace;
  }

  void report_no_place(const NewRecord& record, const std::string& field, yaml::Value current) {
    out_.report(rules::no_place, current.span(),
            "`{}` of `{}` cannot be written into this layout without a loss", field, record.name())
        .help("write the record with a line for each key, and comments above them")
        .related(tracker_.span(record.from), "what the tracker says");
  }

  void report_conflict(const NewRecord& record, const NewField& field, yaml::Value current,
      const std::optional<yaml::MapEntry>& entry) {
    const CellAt from = field.from.empty() ? record.from : field.from.front();
    const bool given = entry && !entry->value.is_null();
    const std::string says = given ? fmt::format("`{}`", shown(entry->value)) : "nothing";
    const bool first = !base_of(field.key);
    auto report = out_.report(rules::import_conflict, given ? entry->value.span() : current.span(),
        "`{}` of `{}` is {} here and `{}` in {} of the tracker{}", field.key, record.name(), says,
        shown(field), tracker_.name(from), first ? "" : ", and both have changed");
    report.help(in_both_places).related(tracker_.span(from), "the tracker");
  }

  // Each citation by itself, so that quotes which somebody added to some of them stay.
  void merge_citations(const NewRecord& record, const NewField& field, yaml::Value current) {
    const auto entry = entry_of(current, field.key);
    if (!entry || entry->value.is_null() || (entry->value.is_sequence() && entry->value.size() == 0)) {
      write_all_citations(record, field, current, entry.has_value());
      return;
    }
    for (const NewCitation& citation : field.citations)
      merge_citation(record, field, citation, current, entry->value);
    drop_citations(record, field, entry->value);
  }

  void write_all_citations(const NewRecord& record, const NewField& field, yaml::Value current, bool there) {
    NewField wanted = field;
    std::erase_if(wanted.citations, [&](const NewCitation& citation) {
      return base_of(field.key + "/" + citation.item) == digest_of(said(citation));
    });
    Became what = Became::Kept;
    if (!wanted.citations.empty()) what = write(record, wanted, current, there);
    for (const NewCitation& citation : field.citations) {
      const std::string name = field.key + "/" + citation.item;
      const bool known = base_of(name) == digest_of(said(citation));
      became(record, name, known ? Became::Kept : what);
      remember(name, digest_of(said(citation)), known ? Became::Kept : what);
    }
  }

  static std::string said_here(yaml::Value citation) {
    if (!citation.is_scalar()) return said(citation);
    return said(NewCitation{std::string(citation.text()), {}, {}});
  }

  void merge_citation(const NewRecord& record, const NewField& field, const NewCitation& citation,
      yaml::Value current, yaml::Value list) {
    const std::string name = field.key + "/" + citation.item, digest = digest_of(said(citation));
    const auto base = base_of(name);
    const auto position = position_of(list, citation.item);
    Became what = Became::Same;
    if (!position) {
      what = base ? Became::Kept : Became::Written;
      if (base && base != digest) what = Became::Conflict;
      if (!base && !files_.add_item(list, lines_of(citation))) what = Became::NoPlace;
    } else if (const std::string here = digest_of(said_here(list.item(*position))); here != digest) {
      const bool ours = base == here;
      what = ours ? Became::Written : !base || base == digest ? Became::Kept : Became::Conflict;
      if (ours && !files_.replace_item(list, *position, lines_of(citation))) what = Became::NoPlace;
    }
    if (what == Became::Conflict) {
      const std::string here = position ? shown(list.item(*position)) : "not cited";
      what = by_the_map(record, name, digest, here, said(citation));
      if (what == Became::Written && !put_citation(list, position, citation)) what = Became::NoPlace;
    }
    if (what == Became::NoPlace) report_no_place(record, field.key, current);
    if (what == Became::Conflict) {
      out_.report(rules::import_conflict, position ? list.item(*position).span() : list.span(),
              "`{}` is cited here in another way than {} of the tracker says, and both have changed",
              citation.item, tracker_.name(citation.from))
          .help(in_both_places)
          .related(tracker_.span(citation.from), "the tracker");
    }
    became(record, name, what);
    remember(name, digest, what);
  }

  bool put_citation(yaml::Value list, std::optional<std::size_t> position, const NewCitation& citation) {
    return position ? files_.replace_item(list, *position, lines_of(citation))
                    : files_.add_item(list, lines_of(citation));
  }

  // What the tracker cited before, and does not any more.
  void drop_citations(const NewRecord& record, const NewField& field, yaml::Value list) {
    if (!base_) return;
    const bool open = record.open.contains(field.key);
    for (const auto& [name, digest] : *base_) {
      if (!name.starts_with(field.key + "/")) continue;
      const std::string item = name.substr(field.key.size() + 1);
      const bool cited = std::any_of(field.citations.begin(), field.citations.end(),
          [&](const NewCitation& citation) { return citation.item == item; });
      const auto position = position_of(list, item);
      if (cited || !position) continue;
      const bool ours = digest_of(said_here(list.item(*position))) == digest;
      if (open) {
        (*state_)[name] = digest;
        continue;
      }
      if (ours && files_.remove_item(list, *position)) {
        ++merged_.written;
        continue;
      }
      (*state_)[name] = digest;
      report_dropped(record, name, list.item(*position).span());
    }
  }

  void keep_emptied(const NewRecord& record, const std::string& name, source::Span span) {
    (*state_)[name] = base_->at(name);
    if (record.open.contains(name.substr(0, name.find('/')))) return;
    out_.report(rules::row_gone, span.first_byte(),
            "`{}` of `{}` came from the tracker, which does not say it any more", name, record.name())
        .help("it was kept; take it out when it is not wanted")
        .related(tracker_.span(record.from), "the tracker");
  }

  // Fields that the tracker filled before, and does not any more.
  void drop_fields(const NewRecord& record, yaml::Value current) {
    for (const auto& [name, digest] : *base_) {
      const std::string key = name.substr(0, name.find('/'));
      const auto entry = entry_of(current, key);
      if (has(record, key) || !entry || entry->value.is_null() || key == record.key_name) continue;
      if (name != key) {
        drop_lone_citation(record, name, digest, current, *entry);
        continue;
      }
      const bool ours = digest_of(said(entry->value)) == digest;
      if (record.open.contains(key) || (ours && is_kept(record, key))) {
        keep_emptied(record, name, entry->value.span());
        continue;
      }
      if (ours && files_.remove_field(current, key)) {
        ++merged_.written;
        continue;
      }
      (*state_)[name] = digest;
      report_dropped(record, key, entry->value.span());
    }
  }

  void drop_lone_citation(const NewRecord& record, const std::string& name, const std::string& digest,
      yaml::Value current, const yaml::MapEntry& entry) {
    const auto position = position_of(entry.value, name.substr(name.find('/') + 1));
    if (!position) return;
    const bool ours = digest_of(said_here(entry.value.item(*position))) == digest;
    const bool last = entry.value.size() == 1;
    const std::string key(entry.key.text());
    if (record.open.contains(key) || (ours && is_kept(record, key)))
      return keep_emptied(record, name, entry.value.item(*position).span());
    if (ours && (last ? files_.remove_field(current, entry.key.text())
                      : files_.remove_item(entry.value, *position))) {
      ++merged_.written;
      return;
    }
    (*state_)[name] = digest;
    report_dropped(record, name, entry.value.item(*position).span());
  }

  void report_dropped(const NewRecord& record, const std::string& what, source::Span span) {
    out_.report(rules::import_conflict, span,
            "the tracker has no `{}` of `{}` any more, and it was changed here", what, record.name())
        .help("take it out here, or put it back into the tracker")
        .related(tracker_.span(record.from), "the tracker");
  }

  void report_gone() {
    for (const auto& [name, fields] : before_) {
      if (seen_.contains(name)) continue;
      merged_.state[name] = fields;
      const auto slash = name.find('/');
      const std::string section = name.substr(0, slash), key = name.substr(slash + 1);
      auto there = files_.record(section, "id", key);
      if (!there) there = files_.record(section, "criterion", key);
      if (!there) continue;
      out_.report(rules::row_gone, there->span().first_byte(),
              "`{}` came from the tracker, which does not have it any more", name)
          .help("it was kept; take it out when it is not wanted");
    }
  }

  const State& before_;
  YamlFiles& files_;
  Questions& questions_;
  const TrackerText& tracker_;
  diag::Diagnostics& out_;
  Merged merged_;
  const Fields* base_ = nullptr;
  Fields* state_ = nullptr;
  std::set<std::string> seen_;
};

}  // namespace

Merged merge(const std::vector<NewRecord>& records, const State& before, YamlFiles& files,
    Questions& questions, const TrackerText& tracker, diag::Diagnostics& out) {
  return Merger(before, files, questions, tracker, out).run(records);
}

}  // namespace assure::intake
