#include "pages/details.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "pages/sheets.h"
#include "submission/records.h"

namespace assure::pages {
namespace {

// Empty when no record of that id is named, or it has no title.
std::string title_of_named(const Book& book, const record::References& names, std::string_view id) {
  std::string title;
  submission::for_each_section([&]<class Row>(const Row& row) {
    if constexpr (submission::has_ids<Row>) {
      bool named =
          row.referent && std::find(names.to.begin(), names.to.end(), *row.referent) != names.to.end();
      if (!named || !title.empty()) return;
      const auto* record = book.evaluation().index.find<typename Row::Record>(id);
      if constexpr (requires { record->title; }) {
        if (record && record->title) title = *record->title;
      }
    }
  });
  return title;
}

}  // namespace

void Wording::text(std::string_view text) {
  std::string title = title_of_named(book_, names_, text);
  add(title.empty() ? std::string(text) : title);
}
void Wording::integer(std::int64_t number) {
  add(std::to_string(number));
}
void Wording::number(double number) {
  add(fmt::format("{}", number));
}

void Wording::add(const std::string& words) {
  words_.push_back(key_.empty() ? words : fmt::format("{}: {}", key_, words));
}

std::string Wording::take() const {
  return base::join(words_, key_.empty() ? ", " : "; ");
}

std::vector<Detail> checks(const Book& book, const record::Record& record) {
  std::vector<Detail> found;
  for (const auto* gap : book.gaps_of(record)) {
    std::string words = gap->what;
    std::erase(words, '`');
    found.push_back({weight_label(*gap), std::move(words)});
  }
  return found;
}

void fill_details(const std::vector<Detail>& details, View view) {
  for (const Detail& detail : details) {
    View row = view.add("DETAILS");
    row.set("LABEL", detail.label);
    row.set("VALUE", detail.value);
  }
}

}  // namespace assure::pages
