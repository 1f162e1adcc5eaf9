#include "intake/import.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "intake/report.h"
#include "intake/rules.h"
#include "intake/words.h"
#include "yaml/parse.h"

namespace assure::intake {
namespace {

std::string text_in(yaml::Value record, std::string_view key) {
  auto entry = entry_of(record, key);
  return entry && entry->value.is_scalar() ? std::string(entry->value.text()) : std::string();
}

std::vector<std::string> texts_in(yaml::Value record, std::string_view key) {
  auto entry = entry_of(record, key);
  if (!entry) return {};
  if (entry->value.is_scalar()) return {std::string(entry->value.text())};
  std::vector<std::string> texts;
  for (std::size_t i = 0; entry->value.is_sequence() && i < entry->value.size(); ++i) {
    if (entry->value.item(i).is_scalar()) texts.emplace_back(entry->value.item(i).text());
  }
  return texts;
}

class Importer {
 public:
  Importer(const Request& request, source::Sources& sources, diag::Diagnostics& out)
      : request_(request),
        sources_(sources),
        out_(out),
        tracker_(sources, request.tracker, request.workbook),
        criteria_(request.frameworks),
        names_(request.files, request.digest) {}

  Imported run() {
    if (!read_map() || !read_state() || !read_folder()) return std::move(made_);
    Posts posts = known_posts();
    Items items(known_items(), request_.documents, request_.frameworks);
    Questions questions(map_);
    Fates fates;
    const Reading reading{
        request_.workbook, tracker_, criteria_, names_, map_, posts, items, questions, fates, out_};
    made_.plans = plan_sheets(reading);
    if (made_.plans.empty() || out_.count(diag::Severity::Error) > 0) return std::move(made_);
    Answers answers(reading, known_actions());
    made_.counts = read_rows(reading, made_.plans, answers);
    propose(items);
    auto records = answers.finish();
    made_.said = state_of(records);
    for (NewRecord& record : records) give_owner(record);
    if (request_.is_part)
      std::erase_if(state_, [&](const auto& known) {
        return known.first.starts_with("posts/") && !made_.said.contains(known.first);
      });
    made_.merged = merge(records, state_, *folder_, questions, tracker_, out_);
    made_.texts = folder_->texts();
    if (!check_texts(records)) return std::move(made_);
    plan_copies(items);
    report_unused(items);
    made_.state = state_text(made_.merged.state);
    made_.report = report_text(request_.workbook, fates, made_.merged);
    write_map(questions.added());
    made_.open = questions.open();
    count_cells();
    made_.possible = true;
    return std::move(made_);
  }

 private:
  yaml::Tree parse(const std::string& path, const std::string& text, std::uint32_t& number) {
    number = sources_.add(path, text);
    return yaml::parse(sources_.file(number), number, {}, out_);
  }

  // To an answer that is new.
  void give_owner(NewRecord& record) const {
    const bool owned = std::any_of(record.fields.begin(), record.fields.end(),
        [](const NewField& field) { return field.key == "owner"; });
    const bool fresh = record.key_name == "criterion" && !record.fields.empty() && !owned;
    if (request_.owner.empty() || !fresh || record_in(*folder_, record)) return;
    record.fields.insert(
        record.fields.begin(), {"owner", Shape::Text, request_.owner, {}, {}, {}, {record.from}});
  }

  bool read_map() {
    if (!request_.map) return true;
    const yaml::Tree tree = parse(request_.map_path, *request_.map, map_number_);
    auto map = decode_map(tree, map_number_, out_);
    if (map) map_ = std::move(*map);
    return map.has_value();
  }

  bool read_state() {
    if (!request_.state) return true;
    std::uint32_t number = 0;
    const yaml::Tree tree = parse(request_.state_path, *request_.state, number);
    auto state = decode_state(tree, out_);
    if (state) state_ = std::move(*state);
    return state.has_value();
  }

  bool read_folder() {
    const std::size_t faults = out_.count(diag::Severity::Error);
    std::vector<YamlFile> files;
    for (const auto& [path, text] : request_.folder) {
      std::uint32_t number = 0;
      yaml::Tree tree = parse(path, text, number);
      files.push_back({path, number, std::move(tree)});
    }
    folder_.emplace(sources_, std::move(files));
    return out_.count(diag::Severity::Error) == faults;
  }

  void propose(Items& items) const {
    std::vector<std::size_t> numbers;
    for (const Item& item : items.all()) {
      if (item.file) numbers.push_back(*item.file);
    }
    if (!request_.propose || numbers.empty()) return;
    const auto proposals = request_.propose(numbers);
    std::size_t next = 0;
    for (Item& item : items.all()) {
      if (item.file && next < proposals.size()) item.proposal = proposals[next++];
    }
  }

  Posts known_posts() const {
    Posts posts;
    for (yaml::Value record : folder_->records("posts"))
      posts.add(text_in(record, "id"), text_in(record, "title"));
    return posts;
  }

  std::vector<KnownItem> known_items() const {
    std::vector<KnownItem> items;
    for (yaml::Value record : folder_->records("evidence")) {
      KnownItem item{text_in(record, "id"), text_in(record, "title"), texts_in(record, "files")};
      for (std::string& file : texts_in(record, "file")) item.files.push_back(std::move(file));
      items.push_back(std::move(item));
    }
    return items;
  }

  std::vector<KnownAction> known_actions() const {
    std::vector<KnownAction> actions;
    for (yaml::Value record : folder_->records("actions")) {
      const auto closes = texts_in(record, "closes");
      actions.push_back(
          {text_in(record, "id"), text_in(record, "what"), closes.empty() ? "" : closes.front()});
    }
    return actions;
  }

  // What would be written is YAML that says what it is to say, and all else as before. Else nothing is
  // written.
  bool check_texts(const std::vector<NewRecord>& records) {
    source::Sources sources;
    diag::Diagnostics found;
    std::vector<YamlFile> files;
    auto add = [&](const std::string& path, const std::string& text) {
      const std::uint32_t number = sources.add(path, text);
      yaml::Tree tree = yaml::parse(sources.file(number), number, {}, found);
      files.push_back({path, number, std::move(tree)});
    };
    for (const auto& [path, text] : request_.folder) {
      if (!made_.texts.contains(path)) add(path, text);
    }
    for (const auto& [path, text] : made_.texts) add(path, text);
    const YamlFiles after(sources, std::move(files));
    if (found.count(diag::Severity::Error) > 0) {
      const auto& first = found.all().front();
      const std::string path = sources.file(first.span).path();
      return refuse(
          tracker_.span({0, 0, 0}), fmt::format("`{}` could not be read any more: {}", path, first.message));
    }
    std::set<std::pair<std::string, std::string>> ours;
    for (const NewRecord& record : records) {
      for (const NewField& field : record.fields) {
        ours.emplace(record.name(), field.key);
        auto became = made_.merged.fields.find({record.name(), field.key});
        const bool written = became != made_.merged.fields.end() && became->second == Became::Written;
        if (field.shape == Shape::Citations || !written) continue;
        const auto now = record_in(after, record);
        const auto entry = now ? entry_of(*now, field.key) : std::nullopt;
        if (!entry || said(entry->value) != said(field))
          return refuse(tracker_.span(record.from),
              fmt::format("`{}` of `{}` would say something else", field.key, record.name()));
      }
    }
    for (const auto& [name, fields] : state_) {
      for (const auto& [field, digest] : fields) ours.emplace(name, field.substr(0, field.find('/')));
    }
    return check_rest(after, ours);
  }

  // Everything that no import has written.
  bool check_rest(const YamlFiles& after, const std::set<std::pair<std::string, std::string>>& ours) {
    for (const std::string& section : folder_->section_names()) {
      const auto there = records_by_key(after, section);
      std::map<std::string, std::size_t> seen;
      for (yaml::Value before : folder_->records(section)) {
        if (!before.is_mapping() || before.size() == 0) continue;
        const auto [key, value] = before.entry(0);
        const std::string name = value.is_scalar() ? key_of_record(key, value) : std::string();
        auto same = there.find(name);
        // Of several that have one id, each is compared with the one in its place.
        const std::size_t number = seen[name]++;
        const bool is_there = same != there.end() && number < same->second.size();
        const auto now = is_there ? std::optional(same->second[number]) : std::nullopt;
        for (std::size_t i = 0; now && i < before.size(); ++i) {
          const auto field = before.entry(i);
          if (ours.contains({section + "/" + std::string(value.text()), std::string(field.key.text())}))
            continue;
          const auto entry = entry_of(*now, field.key.text());
          if (!entry || said(entry->value) != said(field.value))
            return refuse(field.key.span(), fmt::format("`{}` would change as well", field.key.text()));
        }
      }
    }
    return true;
  }

  static std::string key_of_record(yaml::Value key, yaml::Value value) {
    return std::string(key.text()) + ": " + std::string(value.text());
  }

  // The records of a section by their first entry, each in the order of the files.
  static std::map<std::string, std::vector<yaml::Value>> records_by_key(
      const YamlFiles& files, const std::string& section) {
    std::map<std::string, std::vector<yaml::Value>> records;
    for (yaml::Value record : files.records(section)) {
      if (!record.is_mapping() || record.size() == 0) continue;
      const auto [key, value] = record.entry(0);
      if (value.is_scalar()) records[key_of_record(key, value)].push_back(record);
    }
    return records;
  }

  bool refuse(source::Span span, const std::string& why) {
    out_.report(rules::no_place, span, "the folder cannot be changed without a loss: {}", why)
        .help("nothing was written; write the record with a line for each key, and comments above them");
    made_.texts.clear();
    return false;
  }

  static std::optional<yaml::Value> record_in(const YamlFiles& files, const NewRecord& record) {
    auto found = files.record(record.section, record.key_name, record.key);
    if (found || record.other_key.empty()) return found;
    return files.record(record.section, record.key_name, record.other_key);
  }

  void plan_copies(const Items& items) {
    for (const Item& item : items.all()) {
      if (!item.file) continue;
      const std::string there = request_.digest_there ? request_.digest_there(item.path) : std::string();
      if (there.empty()) {
        made_.copies.push_back({*item.file, item.path});
      } else if (there != request_.digest(*item.file)) {
        out_.report(rules::other_bytes, tracker_.span(item.from),
                "`{}` is in the folder with other bytes than `{}` beside the tracker", item.path,
                request_.files[*item.file].path)
            .help("nothing was overwritten: take the old one out of the folder to have the new one copied");
      }
    }
  }

  void report_unused(const Items& items) {
    std::set<std::size_t> used;
    for (const Item& item : items.all()) {
      if (item.file) used.insert(*item.file);
    }
    for (std::size_t i = 0; i < request_.files.size(); ++i) {
      if (!used.contains(i) && !used.contains(names_.first_of(i)) && !items.is_mentioned(i))
        made_.unused.push_back(request_.files[i].path);
    }
    if (made_.unused.empty()) return;
    out_.report(rules::unused_files, tracker_.span({made_.plans.front().sheet, 0, 0}), "no row names {}: {}",
            made_.unused.size() == 1 ? "this file" : base::counted(made_.unused.size(), "file"),
            base::quoted_list(made_.unused))
        .help("they were not copied");
  }

  void write_map(const std::vector<MapLine>& asked) {
    MapDraft draft{request_.tracker, {}, {}, {}, asked};
    for (const SheetPlan& plan : made_.plans) {
      draft.sheets.push_back(request_.workbook.sheets[plan.sheet].name);
      for (const Column& column : plan.columns) {
        const bool again = std::any_of(draft.columns.begin(), draft.columns.end(), [&](const Column& other) {
          return other.header == column.header && other.number == column.number;
        });
        if (!again) draft.columns.push_back(column);
      }
    }
    const Header& header = made_.plans.front().header;
    if (made_.plans.size() == 1)
      draft.header = header.first == header.last ? std::to_string(header.first)
                                                 : fmt::format("{}-{}", header.first, header.last);
    made_.map = request_.map ? extended_map(sources_.file(map_number_), map_, draft) : map_text(draft);
  }

  void count_cells() {
    for (const auto& sheet : request_.workbook.sheets) {
      for (const auto& row : sheet.rows)
        made_.cells +=
            static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(), holds_something));
    }
  }

  const Request& request_;
  source::Sources& sources_;
  diag::Diagnostics& out_;
  TrackerText tracker_;
  Criteria criteria_;
  FileNames names_;
  ImportMap map_;
  std::uint32_t map_number_ = 0;
  State state_;
  std::optional<YamlFiles> folder_;
  Imported made_;
};

}  // namespace

Imported import_tracker(const Request& request, source::Sources& sources, diag::Diagnostics& out) {
  return Importer(request, sources, out).run();
}

}  // namespace assure::intake
