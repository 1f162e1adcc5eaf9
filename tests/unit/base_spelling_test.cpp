#include "base/spelling.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include <fmt/format.h>

#include "base/text.h"
#include "support/long_form.h"

using assure::base::Spelling;

namespace {

// Optimal string alignment, as it is defined and nothing spared.
std::size_t whole_distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      d[i][j] =
          std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.size()][b.size()];
}

std::string whole_closest(const std::string& typed, const std::vector<std::string>& names) {
  std::size_t best = std::max<std::size_t>(1, typed.size() / 3) + 1;
  std::string nearest;
  for (const auto& name : names) {
    std::size_t d = whole_distance(assure::base::lower_ascii(typed), assure::base::lower_ascii(name));
    if (d >= best) continue;
    best = d;
    nearest = name;
  }
  return best >= typed.size() ? "" : nearest;
}

std::string numbered(std::string_view word, std::size_t number) {
  return fmt::format("{}-{:06}", word, number);
}

}  // namespace

TEST_CASE("the closest name is that of the whole matrix, whatever is spared on the way") {
  std::mt19937 random(7);
  auto word = [&](std::size_t longest) {
    std::string text(1 + random() % longest, ' ');
    for (char& c : text) c = "abAB-"[random() % 5];
    return text;
  };
  for (std::size_t round = 0; round < tests::much(3000); ++round) {
    std::size_t longest = round % 10 == 0 ? 110 : 12;
    std::vector<std::string> names;
    for (int i = 0; i < 5; ++i) names.push_back(word(longest));
    std::string typed = word(longest).substr(0, 100);
    CAPTURE(typed);
    CHECK(assure::base::closest(typed, names) == whole_closest(typed, names));
    CHECK(Spelling(names).closest(typed) == whole_closest(typed, names));
  }
}

TEST_CASE("a folder with some hundred misspelt names is told what each of them means") {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < 500; ++i) names.push_back(numbered("annual-report", i));
  Spelling spelling(names);
  for (std::size_t i = 0; i < 500; ++i) {
    CHECK(spelling.did_you_mean(numbered("anual-report", i)) == fmt::format("did you mean `{}`?", names[i]));
  }
}

TEST_CASE("thousands of misspelt names against thousands end without a guess") {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < 20'000; ++i) names.push_back(numbered(std::string(50, 'a'), i));
  Spelling spelling(names);
  std::size_t guessed = 0;
  for (std::size_t i = 0; i < 20'000; ++i) {
    guessed += spelling.closest(numbered(std::string(49, 'a') + "b", i)).empty() ? 0 : 1;
  }
  CHECK(guessed > 0);
  CHECK(guessed < 10'000);
  CHECK(spelling.contains(names.back()));
  CHECK(spelling.meant(names.back()) == names.back());
  CHECK(spelling.meant(numbered("b", 1)) == "");
}

TEST_CASE("a name that is there is meant, and what is near to nothing means nothing") {
  Spelling spelling({"alpha", "Beta"});
  CHECK(spelling.meant("alpha") == "alpha");
  CHECK(spelling.meant("beta") == "Beta");
  CHECK(spelling.meant("bate") == "");
  CHECK(spelling.meant("alhpa") == "alpha");
  CHECK(spelling.meant("") == "");
  CHECK(spelling.closest(std::string(101, 'a')) == "");
}

TEST_CASE("of a long list the first names are shown, and how many more there are") {
  std::vector<std::string> names(1000, "n");
  std::string list = assure::base::quoted_list(names);
  CHECK(list.ends_with(", `n` and 901 more"));
  CHECK(std::count(list.begin(), list.end(), '`') == 2 * 99);
  names.resize(100);
  CHECK(assure::base::quoted_list(names).ends_with("`n` and `n`"));
}

TEST_CASE("a character that nobody sees is named, wherever it stands") {
  const std::vector<std::string> names = {"title", "log book.md", "caf\u00e9\u00a0plan"};
  CHECK(assure::base::did_you_mean("\u200btitle", names) ==
        "did you mean `title`? What is written holds U+200B, which is invisible, as character 1");
  CHECK(assure::base::did_you_mean("titl\u00ade", names) ==
        "did you mean `title`? What is written holds U+00AD, which is invisible, as character 5");
  CHECK(assure::base::did_you_mean("log\u00a0book.md", names) ==
        "did you mean `log book.md`? What is written holds U+00A0, which looks like a plain space, as "
        "character 4");
  CHECK(assure::base::did_you_mean("caf\u00e9 plan", names) ==
        "did you mean `caf\u00e9\u00a0plan`? That name holds U+00A0, which looks like a plain space, as "
        "character 5");
  CHECK(assure::base::did_you_mean("titel", names) == "did you mean `title`?");
}

TEST_CASE("a name is meant for certain by its title, or in another letter case") {
  Spelling spelling({"ceo", "C7", "c7", "dsc"}, [] {
    return std::vector<assure::base::Titled>{
        {"Chief Executive", "ceo", "post"}, {"Director", "dsc", "post"}, {"Director", "ceo", "post"}};
  });
  CHECK(spelling.certain("CEO") == "ceo");
  CHECK(spelling.certain("chief-executive") == "ceo");
  CHECK(spelling.certain("Director") == "");
  CHECK(spelling.certain("coe") == "");
  Spelling two({"C7", "c7"});
  CHECK(two.certain("C7") == "");
}

TEST_CASE("of several names that are equally near none is the only one") {
  const std::vector<std::string> names = {"title", "date", "dated"};
  CHECK(assure::base::only_closest("titel", names) == "title");
  CHECK(assure::base::only_closest("dates", names) == "");
  CHECK(assure::base::only_closest("Dated", names) == "dated");
  CHECK(assure::base::only_closest("owner", names) == "");
}
