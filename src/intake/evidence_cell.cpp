#include "intake/evidence_cell.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/characters.h"
#include "base/text.h"
#include "intake/words.h"

namespace assure::intake {
namespace {

constexpr std::array page_words = {"pages", "page", "pgs", "pg", "pp", "p"};

// `3`, `3-5`, `3, 5`, `3 to 5`, `3 and 5` as a citation has them.
std::string page_numbers(std::string_view text) {
  std::string out;
  std::size_t at = 0;
  int before = 0;
  bool range = false, separated = true;
  auto skip = [&] {
    while (at < text.size() && text[at] == ' ') ++at;
  };
  for (skip(); at < text.size(); skip()) {
    const std::string_view rest = text.substr(at);
    if (base::is_ascii_digit(rest.front())) {
      int number = 0;
      const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
      if (error != std::errc() || number < 1 || number > 99'999 || !separated) return {};
      if (range && number < before) return {};
      out += range ? "-" : out.empty() ? "" : ", ";
      out += std::to_string(number);
      before = number;
      at += static_cast<std::size_t>(end - rest.data());
      range = separated = false;
      continue;
    }
    if (out.empty() || separated) return {};
    separated = true;
    if (rest.starts_with("to ") || rest.starts_with("–")) {
      at += rest.starts_with("to ") ? 3 : std::string_view("–").size();
      range = true;
    } else if (rest.front() == '-' || rest.front() == ',' || rest.front() == '&') {
      range = rest.front() == '-';
      ++at;
    } else if (rest.starts_with("and ")) {
      at += 4;
    } else {
      return {};
    }
  }
  return separated ? std::string() : out;
}

struct Cut {
  std::string name, pages;
};

// The pages at the end of a name, in brackets or not: `Plan.pdf p3`, `Plan (pages 4-6)`, `Plan, p. 7`.
Cut cut_pages(const std::string& text) {
  for (std::size_t at = text.size(); at-- > 0;) {
    const bool begins =
        at == 0 || text[at - 1] == ' ' || text[at - 1] == ',' || text[at - 1] == '(' || text[at - 1] == '[';
    if (!begins || at == 0) continue;
    std::string tail = text.substr(at);
    while (tail.ends_with(')') || tail.ends_with(']') || tail.ends_with(' ')) tail.pop_back();
    const std::string pages = pages_named(tail);
    if (pages.empty()) continue;
    std::string name = text.substr(0, at);
    while (!name.empty() && std::string_view(" ,([-:").find(name.back()) != std::string_view::npos)
      name.pop_back();
    if (!name.empty()) return {name, pages};
  }
  return {text, {}};
}

// Without what a list puts in front: `- Plan`, `• Plan`, `1) Plan`, `a. Plan` stays.
std::string without_bullet(std::string text) {
  for (std::string_view bullet : {"- ", "* ", "• ", "– ", "· ", "o "}) {
    if (text.starts_with(bullet))
      return std::string(base::trim(std::string_view(text).substr(bullet.size())));
  }
  std::size_t digits = 0;
  while (digits < text.size() && base::is_ascii_digit(text[digits])) ++digits;
  const bool numbered = digits > 0 && digits <= 2 && digits + 1 < text.size() &&
                        (text[digits] == ')' || text[digits] == '.') && text[digits + 1] == ' ';
  return numbered ? std::string(base::trim(std::string_view(text).substr(digits + 1))) : text;
}

std::string criterion_seen(const std::string& text) {
  const std::string lower = base::lower_ascii(text);
  for (std::string_view word :
      {"see above for ", "please see ", "as per ", "refer to ", "same as ", "as for ", "see "}) {
    if (!lower.starts_with(word)) continue;
    std::string rest(base::trim(std::string_view(text).substr(word.size())));
    while (rest.ends_with('.')) rest.pop_back();
    return rest;
  }
  return {};
}

class Reader {
 public:
  Reader(const FileNames& files, const std::function<bool(const std::string&)>& answered)
      : files_(files), answered_(answered) {}

  std::vector<NamedEvidence> run(std::string_view text) {
    std::string part;
    for (char c : clean(text) + "\n") {
      if (c != ';' && c != '\n') part += c;
      if (c == ';' || c == '\n') take(without_bullet(std::string(base::trim(std::exchange(part, {})))));
    }
    return std::move(found_);
  }

 private:
  bool is_known(const std::string& name) const { return answered_(name) || !files_.find(name).empty(); }

  void add(const std::string& name, const std::string& pages) {
    found_.push_back({name, pages, answered_(name) ? std::vector<std::size_t>() : files_.find(name), {}});
  }

  // The name as it is, or without pages behind it. False when nothing is called so.
  bool take_known(const std::string& text) {
    const Cut cut = cut_pages(text);
    if (is_known(text)) {
      add(text, {});
    } else if (!cut.pages.empty() && is_known(cut.name)) {
      add(cut.name, cut.pages);
    } else {
      return false;
    }
    return true;
  }

  void take_unknown(const std::string& text) {
    if (silence_of(text) != Silence::None) return;
    if (const std::string pages = pages_named(text); !pages.empty() && !found_.empty()) {
      auto& before = found_.back().pages;
      before += (before.empty() ? "" : ", ") + pages;
      return;
    }
    const Cut cut = cut_pages(text);
    found_.push_back({cut.name, cut.pages, {}, {}});
  }

  void take(const std::string& part) {
    if (silence_of(part) != Silence::None) return;
    if (take_known(part)) return;
    if (std::string seen = criterion_seen(part); !seen.empty()) {
      found_.push_back({part, {}, {}, seen});
      return;
    }
    take_at_commas(part);
  }

  // The longest names first that files have; between them, what no file is called.
  void take_at_commas(const std::string& part) {
    std::vector<std::string> pieces;
    for (std::string_view piece : base::split(part, ',')) pieces.emplace_back(piece);
    std::string unknown;
    auto flush = [&] {
      if (!base::trim(unknown).empty()) take_unknown(std::string(base::trim(unknown)));
      unknown.clear();
    };
    for (std::size_t i = 0; i < pieces.size();) {
      std::size_t taken = 0;
      for (std::size_t count = pieces.size() - i; count > 0 && taken == 0; --count) {
        const std::string joined = base::join(std::span(pieces).subspan(i, count), ",");
        const std::string name(base::trim(joined));
        if (name.empty() || (count == pieces.size() && i == 0)) continue;
        if (!is_known(name) && !is_known(cut_pages(name).name)) continue;
        flush();
        take_known(name);
        taken = count;
      }
      if (taken == 0) {
        const std::string piece(base::trim(pieces[i]));
        const bool pages = !pages_named(piece).empty();
        if (pages) flush();
        unknown += (base::trim(unknown).empty() ? "" : ",") + pieces[i];
        if (pages || has_extension(cut_pages(piece).name)) flush();
        taken = 1;
      }
      i += taken;
    }
    flush();
  }

  const FileNames& files_;
  const std::function<bool(const std::string&)>& answered_;
  std::vector<NamedEvidence> found_;
};

}  // namespace

std::string pages_named(std::string_view text) {
  const std::string lower = base::lower_ascii(base::trim(text));
  for (std::string_view word : page_words) {
    if (!lower.starts_with(word)) continue;
    std::string_view rest = std::string_view(lower).substr(word.size());
    if (rest.starts_with('.')) rest.remove_prefix(1);
    const std::string_view numbers = base::trim(rest);
    return numbers.empty() || !base::is_ascii_digit(numbers.front()) ? std::string() : page_numbers(numbers);
  }
  return {};
}

std::vector<NamedEvidence> read_evidence(
    std::string_view text, const FileNames& files, const std::function<bool(const std::string&)>& answered) {
  return Reader(files, answered).run(text);
}

}  // namespace assure::intake
