// Nothing that a published catalogue says is lost: each value is in the checklist or among what is listed.
#include <array>

#include "catalogue_support.h"

using namespace assure;
using tests::CatalogueRun;

namespace {

// The marks `TKn` of the source that are neither in the text nor listed.
std::string lost_of(std::string_view sample) {
  CatalogueRun run(sample);
  REQUIRE_MESSAGE(run.imported.has_value(), run.brief());
  CHECK(run.checked == "");
  const std::string said = base::lower_ascii(run.imported->text + run.unsaid());
  std::string lost;
  std::size_t marks = 0;
  for (std::size_t at = sample.find("TK"); at != std::string_view::npos; at = sample.find("TK", at + 2)) {
    const std::size_t end = sample.find_first_not_of("0123456789", at + 2);
    const std::string mark(sample.substr(at, end - at));
    if (said.find(base::lower_ascii(mark) + "z") == std::string::npos) lost += mark + " ";
    ++marks;
  }
  CHECK(marks > 30);
  return lost;
}

}  // namespace

TEST_CASE("OSCAL: every value is in the checklist or listed, wherever in a catalogue it is") {
  CHECK(lost_of(R"~(-- source.yaml --
catalog:
  uuid: TK1z
  metadata:
    title: TK2z
    published: TK3z-and-later
    last-modified: 2024-01-01T00:00:TK4z
    version: TK5z
    oscal-version: TK6z
    props: [{name: TK7z, value: TK8z}]
    links: [{href: "https://example.org/TK9z", rel: canonical, text: TK10z}]
    parties: [{uuid: TK11z, type: organization, name: TK12z, short-name: TK13z, email-addresses: [TK14z]}]
    remarks: TK15z
  params: [{id: TK16z, label: TK17z}]
  groups:
    - id: TK18z
      class: TK19z
      title: TK20z
      params: [{id: TK21z, class: TK22z}]
      parts: [{id: TK23z, name: TK24z, ns: TK25z, class: TK26z, prose: TK27z, links: [{href: TK28z}]}]
      controls:
        - id: TK29z
          class: TK30z
          title: TK31z
          props: [{name: label, value: TK32z, ns: TK33z}]
          params: [{id: p1, class: TK34z, label: TK35z, values: [TK36z], select: {choice: [TK37z]}, usage: TK38z}]
          parts:
            - {name: statement, class: TK39z, title: TK40z, prose: "TK41z {{ insert: param, p1 }}", parts: [{name: TK42z, ns: TK43z, props: [{name: label, value: TK44z}, {name: TK45z, value: TK46z}]}]}
            - {name: assessment-method, title: TK47z, prose: TK48z, props: [{name: method, value: TK49z}], parts: [{name: assessment-objects, prose: TK50z, class: TK51z}]}
            - {name: assessment-objective, prose: TK52z, links: [{href: TK53z}]}
            - {name: TK54z, prose: TK55z}
          controls:
            - {id: TK56z, title: TK57z, props: [{name: status, value: withdrawn}], parts: [{name: statement, prose: TK58z}]}
  back-matter: {resources: [{uuid: TK59z, title: TK60z, rlinks: [{href: TK61z}]}]}
)~") == "");
}

TEST_CASE("CISO Assistant: every value is in the checklist or listed, wherever in a library it is") {
  CHECK(lost_of(R"~(-- source.yaml --
urn: urn:TK1z
locale: TK2z
ref_id: TK3z
name: TK4z
description: TK5z
copyright: TK6z
version: TK7z
publication_date: TK8z
provider: TK9z
packager: TK10z
objects:
  threats: [{urn: TK11z, name: TK12z}]
  framework:
    urn: urn:TK13z
    ref_id: TK14z
    name: TK15z
    description: TK16z
    scores_definition: [{score: 1, name: TK17z, description: TK18z, description_doc: TK19z}, {score: 2}]
    implementation_groups_definition: [{ref_id: TK20z, name: TK21z, description: TK22z}]
    requirement_nodes:
      - {urn: "urn:TK23z", assessable: false, ref_id: TK24z, name: TK25z, description: TK26z, annotation: TK27z, weight: TK28z, implementation_groups: [TK20z]}
      - urn: "urn:TK29z"
        parent_urn: "urn:TK23z"
        assessable: true
        ref_id: TK30z
        name: TK31z
        typical_evidence: TK32z
        questions: {TK33z: {type: TK34z, text: TK35z, choices: [{urn: TK36z, value: TK37z}]}}
        threats: [TK38z]
)~") == "");
}

TEST_CASE("characters of an id that nobody sees are listed") {
  CatalogueRun run(
      "-- source.yaml --\ncatalog: {metadata: {title: T, parties: [{type: organization, name: A}]}, "
      "controls: [{id: \"A\u200B1\u202E\", title: One}]}\n");
  CHECK(run.text().find("- id: A1\n") != std::string::npos);
  CHECK(run.unsaid() == "ids with characters that nobody sees: A1: A<U+200B>1<U+202E>\n");
}

TEST_CASE("a map says the scale, the values and what is expected of OSCAL and CISO Assistant as well") {
  constexpr std::string_view map = R"~(-- map.yaml --
catalogue_map: m
checklist: {scales: {met: {values: [{value: not-met}, {value: met}]}}}
expected: met
)~";
  const std::array<std::string_view, 2> sources = {R"~(-- source.yaml --
catalog: {metadata: {title: T, parties: [{type: organization, name: A}]}, controls: [{id: A1}]}
)~",
      R"~(-- source.yaml --
urn: urn:l
name: T
provider: A
objects: {framework: {urn: "urn:f", requirement_nodes: [{urn: "urn:a", ref_id: A1, assessable: true}]}}
)~"};
  for (std::string_view source : sources) {
    for (const char* each : {"", "each_element: {scale: met}\n"}) {
      CatalogueRun run(std::string(source) + std::string(map) + each);
      const std::string text = run.text();
      CHECK(text.substr(text.find("    scale:")) ==
            "    scale: met\n    criteria:\n      - id: A1\n        expected: met\n");
      CHECK(run.unsaid().find("`scales`, of which the map says something else") != std::string::npos);
    }
  }
  CatalogueRun unsure(std::string(sources.front()) +
                      "-- map.yaml --\ncatalogue_map: m\nchecklist: {scales: {a: {values: [{value: x}]}, b: "
                      "{values: [{value: y}]}}}\n");
  CHECK(unsure.brief() ==
        "AS998 nothing says which of these scales an element has | say it with `each_element: {scale: "
        "...}`\n");
}

TEST_CASE("a fault of what would be written has its place in the source") {
  CatalogueRun run(R"~(-- source.yaml --
catalog:
  metadata: {title: T, parties: [{type: organization, name: A}]}
  controls:
    - {id: A1, title: One}
    - {id: A1, title: Other}
)~");
  REQUIRE(run.placed.all().size() == 1);
  const auto& one = run.placed.all().front();
  const auto& file = run.sources.file(one.span);
  CHECK(one.message == "criterion `A1` is repeated");
  CHECK(file.path() == "source.yaml");
  CHECK(file.position(one.span.begin).line == 5);
}

TEST_CASE("a row whose marks are not known is not left out as one that applies to nobody") {
  constexpr std::string_view table = R"~(-- source.csv --
Ref,Acute,Community
1,Yes,
2,✓,
3,No,
4,Y,
-- map.yaml --
catalogue_map: m
checklist: {framework: f, title: T, authority: A, scales: {met: {values: [{value: x}]}}}
each_element: {scale: met}
sheets:
  - columns: [{header: Ref, is: id}, {header: Acute, is: applies}, {header: Community, is: applies}]
)~";
  CatalogueRun run{table};
  CHECK(run.brief().find("`Yes` of `Acute`, which is no mark, and the row is marked for no other type | say "
                         "in the map what marks a row: `marks: [Yes]`") != std::string::npos);
  CHECK(run.brief().find("`✓`") != std::string::npos);
  CHECK(run.found.all().size() == 2);
  CatalogueRun said(std::string(table) + "marks: [Yes, ✓, Y]\n");
  CHECK(said.brief() == "");
  CHECK(said.text().find("- id: 2\n        applies_to: [acute]\n") != std::string::npos);
}
