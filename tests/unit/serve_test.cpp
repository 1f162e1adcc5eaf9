// Serving from beginning to end in one process: `pause` is where files change.
#include <regex>
#include <sstream>

#include <doctest/doctest.h>

#include "serve/serve.h"
#include "support/sample_folder.h"

using namespace assure;

namespace {

// Serves /sample; before the n-th pause ends, files change. Ends when there are no more changes.
struct Session {
  tests::ReadOnlyFiles files = tests::sample_folder({});
  std::ostringstream out, err;
  std::vector<std::function<void()>> changes;
  bool quiet = false;

  base::Status run() {
    std::size_t pauses = 0;
    base::Env env{.files = files,
        .out = out,
        .err = err,
        .variable = [](std::string_view) { return std::nullopt; },
        .today = [] { return *base::Date::of(2008, 11, 28); },
        .pause =
            [&](std::chrono::milliseconds) {
              if (pauses == changes.size()) return true;
              changes[pauses++]();
              return false;
            }};
    compile::Options compilation;
    compilation.inspector = ASSURE_INSPECT_PROGRAM;
    return serve::serve(env, "/sample", {compilation, "0", 0, quiet});
  }

  std::string told() const {
    return std::regex_replace(err.str(), std::regex("in [0-9]+ ms"), "in a moment");
  }
};

const auto nothing = [] {};

}  // namespace

TEST_CASE(
    "serving tells its address, builds when the folder has come to rest, and keeps its pages in trouble") {
  Session session;
  auto& files = session.files;
  std::string manifest = files.bytes("/sample/assure.yaml");
  session.changes = {nothing, [&] { files.put("/sample/more.yaml", "nonsense: true\n"); }, nothing, nothing,
      [&] { files.drop("/sample/assure.yaml"); }, nothing, nothing,
      [&] { files.put("/sample/assure.yaml", manifest); }, nothing, nothing};
  REQUIRE(session.run());
  CHECK(std::regex_match(session.out.str(), std::regex("http://127\\.0\\.0\\.1:[0-9]+/\n")));
  CHECK(session.told() ==
        "no findings\n"
        "rebuilt in a moment: 1 error\n"
        "assure: not rebuilt: /sample/assure.yaml: no such file or directory\n"
        "rebuilt in a moment: 1 error\n");
}

TEST_CASE("quiet serving tells only of trouble") {
  Session session;
  session.quiet = true;
  session.changes = {nothing, [&] { session.files.put("/sample/more.yaml", "nonsense: true\n"); }, nothing,
      [&] { session.files.drop("/sample/assure.yaml"); }, nothing};
  REQUIRE(session.run());
  CHECK(session.told() == "assure: not rebuilt: /sample/assure.yaml: no such file or directory\n");
}

TEST_CASE("who wants to end at once is not served") {
  Session session;
  REQUIRE(session.run());
  CHECK(session.out.str().empty());
  CHECK(session.told().empty());
}

TEST_CASE("a folder that cannot be compiled at the beginning is not served") {
  Session session;
  session.files.drop("/sample/assure.yaml");
  session.changes = {nothing};
  auto served = session.run();
  REQUIRE_FALSE(served);
  CHECK(served.error().message == "/sample/assure.yaml: no such file or directory");
  CHECK(session.out.str().empty());
}
