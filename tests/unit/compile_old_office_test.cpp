// Word files of before 2007, by a program that this computer has.
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base_failing_files.h"
#include "compile/compile.h"
#include "support/compound_file.h"
#include "support/sample_folder.h"

using namespace assure;

namespace {

constexpr std::string_view quoting = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: A, file: documents/old.doc, owner: ceo, dated: 2008-06-30, status: final}
-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: So it is., evidence: [{item: annual-report, quote: 12 wards were open}]}
-- documents/annual-report.txt --
(absent)
)";

struct OldWorld {
  base::test::FailingFiles files;
  std::vector<std::string> has = {"/usr/bin/bwrap", "/usr/bin/antiword"};
  int status = 0;
  std::string output = "|Ward |12 wards were open |\n";
  std::vector<base::Program> runs;

  std::string check() {
    auto folder = tests::sample_folder(tests::unpack(quoting));
    for (const auto& [path, bytes] : folder.all("/sample")) files.put(path, bytes);
    files.put("/sample/documents/old.doc", tests::CompoundFile().bytes({{"WordDocument", "12 wards"}}));
    for (const auto& path : has) files.put(path, "");
    std::ostringstream out, err;
    auto variable = [](std::string_view name) {
      return name == "PATH" ? std::optional<std::string>("/usr/bin:/opt/bin") : std::nullopt;
    };
    base::Env env{files, out, err, variable, [] { return *base::Date::of(2008, 11, 28); }};
    env.run_program = [&](const base::Program& program) -> base::Result<base::ExitOutcome> {
      runs.push_back(program);
      return base::ExitOutcome{status, output};
    };
    compile::Options options;
    options.inspector = ASSURE_INSPECT_PROGRAM;
    auto compilation = compile::compile(env, "/sample", options);
    REQUIRE_MESSAGE(compilation.has_value(), (compilation ? std::string() : compilation.error().message));
    return tests::human_text(**compilation);
  }
};

}  // namespace

TEST_CASE("a quote from an old Word file is looked for in what a program reads in it, shut in") {
  OldWorld world;
  CHECK(world.check().find("AS51") == std::string::npos);
  REQUIRE(world.runs.size() == 1);
  const auto& argv = world.runs[0].argv;
  CHECK(argv[0] == "/usr/bin/bwrap");
  CHECK(argv[1] == "--unshare-all");
  CHECK(std::vector<std::string>(argv.end() - 6, argv.end()) ==
        std::vector<std::string>{"/usr/bin/antiword", "-w", "0", "-m", "UTF-8.txt", "/document"});
  CHECK(world.runs[0].attached ==
        std::vector<std::string>{tests::CompoundFile().bytes({{"WordDocument", "12 wards"}})});
  world.output = "13 wards were open\n";
  CHECK(world.check().find("error[AS513]") != std::string::npos);
}

TEST_CASE(
    "without bubblewrap, with a program that fails, or one that lies where it is not seen, an old file stays "
    "unread") {
  OldWorld alone, failing, elsewhere;
  alone.has = {"/usr/bin/antiword"};
  failing.status = 1;
  elsewhere.has = {"/usr/bin/bwrap", "/opt/bin/antiword"};
  for (OldWorld* world : {&alone, &failing, &elsewhere})
    CHECK(world->check().find("AS515") != std::string::npos);
  CHECK(alone.runs.empty());
  CHECK(failing.runs.size() == 1);
  CHECK(elsewhere.runs.empty());
}
