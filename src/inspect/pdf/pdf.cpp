#include "inspect/pdf/pdf.h"

#include <algorithm>
#include <climits>
#include <ctime>
#include <map>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <poppler/Catalog.h>
#include <poppler/DateInfo.h>
#include <poppler/Error.h>
#include <poppler/ErrorCodes.h>
#include <poppler/GlobalParams.h>
#include <poppler/OptionalContent.h>
#include <poppler/PDFDoc.h>
#include <poppler/Page.h>
#include <poppler/Stream.h>

#include "base/date.h"
#include "document/wire.h"
#include "inspect/pdf/pdf_annotations.h"
#include "inspect/pdf/pdf_beside.h"
#include "inspect/pdf/pdf_bookmarks.h"
#include "inspect/pdf/pdf_device.h"
#include "inspect/pdf/pdf_objects.h"
#include "inspect/pdf/pdf_revisions.h"
#include "inspect/pdf/redactions.h"
#include "inspect/pdf/running_lines.h"
#include "inspect/text/text.h"

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

// The bytes must outlive it.
std::unique_ptr<PDFDoc> open_pdf(std::string_view bytes) {
  auto* stream = new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull));
  return std::make_unique<PDFDoc>(stream);  // which owns the stream
}

void draw(PDFDoc& pdf, int page, PdfDevice& device) {
  constexpr double points_per_inch = 72;
  pdf.displayPage(&device, page, points_per_inch, points_per_inch, 0, false, true, false, nullptr, nullptr,
      &PdfDevice::begin_annotation, &device);
}

// A page on which something is hidden is drawn once more: what covers a character comes after it.
PdfPageText shown_text(PDFDoc& pdf, int page, PdfDevice::Options options) {
  PdfDevice device(options);
  draw(pdf, page, device);
  const auto verdicts = device.verdicts();
  if (!verdicts) return device.take_text();
  options.verdicts = &*verdicts;
  PdfDevice again(options);
  draw(pdf, page, again);
  return again.take_text();
}

using Layers = std::vector<OptionalContentGroup*>;

Layers layers_that_are_off(PDFDoc& pdf) {
  Layers layers;
  const OCGs* all = pdf.getOptContentConfig();
  if (!all) return layers;
  for (const auto& [ref, layer] : all->getOCGs()) {
    if (layer->getState() == OptionalContentGroup::Off) layers.push_back(layer.get());
  }
  return layers;
}

std::vector<std::string> all_lines(PDFDoc& pdf, int page) {
  const Verdicts all_show;
  PdfDevice::Options options;
  options.verdicts = &all_show;
  PdfDevice device(options);
  draw(pdf, page, device);
  std::istringstream text(device.take_text().drawn);
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(std::move(line));
  return lines;
}

// The lines that the page has more of when the layers are on.
std::string text_of_layers(PDFDoc& pdf, int page, const Layers& layers) {
  std::map<std::string, int> without;
  for (auto& line : all_lines(pdf, page)) ++without[std::move(line)];
  for (auto* layer : layers) layer->setState(OptionalContentGroup::On);
  std::string text;
  for (const auto& line : all_lines(pdf, page)) {
    if (--without[line] < 0) text += line + '\n';
  }
  for (auto* layer : layers) layer->setState(OptionalContentGroup::Off);
  return text;
}

PdfPageText page_text(PDFDoc& pdf, int page, const PdfDevice::Options& options, const Layers& layers) {
  PdfPageText text = shown_text(pdf, page, options);
  std::string unseen = layers.empty() ? std::string() : text_of_layers(pdf, page, layers);
  if (!unseen.empty()) text.hidden.push_back({document::Hidden::Layer, std::move(unseen)});
  text.drawn = without_noise(std::move(text.drawn));
  text.layout = without_noise(std::move(text.layout));
  for (auto& piece : text.hidden) piece.text = without_noise(std::move(piece.text));
  keep_redactions(text.drawn, text.hidden);
  return text;
}

// What is read of a document before it is put together.
struct Pages {
  std::vector<std::string> drawn;   // in the order of drawing
  std::vector<std::string> layout;  // as the page is laid out; empty for what is too large
  std::vector<std::vector<HiddenPiece>> hidden;
  std::vector<std::string> names;     // that are printed; empty when they count from 1
  std::vector<std::size_t> pictures;  // those that are a picture, without text
  bool are_blank = true;              // nothing is drawn on any of them
};

// The numbers that readers see, as far as the document tells them to a viewer.
std::vector<std::string> names_of(PDFDoc& pdf, int count) {
  std::vector<std::string> names;
  bool plain = true;
  for (int i = 0; i < count; ++i) {
    GooString label;
    names.push_back(pdf.getCatalog()->indexToLabel(i, &label) ? text_of(&label) : std::string());
    plain = plain && (names.back().empty() || names.back() == std::to_string(i + 1));
  }
  if (plain) names.clear();
  return names;
}

// "has pictures in the place of pages 3 and 7-9: what they show is not read". Of many, the first ones.
std::string unread_pictures(const std::vector<std::size_t>& pages) {
  constexpr std::size_t most = 12;
  std::vector<std::string> ranges;
  for (std::size_t i = 0, end = 0; i < pages.size() && ranges.size() <= most; i = end) {
    while (end < pages.size() && pages[end] - pages[i] == end - i) ++end;
    const std::size_t first = pages[i] + 1, last = pages[end - 1] + 1;
    ranges.push_back(first == last ? std::to_string(first) : fmt::format("{}-{}", first, last));
  }
  if (pages.size() == 1)
    return fmt::format("has a picture in the place of page {}: what it shows is not read", ranges.front());
  if (ranges.size() > most) ranges.back() = "others";
  std::string list = ranges.front();
  for (std::size_t i = 1; i < ranges.size(); ++i)
    list += (i + 1 == ranges.size() ? " and " : ", ") + ranges[i];
  return fmt::format("has pictures in the place of pages {}: what they show is not read", list);
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

void add_seen_and_hidden(const Pages& pages, Texts& texts, std::size_t i) {
  texts.add(pages.drawn[i]);
  for (const auto& piece : pages.hidden[i]) {
    texts.hide(piece.why);
    texts.add(piece.text);
    if (piece.why == document::Hidden::Redaction)
      texts.note(disclosure::Kind::FailedRedaction, lines_in(piece.text));
  }
  texts.show();
}

document::Facts facts_of(const Pages& pages, PDFDoc& pdf, std::string_view bytes, bool whole, Texts& texts) {
  const std::string unsearched = whole ? search_beside_pages(pdf, bytes, pages.drawn, texts) : std::string();
  const auto plain =
      whole ? without_running_lines(pages.drawn, pages.names) : std::vector<std::optional<std::string>>();
  for (std::size_t i = 0; i < std::max(pages.drawn.size(), pages.names.size()); ++i) {
    texts.begin_page(i < pages.names.size() ? pages.names[i] : std::string());
    if (i < pages.drawn.size()) add_seen_and_hidden(pages, texts, i);
    if (whole) add_annotations(pdf, static_cast<int>(i) + 1, pages.drawn[i], texts);
    if (whole) add_others(pages, texts, i, plain);
  }
  document::Facts facts;
  texts.give(facts);
  if (!unsearched.empty()) facts.unsearched = unsearched;
  if (!pages.pictures.empty()) facts.unsearched = unread_pictures(pages.pictures);
  return facts;
}

std::optional<base::Date> changed_day(PDFDoc& pdf) {
  constexpr std::time_t end = 253'402'300'800;  // of the year 9999
  for (const char* key : {"ModDate", "CreationDate"}) {
    const auto text = pdf.getDocInfoStringEntry(key);
    const std::time_t seconds = text ? dateStringToTime(text.get()) : -1;
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

// Decoding them takes a second and more for each.
bool has_slow_pictures(std::string_view bytes) {
  return bytes.find("JPXDecode") != std::string_view::npos;
}

base::Status check_openable(PDFDoc& pdf) {
  // Not isEncrypted: it is false as long as the document is locked, and true for one that anybody may read.
  if (!pdf.isOk() && pdf.getErrorCode() == errEncrypted) return base::fail("is encrypted");
  if (!pdf.isOk()) return base::fail("is damaged: it cannot be opened as a PDF");
  const int count = pdf.getNumPages();
  if (count <= 0) return base::fail("is damaged: it has no pages");
  if (static_cast<std::size_t>(count) > document::most_pages) {
    return base::fail(fmt::format("has more than {} pages", document::most_pages));
  }
  return {};
}

base::Result<Pages> read_pages(PDFDoc& pdf, std::string_view bytes, document::Depth depth) {
  Pages read;
  std::size_t size = 0;
  const bool whole = depth == document::Depth::Whole;
  const int count = pdf.getNumPages();
  PdfDevice::Options options;
  options.pictures_are_slow = has_slow_pictures(bytes);
  const Layers layers = whole ? layers_that_are_off(pdf) : Layers();
  for (int i = 0; i < (depth == document::Depth::Beginning ? 1 : count); ++i) {
    if (!pdf.getPage(i + 1)) {
      return base::fail(fmt::format("is damaged: page {} of {} cannot be read", i + 1, count));
    }
    const std::size_t left = most_laid_out_of_all - std::min(size, most_laid_out_of_all);
    options.most_laid_out = whole ? std::min(most_laid_out, left) : 0;
    // The third order, of neither, drops hyphens at line ends even in `2008-09`.
    PdfPageText page = page_text(pdf, i + 1, options, layers);
    size += page.drawn.size();
    read.are_blank = read.are_blank && page.is_blank && page.hidden.empty();
    if (page.is_picture) read.pictures.push_back(static_cast<std::size_t>(i));
    for (const auto& piece : page.hidden) size += piece.text.size();
    read.drawn.push_back(std::move(page.drawn));
    read.layout.push_back(std::move(page.layout));
    read.hidden.push_back(std::move(page.hidden));
    if (size > document::largest_text) return base::fail(document::too_much_text());
  }
  if (whole) read.names = names_of(pdf, count);
  return read;
}

}  // namespace

void prepare_pdf() {
  // What poppler looks up in tables stays there as long as this does.
  static const GlobalParamsIniter tables([](ErrorCategory, Goffset, const char*) {});
  Texts texts;
  (void)read_pdf(smallest_pdf, document::Depth::Whole, texts);
}

namespace {

base::Result<document::Facts> read_revision(std::string_view bytes, document::Depth depth, Texts& texts) {
  const auto pdf = open_pdf(bytes);
  ASSURE_TRY(check_openable(*pdf));
  const bool whole = depth == document::Depth::Whole;
  const Pages read = ASSURE_TRY(read_pages(*pdf, bytes, depth));
  document::Facts facts = facts_of(read, *pdf, bytes, whole, texts);
  facts.type = document::Type::Pdf;
  facts.pages = static_cast<std::size_t>(pdf->getNumPages());
  facts.title = text_of(pdf->getDocInfoTitle().get());
  if (whole) facts.headings = headings_of(*pdf, facts.page_texts);
  facts.changed = changed_day(*pdf);
  if (read.are_blank) facts.marks.push_back({document::MarkKind::Empty, {}, {}});
  return facts;
}

// The files in it are those of the last revision, or were taken out of it.
std::optional<document::Facts> read_earlier(std::string_view bytes) {
  Texts texts;
  auto facts = read_revision(bytes, document::Depth::Whole, texts);
  return facts ? std::optional(std::move(*facts)) : std::nullopt;
}

}  // namespace

base::Result<document::Facts> read_pdf(std::string_view bytes, document::Depth depth, Texts& texts) {
  if (bytes.size() > INT_MAX) return base::fail("is too large for a PDF reader");
  if (is_cut_short(bytes)) return base::fail("is cut short: a PDF has an end marker, and this one has none");
  auto facts = ASSURE_TRY(read_revision(bytes, depth, texts));
  if (depth == document::Depth::Whole) add_revisions(facts, bytes, &read_earlier);
  return facts;
}

}  // namespace assure::inspect
