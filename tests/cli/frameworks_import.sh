# Checklists from published catalogues: what is written is checked, nothing is overwritten or dropped, and packs are built of it.
. "$(dirname "$0")/lib.sh"

cat >catalogue.json <<'END'
{"catalog": {"metadata": {"title": "Controls", "version": "5", "parties": [{"type": "organization", "name": "An institute"}]},
  "groups": [{"id": "ac", "title": "Access", "controls": [
    {"id": "ac-2", "title": "Accounts", "props": [{"name": "label", "value": "AC-2"}], "links": [{"href": "#x", "rel": "related"}],
     "controls": [{"id": "ac-2.1", "title": "=By machine", "props": [{"name": "label", "value": "AC-2 (1)"}]}]}]}]}}
END
expect 0 frameworks import catalogue.json -o controls.yaml --report left.csv
says "catalogue.json (OSCAL catalogue): 2 criteria to answer in 1 element"
says "each in left.csv"
says "      1  \`links\` of a control"
expect 0 frameworks check controls.yaml
same "the head of the report" "$(head -n 1 left.csv | tr -d '\357\273\277\r')" "what,of,line,says"
tr -d '\r' <left.csv | grep -qx '`links` of a control,AC-2,3,href: #x; rel: related' || fail "the report does not say what was left out, and where"
grep -q '^  *title: "=By machine"' controls.yaml || fail "a title is not as published"

# The checklist goes into packs, and does not say where its source was.
mkdir elsewhere
expect 0 frameworks import "$tmp/catalogue.json" -o elsewhere/controls.yaml
grep -q '^# Read from catalogue.json (' elsewhere/controls.yaml || fail "the checklist does not name its source"
! grep -qF "$tmp" elsewhere/controls.yaml || fail "the checklist says where its source was"

# Neither file is overwritten, and neither is written without the other.
before=$(cat controls.yaml)
expect 2 frameworks import catalogue.json -o controls.yaml
complains "controls.yaml: is there, and nothing is overwritten"
expect 2 frameworks import catalogue.json -o other.yaml --report left.csv
complains "left.csv: is there, and nothing is overwritten"
[ ! -e other.yaml ] || fail "a checklist was written without its report"
same "the checklist that was there" "$(cat controls.yaml)" "$before"
expect 2 frameworks import nowhere.json -o other.yaml
complains "nowhere.json"
expect 2 frameworks import catalogue.json
complains "--out"

expect 2 frameworks import catalogue.json -o other.yaml --report nodir/left.csv
complains "nodir/left.csv"
expect 2 frameworks import catalogue.json -o nodir/other.yaml --report fresh.csv
complains "nodir/other.yaml"
[ ! -e fresh.csv ] || fail "a report was written without its checklist"
expect 2 frameworks import catalogue.json -o other.yaml --report ./other.yaml
complains "--out and --report name the same file"
[ ! -e other.yaml ] || fail "a checklist was written without its report"

# What is no checklist is not written; faults have their place.
sed 's/"AC-2 (1)"/"AC-2"/; s/"ac-2.1"/"AC-2"/' catalogue.json >twice.json
expect 1 frameworks import twice.json -o other.yaml
says 'criterion `AC-2` is repeated'
says "twice.json:4:"
says_not "could not be read"
printf 'catalogue_map: m\nchecklist: {roll_ups: [{id: a, of: none, by: share, met: met}]}\n' >faulty-map.yaml
expect 1 frameworks import catalogue.json -o other.yaml --map faulty-map.yaml
says "what would have been written to other.yaml:"
says_not "could not be read"
complains "nothing was imported"
echo '{"profile": {}}' >profile.json
expect 1 frameworks import profile.json -o other.yaml
says "error[AS996]"
says "profile.json:1:1"
printf '{"catalog": {"metadata": [}' >broken.json
expect 1 frameworks import broken.json -o other.yaml
says "broken.json:1"
: >empty.yaml
expect 1 frameworks import empty.yaml -o other.yaml
printf 'urn: u\nobjects: &a {framework: {urn: x, requirement_nodes: [{urn: "a", parent_urn: "b", assessable: true}]}}\n' >orphan.yaml
expect 1 frameworks import orphan.yaml -o other.yaml
says 'no node before this one has the `urn` `b`'
{
  printf 'urn: u\nobjects:\n  framework:\n    urn: x\n    requirement_nodes:\n      - {urn: n0, assessable: true}\n'
  for i in $(seq 3000); do echo "      - {urn: n$i, parent_urn: n$((i - 1)), assessable: true}"; done
} >deep.yaml
expect 1 frameworks import deep.yaml -o other.yaml
says "this node is below more than 20 others"
same "faults of a deep chain" "$(grep -c '^error' "$out")" 1
{
  echo 'objectives: {A: {title: &a0 [x, x]}}'
  for i in 1 2 3 4 5 6 7 8 9; do echo "k$i: &a$i [*a$((i - 1)), *a$((i - 1)), *a$((i - 1)), *a$((i - 1)), *a$((i - 1)), *a$((i - 1)), *a$((i - 1)), *a$((i - 1))]"; done
} >bomb.yaml
expect 1 frameworks import bomb.yaml -o other.yaml
says "error[AS105]"
[ ! -e other.yaml ] || fail "something was written of a source with faults"

# A table with a map, in the sandboxed reader's format too; the shipped map of the core standards.
cat >eprr.csv <<'END'
Ref,Domain,Standard,Detail,Acute Providers,Community Providers,Evidence - examples listed below,RAG
,,,,,,,
Domain 1 - Governance,,,,,,,
1,Governance,Senior leadership,A post is accountable.,Y,Y,Minutes,
2,Governance,Policy,There is a policy.,Y,,A policy,
3,Duty to maintain plans,Incident response,There is a plan.,Y,Y,A plan,
END
expect 1 frameworks import eprr.csv -o other.yaml
says "error[AS998]"
says 'eprr-core-standards'
expect 2 frameworks import eprr.csv -o other.yaml --map none-such
complains "no map \`none-such\` is shipped"
sed 's/sheet: EPRR Core Standards/optional: false/' "$project/schemas/maps/eprr-core-standards.yaml" >map.yaml
expect 0 frameworks import eprr.csv -o eprr.yaml --map map.yaml
says "3 criteria to answer in 1 element"
expect 0 frameworks check eprr.yaml
expect 1 frameworks import eprr.csv -o other.yaml --map eprr-core-standards
says 'the workbook has no sheet `EPRR Core Standards`'

# A thousand criteria, and four levels, make packs.
{
  echo 'urn: urn:o:risk:library:big'
  echo 'name: Big'
  echo 'version: 1'
  echo 'provider: An authority'
  echo 'objects:'
  echo '  framework:'
  echo '    urn: urn:o:risk:framework:big'
  echo '    requirement_nodes:'
  for a in 1 2 3 4 5; do
    echo "    - {urn: 'urn:o:risk:req_node:big:$a', assessable: false, ref_id: '$a', name: Chapter $a}"
    for b in 1 2 3 4; do
      echo "    - {urn: 'urn:o:risk:req_node:big:$a.$b', parent_urn: 'urn:o:risk:req_node:big:$a', assessable: false, ref_id: '$a.$b', name: Section}"
      for c in 1 2 3 4 5; do
        echo "    - {urn: 'urn:o:risk:req_node:big:$a.$b.$c', parent_urn: 'urn:o:risk:req_node:big:$a.$b', assessable: false, ref_id: '$a.$b.$c', name: Group}"
        for d in 1 2 3 4 5 6 7 8 9 10; do
          echo "    - {urn: 'urn:o:risk:req_node:big:$a.$b.$c.$d', parent_urn: 'urn:o:risk:req_node:big:$a.$b.$c', assessable: true, ref_id: 'Requirement $a.$b.$c ($d)', name: Ask}"
        done
      done
    done
  done
} >big.yaml
expect 0 frameworks import big.yaml -o list.yaml -q
says_nothing
expect 0 frameworks check list.yaml
expect 0 init folder --framework list.yaml
same "criteria to answer" "$(cat folder/*.yaml | grep -c 'criterion: Requirement ')" 1000
expect 1 build folder -o out --draft
expect 0 verify out/folder.zip
same "pages of the deepest level" "$(find out/folder/pages -name "*requirement-1.1.1-*.html" | wc -l)" 10
grep -q '"Requirement 1.1.1 (10)"' out/folder/pack.json || fail "the deepest criteria are not in the pack"

# A group that is answered by its parts is not without a rating. A crosswalk is laid into a folder, not named there.
cat >groups.json <<'END'
{"catalog": {"metadata": {"title": "Controls", "parties": [{"type": "organization", "name": "An institute"}]},
  "groups": [{"id": "ac", "title": "Access", "controls": [{"id": "AC-1", "title": "One"}],
    "groups": [{"id": "more", "title": "More", "controls": [{"id": "AC-2", "title": "Two"}]}]}]}}
END
expect 0 frameworks import groups.json -o groups.yaml -q
expect 0 init rated --framework groups.yaml
sed -i 's/# rating: .*/rating: satisfied/' rated/ac.yaml
expect 1 build rated -o rated-out --draft
grep -q '>1 at Satisfied' rated-out/rated/pages/ac.html || fail "the page does not count ratings"
! grep -q 'without a rating' rated-out/rated/pages/ac.html || fail "a group counts as without a rating"
printf 'crosswalk: pairs\ntitle: Pairs\nmaps: [{from: groups/AC-1, to: groups/AC-2, relation: equal}]\n' >rated/checklists/pairs.yaml
sed -i 's|^    - checklists/groups.yaml|&\n    - checklists/pairs.yaml|' rated/assure.yaml
expect 1 check rated
says 'error[AS305]: `checklists/pairs.yaml` is a crosswalk, not a checklist'
says_not 'unknown key'
finish
