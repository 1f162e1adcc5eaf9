#include "document/remedy.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>

namespace assure::document {
namespace {

using Leak = disclosure::Kind;

// Several values of an enumeration.
template <class E>
class Set {
 public:
  constexpr Set(std::initializer_list<E> values) {
    for (E value : values) bits_ |= bit(value);
  }
  constexpr bool has(E value) const { return (bits_ & bit(value)) != 0; }

 private:
  static constexpr std::uint64_t bit(E value) { return std::uint64_t(1) << static_cast<unsigned>(value); }
  std::uint64_t bits_ = 0;
};

using Kinds = Set<Leak>;
using Types = Set<Type>;

constexpr Kinds person_kinds = {Leak::NhsNumber, Leak::TestNhsNumber, Leak::ChiNumber,
    Leak::NationalInsurance, Leak::BirthDate, Leak::HomeAddress, Leak::Telephone, Leak::BankDetails};
constexpr Kinds secret_kinds = {Leak::Password, Leak::PrivateKey, Leak::Token};

constexpr Types word_types = {Type::Docx, Type::Rtf};
constexpr Types office_types = {Type::Docx, Type::Xlsx, Type::Pptx, Type::Rtf};
constexpr Types open_types = {Type::Odt, Type::Ods, Type::Odp};
constexpr Types plain_types = {Type::Markdown, Type::Text};

struct Remedy {
  Kinds kinds;
  Types types;
  std::string_view words;
};

// The first that fits.
constexpr Remedy remedies[] = {
    {person_kinds, {Type::Xlsx, Type::Ods, Type::Csv},
        "delete the column, or put a number of your own into it that leads back to nobody; in a copy, since "
        "your own work may need it"},
    {person_kinds, {Type::Docx, Type::Rtf, Type::Odt, Type::Pptx, Type::Odp, Type::OldOffice},
        "delete it or write a word such as [removed] in its place, with Track Changes off; a black box or "
        "black highlighting hides nothing"},
    {person_kinds, {Type::Pdf},
        "in Acrobat: Redact a PDF > mark it > Apply > Sanitize Document, then Save As; better take it out of "
        "the document that the PDF was made from, and make the PDF once more"},
    {person_kinds, {Type::Mail},
        "do not send the message on as it is: copy what may leave into a new one, without attachments and "
        "without what was quoted below"},
    {person_kinds, {Type::Html, Type::Markdown, Type::Text},
        "open the file in a text editor, and delete it; in a page, comments, attributes and scripts too"},
    {person_kinds, {Type::Image},
        "cut it away or paint over it in a picture editor, and save the picture as a new file"},

    {secret_kinds, office_types,
        "change it first wherever it opens something, since this file may be elsewhere already; then delete "
        "it here, and run File > Info > Check for Issues > Inspect Document"},
    {secret_kinds, {Type::Pdf},
        "change it first wherever it opens something, since this file may be elsewhere already; then make "
        "the PDF once more from a document without it"},
    {secret_kinds,
        {Type::Odt, Type::Ods, Type::Odp, Type::OldOffice, Type::Csv, Type::Markdown, Type::Text, Type::Html,
            Type::Mail, Type::Image},
        "change it first wherever it opens something, since this file may be elsewhere already; then delete "
        "it here"},

    {{Leak::HiddenCells}, {Type::Xlsx},
        "in Excel: right-click the sheet's tab > Unhide, or Home > Format > Hide & Unhide, look at what "
        "comes "
        "to light and delete it; or File > Info > Check for Issues > Inspect Document > Remove All at Hidden "
        "Worksheets and at Hidden Rows and Columns"},
    {{Leak::HiddenCells}, {Type::Ods},
        "in LibreOffice Calc: Sheet > Show Sheet, Format > Rows > Show and Format > Columns > Show, look at "
        "what comes to light and delete it"},
    {{Leak::HiddenCells}, {Type::Docx, Type::Rtf, Type::Odt, Type::Pptx, Type::Odp},
        "open the workbook within the document by a double click, unhide its sheets, rows and columns "
        "and delete them; or paste the table as a picture in its place"},
    {{Leak::HiddenCells}, {Type::Html},
        "open the file in a text editor, and delete the rows and cells that are hidden"},

    {{Leak::PivotCache}, {Type::Xlsx},
        "in Excel: copy the table, Paste Special > Values over it, and delete the sheet of the pivot table; "
        "or PivotTable Analyze > Options > Data: clear Save source data with file, and save"},
    {{Leak::PivotCache}, {Type::Ods},
        "in LibreOffice Calc: copy the table, Edit > Paste Special > Values Only into a new sheet, and "
        "delete that of the pivot table"},
    {{Leak::LinkCache}, {Type::Xlsx},
        "in Excel: Data > Edit Links (Workbook Links in newer versions) > Break Link, for each of them, and "
        "save"},
    {{Leak::LinkCache}, {Type::Ods},
        "in LibreOffice Calc: Edit > Links to External Files > Break Link, for each of them, and save"},
    {{Leak::LinkCache}, {Type::Docx, Type::Pptx, Type::Odt, Type::Odp},
        "open the chart's or table's data with Edit Data and delete what it does not show; or paste it as a "
        "picture in its place"},
    {{Leak::DataModel}, {Type::Xlsx},
        "in Excel: copy the sheets that are to leave, as values, into a new workbook; or Data > Manage Data "
        "Model, and delete its tables, and Data > Queries & Connections, and delete its queries"},

    {{Leak::TrackedChanges}, word_types,
        "in Word: Review > Accept > Accept All Changes and Stop Tracking (or Reject), and save; "
        "All Markup shows what there is"},
    {{Leak::TrackedChanges}, {Type::Xlsx},
        "in Excel: Review > Unshare Workbook, or Share Workbook (Legacy) and clear the box, which ends the "
        "history of changes, and save"},
    {{Leak::TrackedChanges}, open_types,
        "in LibreOffice: Edit > Track Changes > Accept All (or Reject All), with Record off, and save"},
    {{Leak::TrackedChanges}, {Type::Html, Type::Markdown},
        "open the file in a text editor, and delete what is marked as deleted"},

    {{Leak::Comments}, word_types,
        "in Word: Review > Delete > Delete All Comments in Document; or File > Info > Check for Issues > "
        "Inspect Document > Remove All at Comments"},
    {{Leak::Comments}, {Type::Xlsx},
        "in Excel: select all cells of each sheet, Review > Delete; or File > Info > Check for Issues > "
        "Inspect Document > Remove All at Comments"},
    {{Leak::Comments}, {Type::Pptx},
        "in PowerPoint: Review > Delete > Delete All Comments and Ink in This Presentation"},
    {{Leak::Comments}, {Type::Odt, Type::Odp},
        "in LibreOffice: open the menu of a comment, and choose Delete All Comments"},
    {{Leak::Comments}, {Type::Ods},
        "in LibreOffice Calc: select all cells of each sheet, Sheet > Cell Comments > Delete Comment"},
    {{Leak::Comments}, {Type::Pdf},
        "in Acrobat: Comments > select all > Delete; or Redact a PDF > Remove Hidden Information, and Save "
        "As"},
    {{Leak::Comments}, {Type::Html, Type::Markdown},
        "open the file in a text editor, and delete what is between <!-- and -->"},

    {{Leak::Notes}, {Type::Pptx},
        "in PowerPoint: File > Info > Check for Issues > Inspect Document > Remove All at Presentation "
        "Notes"},
    {{Leak::Notes}, {Type::Odp}, "in LibreOffice Impress: View > Notes, and delete what is below each slide"},
    {{Leak::HiddenSlides}, {Type::Pptx},
        "in PowerPoint: delete the slides whose number is crossed out in the list of slides, or Slide Show > "
        "Hide Slide to show them"},
    {{Leak::HiddenSlides}, {Type::Odp},
        "in LibreOffice Impress: delete the slides that are grey in the list of slides, or Slide > Show "
        "Slide"},

    {{Leak::HiddenText}, word_types,
        "in Word: File > Info > Check for Issues > Inspect Document > Remove All at Hidden Text and at "
        "Headers, Footers and Watermarks; set text in white to another colour, and delete it"},
    {{Leak::HiddenText}, {Type::Xlsx},
        "in Excel: select all cells, set the font colour to Automatic and the number format to General, and "
        "delete what comes to light; Inspect Document > Remove All at Invisible Content"},
    {{Leak::HiddenText}, {Type::Pptx},
        "in PowerPoint: File > Info > Check for Issues > Inspect Document > Remove All at Invisible On-Slide "
        "Content and at Off-Slide Content; delete text in the colour of what is behind it"},
    {{Leak::HiddenText}, open_types,
        "in LibreOffice: select all, Format > Character > Font Effects: clear Hidden and set the font colour "
        "to Automatic, and delete what comes to light; Format > Sections shows hidden sections"},
    {{Leak::HiddenText}, {Type::Pdf},
        "in Acrobat: Redact a PDF > Remove Hidden Information, look at each and remove it, then Save As"},
    {{Leak::HiddenText}, {Type::Html},
        "open the file in a text editor, and delete the elements that are hidden"},
    {{Leak::HiddenText}, {Type::Mail},
        "do not send the message on as it is: copy what may leave into a new one"},
    {{Leak::HiddenText}, plain_types, "open the file in a text editor, and delete what no reader sees"},

    {{Leak::EarlierRevision}, {Type::Pdf},
        "in Acrobat: File > Save As under a new name (Save keeps all earlier ones), or Redact a PDF > "
        "Sanitize Document"},
    {{Leak::FailedRedaction}, {Type::Pdf},
        "in Acrobat: delete the box, Redact a PDF > mark what was below it > Apply > Sanitize Document, then "
        "Save As; or take it out of the document that the PDF was made from"},
    {{Leak::UnappliedRedaction}, {Type::Pdf},
        "in Acrobat: Redact a PDF > Apply > Sanitize Document, then Save As; marks alone take nothing out"},

    {{Leak::PhotoPlace}, {Type::Image},
        "in Windows: right-click the file > Properties > Details > Remove Properties and Personal "
        "Information; "
        "on a Mac: Preview > Tools > Show Inspector > GPS > Remove Location Info"},
    {{Leak::PhotoPlace},
        {Type::Docx, Type::Xlsx, Type::Pptx, Type::Rtf, Type::Odt, Type::Ods, Type::Odp, Type::Html,
            Type::Mail},
        "delete the picture, remove the place from its file (in Windows: Properties > Details > Remove "
        "Properties and Personal Information), and insert it once more"},
    {{Leak::PhotoPlace}, {Type::Pdf},
        "make the PDF once more from pictures without their place; or in Acrobat: Save As Other > Optimized "
        "PDF > Discard User Data"},

    {{Leak::PersonInProperties}, {Type::Docx, Type::Xlsx, Type::Pptx, Type::Rtf},
        "File > Info > Check for Issues > Inspect Document > Remove All at Document Properties and Personal "
        "Information"},
    {{Leak::PersonInProperties}, open_types,
        "in LibreOffice: File > Properties > General: clear Apply user data, then Reset Properties, and "
        "save"},
    {{Leak::PersonInProperties}, {Type::Pdf},
        "in Acrobat: File > Properties > Description, and delete the author; or Redact a PDF > Sanitize "
        "Document"},
    {{Leak::PersonInProperties}, {Type::Image},
        "in Windows: right-click the file > Properties > Details > Remove Properties and Personal "
        "Information"},
    {{Leak::PersonInProperties}, {Type::Html},
        "open the file in a text editor, and delete the element meta that names the author"},

    {{Leak::EmbeddedFile}, office_types,
        "click the object and delete it, or Paste Special > Picture in its place; what is in it is all "
        "there, whatever it shows"},
    {{Leak::EmbeddedFile}, open_types,
        "in LibreOffice: click the object and delete it, or Edit > Paste Special > Bitmap in its place"},
    {{Leak::EmbeddedFile}, {Type::Pdf},
        "in Acrobat: View > Show/Hide > Navigation Panes > Attachments, select it > Delete, then Save As"},
    {{Leak::EmbeddedFile}, {Type::Mail},
        "forward the message without its attachments, and give each of them by itself when it was looked "
        "through"},
};

constexpr std::string_view of_any_file =
    "open it in the program that made it, delete what is not to leave, and save it as a new file";

const Remedy* remedy_row(Leak kind, Type type) {
  const auto* row = std::find_if(std::begin(remedies), std::end(remedies),
      [&](const Remedy& one) { return one.kinds.has(kind) && one.types.has(type); });
  return row == std::end(remedies) ? nullptr : row;
}

}  // namespace

std::string_view remedy(Leak kind, Type type) {
  const Remedy* row = remedy_row(kind, type);
  return row ? row->words : of_any_file;
}

std::string_view remedy(const Disclosed& found, Type type) {
  if (found.part == name_of_file) return "give the file a name that says nothing of anybody";
  if (!found.where || !person_kinds.has(found.kind)) return remedy(found.kind, type);
  const Leak hidden_as = kind_of(*found.where);
  return remedy(can_hold(type, hidden_as) ? hidden_as : found.kind, type);
}

bool can_hold(Type type, Leak kind) {
  return remedy_row(kind, type) != nullptr;
}

disclosure::Kind kind_of(Hidden why) {
  switch (why) {
    case Hidden::Sheet:
    case Hidden::Row:
    case Hidden::Column:
      return Leak::HiddenCells;
    case Hidden::Struck:
    case Hidden::Moved:
      return Leak::TrackedChanges;
    case Hidden::Slide:
      return Leak::HiddenSlides;
    case Hidden::Notes:
      return Leak::Notes;
    case Hidden::Comment:
      return Leak::Comments;
    case Hidden::Property:
      return Leak::PersonInProperties;
    case Hidden::PivotCache:
      return Leak::PivotCache;
    case Hidden::LinkCache:
      return Leak::LinkCache;
    case Hidden::Connection:
      return Leak::DataModel;
    case Hidden::Embedded:
      return Leak::EmbeddedFile;
    case Hidden::Revision:
      return Leak::EarlierRevision;
    case Hidden::Redaction:
      return Leak::FailedRedaction;
    case Hidden::Picture:
      return Leak::PhotoPlace;
    case Hidden::NumberFormat:
    case Hidden::Text:
    case Hidden::HeaderFooter:
    case Hidden::Shape:
    case Hidden::White:
    case Hidden::Invisible:
    case Hidden::Covered:
    case Hidden::Style:
    case Hidden::SameColor:
    case Hidden::Outside:
    case Hidden::Layer:
    case Hidden::Setting:
      break;
  }
  return Leak::HiddenText;
}

}  // namespace assure::document
