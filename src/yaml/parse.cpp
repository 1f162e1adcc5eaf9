#include "yaml/parse.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/byte_order_mark.h"
#include "base/utf8.h"
#include "yaml/cut_texts.h"
#include "yaml/merge_conflicts.h"
#include "yaml/reader/read_documents.h"
#include "yaml/rules.h"

namespace assure::yaml {
namespace {

// What yaml-cpp itself can bear: it counts nesting to 500, and bytes as int.
constexpr std::size_t kDepth = 400;
constexpr std::size_t kFileBytes = 1UL << 30U;

source::Span span_of(std::uint32_t file, std::size_t begin, std::size_t end) {
  return {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// Offset of the first character that YAML forbids (YAML 1.2.2, rule 1 c-printable), or npos; of valid UTF-8.
// A carriage return must end a line.
std::size_t forbidden_character_at(std::string_view text) {
  auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
  for (std::size_t at = 0; at < text.size(); ++at) {
    auto c = byte(at);
    bool is_c1 = c == 0xC2 && byte(at + 1) < 0xA0 && byte(at + 1) != 0x85;             // U+0080 to U+009F
    bool is_noncharacter = c == 0xEF && byte(at + 1) == 0xBF && byte(at + 2) >= 0xBE;  // U+FFFE and U+FFFF
    if (is_c1 || is_noncharacter) return at;
    if (c >= 0x20 && c != 0x7F) continue;
    if (c == '\n' || c == '\t') continue;
    if (c == '\r' && byte(at + 1) == '\n') continue;
    return at;
  }
  return std::string_view::npos;
}

// Whether the bytes may be handed to yaml-cpp at all.
bool readable(std::string_view text, std::uint32_t number, const Limits& limits, diag::Diagnostics& out) {
  if (text.size() > limits.file_bytes) {
    out.report(rules::file_too_large, span_of(number, 0, 0),
           "this file has {} bytes, and {} are read at most", text.size(), limits.file_bytes)
        .help("divide it into several files: sections of the same name add up");
    return false;
  }
  if (std::size_t bad = base::invalid_utf8_at(text); bad != std::string_view::npos) {
    out.report(rules::invalid_utf8, span_of(number, bad, bad + 1), "the byte 0x{:02X} is not UTF-8",
           static_cast<unsigned char>(text[bad]))
        .help("save the file as UTF-8");
    return false;
  }
  if (std::size_t bad = forbidden_character_at(text); bad != std::string_view::npos) {
    if (text[bad] == '\r') {
      out.report(
             rules::yaml_syntax, span_of(number, bad, bad + 1), "a line ends with a carriage return alone")
          .help("save the file with the line ends of Windows or of Unix");
      return false;
    }
    char32_t point = base::decoded(text.substr(bad, 3)).front();
    out.report(rules::yaml_syntax, span_of(number, bad, bad + base::utf8(point).size()),
           "the {} U+{:04X} is not allowed", point < 0xFFFE ? "control character" : "noncharacter",
           static_cast<std::uint32_t>(point))
        .help("delete it; it may have come with text copied from a document");
    return false;
  }
  return !report_merge_conflicts(text, number, out);
}

}  // namespace

Tree parse(
    const source::SourceFile& file, std::uint32_t number, const Limits& limits, diag::Diagnostics& out) {
  Limits bounded = limits;
  bounded.depth = std::min(limits.depth, kDepth);
  bounded.file_bytes = std::min(limits.file_bytes, kFileBytes);
  Tree unread;
  unread.truncated = true;
  if (!readable(file.text(), number, bounded, out)) return unread;
  diag::Diagnostics found;
  Tree tree =
      read_documents({file.text(), number, base::behind_byte_order_marks(file.text())}, bounded, found);
  report_cut_texts(tree, file.text(), found);
  if (tree.documents.empty() && found.empty()) {
    found.report(rules::empty_file, span_of(number, 0, 0), "nothing is written in this file")
        .help("write a section such as `evidence:`, or delete the file");
  }
  // Faults show in the order in which yaml-cpp ends things; readers want the order of the file.
  std::stable_sort(found.all().begin(), found.all().end(),
      [](const diag::Diagnostic& a, const diag::Diagnostic& b) { return a.span.begin < b.span.begin; });
  out.append(std::move(found));
  return tree;
}

}  // namespace assure::yaml
