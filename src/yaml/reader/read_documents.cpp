#include "yaml/reader/read_documents.h"

#include <algorithm>
#include <istream>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "base/spelling.h"
#include "yaml/reader/memory_stream.h"
#include "yaml/reader/preparations.h"
#include "yaml/reader/syntax_fault.h"
#include "yaml/reader/tree_builder.h"
#include "yaml/rules.h"

namespace assure::yaml {
namespace {

// Where yaml-cpp stops by mistake, the file is prepared and read again. This bounds what is read again, so
// that a large file with many such places still ends.
constexpr std::size_t kReadAgainBytes = 8UL << 20U;
constexpr std::size_t kReadAgainCost = 4096;  // of starting again, in bytes

source::Span span_in(const FileText& file, std::size_t begin, std::size_t end) {
  return {file.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

struct UnknownAnchor {
  std::size_t at = 0;
  std::vector<std::string> known;  // anchors that stand before it in its document
};

struct Reading {
  Tree tree;
  diag::Diagnostics found;
  std::optional<UnknownAnchor> unknown;
  std::vector<Edit> edits;  // with which yaml-cpp may read on
  std::size_t stopped_at = 0;
};

SyntaxFault fault_in(const BuilderInput& input, const TreeBuilder& builder, const YAML::Exception& said) {
  SyntaxFault fault{input.text, input.file, said.msg, builder.read_to(), builder.read_to(), {}, {}};
  if (said.mark.pos >= 0) fault.at = input.prepared.offset(static_cast<std::size_t>(said.mark.pos));
  fault.open_brackets = builder.open_brackets();
  fault.last_scalar = builder.last_scalar();
  return fault;
}

void note_exception(const BuilderInput& input, const TreeBuilder& builder, const YAML::Exception& exception,
    Reading& reading) {
  SyntaxFault fault = fault_in(input, builder, exception);
  reading.stopped_at = fault.at;
  if (exception.msg.starts_with(YAML::ErrorMsg::UNKNOWN_ANCHOR) && exception.mark.pos >= 0) {
    reading.unknown = {fault.at, builder.anchor_names()};
    reading.edits = {hidden_alias(input.text, fault.at)};
    return;
  }
  reading.edits = edits_for(fault);
  report_syntax(fault, reading.found);
}

// Of what is read since `at` yaml-cpp said nothing yet. What makes tokens in brackets is counted in long
// texts, too.
void report_too_far_ahead(const FileText& file, std::size_t at, diag::Diagnostics& out) {
  std::size_t value = file.text.substr(at).starts_with(':') ? skip_blank(file.text, at + 1) : at;
  bool block = value < file.text.size() && (file.text[value] == '|' || file.text[value] == '>');
  out.report(rules::file_too_large, span_in(file, at, at), "there is too much in one {}",
         block ? "text" : "pair of brackets")
      .help(block ? "make a document of it, and declare that under `evidence`"
                  : "write the items on lines of their own that begin with `- `");
}

Reading read(const BuilderInput& input, const Limits& limits) {
  Reading reading;
  TreeBuilder builder(input, limits, reading.found);
  MemoryBuffer buffer(input.prepared.bytes(), builder.read_to());
  std::istream stream(&buffer);
  stream.exceptions(std::ios::badbit);  // lets TooFarAhead through
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
    reading.tree = builder.finish();
    return reading;
  } catch (const StopReading&) {
  } catch (const NotIndented& block) {
    reading.stopped_at = block.lines.back();
    reading.edits = indented(block.lines);
  } catch (const TooFarAhead&) {
    report_too_far_ahead({input.text, input.file}, skip_blank(input.text, builder.read_to()), reading.found);
  } catch (const YAML::DeepRecursion&) {
    // The builder reported the depth long before.
  } catch (const YAML::Exception& exception) {
    note_exception(input, builder, exception, reading);
  }
  reading.tree = builder.truncate();
  return reading;
}

void report_unknown(const FileText& file, const UnknownAnchor& unknown, diag::Diagnostics& out) {
  std::size_t end = end_of_anchor(file.text, unknown.at);
  std::string_view name = file.text.substr(unknown.at + 1, end - unknown.at - 1);
  std::string help = base::did_you_mean(name, unknown.known);
  if (help.empty()) {
    help = fmt::format(
        "write `&{}` before the value that it stands for, above this place; put the value in "
        "quotes if the `*` belongs to it",
        name);
  }
  out.report(rules::unknown_anchor, span_in(file, unknown.at, end), "no anchor `{}`", name)
      .help(std::move(help));
}

}  // namespace

Tree read_documents(const FileText& file, const Limits& limits, diag::Diagnostics& out) {
  PreparedText prepared(file.text, file.base);
  std::vector<std::size_t> unknown;
  std::size_t left = std::max(kReadAgainBytes, 2 * file.text.size());
  while (true) {
    Reading reading = read({file.text, file.file, file.base, prepared, unknown}, limits);
    if (reading.unknown) report_unknown(file, *reading.unknown, out);
    if (left == 0 && !reading.edits.empty()) {
      reading.found = {};
      reading.found
          .report(rules::file_too_large, span_in(file, reading.stopped_at, reading.stopped_at),
              "this file has more keys over several lines, or tabs on blank lines, than are read")
          .help("write each key on one line");
      reading.edits.clear();
    }
    if (left == 0 || !prepared.apply(std::move(reading.edits))) {
      out.append(std::move(reading.found));
      return std::move(reading.tree);
    }
    left -= std::min(left, reading.stopped_at + kReadAgainCost);
    if (reading.unknown) {
      std::size_t at = reading.unknown->at;
      unknown.insert(std::upper_bound(unknown.begin(), unknown.end(), at), at);
    }
  }
}

}  // namespace assure::yaml
