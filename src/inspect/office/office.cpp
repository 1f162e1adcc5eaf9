#include "inspect/office/office.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "inspect/archive.h"
#include "inspect/office/properties.h"
#include "inspect/office/unread_parts.h"
#include "inspect/open_document/open_document.h"

namespace assure::inspect {
namespace {

struct OfficeKind {
  std::string_view root;  // local name of the main part's root
  document::Type type;
  base::Status (*read)(Package&, const std::string&, document::Depth, Texts&);
};

constexpr OfficeKind kinds[] = {
    {"document", document::Type::Docx, &read_word},
    {"workbook", document::Type::Xlsx, &read_sheets},
    {"presentation", document::Type::Pptx, &read_slides},
};

// Of a Word document: no words, and nothing that a reader may see instead.
bool says_nothing(const document::Facts& facts, const pugi::xml_node& root) {
  const bool has_words = std::any_of(facts.page_texts.begin(), facts.page_texts.end(),
      [](const auto& text) { return text.find_first_not_of(" \t\r\n\x1D\x1F") != std::string::npos; });
  // What every document has beside its pages is no content.
  const bool hides_words =
      std::any_of(facts.hidden.begin(), facts.hidden.end(), [](const document::HiddenText& hidden) {
        return hidden.page && hidden.why != document::Hidden::Setting;
      });
  if (has_words || hides_words) return false;
  constexpr std::string_view shown[] = {"drawing", "pict", "object", "altChunk", "oMath", "subDoc", "sym"};
  for (pugi::xml_node node = root; node; node = next_node(node, root, false)) {
    if (std::find(std::begin(shown), std::end(shown), local_name(node)) != std::end(shown)) return false;
  }
  return true;
}

base::Result<document::Facts> read_open(Package& package, document::Depth depth, Texts& texts) {
  const bool whole = depth != document::Depth::Beginning;
  auto facts = ASSURE_TRY(read_open_document(package, depth, texts));
  if (texts.is_full() && whole) return base::fail(document::too_much_text());
  texts.give(facts);
  if (facts.type == document::Type::Ods || facts.type == document::Type::Odp)
    facts.pages = facts.page_texts.size();
  return facts;
}

// Of whichever kind the main part is.
base::Result<document::Facts> read_kind(
    Package& package, const std::string& main, document::Depth depth, Texts& texts) {
  const bool whole = depth != document::Depth::Beginning;
  document::Facts facts;
  auto root = ASSURE_TRY(package.xml(main));
  for (const OfficeKind& kind : kinds) {
    if (local_name(root->document_element()) != kind.root) continue;
    root.reset();  // the reader opens it again; two at once cost twice the memory
    ASSURE_TRY(kind.read(package, main, depth, texts));
    if (texts.is_full() && whole) return base::fail(document::too_much_text());
    facts.type = kind.type;
    auto [title, changed] = package.properties();
    facts.title = std::move(title);
    facts.changed = changed;
    if (whole) {
      texts.end_pages();
      hold_embedded_files(package, texts);
      add_properties(package, texts);
      add_unread_parts(package, texts);
    }
    texts.give(facts);
    if (kind.type == document::Type::Docx) {
      facts.beginning = document::beginning_of(word_headings(package, main));
      const auto again = ASSURE_TRY(package.xml(main));
      if (facts.beginning.empty() && says_nothing(facts, again->document_element())) {
        facts.marks.push_back({document::MarkKind::Empty, {}, {}});
      }
    } else {
      facts.pages = facts.page_texts.size();
    }
    return facts;
  }
  return read_archive(package, depth, texts);
}

}  // namespace

base::Result<std::optional<std::string>> main_part(Package& package) {
  for (const Relationship& link : ASSURE_TRY(package.relationships(""))) {
    if (link.kind == "officeDocument") return link.target;
  }
  return std::nullopt;
}

base::Result<document::Facts> read_office(
    std::string_view bytes, std::uint64_t& unzipped, document::Depth depth, Texts& texts) {
  auto package = ASSURE_TRY(Package::open(bytes, unzipped));
  auto read = [&]() -> base::Result<document::Facts> {
    if (is_open_document(package)) return read_open(package, depth, texts);
    const auto main = ASSURE_TRY(main_part(package));
    if (!main) return read_archive(package, depth, texts);
    return read_kind(package, *main, depth, texts);
  };
  auto facts = read();
  unzipped = package.left();
  return facts;
}

}  // namespace assure::inspect
