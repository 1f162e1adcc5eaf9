#include "cli/parser.h"

#include <sstream>

#include <doctest/doctest.h>

#include "base/memory_files.h"

namespace assure::cli {
namespace {

enum class Taste { Sweet, Salt, Sour };

struct Asked {
  std::string place;
  std::vector<std::string> words;
  bool loud = false;
  Taste taste = Taste::Sweet;
  std::optional<int> count;
  std::uint64_t size = 0;
};
Asked asked;  // by the run below

Verb set_up_cook() {
  auto given = std::make_shared<Asked>();
  auto choose = [given](std::size_t number) { given->taste = static_cast<Taste>(number); };
  return {
      .options =
          {
              {"PLACE", "", &given->place, "Where", required},
              {"--word", "WORD", &given->words, "One more"},
              {"--loud,-l", "", &given->loud, "Loudly", optional, "--word"},
              {"--taste", "TASTE", OneOf{{"sweet", "salt", "sour"}, choose}, "How"},
              {"--count", "N", Number{&given->count, 1, 9}, "How many"},
              {"--size", "SIZE", Size{&given->size, 10, 5000}, "How much"},
          },
      .takes = {Shared::AsOf},
      .run =
          [given](const Context&) {
            asked = *given;
            return Exit::Findings;
          },
  };
}

Verb set_up_wash() {
  return {.run = [](const Context&) { return Exit::Clean; }};
}

constexpr Command tidied[] = {
    {"shelves", "The shelves", set_up_wash}, {"drawers", "The drawers", set_up_wash}};

Verb set_up_tidy() {
  return {.run = [](const Context&) { return Exit::Clean; }, .commands = tidied};
}

constexpr Command commands[] = {{"cook", "Make a meal", set_up_cook}, {"wash", "Wash up", set_up_wash},
    {"tidy", "Tidy up", set_up_tidy}, {"bake", "Make bread", nullptr}};
constexpr Program program = {"assure", "9", "A program", "The end.", commands};

struct Told {
  Parsed parsed;
  std::string out;
  std::string err;
};

Told told(const std::vector<std::string>& words) {
  base::MemoryFiles files;
  std::ostringstream out, err;
  base::Env env{files, out, err, {}, {}};
  Common common;
  const std::vector<Option> rows = {
      {"--as-of", "DATE", &common.as_of, "A day"}, {"--color", "WHEN", one_of(common.color), "In colour"}};
  auto parsed = parse(env, program, rows, words);
  asked = {};
  if (parsed.run) parsed.run({env, common});
  return {parsed, out.str(), err.str()};
}

TEST_CASE("values go where the rows of a command say") {
  auto cooked = told(
      {"cook", "--word", "a", "here", "--word=b", "-l", "--taste", "sour", "--count", "3", "--size", "2kb"});
  REQUIRE(cooked.parsed.run);
  CHECK(cooked.err.empty());
  CHECK(asked.place == "here");
  CHECK(asked.words == std::vector<std::string>{"a", "b"});
  CHECK(asked.loud);
  CHECK(asked.taste == Taste::Sour);
  CHECK(asked.count == 3);
  CHECK(asked.size == 2000);
}

TEST_CASE("what no row of a command allows is an error of usage") {
  auto refused = [](std::vector<std::string> words, const std::string& why) {
    words.insert(words.begin(), "cook");
    auto wrong = told(words);
    CHECK_FALSE(wrong.parsed.run);
    CHECK(wrong.parsed.ended == Exit::CouldNotRun);
    CHECK(wrong.out.empty());
    CHECK(wrong.err == "assure: " + why + "\nRun with --help for more information.\n");
  };
  refused({}, "PLACE is required");
  refused({"here", "--taste", "bitter"}, "--taste: bitter not in {sweet,salt,sour}");
  refused({"here", "--count", "10"}, "--count: Value 10 not in range 1 to 9");
  refused({"here", "--size", "1"}, "--size: Value 1 not in range 10 to 5000");
  for (std::string_view size : {"KB", "-1KB", "1.5KB", "1XB", "99999999999GB"})
    refused({"here", "--size", std::string(size)},
        fmt::format("--size: `{}` is no size such as 35MB or 20MiB", size));
  refused({"here", "-l"}, "--loud requires --word");
  // An option that there is not is to blame, whatever its value was taken for.
  refused({"--colour"}, "The following argument was not expected: --colour");
  refused({"here", "--taste", "bitter", "--colour"}, "The following argument was not expected: --colour");
  refused({"here", "--word", ""}, "--word: is empty");
  refused({"here", "--taste"}, "--taste: no value is given");
  refused({"here", "--taste", "sour", "--taste", "salt"}, "--taste: is given more than once");
  refused({"here", "--as-of", "2008", "--as-of=2009"}, "--as-of: is given more than once");
}

TEST_CASE("how to print is told to any command, but shown in the help of those alone that look different") {
  CHECK(told({"cook", "here", "--as-of", "2008"}).parsed.run);
  CHECK(told({"--as-of", "2008", "cook", "here"}).parsed.run);
  CHECK(told({"cook", "here", "--color", "never"}).parsed.run);
  CHECK(told({"--color", "never", "cook", "here"}).parsed.run);
  CHECK(told({"cook", "--help"}).out.find("--color") == std::string::npos);
}

TEST_CASE("a day is refused by a command that judges nothing, before it and behind it") {
  for (const auto& words : {std::vector<std::string>{"wash", "--as-of", "2008"},
           std::vector<std::string>{"--as-of", "2008", "wash"}}) {
    auto wrong = told(words);
    CHECK(wrong.parsed.ended == Exit::CouldNotRun);
    CHECK(wrong.err == "assure: --as-of: does nothing for `wash`\nRun with --help for more information.\n");
  }
}

TEST_CASE("an option before the command and behind it is given more than once") {
  auto wrong = told({"--as-of", "2008", "cook", "here", "--as-of", "2009"});
  CHECK(wrong.parsed.ended == Exit::CouldNotRun);
  CHECK(wrong.err == "assure: --as-of: is given more than once\nRun with --help for more information.\n");
}

TEST_CASE("below a command, a word that is none of its commands is refused with those that there are") {
  auto refused = [](const std::string& word, const std::string& why) {
    auto wrong = told({"tidy", word});
    CHECK(wrong.parsed.ended == Exit::CouldNotRun);
    CHECK(wrong.err ==
          "assure: `tidy` has no command `" + word + "`" + why + "\nRun with --help for more information.\n");
  };
  refused("windows", "; it has `shelves` and `drawers`");
  refused("shelfes", ": did you mean `shelves`?");
  CHECK(told({"tidy", "shelves"}).parsed.run);
  CHECK(told({"tidy"}).parsed.run);
}

TEST_CASE("a command that this build lacks is refused, and is not in help") {
  for (const auto& words : {std::vector<std::string>{"bake"},
           std::vector<std::string>{"bake", "here", "--hot"}, std::vector<std::string>{"bake", "--help"}}) {
    auto wrong = told(words);
    CHECK(wrong.parsed.ended == Exit::CouldNotRun);
    CHECK(wrong.out.empty());
    CHECK(wrong.err == "assure: this build of assure has no `bake`\nRun with --help for more information.\n");
  }
  CHECK(told({"bale"}).err == "assure: no command `bale`\nRun with --help for more information.\n");
  auto helped = told({"--help"});
  CHECK(helped.out.find("cook") != std::string::npos);
  CHECK(helped.out.find("bake") == std::string::npos);
}

TEST_CASE("help is made of the rows") {
  auto helped = told({"cook", "--help"});
  CHECK_FALSE(helped.parsed.run);
  CHECK(helped.parsed.ended == Exit::Clean);
  for (const char* part : {"Make a meal", "PLACE TEXT REQUIRED", "--word WORD", "-l,--loud",
           "--taste TASTE:{sweet,salt,sour}", "How many", "--as-of DATE", "The end."}) {
    CAPTURE(part);
    CHECK(helped.out.find(part) != std::string::npos);
  }
}

}  // namespace
}  // namespace assure::cli
