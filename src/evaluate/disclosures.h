// What must not leave the building, in the folder's documents and in its own texts, and what was decided on
// it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/disclosed.h"
#include "evaluate/files.h"
#include "source/span.h"
#include "submission/sign_offs.h"

namespace assure::evaluate {

struct Evaluation;

// All of one kind in one document, or in one text of the folder.
struct Disclosure {
  disclosure::Kind kind = disclosure::Kind::NhsNumber;
  std::string file;                // from the root of the folder
  source::Span span;               // where the file is declared; the text itself
  const File* document = nullptr;  // null when it is the folder that says so, or the name of a document
  std::vector<document::Disclosed> places;  // of a document; those that nobody decided on
  std::string masked;                       // of a text of the folder; may be empty
  std::size_t count = 0;                    // values at those places, or in that text
  bool decided = false;                     // all of it
  bool leaves = false;                      // some pack has it
  std::string digest;                       // of the file, in hexadecimal; empty when nobody read it
};

// A decision, and whether it holds.
struct DisclosureJudgement {
  enum class State : std::uint8_t {
    Holds,
    Lapsed,       // the file is not what it was
    Unfounded,    // nothing of that kind is there
    Unpublished,  // accepts what pages would show
    NotEntitled,
    Unknown,  // the decision, or what it is about, has a fault that is reported elsewhere
  };
  const submission::DisclosureDecision* decision = nullptr;
  State state = State::Unknown;
  std::string why;   // of NotEntitled
  std::string help;  // of NotEntitled
};

struct Disclosures {
  std::vector<Disclosure> all;                  // documents in order of declaration, then texts; by kind
  std::vector<DisclosureJudgement> judgements;  // one for each decision of the folder

  std::size_t decided() const;
  // Texts of the folder with an identifier that nobody decided on: what repeats them may not go out either.
  std::size_t texts_that_bar() const;
  // "3 findings of disclosure, all decided", "none"
  std::string words() const;
};

// Of an evaluation that has its checklists and signatures.
Disclosures find_disclosures(const Evaluation& evaluation);

// Where in a file, as findings say it and decisions repeat it: "sheet Data, a hidden column". Empty where it
// is nowhere in particular.
std::string place_name(const document::Disclosed& disclosed, const document::Facts& facts);

}  // namespace assure::evaluate
