#include "pages/search_index.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/utf8.h"
#include "html/script_text.h"
#include "pages/records/records.h"
#include "pages/sheets.h"

namespace assure::pages {
namespace {

constexpr std::size_t entries_in_a_file = 100;
// A file of words ends at the first word after so many bytes.
constexpr std::size_t bytes_in_a_file = 40'000;

// Numbers of entries, in ascending order.
struct Found {
  std::vector<std::size_t> in_title;
  std::vector<std::size_t> in_text;
};

// [3,1,5] for 3, 4 and 9.
void append_steps(std::string& script, const std::vector<std::size_t>& numbers) {
  script += '[';
  std::size_t last = 0;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i > 0) script += ',';
    fmt::format_to(std::back_inserter(script), "{}", numbers[i] - last);
    last = numbers[i];
  }
  script += ']';
}

using IndexedWords = std::vector<std::pair<std::string, Found>>;

// In their order.
IndexedWords words_of(const std::vector<SearchEntry>& entries) {
  std::unordered_map<std::string, Found> found;
  for (std::size_t number = 0; number < entries.size(); ++number) {
    for (auto& word : search_words(entries[number].title)) found[word].in_title.push_back(number);
    for (auto& word : search_words(entries[number].text)) found[word].in_text.push_back(number);
  }
  IndexedWords words(std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
  std::sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return words;
}

Page script_file(std::string_view name, std::size_t number, std::string_view rows) {
  return {fmt::format("assets/search/{}-{}.js", name, number),
      fmt::format("\"use strict\";\nassure.search.{}({}, [\n{}]);\n", name, number, rows)};
}

class WordFiles {
 public:
  void add(const std::string& word, const Found& found) {
    if (rows_.empty()) firsts_.push_back(word);
    rows_ += '[';
    html::append_quoted(rows_, word);
    rows_ += ',';
    append_steps(rows_, found.in_title);
    rows_ += ',';
    append_steps(rows_, found.in_text);
    rows_ += "],\n";
    if (rows_.size() > bytes_in_a_file) end();
  }

  void end() {
    if (rows_.empty()) return;
    files_.push_back(script_file("words", files_.size() + 1, rows_));
    rows_.clear();
  }

  std::vector<Page>& files() { return files_; }
  const std::vector<std::string>& firsts() const { return firsts_; }

 private:
  std::string rows_;
  std::vector<Page> files_;
  std::vector<std::string> firsts_;
};

Page head_file(std::size_t entries, const std::vector<std::string>& firsts) {
  std::string script =
      fmt::format("\"use strict\";\nassure.search.head({}, {}, [", entries, entries_in_a_file);
  for (std::size_t i = 0; i < firsts.size(); ++i) {
    if (i > 0) script += ',';
    html::append_quoted(script, firsts[i]);
  }
  script += "]);\n";
  return {"assets/search/index.js", std::move(script)};
}

class Collector {
 public:
  explicit Collector(const Book& book) : book_(book) {}

  void pages(const std::vector<Sheet>& sheets) {
    for (const auto& sheet : sheets) {
      if (!sheet.nav.empty()) add(sheet.title, "Page", sheet.path, "");
    }
  }

  void criteria() {
    for (const auto& result : book_.evaluation().frameworks) {
      for (const auto& criterion : result.criteria) {
        std::string text = criterion.id;
        if (criterion.criterion && criterion.criterion->guidance)
          text += " " + *criterion.criterion->guidance;
        if (criterion.response && criterion.response->statement) text += " " + *criterion.response->statement;
        add(Book::name_of(criterion), "Criterion", book_.path_of(criterion), std::move(text));
      }
    }
  }

  void evidence() {
    for (const auto& item : book_.submission().evidence) {
      if (!book_.is_first(item)) continue;
      std::string text = item.id->text;
      if (item.kind) text += " " + book_.kind(item.kind->text);
      if (item.note) text += " " + *item.note;
      for (const auto& file : item.files) {
        if (file) text += " " + *file;
      }
      text += " " + book_.post(item.owner);
      add(record::title_of(item), "Evidence", book_.path_of(item), std::move(text));
    }
  }

  void gaps() {
    const auto& gaps = book_.evaluation().gaps;
    for (std::size_t i = 0; i < gaps.size(); ++i) {
      std::string path = subject_path(book_, gaps[i]);
      add(gaps[i].what, "Gap", path.empty() ? book_.gaps_path(i / gaps_on_a_page + 1) : path,
          gaps[i].criterion + " " + book_.post(gaps[i].owner));
    }
  }

  void records() {
    const auto& submission = book_.submission();
    const auto places = action_paths(book_);
    for (const auto& action : submission.actions) {
      if (action.what) add(*action.what, "Action", places.at(&action), book_.post(action.who));
    }
    for (const auto& decision : submission.decisions) {
      std::string body = decision.body ? body_title(book_, *decision.body) : std::string();
      std::string path = decision.id ? decision_path(decision.id->text) : std::string("pages/decisions.html");
      if (decision.text) add(*decision.text, "Decision", path, body);
    }
    for (const auto& body : submission.bodies) {
      if (body.id) add(body_title(book_, body.id->text), "Body", body_path(body.id->text), body.id->text);
    }
    for (const auto& cost : submission.costs) {
      if (cost.id) add(cost_title(book_, cost.id->text), "Cost", cost_path(cost.id->text), cost.id->text);
    }
    for (const auto& post : submission.posts) {
      if (post.title)
        add(*post.title, "Post", "pages/sign-off.html", post.id ? post.id->text : std::string());
    }
  }

  void terms(const std::vector<framework::Term>& terms) {
    for (const auto& term : terms) {
      if (term.term && term.means) add(*term.term, "Glossary", "pages/glossary.html", *term.means);
    }
  }

  std::vector<SearchEntry> take() { return std::move(entries_); }

 private:
  void add(std::string title, std::string_view what, const std::string& path, std::string text) {
    entries_.push_back({std::move(title), std::string(what), path, std::move(text)});
  }

  const Book& book_;
  std::vector<SearchEntry> entries_;
};

}  // namespace

std::vector<std::string> search_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (char32_t point : base::search_folded(text)) {
    if (base::is_word(point)) {
      word += base::utf8(point);
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

std::vector<SearchEntry> search_entries(const Book& book, const std::vector<Sheet>& sheets) {
  Collector collector(book);
  collector.pages(sheets);
  collector.criteria();
  collector.evidence();
  collector.gaps();
  collector.records();
  collector.terms(book.submission().glossary);
  for (const auto& result : book.evaluation().frameworks) collector.terms(result.framework->glossary);
  return collector.take();
}

std::vector<Page> search_index(const std::vector<SearchEntry>& entries) {
  WordFiles words;
  for (const auto& [word, found] : words_of(entries)) words.add(word, found);
  words.end();
  std::vector<Page> files = std::move(words.files());
  for (std::size_t begin = 0; begin < entries.size(); begin += entries_in_a_file) {
    std::string rows;
    for (std::size_t i = begin; i < std::min(entries.size(), begin + entries_in_a_file); ++i) {
      rows += '[';
      html::append_quoted(rows, entries[i].title);
      rows += ',';
      html::append_quoted(rows, entries[i].what);
      rows += ',';
      html::append_quoted(rows, entries[i].path);
      rows += "],\n";
    }
    files.push_back(script_file("entries", begin / entries_in_a_file + 1, rows));
  }
  files.push_back(head_file(entries.size(), words.firsts()));
  return files;
}

}  // namespace assure::pages
