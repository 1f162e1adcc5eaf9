#include "inspect/pdf.h"

#include <algorithm>
#include <climits>
#include <memory>
#include <string>

#include <fmt/format.h>
#include <iconv.h>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include "base/utf8.h"
#include "document/wire.h"
#include "inspect/text.h"

namespace assure::inspect {
namespace {

// One page with one word: enough to make poppler load what it needs.
constexpr std::string_view smallest_pdf = R"(%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 30>>stream
BT /F 9 Tf 9 9 Td (ready) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R/Size 6>>
%%EOF
)";

// poppler gives UTF-16 in native order. Its own conversion would need a converter for each call.
std::string utf8_of(const poppler::ustring& units) {
  std::string text;
  for (std::size_t i = 0; i < units.size(); ++i) {
    char32_t point = units[i];
    bool pair = point >= 0xD800 && point < 0xDC00 && i + 1 < units.size() && units[i + 1] >= 0xDC00 &&
                units[i + 1] < 0xE000;
    if (pair) point = 0x10000 + ((point - 0xD800) << 10) + (units[++i] - 0xDC00U);
    text += base::utf8(point);
  }
  return text;
}

// Readers look for the end marker in the last 1024 bytes (ISO 32000-1, note 13 in annex H); zeros and white
// space after it are the padding of some mail programs. poppler rebuilds what lacks it, and loses pages in
// silence.
bool is_cut_short(std::string_view bytes) {
  std::size_t last = bytes.find_last_not_of(std::string_view("\0\t\n\f\r ", 6));
  std::string_view rest = bytes.substr(0, last + 1);
  return rest.substr(rest.size() - std::min<std::size_t>(rest.size(), 1024)).find("%%EOF") ==
         std::string_view::npos;
}

}  // namespace

void prepare_pdf() {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  // Converters are modules that glibc unloads when unused; these stay open, so poppler's requests find them.
  static const iconv_t to = ::iconv_open("UTF-16", "UTF-8");
  static const iconv_t from = ::iconv_open("UTF-8", "UTF-16");
  (void)to;
  (void)from;
  (void)read_pdf(smallest_pdf, document::Depth::Whole);
  // poppler forgets its tables with the last document, and could not read them again.
  static const std::unique_ptr<poppler::document> kept(
      poppler::document::load_from_raw_data(smallest_pdf.data(), static_cast<int>(smallest_pdf.size())));
}

base::Result<document::Facts> read_pdf(std::string_view bytes, document::Depth depth) {
  if (bytes.size() > INT_MAX) return base::fail("is too large for a PDF reader");
  std::unique_ptr<poppler::document> pdf(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (is_cut_short(bytes)) return base::fail("is cut short: a PDF has an end marker, and this one has none");
  if (!pdf) return base::fail("is damaged: it cannot be opened as a PDF");
  // Not is_encrypted: it is false as long as the document is locked, and true for one that anybody may read.
  if (pdf->is_locked()) return base::fail("is encrypted");
  int count = pdf->pages();
  if (count <= 0) return base::fail("is damaged: it has no pages");
  if (static_cast<std::size_t>(count) > document::most_pages) {
    return base::fail(fmt::format("has more than {} pages", document::most_pages));
  }
  Texts texts;
  const int wanted = depth == document::Depth::Whole ? count : 1;
  for (int i = 0; i < wanted; ++i) {
    std::unique_ptr<poppler::page> page(pdf->create_page(i));
    if (!page) return base::fail(fmt::format("is damaged: page {} of {} cannot be read", i + 1, count));
    texts.begin_page();
    // In the order of drawing. The other orders mix columns, or drop hyphens at line ends even in `2008-09`.
    std::string text = utf8_of(page->text(poppler::rectf(), poppler::page::raw_order_layout));
    if (text.ends_with('\f')) text.pop_back();
    texts.add(text);
    if (texts.is_full()) return base::fail(document::too_much_text());
  }
  document::Facts facts;
  facts.type = document::Type::Pdf;
  facts.pages = static_cast<std::size_t>(count);
  facts.title = utf8_of(pdf->get_title());
  facts.page_texts = texts.take();
  return facts;
}

}  // namespace assure::inspect
