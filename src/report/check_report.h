// What `check` reports, once for all of its forms: every finding with its place in the repository, what it is
// about, and by what it is known again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/formats/format.h"
#include "evaluate/evaluation.h"
#include "evaluate/subjects.h"
#include "report/known.h"
#include "source/sources.h"
#include "source/text_edit.h"

namespace assure::report {

struct FilePlace {
  std::string path;        // from the root of the repository, with `/`; as it is named on the disk
  bool has_lines = false;  // false: a document, a file that was not read, or the folder as a whole
  source::Position begin, end;
};

struct RelatedFinding {
  FilePlace place;
  bool in_repository = true;  // false: in a checklist that is shipped
  std::string_view message;
};

// A text that takes the place of another one.
struct Replacement {
  FilePlace place;
  std::string text;
};

struct Finding {
  const diag::Diagnostic* diagnostic = nullptr;
  FilePlace place;
  std::vector<RelatedFinding> related;
  evaluate::Subject subject;
  std::optional<Replacement> correction;  // what `assure fix` writes for it
  std::string fingerprint;
  bool in_folder = true;  // false: in CheckOptions::outside
  bool known = false;     // it was there before, and is no reason to fail
  bool fails = false;     // `check` ends with 1 for it

  const diag::Rule& rule() const { return *diagnostic->rule; }
  bool is_unread() const { return rule().is_about_text() && diagnostic->severity == diag::Severity::Error; }
};

struct CheckReport {
  const evaluate::Evaluation& evaluation;
  diag::Findings told;                      // as the forms for people and programs tell them
  std::string_view version;                 // of this program
  std::string folder;                       // CheckOptions::folder
  bool complete = true;                     // false: something could not be evaluated
  std::vector<Finding> findings;            // all of them, by file and place
  std::optional<Comparison> compared = {};  // with those of before, when somebody asked for it

  bool fails() const;
};

// A change to the folder that settles a finding.
struct Correction {
  const diag::Diagnostic* finding = nullptr;
  std::uint32_t file = 0;
  source::TextEdit edit;
};

struct CheckOptions {
  std::string_view version = {};
  std::string folder = {};  // the path of the evidence folder from the root of the repository; may be empty
  // A file of the sources that does not lie below the evidence folder, and its path from the root.
  std::uint32_t outside = 0;
  std::string outside_path = {};
  diag::Severity fail_on = diag::Severity::Error;
  std::vector<Correction> corrections = {};
};

// Points into all that it is given; nothing is known yet (report/known.h).
CheckReport make_check_report(
    const evaluate::Evaluation& evaluation, const diag::Findings& told, const CheckOptions& options);

// With a capital and a full stop, in one line, and harmless.
std::string as_sentence(std::string_view text);

// The message and what to do, as sentences: "No evidence item `x`. Did you mean `y`?" Of a waived one, who
// accepts it, until when and why.
std::string as_sentences(const diag::Diagnostic& finding);

// "accepted by `ceo` until 2008-11-28: reason"
std::string waiver_words(const diag::Waived& waived);

// "error", "warning" or "note", of a waived one "waived".
std::string_view weight_of(const diag::Diagnostic& finding);

// "plan.yaml:3:7: error: no evidence item `x` [AS301]"
std::string in_gcc_style(const Finding& finding);

// What is new, of what the whole output does not show with its state.
std::vector<const Finding*> news_of(const CheckReport& report);

// The whole output, with a line break at its end where there is any. Pure.
std::string render_check_human(const CheckReport& report);
std::string render_check_json(const CheckReport& report);
std::string render_sarif(const CheckReport& report);
std::string render_junit(const CheckReport& report);
std::string render_github(const CheckReport& report);
std::string render_gitlab(const CheckReport& report);
std::string render_gcc(const CheckReport& report);

// With what each output of these begins, by which a file is known to be one.
inline constexpr std::string_view sarif_beginning =
    "{\n  \"$schema\": "
    "\"https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json\",\n"
    "  \"version\": \"2.1.0\",\n  \"runs\": [\n    {\n      \"tool\": {\n        \"driver\": {\n"
    "          \"name\": \"assure\",";
inline constexpr std::string_view junit_beginning =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"assure check\"";

// What a page of GitHub shows below a run, in Markdown of no more than `room` bytes.
std::string render_github_summary(const CheckReport& report, std::size_t room);

}  // namespace assure::report
