// How often `check` opens what it judges.
#include <map>
#include <memory>
#include <mutex>
#include <sstream>

#include <doctest/doctest.h>

#include "compile/compile.h"
#include "support/sample_folder.h"

using namespace assure;

namespace {

class CountingFiles : public tests::ReadOnlyFiles {
 public:
  explicit CountingFiles(tests::ReadOnlyFiles&& files) : tests::ReadOnlyFiles(std::move(files)) {}

  base::Result<std::unique_ptr<base::InputFile>> open(const std::string& path, base::Links links) override {
    {
      std::lock_guard lock(*mutex_);
      ++opened[path];
    }
    if (path == closed) return base::fail(path + ": permission denied");
    return tests::ReadOnlyFiles::open(path, links);
  }

  std::map<std::string, int> opened;
  std::string closed;  // a file that may not be read

 private:
  std::shared_ptr<std::mutex> mutex_ = std::make_shared<std::mutex>();
};

// Whatever asks for a file: quotes, twins by size, a refused type, a signature, a survey.
constexpr std::string_view sample = R"(-- in checklist.yaml --
delivery: {blocked: [zip]}
-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: A, file: documents/annual-report.txt, owner: ceo, dated: 2008-06-30, status: final}
  - {id: twin, kind: report, title: B, file: documents/twin.txt, owner: ceo, dated: 2008-06-30, status: final}
  - {id: answers, kind: report, title: C, file: documents/answers.csv, owner: ceo, dated: 2008-06-30, status: final}
feedback: [{id: partners, file: documents/answers.csv, min_group: 1}]
sign_offs:
  - {role: chief-executive, post: ceo, on: 2008-11-20, digest: "sha256:0000000000000000000000000000000000000000000000000000000000000000"}
-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: So it is.,
     evidence: [{item: annual-report, quote: The report}, {item: twin, shows: x}, answers]}
-- documents/annual-report.txt --
The report.
-- documents/twin.txt --
The report:
-- documents/answers.csv --
group,criterion,rating
partners,S1,met
)";

std::unique_ptr<compile::Compilation> checked(CountingFiles& files) {
  std::ostringstream out, err;
  base::Env env{files, out, err, [](std::string_view) { return std::nullopt; },
      [] { return *base::Date::of(2008, 11, 28); }, false, false, 1};
  compile::Options options;
  options.inspector = ASSURE_INSPECT_PROGRAM;
  auto compilation = compile::compile(env, "/sample", options);
  REQUIRE_MESSAGE(compilation.has_value(), (compilation ? std::string() : compilation.error().message));
  return std::move(*compilation);
}

}  // namespace

TEST_CASE("each document is opened once, whatever is asked of it") {
  CountingFiles files(tests::sample_folder(tests::unpack(sample)));
  const auto compilation = checked(files);
  for (const char* name : {"annual-report.txt", "twin.txt", "answers.csv"}) {
    CAPTURE(name);
    CHECK(files.opened[std::string("/sample/documents/") + name] == 1);
  }
  const auto* report = compilation->evaluation.files.find("documents/annual-report.txt");
  REQUIRE(report);
  CHECK(report->digest.size() == 64);
  CHECK(report->inside->quotes.size() == 1);
  const auto* answers = compilation->evaluation.files.find("documents/answers.csv");
  CHECK(answers->answers->rows.size() == 1);
  CHECK(answers->inside->facts.trouble == "");
}

TEST_CASE("a document that may not be read is a finding, and hides no other") {
  for (const char* name : {"annual-report.txt", "twin.txt", "answers.csv"}) {
    CAPTURE(name);
    CountingFiles files(tests::sample_folder(tests::unpack(sample)));
    files.closed = std::string("/sample/documents/") + name;
    const std::string found = tests::human_text(*checked(files));
    CHECK(found.find("cannot be read: permission denied") != found.npos);
    CHECK(found.find("evidence.yaml") != found.npos);
    CHECK(found.find("let whoever runs this read it") != found.npos);
  }
}
