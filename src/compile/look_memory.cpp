#include "compile/look_memory.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/choices.h"
#include "base/digest.h"
#include "base/file_state.h"
#include "base/text.h"
#include "compile/kept_answers.h"

namespace assure::compile {
namespace {

// To be raised whenever something else is made of the same bytes.
constexpr std::string_view head = "assure looks 7\n";
constexpr std::size_t most_kept = 50;  // folders
// Until then a page of a mapped file may change once more without a trace in the file's times: Linux writes
// such pages to the disk after half a minute (vm.dirty_expire_centisecs), and from then on changes show.
constexpr std::int64_t settled = 120'000'000'000;  // nanoseconds
constexpr std::string_view none = "-";
constexpr std::size_t fields = 10;  // of a line, with tabs between them

bool can_be_written(std::string_view text) {
  return text.find_first_of("\t\n") == std::string_view::npos;
}

bool is_settled(const base::FileInfo& file, const base::FileInfo& now) {
  return std::max(file.modified, file.changed) < now.modified - settled;
}

// Between marks, and between what is kept of one; and of what must not leave.
constexpr char mark_end = '\x1E', mark_part_end = '\x1F';

// What was read of a file, besides its path and state.
struct Remembered {
  std::string digest;
  bool marked = false;  // its marks were asked for
  bool typed = false;   // its type was asked for, and its bytes say nothing
  document::Facts facts;
};

std::optional<Remembered> parse_numbers(std::string_view text, const base::FileInfo& state) {
  base::StateFields numbers{text};
  Remembered found;
  if (numbers.state() != state) return std::nullopt;
  std::string_view digest = numbers.next();
  if (digest != none) found.digest = digest;
  found.typed = numbers.next() == "typed";
  found.marked = numbers.next() == "marked";
  std::size_t type = 0;
  numbers.read(type);
  if (numbers.rest != none) numbers.read(found.facts.pages.emplace());
  if (!numbers.ok || type >= std::size(base::choices<document::Type>())) return std::nullopt;
  found.facts.size = state.size;
  found.facts.type = static_cast<document::Type>(type);
  return found;
}

std::string text_of(const std::vector<document::Mark>& marks) {
  std::string text;
  for (const auto& mark : marks) {
    const std::string page = mark.page ? std::to_string(*mark.page) : std::string(none);
    text +=
        fmt::format("{} {}{}{}{}", static_cast<int>(mark.kind), page, mark_part_end, mark.words, mark_end);
  }
  return text;
}

std::optional<std::vector<document::Mark>> parse_marks(std::string_view text) {
  std::vector<document::Mark> marks;
  for (std::string_view line : base::split(text, mark_end)) {
    if (line.empty()) continue;
    const auto parts = base::split(line, mark_part_end);
    std::size_t kind = 0, page = 0;
    base::StateFields numbers{parts[0]};
    numbers.read(kind);
    document::Mark mark;
    if (numbers.rest != none) {
      numbers.read(page);
      mark.page = page;
    }
    if (!numbers.ok || parts.size() != 2 || kind >= std::size(base::choices<document::MarkKind>()))
      return std::nullopt;
    mark.kind = static_cast<document::MarkKind>(kind);
    mark.words = parts[1];
    marks.push_back(std::move(mark));
  }
  return marks;
}

std::string text_of(const std::vector<document::Disclosed>& all) {
  std::string text;
  for (const auto& one : all) {
    const std::string page = one.page ? std::to_string(*one.page) : std::string(none);
    text += fmt::format("{} {} {} {}{}{}{}{}{}", static_cast<int>(one.kind),
        one.where ? static_cast<int>(*one.where) + 1 : 0, one.count, page, mark_part_end, one.part,
        mark_part_end, one.masked, mark_end);
  }
  return text;
}

std::optional<document::Disclosed> parse_disclosed(std::string_view line) {
  const auto parts = base::split(line, mark_part_end);
  if (parts.size() != 3) return std::nullopt;
  base::StateFields numbers{parts[0]};
  std::size_t kind = 0, where = 0, page = 0;
  document::Disclosed one;
  numbers.read(kind);
  numbers.read(where);
  numbers.read(one.count);
  if (numbers.rest != none) {
    numbers.read(page);
    one.page = page;
  }
  if (!numbers.ok || kind >= std::size(base::choices<disclosure::Kind>())) return std::nullopt;
  if (where > std::size(base::choices<document::Hidden>())) return std::nullopt;
  one.kind = static_cast<disclosure::Kind>(kind);
  if (where > 0) one.where = static_cast<document::Hidden>(where - 1);
  one.part = parts[1];
  one.masked = parts[2];
  return one;
}

std::optional<std::vector<document::Disclosed>> parse_all_disclosed(std::string_view text) {
  std::vector<document::Disclosed> all;
  for (std::string_view line : base::split(text, mark_end)) {
    if (line.empty()) continue;
    auto one = parse_disclosed(line);
    if (!one) return std::nullopt;
    all.push_back(std::move(*one));
  }
  return all;
}

}  // namespace

LookMemory::LookMemory(base::Env& env, const submission::Folder& folder)
    : cache_(env), started_(cache_.now()), concealed_(folder.identifiers.values()) {
  auto root = env.files.canonical(folder.files->root());
  if (!started_ || !root || !base::can_be_remembered(folder.files->folder())) return;
  inventory_ = folder.files.get();
  name_ = base::sha256_hex(*root).substr(0, 32) + ".looks";
  kept_ = cache_.recall(name_).value_or("");
  std::string_view rest = kept_;
  if (!rest.starts_with(head)) return;
  rest.remove_prefix(head.size());
  for (std::string_view line : base::split(rest, '\n')) {
    auto path = line.substr(0, line.find('\t'));
    if (!path.empty()) lines_.emplace(path, line);
  }
}

bool LookMemory::recall(const document::Question& question, evaluate::File& file) {
  if (!inventory_ || question.content) return false;
  auto line = lines_.find(question.path);
  const base::FileInfo* state = inventory_->find(question.path);
  if (line == lines_.end() || !state) return false;
  const auto parts = base::split(line->second, '\t');
  auto found = parts.size() == fields ? parse_numbers(parts[1], *state) : std::nullopt;
  const bool wants_marks = question.depth != document::Depth::Beginning;
  const auto marks = found ? parse_marks(parts[4]) : std::nullopt;
  const auto disclosed = marks ? parse_all_disclosed(parts[7]) : std::nullopt;
  if (!disclosed || (wants_marks && !found->marked)) return false;
  if (!found || (question.digest && found->digest.empty()) || (question.type && !found->typed)) return false;
  if (!found->digest.empty() && !inventory_->note_digest(question.path, found->digest)) return false;
  found->facts.title = parts[2];
  if (wants_marks) {
    found->facts.marks = *marks;
    found->facts.disclosed = *disclosed;
    found->facts.unsearched = parts[8];
  }
  file.inside.emplace();
  file.inside->facts = std::move(found->facts);
  file.inside->draft_line = parts[3];
  const bool whole = question.depth == document::Depth::Whole;
  if (!whole || (parts[5] == digest_of_questions(file) && recall_answers(parts[6], file))) return true;
  file.inside.emplace();
  return false;
}

std::string LookMemory::line_of(const document::Question& question, const evaluate::File& file) const {
  const base::FileInfo* state = inventory_->find(question.path);
  if (!state || question.content || !file.inside) return {};
  const document::Facts& facts = file.inside->facts;
  const std::string& draft_line = file.inside->draft_line;
  if (!facts.trouble.empty() || file.detected_type || !is_settled(*state, *started_)) return {};
  if (!can_be_written(question.path) || !can_be_written(facts.title) || !can_be_written(draft_line))
    return {};
  const std::string digest = inventory_->known_digest(question.path);
  const bool whole = question.depth == document::Depth::Whole;
  // What reads these may be installed, or go.
  using document::Type;
  if (whole && (facts.type == Type::Other || facts.type == Type::OldOffice)) return {};
  const bool marked = whole || question.depth == document::Depth::Searched;
  std::string line = fmt::format("{}\t{} {} {} {} {} {}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t\n", question.path,
      base::state_text(*state), digest.empty() ? none : digest, question.type ? "typed" : "untyped",
      marked ? "marked" : "unmarked", static_cast<std::size_t>(facts.type),
      facts.pages ? std::to_string(*facts.pages) : std::string(none), facts.title, draft_line,
      text_of(facts.marks), whole ? digest_of_questions(file) : std::string(),
      whole ? kept_answers(file) : std::string(), text_of(facts.disclosed), facts.unsearched);
  const auto kept = lines_.find(question.path);
  const bool is_kept =
      kept != lines_.end() && kept->second == std::string_view(line).substr(0, line.size() - 1);
  // Its name, title or a line of it holds what no file of ours may.
  return is_kept || concealed_.masked(line) == line ? line : std::string();
}

void LookMemory::keep(
    const std::vector<document::Question>& questions, const std::vector<evaluate::File*>& files) {
  if (!inventory_) return;
  std::string lines(head);
  for (std::size_t i = 0; i < files.size(); ++i) lines += line_of(questions[i], *files[i]);
  if (lines != kept_) cache_.keep(name_, std::move(lines), most_kept);
}

}  // namespace assure::compile
