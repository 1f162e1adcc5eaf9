// Any bytes under any name of a document are read without a fault, and the answer is one that `assure` takes:
// facts to each depth, and a workbook. The first byte chooses the name, the rest is the file. PDFs are left
// out, since their reader is a library of others: the program that reads them is one that may break
// (document_sandbox_test.cpp).
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "document/content.h"
#include "document/table_wire.h"
#include "document/wire.h"
#include "inspect/read.h"
#include "inspect/workbook/tables.h"
#include "target.h"

namespace {

constexpr std::string_view names[] = {"a", "a.docx", "a.xlsx", "a.pptx", "a.odt", "a.ods", "a.odp", "a.rtf",
    "a.eml", "a.msg", "a.html", "a.md", "a.csv", "a.txt", "a.doc", "a.xls"};
constexpr std::uint64_t unzipped = std::uint64_t(8) << 20;

}  // namespace

ASSURE_FUZZ_TARGET(inspect)(const std::uint8_t* data, std::size_t size) {
  using namespace assure;
  if (size < 2) return 0;
  const std::string_view name = names[data[0] % std::size(names)];
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  for (auto depth : {document::Depth::Whole, document::Depth::Searched, document::Depth::Beginning}) {
    const document::Facts facts = inspect::read({name, bytes, depth}, unzipped, inspect::leave_pdf_unread);
    const auto decoded = document::decode(document::encode(facts), depth);
    fuzz::require(decoded && *decoded == facts);
  }
  fuzz::require(document::decode_table(inspect::read_table(name, bytes, unzipped)).has_value());
  return 0;
}
