#include "intake/leads.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"
#include "intake/words.h"
#include "scaffold/scaffold.h"

namespace assure::intake {
namespace {

constexpr std::array words_of_posts = {"accountant", "administrator", "adviser", "advisor", "analyst",
    "board", "chair", "chairman", "chairwoman", "chief", "clerk", "clinician", "commissioner", "committee",
    "consultant", "controller", "coordinator", "dean", "department", "deputy", "director", "directorate",
    "directors", "engineer", "executive", "governor", "group", "guardian", "head", "heads", "lead", "leads",
    "manager", "managers", "matron", "midwife", "nurse", "officer", "officers", "partner", "pharmacist",
    "planner", "practitioner", "president", "principal", "registrar", "secretary", "specialist",
    "superintendent", "supervisor", "team", "therapist", "treasurer", "warden", "aeo", "ceo", "cfo", "cio",
    "cmo", "cno", "coo", "dipc", "dof", "dpo", "hr", "md", "siro"};
constexpr std::array titles_of_persons = {
    "dr", "mr", "mrs", "ms", "miss", "mx", "prof", "professor", "sir", "dame", "cllr", "rev", "lord", "lady"};

template <class Words>
bool has_any(std::string_view text, const Words& words) {
  for (std::string_view word : base::split(text, ' ')) {
    if (std::find(words.begin(), words.end(), word) != words.end()) return true;
  }
  return false;
}

// `CFO`, `SRO`: three capital letters or more, and nothing else.
bool is_abbreviation(std::string_view text) {
  return text.size() >= 3 && text.size() <= 6 && std::all_of(text.begin(), text.end(), base::is_ascii_upper);
}

bool is_post(std::string_view text, const Posts& known) {
  return known.find(text) || has_any(plain(text), words_of_posts) || is_abbreviation(text);
}

// Two or three words that begin with capital letters, none of which is of a post.
bool looks_like_name(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::string_view word : base::split(text, ' ')) {
    if (!word.empty()) words.push_back(word);
  }
  if (has_any(plain(text), titles_of_persons)) return true;
  if (words.size() < 2 || words.size() > 3 || has_any(plain(text), words_of_posts)) return false;
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
    const bool capital =
        base::is_ascii_upper(word.front()) || (static_cast<unsigned char>(word.front()) & 0x80U);
    return capital && !std::all_of(word.begin(), word.end(), base::is_ascii_upper);
  });
}

std::vector<std::string> parts_at(std::string_view text, std::initializer_list<std::string_view> separators) {
  std::vector<std::string> parts(1);
  for (std::size_t at = 0; at < text.size();) {
    auto cut = std::find_if(separators.begin(), separators.end(),
        [&](std::string_view separator) { return text.substr(at).starts_with(separator); });
    if (cut == separators.end()) {
      parts.back() += text[at++];
    } else {
      at += cut->size();
      parts.emplace_back();
    }
  }
  for (std::string& part : parts) part = clean(part);
  std::erase_if(parts, [](const std::string& part) { return part.empty(); });
  return parts;
}

// A name beside a post: `A. Name (Chief Nurse)`, `Chief Nurse - A. Name`.
std::optional<Lead> name_and_post(std::string_view text) {
  Lead lead{LeadIs::Person, {}};
  bool named = false;
  for (const std::string& part : parts_at(text, {"(", ")", ",", " - ", " – ", ":", "/", "\n"})) {
    if (looks_like_name(part)) {
      named = true;
    } else if (has_any(plain(part), words_of_posts)) {
      lead.titles.push_back(part);
    }
  }
  if (!named) return std::nullopt;
  return lead;
}

}  // namespace

Lead read_lead(std::string_view written, const Posts& known) {
  const std::string text = clean(written);
  if (known.find(text)) return {LeadIs::Post, {text}};
  if (auto person = name_and_post(text)) return *person;
  auto parts = parts_at(text, {"/", ";", "\n", " and ", " & ", ", ", "+"});
  const bool posts =
      std::all_of(parts.begin(), parts.end(), [&](const std::string& part) { return is_post(part, known); });
  if (parts.size() > 1 && posts) return {LeadIs::Several, parts};
  if (is_post(text, known)) {
    std::string title = text;
    std::replace(title.begin(), title.end(), '\n', ' ');
    return {LeadIs::Post, {title}};
  }
  return {LeadIs::Person, {}};
}

void Posts::add(std::string id, std::string title) {
  note(id, title);
  all_.push_back({std::move(id), std::move(title), false});
}

void Posts::note(const std::string& id, const std::string& title) {
  places_.try_emplace("#" + id, all_.size());
  places_.try_emplace(plain(title), all_.size());
}

const Post* Posts::find(std::string_view written) const {
  const auto by_id = places_.find("#" + std::string(written));
  const auto by_title = places_.find(plain(written));
  if (by_id == places_.end() && by_title == places_.end()) return nullptr;
  if (by_id == places_.end()) return &all_[by_title->second];
  if (by_title == places_.end()) return &all_[by_id->second];
  return &all_[std::min(by_id->second, by_title->second)];
}

const Post& Posts::take(const std::string& title) {
  if (const Post* known = find(title)) return *known;
  std::string wanted = scaffold::id_from(title);
  if (wanted.empty()) wanted = "post";
  // Somebody may have given the post another title since.
  for (const Post& post : all_) {
    if (post.id == wanted && !post.fresh) return post;
  }
  std::string id = wanted;
  auto taken = [&] {
    return std::any_of(all_.begin(), all_.end(), [&](const Post& post) { return post.id == id; });
  };
  for (int number = 2; taken(); ++number) id = fmt::format("{}-{}", wanted, number);
  note(id, title);
  all_.push_back({id, title, true});
  return all_.back();
}

}  // namespace assure::intake
