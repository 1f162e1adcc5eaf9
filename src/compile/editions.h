// Further forms of a pack's pages, beside it: one HTML file to hand over, and a PDF. They are no part of the
// pack: its identity does not speak of them.
#pragma once

#include <string>
#include <string_view>

#include "base/date.h"
#include "base/env.h"
#include "base/result.h"

namespace assure::compile {

// Whether what stands at OUT/REFERENCE and an ending (".html", ".pdf"), if anything, is an edition that this
// program made and nobody changed since: its last line holds a digest of all before it. A Failure says why it
// is not replaced.
base::Status check_edition(
    base::Env& env, const std::string& out, const std::string& reference, std::string_view ending);

// OUT/REFERENCE.html; gives its path. An edition of ours that stands there is replaced at the end, or left as
// it was.
base::Result<std::string> write_html_edition(
    base::Env& env, const std::string& out, const std::string& reference, const std::string& html);

// OUT/REFERENCE.pdf, printed by Chromium from the same HTML, with an outline and page numbers; gives its
// path. Its dates are `as_of`. Fails when no Chromium is installed (ASSURE_CHROMIUM names one that is not on
// the PATH).
base::Result<std::string> write_pdf_edition(base::Env& env, const std::string& out,
    const std::string& reference, const std::string& html, base::Date as_of);

}  // namespace assure::compile
