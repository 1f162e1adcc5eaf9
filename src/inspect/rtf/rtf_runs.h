// The text of a rich text document, before it is put together.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/passage.h"
#include "inspect/text/text.h"

namespace assure::inspect {

class RtfRuns {
 public:
  enum class Kind { Plain, Raised, Number };  // Number: of a paragraph, written out

  struct Run {
    std::optional<document::Hidden> why;
    Kind kind = Kind::Plain;
    std::string text;
  };

  void add(std::optional<document::Hidden> why, Kind kind, std::string_view text);
  const std::vector<Run>& all() const { return all_; }

 private:
  std::vector<Run> all_;
};

// Adds them one after the other to the last page. Where there are numbers of paragraphs or raised figures,
// the other text is the same with the numbers and without the marks of notes.
void give_runs(const std::vector<const RtfRuns*>& texts_of, Texts& texts);

}  // namespace assure::inspect
