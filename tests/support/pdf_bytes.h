// A PDF from what its pages draw.
#pragma once

#include <string>
#include <vector>

#include <fmt/format.h>

namespace assure::tests {

struct PdfBytes {
  // What each page draws. /F is Helvetica; /Picture an opaque picture of one grey point, /Other
  // the first of more_objects, /Faint and /Times
  // graphics states: of an opacity of 1 %, and of the blend mode Multiply; /Off a layer that is switched off.
  std::vector<std::string> pages;
  std::string page_keys;                    // of each page: a crop box, annotations
  std::vector<std::string> more_objects{};  // from number 10 on

  std::string bytes() const {
    std::string text =
        "%PDF-1.7\n"
        "1 0 obj<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]>>>>>>endobj\n"
        "3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
        "4 0 obj<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
        "/Length 1>>stream\nx\nendstream endobj\n"
        "5 0 obj<</Font<</F 3 0 R>>/XObject<</Picture 4 0 R/Other 10 0 R>>/Properties<</Off 6 0 R>>"
        "/ExtGState<</Faint<</ca .01>>/Times<</BM/Multiply>>>>"
        "/Shading<</Shade 7 0 R>>/Pattern<</Shades<</PatternType 2/Shading 7 0 R>>>>>>endobj\n"
        "6 0 obj<</Type/OCG/Name(Notes)>>endobj\n"
        "7 0 obj<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 200 0]/Extend[true true]"
        "/Function<</FunctionType 2/Domain[0 1]/N 1/C0[0 0 0]/C1[0 0 1]>>>>endobj\n";
    std::size_t number = 10;
    for (const std::string& object : more_objects) {
      text += fmt::format("{} 0 obj{}endobj\n", number++, object);
    }
    std::string kids;
    for (const std::string& drawn : pages) {
      kids += fmt::format("{} 0 R ", number);
      text += fmt::format(
          "{} 0 obj<</Type/Page/Parent 2 0 R/Contents {} 0 R{}>>endobj\n", number, number + 1, page_keys);
      text += fmt::format(
          "{} 0 obj<</Length {}>>stream\n{}\nendstream endobj\n", number + 1, drawn.size(), drawn);
      number += 2;
    }
    text +=
        fmt::format("2 0 obj<</Type/Pages/Kids[{}]/Count {}/MediaBox[0 0 400 300]/Resources 5 0 R>>endobj\n",
            kids, pages.size());
    return text + fmt::format("trailer<</Root 1 0 R/Size {}>>\n%%EOF\n", number);
  }
};

}  // namespace assure::tests
