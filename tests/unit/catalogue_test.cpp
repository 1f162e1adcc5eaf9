// Published catalogues as checklists, each format whole.
#include "catalogue/rules.h"
#include "catalogue_support.h"

using namespace assure;
using tests::CatalogueRun;

TEST_CASE("the bad sample of each rule of catalogues yields its code once, the good one nothing") {
  for (const diag::Rule* rule : catalogue::rules::all) {
    CAPTURE(rule->name);
    CatalogueRun bad(rule->bad), good(rule->good);
    INFO(bad.brief());
    REQUIRE(bad.found.all().size() == 1);
    CHECK(bad.found.all().front().rule == rule);
    CHECK_FALSE(bad.imported.has_value());
    CHECK(good.brief() == "");
    CHECK(good.checked == "");
    CHECK(good.imported.has_value());
  }
}

TEST_CASE(
    "a catalogue of OSCAL: labels are ids, parameters are put in, enhancements are asked for by themselves") {
  CatalogueRun run(R"~(-- source.yaml --
{"catalog": {"uuid": "x", "metadata": {"title": "Controls \ud83d\ude00", "version": "5", "last-modified": "2024-02-04T00:00:00Z",
  "parties": [{"type": "person", "name": "Somebody"}, {"type": "organization", "name": "An institute"}],
  "links": [{"href": "https://example.org/c", "rel": "canonical"}, {"href": "#b", "rel": "other"}]},
 "groups": [{"id": "ac", "title": "Access Control", "controls": [
  {"id": "ac-1", "class": "S", "title": "Policy", "props": [{"name": "label", "value": "AC-01", "class": "zero-padded"}, {"name": "label", "value": "AC-1"}],
   "params": [{"id": "p1", "label": "roles"}, {"id": "p2", "select": {"how-many": "one-or-more", "choice": ["daily", "every {{ insert: param, p3 }}"]}},
              {"id": "p3", "values": ["2 weeks"]}, {"id": "p4", "label": "nobody asks"}],
   "parts": [{"name": "statement", "prose": "Tell {{ insert: param, p1 }} {{ insert: param, p2 }}:", "parts": [
               {"name": "item", "props": [{"name": "label", "value": "a."}], "prose": "this"}, {"name": "item", "props": [{"name": "label", "value": "b."}], "prose": "that"}]},
             {"name": "guidance", "prose": "It helps."},
             {"name": "assessment-method", "props": [{"name": "method", "value": "EXAMINE"}], "parts": [{"name": "assessment-objects", "prose": "Policy\n\nrecords"}]},
             {"name": "assessment-objective", "prose": "it is told"}],
   "controls": [{"id": "ac-1.1", "title": "By machine", "props": [{"name": "label", "value": "AC-1(1)"}], "links": [{"href": "#ac-1", "rel": "required"}]
},
                {"id": "ac-1.2", "title": "Gone", "props": [{"name": "label", "value": "AC-1(2)"}, {"name": "status", "value": "withdrawn"}]}]
}]
},
  {"id": "empty", "title": "Nothing"}],
 "controls": [{"id": "x1", "title": "Alone"}]
}
}
)~");
  CHECK(run.text() == R"~(framework: my-list
title: "Controls )~"
                      "\xF0\x9F\x98\x80"
                      R"~("
edition: 5
authority: An institute
source:
  - title: "Controls )~"
                      "\xF0\x9F\x98\x80"
                      R"~("
    paragraph: "version 5, last changed 2024-02-04"
    address: "https://example.org/c"
scales:
  satisfied:
    values:
      - value: not-satisfied
        label: Not satisfied
      - value: satisfied
        label: Satisfied
elements:
  - id: ac
    title: Access Control
    scale: satisfied
    criteria:
      - id: AC-1
        title: Policy
        guidance: |
          Tell [Assignment: roles] [Selection (one or more): daily; every 2 weeks]:
            a. this
            b. that

          It helps.
        method:
          - "EXAMINE: Policy records"
      - id: AC-1(1)
        title: By machine
  - id: controls
    title: Controls
    scale: satisfied
    criteria:
      - id: x1
        title: Alone
)~");
  CHECK(run.unsaid() == R"~(`parties` of the catalogue's metadata: : type: person; name: Somebody
`last-modified` of the catalogue's metadata: : 2024-02-04T00:00:00Z
`rel` of the address of the catalogue: : canonical
`links` of the catalogue's metadata: : href: #b; rel: other
`id` beside a label: AC-1: ac-1
`props` of a control: AC-1: name: label; value: AC-01; class: zero-padded
`name` of a part: AC-1: assessment-objects
objectives of assessments: AC-1: it is told
`id` beside a label: AC-1(1): ac-1.1
what a control enhances: AC-1(1): AC-1
`links` of a control: AC-1(1): href: #ac-1; rel: required
`id` beside a label: AC-1(2): ac-1.2
what a control enhances: AC-1(2): AC-1
withdrawn controls: AC-1(2): Gone
`class` of a control: AC-1: S
groups without a control: empty: id: empty; title: Nothing
`uuid` of the catalogue: : x
`id` of a parameter: AC-1: p1
`id` of a parameter: AC-1: p2
`id` of a parameter: AC-1: p3
parameters that no text has: AC-1: id: p4; label: nobody asks
)~");
}

TEST_CASE(
    "a library of CISO Assistant: scores, groups, questions; what is assessable and has parts stands before "
    "them") {
  CatalogueRun run(R"~(-- source.yaml --
urn: urn:o:risk:library:lib
locale: en
ref_id: LIB
name: A library
description: What it is for
copyright: Free to use
version: 3
provider: An authority
objects:
  framework:
    urn: urn:o:risk:framework:a-list_2
    ref_id: LIST
    name: A list
    min_score: 1
    max_score: 2
    scores_definition: [{score: 1, name: Low}, {score: 2, name: High, description: All of it}]
    implementation_groups_definition: [{ref_id: E, name: Essential}, {ref_id: F, name: Full}]
    requirement_nodes:
      - {urn: "urn:o:risk:req_node:l:a", assessable: false, ref_id: A, name: First, depth: 1}
      - {urn: "urn:o:risk:req_node:l:a:1", parent_urn: "urn:o:risk:req_node:l:a", assessable: true, ref_id: "1", name: One, implementation_groups: [E, F, F], weight: 2}
      - {urn: "urn:o:risk:req_node:l:a:1:x", parent_urn: "urn:o:risk:req_node:l:a:1", assessable: true, description: Part, typical_evidence: A log}
      - {urn: "urn:o:risk:req_node:l:b", assessable: false, name: Second}
      - urn: urn:o:risk:req_node:l:b:1
        parent_urn: urn:o:risk:req_node:l:b
        assessable: true
        ref_id: "1"
        questions: {"urn:q": {type: unique_choice, text: Is it so?, choices: [{value: "Yes"}]}}
      - {urn: "urn:o:risk:req_node:l:c", assessable: false, name: Only words, translations: {fr: {name: Mots}}}
)~");
  const std::string text = run.text();
  CHECK(text.substr(text.find("elements:")) == R"~(elements:
  - id: a
    title: First
    scale: score
    criteria:
      - id: "a:1"
        title: One
        applies_to: [e, f]
        weight: 2
      - id: "a:1:x"
        guidance: |
          Part

          Typical evidence: A log
  - id: b
    title: Second
    scale: score
    criteria:
      - id: "b:1"
        guidance: "Is it so?"
)~");
  CHECK(text.substr(0, text.find("scales:")) == R"~(framework: a-list-2
title: A list
edition: version 3 of the library
authority: An authority
summary: What it is for
source:
  - title: A library
    paragraph: version 3 of the library
    address: "urn:o:risk:library:lib"
  - title: "Copyright and licence: Free to use"
)~");
  CHECK(run.unsaid() == R"~(`urn` of the framework: : urn:o:risk:framework:a-list_2
`ref_id` of an implementation group: : E
`ref_id` of an implementation group: : F
`urn` of a node: A: urn:o:risk:req_node:l:a
ids of nodes that are elements: a: A
`urn` of a node: a:1: urn:o:risk:req_node:l:a:1
`ref_id` of a node: a:1: 1
`parent_urn` of a node: a:1:x: it is part of a:1
`urn` of a node: a:1:x: urn:o:risk:req_node:l:a:1:x
`urn` of a node: b: urn:o:risk:req_node:l:b
`urn` of a node: b:1: urn:o:risk:req_node:l:b:1
`ref_id` of a node: b:1: 1
`urn` of a question: b:1: urn:q
`type` of a question: b:1: unique_choice
`choices` of a question: b:1: value: Yes
nodes that ask for nothing: c: urn: urn:o:risk:req_node:l:c; assessable: false; name: Only words; translations: fr: name: Mots
`ref_id` of the framework: : LIST
`locale` of the library: : en
`ref_id` of the library: : LIB
)~");
}

TEST_CASE(
    "mappings of CISO Assistant lead to the criteria of checklists that were imported, each pair once") {
  constexpr std::string_view checklists = R"~(-- library.yaml --
urn: urn:o:risk:library:one
name: One
objects:
  framework:
    urn: urn:o:risk:framework:one
    requirement_nodes:
      - {urn: "urn:o:risk:req_node:one:ac-2-(1)", assessable: true, ref_id: AC-2 (1)}
      - {urn: "urn:o:risk:req_node:one:b", assessable: true, ref_id: B}
-- other.yaml --
urn: urn:o:risk:library:two
name: Two
objects:
  framework:
    urn: urn:o:risk:framework:two
    requirement_nodes:
      - {urn: "urn:o:risk:req_node:two:x.1", assessable: true, ref_id: X.1}
      - {urn: "urn:o:risk:req_node:two:x.2", assessable: true, ref_id: X.2}
-- source.yaml --
urn: urn:o:risk:library:m
name: Mappings
copyright: Free
version: 1
provider: P
objects:
  requirement_mapping_sets:
    - urn: a
      name: From one to two
      source_framework_urn: urn:o:risk:framework:one
      target_framework_urn: urn:o:risk:framework:two
      requirement_mappings:
        - {source_requirement_urn: "urn:o:risk:req_node:one:ac-2-(1)", target_requirement_urn: "urn:o:risk:req_node:two:x.1", relationship: subset, rationale: semantic, strength_of_relationship: 8}
        - {source_requirement_urn: "urn:o:risk:req_node:one:b", target_requirement_urn: "urn:o:risk:req_node:two:x.9", relationship: equal}
        - {source_requirement_urn: "urn:o:risk:req_node:one:b", target_requirement_urn: "urn:o:risk:req_node:two:x.2", relationship: unlike}
    - urn: b
      name: And back
      source_framework_urn: urn:o:risk:framework:two
      target_framework_urn: urn:o:risk:framework:one
      requirement_mappings:
        - {source_requirement_urn: "urn:o:risk:req_node:two:x.1", target_requirement_urn: "urn:o:risk:req_node:one:ac-2-(1)", relationship: superset}
        - {source_requirement_urn: "urn:o:risk:req_node:two:x.2", target_requirement_urn: "urn:o:risk:req_node:one:b", relationship: equal}
)~";
  CatalogueRun run{checklists};
  const std::string text = run.text();
  CHECK(text.substr(text.find("maps:")) == R"~(maps:
  - from: one/AC-2 (1)
    to: two/X.1
    relation: subset-of
    note: "rationale: semantic; strength: 8"
  - from: two/X.2
    to: one/B
    relation: equal
)~");
  CHECK(text.starts_with("crosswalk: one-to-two\ntitle: From one to two\nsource:\n"));
  CHECK(
      run.unsaid() ==
      R"~(mappings of what a checklist does not have: one/B: source_requirement_urn: urn:o:risk:req_node:one:b; target_requirement_urn: urn:o:risk:req_node:two:x.9; relationship: equal
mappings of another relationship: one/Btwo/X.2: source_requirement_urn: urn:o:risk:req_node:one:b; target_requirement_urn: urn:o:risk:req_node:two:x.2; relationship: unlike
`urn` of a set of mappings: : a
`name` of a set of mappings: : And back
`urn` of a set of mappings: : b
`provider` of the library: : P
)~");
  CatalogueRun without(checklists.substr(checklists.find("-- other.yaml")));
  CHECK(without.brief() ==
        "AS997 the mappings are of the framework `urn:o:risk:framework:one`, whose library was not given | "
        "name the library of that framework with --checklist: it says which criterion a URN names\n");
}

TEST_CASE("a mapping leads to the node of its URN, whatever that node's published id is") {
  CatalogueRun run(R"~(-- library.yaml --
urn: urn:o:risk:library:one
name: One
objects:
  framework:
    urn: urn:o:risk:framework:one
    requirement_nodes:
      - {urn: "urn:o:risk:req_node:one:2", assessable: true, ref_id: "1"}
      - {urn: "urn:o:risk:req_node:one:1", assessable: true, ref_id: "2"}
      - {urn: "urn:o:risk:req_node:one:a.1", assessable: true, ref_id: A.1}
      - {urn: "urn:o:risk:req_node:one:a.1b", assessable: true, ref_id: a.1}
      - {urn: "urn:o:risk:req_node:one:node2", assessable: true, ref_id: Requirement 1}
-- source.yaml --
urn: urn:o:risk:library:m
name: Mappings
objects:
  requirement_mapping_sets:
    - name: Within one
      source_framework_urn: urn:o:risk:framework:one
      target_framework_urn: urn:o:risk:framework:one
      requirement_mappings:
        - {source_requirement_urn: "urn:o:risk:req_node:one:1", target_requirement_urn: "urn:o:risk:req_node:one:2", relationship: equal}
        - {source_requirement_urn: "urn:o:risk:req_node:one:a.1", target_requirement_urn: "urn:o:risk:req_node:one:node2", relationship: equal}
        - {source_requirement_urn: "urn:o:risk:req_node:one:a.1b", target_requirement_urn: "urn:o:risk:req_node:one:2", relationship: equal}
)~");
  REQUIRE_MESSAGE(run.imported.has_value(), run.brief());
  const std::string& text = run.imported->text;
  CHECK(text.substr(text.find("maps:")) == R"~(maps:
  - from: one/2
    to: one/1
    relation: equal
  - from: one/A.1
    to: one/Requirement 1
    relation: equal
  - from: one/a.1
    to: one/1
    relation: equal
)~");
  CatalogueRun checklist(R"~(-- library.yaml --
framework: one
-- source.yaml --
urn: urn:o:risk:library:m
objects: {requirement_mapping_sets: [{name: Within one}]}
)~");
  CHECK(checklist.brief() ==
        "AS997 this is no library of CISO Assistant, so it does not say which criterion a URN names | name "
        "the library that the checklist was imported from\n");
}

TEST_CASE("the CAF: principles have outcomes, levels have indicators, profiles expect a level") {
  CatalogueRun run(R"~(-- source.yaml --
assessment-rules: &rules {1: [achieved, all]}
objectives:
  A:
    code: A
    title: Managing
    principles:
      A1:
        code: A1
        title: Governance
        outcomes:
          A1.a:
            code: A1.a
            title: Board
            description: You have a board.
            indicators:
              partially-achieved: {}
              not-achieved: {A1.a.1: {description: None., index: n}}
              achieved: {A1.a.2: {description: All.}, A1.a.3: {description: More.}}
            assessment-rules: *rules
            min_profile_requirement: {baseline: Not achieved, enhanced: Achieved}
)~",
      "framework-v3.2.yaml");
  const std::string text = run.text();
  CHECK(
      text.starts_with("framework: caf\ntitle: Cyber Assessment Framework\nedition: 3.2\nauthority: National "
                       "Cyber Security Centre\n"));
  CHECK(text.substr(text.find("scales:")) == R"~(scales:
  A1.a:
    values:
      - value: not-achieved
        label: Not achieved
        meaning: A1.a.1 None.
      - value: achieved
        label: Achieved
        meaning: |
          A1.a.2 All.
          A1.a.3 More.
organisation_types:
  - id: baseline
    title: Baseline profile
  - id: enhanced
    title: Enhanced profile
elements:
  - id: objective-a
    title: A Managing
    criteria:
      - id: A1
        title: Governance
        criteria:
          - id: A1.a
            title: Board
            guidance: You have a board.
            scale: A1.a
            profile: {baseline: not-achieved, enhanced: achieved}
)~");
  CHECK(run.unsaid() ==
        "`assessment-rules` of the file: : 1: achieved; all\n`index` of an indicator: A1.a.1: n\n");
}

TEST_CASE("texts may hold anything: what is written reads back as it was") {
  CatalogueRun run(R"~(-- source.yaml --
catalog:
  metadata: {title: "a: b # c", version: "- 1", parties: [{type: organization, name: "yes"}]}
  controls:
    - {id: "null", title: "'quotes\" and \\ and \u0007 bell", parts: [{name: statement, prose: "  \n# no comment\n---\n\u2028x: [\t"}]}
    - {id: "<script>\u202e", title: "@ % &"}
)~");
  const std::string text = run.text();
  CHECK(text.substr(text.find("criteria:")) == R"~(criteria:
      - id: "null"
        title: "'quotes\" and \\ and bell"
        guidance: |
          # no comment
          ---

          x: [
      - id: "<script>"
        title: "@ % &"
)~");
  CHECK(catalogue::edition_in("caf-v4.0.yaml") == "4.0");
  CHECK(catalogue::edition_in("v4.yaml").empty());
}
