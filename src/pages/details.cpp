#include "pages/details.h"

#include <fmt/format.h>

#include "base/text.h"
#include "submission/records.h"

namespace assure::pages {
namespace {

// Empty when the section has no record of that id, or it has no title.
std::string title_in(const Book& book, std::string_view section, std::string_view id) {
  std::string title;
  submission::for_each_section([&]<class Row>(const Row& row) {
    if constexpr (submission::has_ids<Row>) {
      if (row.name != section) return;
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
  std::string title = section_.empty() ? std::string() : title_in(book_, section_, text);
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

void fill_details(const std::vector<Detail>& details, View view) {
  for (const Detail& detail : details) {
    View row = view.add("DETAILS");
    row.set("LABEL", detail.label);
    row.set("VALUE", detail.value);
  }
}

}  // namespace assure::pages
