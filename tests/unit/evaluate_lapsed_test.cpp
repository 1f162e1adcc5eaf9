// A signature that lapsed, of several checklists.
#include <doctest/doctest.h>

#include "support/brief.h"

using namespace assure;

TEST_CASE("one signature for two checklists that lapsed is one finding") {
  const std::string found = tests::brief(R"~(-- assure.yaml --
organisation: {name: Sample Trust}
submission:
  reference: sample
  title: Sample submission
  due: 2008-12-31
  as_of: 2008-11-28
  frameworks: [checklist.yaml, other.yaml]
-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}]}
sign_off:
  - {role: chief-executive, title: Chief executive, scope: all}
-- other.yaml --
framework: other
title: Other
authority: An authority
source: [{title: A letter}]
scales: {met: {values: [{value: yes}]}}
elements:
  - {id: others, title: Others, scale: met, criteria: [{id: O1, title: Something else}]}
sign_off:
  - {role: chief-executive, title: Chief executive, scope: all}
-- signed.yaml --
sign_offs:
  - role: chief-executive
    post: ceo
    on: 2008-11-20
    digest: sha256:0000000000000000000000000000000000000000000000000000000000000000
    covers: {standards/S1: "0000000000000000"}
)~");
  CAPTURE(found);
  const std::size_t first = found.find("AS713 ");
  REQUIRE(first != std::string::npos);
  CHECK(found.find("AS713 ", first + 1) == std::string::npos);
}
