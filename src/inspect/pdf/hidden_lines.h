// Characters that nobody sees, put together to lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/passage.h"
#include "inspect/pdf/painted_page.h"

namespace assure::inspect {

struct HiddenPiece {
  document::Hidden why = document::Hidden::Text;
  std::string text;
};

class HiddenLines {
 public:
  // In the order of drawing. A character that does not follow right behind the one before it that is hidden
  // for the same reason comes after a space, or in a line of its own.
  void add(document::Hidden why, const Glyph& glyph, std::string_view text);

  // One for each reason. Ends this object.
  std::vector<HiddenPiece> take();

 private:
  struct Last {
    Point end;  // of the last character
    HiddenPiece piece;
  };
  std::vector<Last> pieces_;
};

}  // namespace assure::inspect
