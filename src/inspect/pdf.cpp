#include "inspect/pdf.h"

#include <algorithm>
#include <climits>
#include <ctime>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <iconv.h>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include "base/characters.h"
#include "base/utf8.h"
#include "document/wire.h"
#include "inspect/running_lines.h"
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

// Laying out takes several times as long as reading, and most for pages that are full of characters. Bytes of
// text of one page, and of all.
constexpr std::size_t most_laid_out = 50'000, most_laid_out_of_all = std::size_t(2) << 20U;

// What is neither text nor white space: fonts name such characters for their hyphens.
bool is_noise(char32_t point) {
  const bool space = point >= U'\t' && point <= U'\r';
  return (base::is_control(point) && !space) || point == 0xFFFE || point == 0xFFFF;
}

// poppler gives UTF-16 in native order. Its own conversion would need a converter for each call.
std::string utf8_of(const poppler::ustring& units) {
  std::string text;
  for (std::size_t i = 0; i < units.size(); ++i) {
    char32_t point = units[i];
    bool pair = point >= 0xD800 && point < 0xDC00 && i + 1 < units.size() && units[i + 1] >= 0xDC00 &&
                units[i + 1] < 0xE000;
    if (pair) point = 0x10000 + ((point - 0xD800) << 10) + (units[++i] - 0xDC00U);
    if (!is_noise(point)) text += base::utf8(point);
  }
  return text;
}

std::string text_of(const poppler::page& page, poppler::page::text_layout_enum layout) {
  std::string text = utf8_of(page.text(poppler::rectf(), layout));
  if (text.ends_with('\f')) text.pop_back();
  return text;
}

// What is read of a document before it is put together.
struct Pages {
  std::vector<std::string> drawn;   // in the order of drawing
  std::vector<std::string> layout;  // as the page is laid out; empty for what is too large
  std::vector<std::string> names;   // that are printed; empty when they count from 1
};

// The numbers that readers see, as far as the document tells them to a viewer.
std::vector<std::string> names_of(const poppler::document& pdf, int count) {
  std::vector<std::string> names;
  bool plain = true;
  for (int i = 0; i < count; ++i) {
    std::unique_ptr<poppler::page> page(pdf.create_page(i));
    names.push_back(page ? utf8_of(page->label()) : std::string());
    plain = plain && (names.back().empty() || names.back() == std::to_string(i + 1));
  }
  if (plain) names.clear();
  return names;
}

// What a sentence that goes on over a page's end is found in comes first and last, so that it meets that of
// the next page.
void add_others(
    const Pages& pages, Texts& texts, std::size_t i, const std::vector<std::optional<std::string>>& plain) {
  auto has = [&](std::size_t page) { return page < plain.size() && plain[page].has_value(); };
  const bool near = has(i) || has(i + 1) || (i > 0 && has(i - 1));
  const std::string& body = has(i) ? *plain[i] : pages.drawn[i];
  if (near) texts.add_other(body + std::string(document::piece_end));
  texts.add_other(pages.layout[i]);
  if (near) texts.add_other(std::string(document::piece_end) + body);
}

document::Facts facts_of(const Pages& pages, bool whole) {
  Texts texts;
  const auto plain =
      whole ? without_running_lines(pages.drawn, pages.names) : std::vector<std::optional<std::string>>();
  for (std::size_t i = 0; i < std::max(pages.drawn.size(), pages.names.size()); ++i) {
    texts.begin_page(i < pages.names.size() ? pages.names[i] : std::string());
    if (i < pages.drawn.size()) texts.add(pages.drawn[i]);
    if (whole) add_others(pages, texts, i, plain);
  }
  document::Facts facts;
  texts.give(facts);
  return facts;
}

// Of a date that is not there poppler says a moment before 1970.
std::optional<base::Date> changed_day(const poppler::document& pdf) {
  constexpr std::time_t end = 253'402'300'800;  // of the year 9999
  for (const char* key : {"ModDate", "CreationDate"}) {
    const std::time_t seconds = pdf.info_date_t(key);
    if (seconds > 0 && seconds < end) return base::Date::from_unix_seconds(seconds);
  }
  return std::nullopt;
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
  const bool whole = depth == document::Depth::Whole;
  Pages read;
  std::size_t size = 0;
  for (int i = 0; i < (whole ? count : 1); ++i) {
    std::unique_ptr<poppler::page> page(pdf->create_page(i));
    if (!page) return base::fail(fmt::format("is damaged: page {} of {} cannot be read", i + 1, count));
    // The third order drops hyphens at line ends even in `2008-09`.
    read.drawn.push_back(text_of(*page, poppler::page::raw_order_layout));
    size += read.drawn.back().size();
    const bool lays_out = whole && read.drawn.back().size() <= most_laid_out && size <= most_laid_out_of_all;
    read.layout.push_back(lays_out ? text_of(*page, poppler::page::physical_layout) : std::string());
    if (size > document::largest_text) return base::fail(document::too_much_text());
  }
  if (whole) read.names = names_of(*pdf, count);
  document::Facts facts = facts_of(read, whole);
  facts.type = document::Type::Pdf;
  facts.pages = static_cast<std::size_t>(count);
  facts.title = utf8_of(pdf->get_title());
  facts.changed = changed_day(*pdf);
  return facts;
}

}  // namespace assure::inspect
