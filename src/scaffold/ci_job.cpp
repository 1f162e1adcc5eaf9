#include "scaffold/ci_job.h"

#include <string_view>

#include <fmt/format.h>

#include "base/text.h"

namespace assure::scaffold {
namespace {

struct Job {
  std::string_view path;
  std::string_view before;  // the folder
  std::string_view behind;
};

// In the order of CiSystem. examples/ci/ shows them.
constexpr Job jobs[] = {
    {".github/workflows/evidence.yml",
        R"(# Checks the evidence of every push and pull request, and shows findings at their lines.
# ASSURE_IMAGE, a variable of the repository, names the image of a container that holds assure.
name: Evidence
on: [push, pull_request]
permissions:
  contents: read
  security-events: write
jobs:
  check:
    runs-on: ubuntu-latest
    container: ${{ vars.ASSURE_IMAGE }}
    steps:
      - uses: actions/checkout@v4
      - name: Check the evidence
        run: |
          assure check )",
        R"( --format github --format sarif=assure.sarif
      # Where code scanning is on, it keeps what was found.
      - uses: github/codeql-action/upload-sarif@v3
        if: ${{ always() }}
        continue-on-error: true
        with:
          sarif_file: assure.sarif
          category: assure
)"},
    {".gitlab-ci.yml",
        R"(# Checks the evidence of every push, and shows findings in merge requests.
# ASSURE_IMAGE, a CI/CD variable of the project, names the image of a container that holds assure.
evidence:
  image:
    name: $ASSURE_IMAGE
    entrypoint: [""]
  script:
    - |
      assure check )",
        R"( --format human --format gitlab=gl-code-quality-report.json --format junit=assure.xml
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: assure.xml
)"},
};

}  // namespace

base::Result<NewFile> ci_job(CiSystem system, const std::string& folder) {
  // GitHub and GitLab read signs of their own before a shell sees the line.
  if (folder.find_first_of("\n\r$") != std::string::npos)
    return base::fail(fmt::format("--ci: a job cannot name the folder {}", folder));
  const Job& job = jobs[static_cast<std::size_t>(system)];
  const std::string word = folder.empty() ? "." : base::shell_word(folder);
  return NewFile{std::string(job.path), fmt::format("{}{}{}", job.before, word, job.behind)};
}

}  // namespace assure::scaffold
