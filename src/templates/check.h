// Templates of the user's own, checked before anything is made from them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "diag/diagnostics.h"
#include "source/span.h"
#include "templates/files.h"
#include "templates/scan.h"
#include "templates/tag_scan.h"

namespace assure::templates {

struct OwnTemplate {
  std::string name;        // of the shipped one whose place it takes
  std::uint32_t file = 0;  // in the sources
  std::string_view text;   // of that file
};

// Every fault of a template against the shipped one of its name. Without a finding it can be parsed, shows
// only what there is, escapes every value, and keeps to what the pages promise: nothing is run but the pack's
// scripts, nothing is loaded but the pack's files, every page of a draft says so.
void check_template(const OwnTemplate& own, std::span<const TemplateFile> shipped, diag::Diagnostics& out);

// Parts of it, private to this folder.

struct ScannedTemplate {
  std::string_view text;
  TemplateScan scan;
  TagScan tags;
};

// That nothing in the HTML is run, loaded or styled from within (page_check.cpp).
void check_tags(const OwnTemplate& own, const ScannedTemplate& in, const ScannedTemplate& shipped,
    diag::Diagnostics& out);
// What no page can do without (frame_check.cpp).
void check_frame(const OwnTemplate& own, const ScannedTemplate& in, const ScannedTemplate& shipped,
    diag::Diagnostics& out);
// Of a stylesheet and of a script (style_check.cpp).
void check_style(const OwnTemplate& own, diag::Diagnostics& out);
void check_script(const OwnTemplate& own, diag::Diagnostics& out);

inline std::string_view text_of(std::string_view text, TextRange at) {
  return text.substr(at.begin, at.end - at.begin);
}

inline source::Span span_of(const OwnTemplate& own, TextRange at) {
  return {own.file, static_cast<std::uint32_t>(at.begin), static_cast<std::uint32_t>(at.end)};
}

}  // namespace assure::templates
