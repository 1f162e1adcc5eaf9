// Tables as checklists, by maps.
#include "catalogue_support.h"

using namespace assure;
using tests::CatalogueRun;

TEST_CASE("a table with a map: groups, types, guidance of several columns, and everything else listed") {
  CatalogueRun run(R"~(-- source.csv --
Ref,Domain,Standard,Detail,Acute,Community,Evidence,RAG
,,,,,,,
Domain 1 - Governance,,,,,,,
1,Governance,Lead,There is a lead.,Y,Y,Minutes,
2,Governance,Policy,There is a policy.,Y,?,,Green
3,Risk,Register,There is a register.,,,,
-- sheet Deep dive --
Ref,Domain,Standard,Detail,Acute,Community,Evidence
1,Risk,Again,Deeper.,,Y,
-- sheet Lookups --
Green
-- map.yaml --
catalogue_map: standards
checklist:
  framework: standards
  title: Standards
  authority: An authority
  scales:
    met:
      values: [{value: not-met}, {value: met}]
  roll_ups: [{id: share, title: Share, of: [core], depth: deepest, by: share, met: [met]}]
each_element:
  scale: met
  response: {owner: required}
expected: met
sheets:
  - sheet: first
    element: core
    title: Core standards
    columns: &columns
      - {header: ref, is: id}
      - {header: Domain, is: group}
      - {header: [Name, standard], is: title}
      - {header: Detail, is: guidance}
      - {header: Evidence, is: guidance, label: "For example:"}
    types: &types {after: Detail, before: Evidence}
  - {sheet: Deep  dive, optional: true, columns: *columns, types: *types}
  - {sheet: Not there, optional: true, columns: *columns}
)~");
  CHECK(run.text() == R"~(framework: standards
title: Standards
authority: An authority
scales:
  met:
    values: [{value: not-met}, {value: met}]
organisation_types:
  - id: acute
    title: Acute
  - id: community
    title: Community
elements:
  - id: core
    title: Core standards
    scale: met
    response: {owner: required}
    criteria:
      - id: Governance
        title: Governance
        criteria:
          - id: 1
            title: Lead
            guidance: |
              There is a lead.

              For example: Minutes
            expected: met
            applies_to: [acute, community]
          - id: 2
            title: Policy
            guidance: There is a policy.
            expected: met
            applies_to: [acute]
  - id: deep-dive
    title: Deep dive
    scale: met
    response: {owner: required}
    criteria:
      - id: Risk
        title: Risk
        criteria:
          - id: Deep dive 1
            title: Again
            guidance: Deeper.
            expected: met
            applies_to: [community]
roll_ups: [{id: share, title: Share, of: [core], depth: deepest, by: share, met: [met]}]
)~");
  CHECK(run.unsaid() == R"~(headings: First!A3: Domain 1 - Governance
column `RAG`: 2: Green
marks that are not known: 2: ?
rows that apply to nobody: First!A6: 3; Risk; Register; There is a register.
ids that an earlier sheet has: Deep dive!A2: 1
sheet `Lookups`, which the map does not name: Lookups!A1: Green
)~");
}

TEST_CASE("where no column has the group, a row with one text alone is the heading of those below") {
  CatalogueRun run(R"~(-- source.csv --
Ref,Standard,Part
Leading,,
1,Lead,a
1.1-EI/EE,Policy,a
Nothing below,,
,Managing,
2,Plan,a
-- map.yaml --
catalogue_map: standards
checklist: {framework: s, title: S, authority: A, scales: {met: {values: [{value: v}]}}}
each_element: {scale: met}
sheets: [{columns: [{header: Ref, is: id}, {header: Standard, is: title}, {header: Part, is: element}]}]
)~");
  const std::string text = run.text();
  CHECK(text.substr(text.find("criteria:")) == R"~(criteria:
      - id: Leading
        title: Leading
        criteria:
          - id: 1
            title: Lead
          - id: 1.1-EI/EE
            title: Policy
      - id: Managing
        title: Managing
        criteria:
          - id: 2
            title: Plan
)~");
  CHECK(run.unsaid() == "headings: A5: Nothing below\n");
}

TEST_CASE("faults of a map and of a table are located, and nothing is imported") {
  constexpr std::string_view table = "-- source.csv --\nRef,Standard\n1,A\n1,B\n-- map.yaml --\n";
  auto brief = [&](std::string_view map) {
    return CatalogueRun(std::string(table) + std::string(map)).brief();
  };
  CHECK(brief("catalogue_map: m\n") ==
        "AS998 this map does not say how a table is read | say it with `sheets`\n");
  CHECK(
      brief("catalogue_map: m\nchecklist: {elements: []}\nsheets: [{columns: [{header: Ref, is: id}]}]\n") ==
      "AS998 `elements` is what the source says | take it out of the map\n");
  CHECK(brief("catalogue_map: m\nsheets: [{header: 9, columns: [{header: Ref, is: id}]}]\n") ==
        "AS998 row 9 of the table is empty | `header` is the row that names the columns\n");
  CHECK(brief("catalogue_map: m\nsheets: [{columns: [{header: Ref, is: idd}]}]\n") ==
        "AS203 `is` is `idd` | did you mean `id`?\n");
  CHECK(brief("catalogue_map: m\nsheets: [{columns: [{header: Ref, is: id}]}]\n") ==
        "AS997 A3 has the id `1` again | \n");
}
