#include "inspect/in_process.h"

#include <memory>
#include <new>
#include <string>
#include <utility>

#include "document/fill_wire.h"
#include "document/inspect.h"
#include "document/table_wire.h"
#include "document/wire.h"
#include "inspect/read.h"
#include "inspect/workbook/fill.h"
#include "inspect/workbook/tables.h"

namespace assure::inspect {
namespace {

using document::Broken;
using document::Facts;

class InProcessReader : public document::Reader {
 public:
  explicit InProcessReader(std::uint64_t unzipped) : unzipped_(unzipped) {}

  tl::expected<Facts, Broken> read(const document::Request& request, const Admit& admit) override {
    try {
      // Over the wire, so that both kinds of reader keep the same bounds.
      const std::string answer = document::encode(inspect::read(request, unzipped_, leave_pdf_unread));
      if (answer.size() > document::largest_answer) return tl::make_unexpected(Broken::Nonsense);
      admit(answer.size());
      auto facts = document::decode(answer, request.depth);
      if (!facts) return tl::make_unexpected(Broken::Nonsense);
      return std::move(*facts);
    } catch (const std::bad_alloc&) {
      return tl::make_unexpected(Broken::Stopped);
    }
  }

  tl::expected<table::Workbook, Broken> read_table(std::string_view name, std::string_view content) override {
    try {
      auto workbook = document::decode_table(inspect::read_table(name, content, unzipped_));
      if (!workbook) return tl::make_unexpected(Broken::Nonsense);
      return std::move(*workbook);
    } catch (const std::bad_alloc&) {
      return tl::make_unexpected(Broken::Stopped);
    }
  }

  tl::expected<document::FilledParts, Broken> fill(
      std::string_view, std::string_view content, std::span<const document::CellValue> values) override {
    try {
      const std::string asked = document::fill_content(values, content);
      auto filled = document::decode_filled(inspect::fill(asked, unzipped_), values.size());
      if (!filled) return tl::make_unexpected(Broken::Nonsense);
      return std::move(*filled);
    } catch (const std::bad_alloc&) {
      return tl::make_unexpected(Broken::Stopped);
    }
  }

 private:
  std::uint64_t unzipped_;
};

}  // namespace

document::StartReader in_process_reader() {
  return [](const document::Options& options) -> base::Result<std::unique_ptr<document::Reader>> {
    return std::make_unique<InProcessReader>(options.unzipped);
  };
}

}  // namespace assure::inspect
