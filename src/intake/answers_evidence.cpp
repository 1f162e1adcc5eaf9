// What rows name as evidence.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "intake/answers.h"
#include "intake/rules.h"
#include "intake/words.h"

namespace assure::intake {

void Answers::cite(Response& response, NewCitation citation) {
  auto same = std::find_if(response.citations.begin(), response.citations.end(),
      [&](const NewCitation& other) { return other.item == citation.item; });
  if (same == response.citations.end()) {
    response.citations.push_back(std::move(citation));
    ++citations_in_row_;
  } else if (!citation.pages.empty() && same->pages.find(citation.pages) == std::string::npos) {
    same->pages += (same->pages.empty() ? "" : ", ") + citation.pages;
  }
}

// The item that a name means. Empty when the map says that none is meant. A question leaves the evidence
// open.
std::string Answers::item_of(
    const NamedEvidence& named, const CellAt& cell, std::string& why, std::set<std::string>& open) {
  auto of_file = [&](std::size_t number) {
    const std::size_t first = reading_.files.first_of(number);
    why = first == number ? std::string()
                          : fmt::format("it has the bytes of `{}`", reading_.files.file(first).path);
    return reading_.items.of_file(first, reading_.files.file(first), cell).id;
  };
  if (const Answer* answer = reading_.questions.answer(About::Files, named.written)) {
    why = "the map says that nothing is meant";
    if (*answer->means == means_none) return {};
    auto found = reading_.files.find(*answer->means);
    if (found.size() == 1) return of_file(found.front());
    reading_.out
        .report(rules::bad_answer, answer->means.span, "`{}` is {} beside the tracker", *answer->means,
            found.empty() ? "no file" : "several files")
        .help("write its path below the folder of files");
  }
  if (named.files.size() == 1) return of_file(named.files.front());
  if (named.files.empty()) {
    if (std::string known = reading_.items.cite_known(named.written, cell); !known.empty()) {
      why = "the folder has it";
      return known;
    }
  }
  open.insert("evidence");
  std::string hint = "its path below the folder of files, or none";
  if (named.files.size() > 1) {
    std::vector<std::string> paths;
    for (std::size_t number : named.files) paths.push_back(reading_.files.file(number).path);
    reading_.out
        .report(rules::ambiguous_file, reading_.tracker.span(cell), "`{}` may be {}", brief(named.written),
            base::quoted_list(paths))
        .help("write the one that is meant under `files` in the map");
    reading_.items.mention(named.files);
    why = "several files are called so: an item without a file";
    hint = base::join(paths, " | ");
  } else if (!reading_.questions.answer(About::Files, named.written)) {
    const std::string near = reading_.files.did_you_mean(named.written);
    reading_.out
        .report(rules::file_not_found, reading_.tracker.span(cell), "no file is called `{}`",
            brief(named.written))
        .help(near.empty()
                  ? std::string("add the file, or write its path under `files` in the map")
                  : fmt::format(
                        "did you mean `{}`? add the file, or write its path under `files` in the map", near));
    if (!near.empty()) hint = near + " | none";
    why = "no file is called so: an item without a file";
  }
  reading_.questions.ask(About::Files, named.written, hint);
  return reading_.items.without_file(named.written, cell).id;
}

void Answers::take_evidence(Here& here, const Column& column, const std::string& text) {
  const CellAt cell = at(here, column.number);
  const auto names = read_evidence(text, reading_.files, [&](const std::string& written) {
    if (reading_.questions.answer(About::Files, written)) return true;
    return !reading_.items.known(written).empty() && reading_.files.find(written).empty();
  });
  for (const NamedEvidence& named : names) {
    if (!named.see.empty() && !reading_.questions.answer(About::Files, named.written)) {
      here.response.seen.push_back({named.see, cell});
      continue;
    }
    std::string why;
    const std::string item = item_of(named, cell, why, here.response.open);
    if (!item.empty()) cite(here.response, {item, named.pages, cell});
    fate(cell, item.empty() ? std::string() : record_of(here.response),
        item.empty() ? std::string() : "evidence/" + item, named.pages.empty() ? "" : "pages " + named.pages,
        why);
  }
  if (names.empty()) fate(cell, {}, {}, {}, "it names nothing");
}

// A column of pages beside one of evidence.
void Answers::take_pages(Here& here, const Column& column, const std::string& text) {
  const CellAt cell = at(here, column.number);
  std::string pages = pages_named(text);
  if (pages.empty()) pages = pages_named("p" + text);
  if (pages.empty() || citations_in_row_ != 1 || !here.response.citations.back().pages.empty()) {
    keep_private(here, column, text,
        pages.empty() ? "these are no pages"
                      : "of which of the row's evidence these are the pages is not said");
    return;
  }
  here.response.citations.back().pages = pages;
  fate(cell, record_of(here.response), "evidence/" + here.response.citations.back().item, "pages " + pages);
}

// "see 7": what the row of criterion 7 cites.
void Answers::resolve_seen(Response& response) {
  for (const Value& seen : response.seen) {
    const Asked* asked = reading_.criteria.find(seen.text);
    auto known = asked ? by_criterion_.find(asked->name) : by_criterion_.end();
    const bool there = known != by_criterion_.end() && !responses_[known->second].citations.empty();
    if (!there || asked == response.asked) {
      reading_.out
          .report(rules::file_not_found, reading_.tracker.span(seen.from), "`see {}` leads nowhere: {}",
              brief(seen.text), asked ? "that row names no evidence" : "no criterion is called so")
          .help("name the evidence here");
      response.open.insert("evidence");
      keep_seen(response, seen);
      continue;
    }
    for (const NewCitation& citation : std::vector(responses_[known->second].citations)) {
      cite(response, {citation.item, citation.pages, seen.from});
      fate(seen.from, record_of(response), "evidence/" + citation.item, {}, "as for " + asked->name);
    }
  }
}

// The words stay, so that nothing is lost.
void Answers::keep_seen(Response& response, const Value& seen) {
  response.privates.push_back({"Evidence: see " + seen.text, seen.from});
  fate(seen.from, record_of(response), "private", {}, "what it refers to is not there");
}

}  // namespace assure::intake
