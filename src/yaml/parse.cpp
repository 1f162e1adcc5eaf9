#include "yaml/parse.h"

#include <algorithm>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "base/spelling.h"
#include "base/utf8.h"
#include "yaml/reader/memory_stream.h"
#include "yaml/reader/syntax_fault.h"
#include "yaml/reader/tree_builder.h"
#include "yaml/rules.h"

namespace assure::yaml {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// An unknown anchor ends yaml-cpp's reading; the file is then read again without it. This bounds what is
// read again, so that a large file with many of them still ends.
constexpr std::size_t kReadAgainBytes = 8UL << 20U;
constexpr std::size_t kReadAgainCost = 4096;  // of beginning anew, in bytes

// What yaml-cpp itself can bear: it counts nesting to 500, and bytes as int.
constexpr std::size_t kDepth = 400;
constexpr std::size_t kFileBytes = 1UL << 30U;

source::Span span_of(std::uint32_t file, std::size_t begin, std::size_t end) {
  return {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::size_t byte_order_marks(std::string_view text) {
  std::size_t at = 0;
  while (text.substr(at).starts_with(kByteOrderMark)) at += kByteOrderMark.size();
  return at;
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
  return true;
}

struct UnknownAnchor {
  std::size_t at = 0;
  std::vector<std::string> known;  // anchors that stand before it in its document
};

struct Reading {
  Tree tree;
  diag::Diagnostics found;
  std::optional<UnknownAnchor> unknown;
};

SyntaxFault fault_in(
    const BuilderInput& input, const TreeBuilder& builder, std::string_view said, int position) {
  SyntaxFault fault{input.text, input.file, said, builder.read_to(), builder.read_to(), {}, {}};
  if (position >= 0) fault.at = input.base + static_cast<std::size_t>(position);
  fault.open_brackets = builder.open_brackets();
  fault.last_scalar = builder.last_scalar();
  return fault;
}

// Reads `patched`, which is the text of `input` behind its byte order mark with unknown aliases hidden.
Reading read(const BuilderInput& input, std::string_view patched, const Limits& limits) {
  Reading reading;
  TreeBuilder builder(input, limits, reading.found);
  MemoryBuffer buffer(patched, builder.read_to());
  std::istream stream(&buffer);
  stream.exceptions(std::ios::badbit);  // lets TooFarAhead through
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
    reading.tree = builder.finish();
    return reading;
  } catch (const StopReading&) {
  } catch (const TooFarAhead&) {
    std::size_t at = skip_blank(input.text, builder.read_to());
    reading.found
        .report(rules::file_too_large, span_of(input.file, at, at), "too much stands in one pair of brackets")
        .help("write the items on lines of their own that begin with `- `");
  } catch (const YAML::DeepRecursion&) {
    // The builder reported the depth long before.
  } catch (const YAML::Exception& exception) {
    if (exception.msg.starts_with(YAML::ErrorMsg::UNKNOWN_ANCHOR) && exception.mark.pos >= 0) {
      reading.unknown = {input.base + static_cast<std::size_t>(exception.mark.pos), builder.anchor_names()};
    } else {
      report_syntax(fault_in(input, builder, exception.msg, exception.mark.pos), reading.found);
    }
  }
  reading.tree = builder.truncate();
  return reading;
}

void report_unknown(
    std::string_view text, std::uint32_t number, const UnknownAnchor& unknown, diag::Diagnostics& out) {
  std::size_t end = end_of_anchor(text, unknown.at);
  std::string_view name = text.substr(unknown.at + 1, end - unknown.at - 1);
  std::string help = base::did_you_mean(name, unknown.known);
  if (help.empty()) {
    help = fmt::format(
        "write `&{}` before the value that it stands for, above this place; put the value in "
        "quotes if the `*` belongs to it",
        name);
  }
  out.report(rules::unknown_anchor, span_of(number, unknown.at, end), "no anchor `{}`", name)
      .help(std::move(help));
}

Tree read_all(const BuilderInput& start, const Limits& limits, diag::Diagnostics& out) {
  BuilderInput input = start;
  std::string patched;
  std::string_view text = input.text.substr(input.base);
  std::size_t left = std::max(kReadAgainBytes, 2 * text.size());
  while (true) {
    Reading reading = read(input, text, limits);
    if (reading.unknown) report_unknown(input.text, input.file, *reading.unknown, out);
    if (!reading.unknown || left == 0) {
      out.append(std::move(reading.found));
      return std::move(reading.tree);
    }
    std::size_t at = reading.unknown->at;
    left -= std::min(left, at + kReadAgainCost);
    if (patched.empty()) patched = text;
    std::string blank = "''";  // what cannot join with anything around it
    blank.resize(end_of_anchor(input.text, at) - at, ' ');
    patched.replace(at - input.base, blank.size(), blank);
    input.unknown_aliases.insert(
        std::upper_bound(input.unknown_aliases.begin(), input.unknown_aliases.end(), at), at);
    text = patched;
  }
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
  BuilderInput input{file.text(), number, byte_order_marks(file.text()), {}};
  diag::Diagnostics found;
  Tree tree = read_all(input, bounded, found);
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
