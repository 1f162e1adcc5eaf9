#include <optional>
#include <utility>

#include "document/content.h"
#include "inspect/office/office.h"
#include "inspect/open_document/open_document.h"
#include "inspect/read.h"
#include "inspect/workbook/tables.h"

namespace assure::inspect {
namespace {

using document::Content;
using document::Type;

base::Status read_package(std::string_view content, std::uint64_t unzipped, std::optional<Type> claimed,
    document::TableEncoder& tables) {
  auto package = ASSURE_TRY(Package::open(content, unzipped));
  const Type type = is_open_document(package) ? Type::Ods : Type::Xlsx;
  if (claimed && *claimed != type) return base::fail(document::not_as_named(*claimed));
  if (type == Type::Ods) return read_open_tables(package, tables);
  const auto main = ASSURE_TRY(main_part(package));
  if (!main) return base::fail(document::not_as_named(type));
  return main->ends_with(".bin") ? read_binary_tables(package, *main, tables)
                                 : read_sheet_tables(package, *main, tables);
}

base::Status read_workbook(std::string_view content, std::uint64_t unzipped, std::optional<Type> claimed,
    document::TableEncoder& tables) {
  const Content kind = document::content_of(content);
  if (kind == Content::Zip) return read_package(content, unzipped, claimed, tables);
  if (kind == Content::Ole && is_encrypted_office(content)) return base::fail("is encrypted");
  return base::fail(document::not_as_named(claimed.value_or(Type::Xlsx)));
}

}  // namespace

std::string read_table(std::string_view name, std::string_view content, std::uint64_t unzipped) {
  document::TableEncoder tables;
  auto read = read_workbook(content, unzipped, document::claimed_type(name), tables);
  if (read) return tables.take();
  table::Workbook workbook;
  workbook.trouble = one_line(read.error().message);
  return document::encode(workbook);
}

}  // namespace assure::inspect
