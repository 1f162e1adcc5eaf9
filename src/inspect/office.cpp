#include "inspect/office.h"

#include <utility>

#include "inspect/open_document.h"

namespace assure::inspect {
namespace {

struct OfficeKind {
  std::string_view root;  // local name of the main part's root
  document::Type type;
  base::Status (*read)(Package&, const std::string&, document::Depth, Texts&);
};

// More than that comes from no first page.
constexpr std::size_t enough = std::size_t(8) * document::largest_beginning;

constexpr OfficeKind kinds[] = {
    {"document", document::Type::Docx, &read_word},
    {"workbook", document::Type::Xlsx, &read_sheets},
    {"presentation", document::Type::Pptx, &read_slides},
};

base::Result<document::Facts> read_open(Package& package, document::Depth depth) {
  const bool whole = depth == document::Depth::Whole;
  Texts texts(whole ? document::largest_text : enough);
  auto facts = ASSURE_TRY(read_open_document(package, depth, texts));
  if (texts.is_full() && whole) return base::fail(document::too_much_text());
  texts.give(facts);
  if (facts.type == document::Type::Ods || facts.type == document::Type::Odp)
    facts.pages = facts.page_texts.size();
  return facts;
}

}  // namespace

base::Result<std::optional<std::string>> main_part(Package& package) {
  for (const Relationship& link : ASSURE_TRY(package.relationships(""))) {
    if (link.kind == "officeDocument") return link.target;
  }
  return std::nullopt;
}

base::Result<document::Facts> read_office(
    std::string_view bytes, std::uint64_t unzipped, document::Depth depth) {
  const bool whole = depth == document::Depth::Whole;
  auto package = ASSURE_TRY(Package::open(bytes, unzipped));
  if (is_open_document(package)) return read_open(package, depth);
  document::Facts facts;
  const auto main = ASSURE_TRY(main_part(package));
  if (!main) return facts;
  auto root = ASSURE_TRY(package.xml(*main));
  for (const OfficeKind& kind : kinds) {
    if (local_name(root->document_element()) != kind.root) continue;
    root.reset();  // the reader opens it again; two at once cost twice the memory
    Texts texts(whole ? document::largest_text : enough);
    ASSURE_TRY(kind.read(package, *main, depth, texts));
    if (texts.is_full() && whole) return base::fail(document::too_much_text());
    facts.type = kind.type;
    auto [title, changed] = package.properties();
    facts.title = std::move(title);
    facts.changed = changed;
    texts.give(facts);
    if (kind.type == document::Type::Docx) {
      facts.beginning = document::beginning_of(word_headings(package, *main));
    } else {
      facts.pages = facts.page_texts.size();
    }
    return facts;
  }
  return facts;
}

}  // namespace assure::inspect
