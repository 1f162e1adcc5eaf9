#include "inspect/office.h"

#include <algorithm>
#include <iterator>
#include <set>
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

// Of a Word document: no words, and nothing that a reader may see instead.
bool says_nothing(const document::Facts& facts, const pugi::xml_node& root) {
  const bool has_words = std::any_of(facts.page_texts.begin(), facts.page_texts.end(),
      [](const auto& text) { return text.find_first_not_of(" \t\r\n\x1D\x1F") != std::string::npos; });
  if (has_words || !facts.hidden.empty()) return false;
  constexpr std::string_view shown[] = {"drawing", "pict", "object", "altChunk", "oMath", "subDoc", "sym"};
  for (pugi::xml_node node = root; node; node = next_node(node, root, false)) {
    if (std::find(std::begin(shown), std::end(shown), local_name(node)) != std::end(shown)) return false;
  }
  return true;
}

// Names the files within the file, but for the data of charts, which the charts show.
void name_embedded_files(Package& package, Texts& texts) {
  std::set<std::string> embedded, of_charts;
  const auto parts = package.parts();
  for (const std::string& part : parts) {
    if (part.find("/embeddings/") != std::string::npos && !part.ends_with('/')) embedded.insert(part);
  }
  if (embedded.empty()) return;
  for (const std::string& part : parts) {
    if (part.find("/charts/") == std::string::npos || part.find("/_rels/") != std::string::npos) continue;
    if (auto links = package.relationships(part)) {
      for (const Relationship& link : *links) of_charts.insert(link.target);
    }
  }
  for (const std::string& part : embedded) {
    if (!of_charts.contains(part)) texts.enclose(part.substr(part.rfind('/') + 1));
  }
}

base::Result<document::Facts> read_open(Package& package, document::Depth depth) {
  const bool whole = depth != document::Depth::Beginning;
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
  const bool whole = depth != document::Depth::Beginning;
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
    if (whole) name_embedded_files(package, texts);
    texts.give(facts);
    if (kind.type == document::Type::Docx) {
      facts.beginning = document::beginning_of(word_headings(package, *main));
      const auto again = ASSURE_TRY(package.xml(*main));
      if (facts.beginning.empty() && says_nothing(facts, again->document_element())) {
        facts.marks.push_back({document::MarkKind::Empty, {}, {}});
      }
    } else {
      facts.pages = facts.page_texts.size();
    }
    return facts;
  }
  return facts;
}

}  // namespace assure::inspect
