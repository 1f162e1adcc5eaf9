# What scripts/new.sh writes fits into the tree. With ASSURE_LONG=1 the tree is built with it, and the tests of the samples run.
. "$(dirname "$0")/lib.sh"

mkdir tree
(cd "$project" && tar cf - CMakeLists.txt .clang-format examples docs schemas scripts src templates tests README.md SECURITY.md) | tar xf - -C tree
cd tree || exit

# written STATUS ARGUMENT...: runs the script, which has to end with this status.
written() {
  wanted=$1
  shift
  command="new.sh $*"
  sh scripts/new.sh "$@" >"$out" 2>"$err"
  status=$?
  ended "$wanted"
}

written 0 rule plan/late-report
says 'wrote    src/rules/plan/late_report.cpp'
code=$(sed -n '1s,^// \(AS7[0-9]*\) late-report$,\1,p' src/rules/plan/late_report.cpp)
same 'files with its code' "$(grep -rl "\"$code\"" src)" src/rules/plan/late_report.cpp
written 0 rule people/lost-report
grep -q '^// AS8' src/rules/people/lost_report.cpp || fail 'the family of a room is not that of its rules'

written 0 field 'evidence item' custodian 'who keeps the original'
says 'changed  src/submission/evidence.h'
same 'lines of source' "$(diff -r "$project/src/submission" src/submission | grep -c '^[<>]')" 2
grep -q '^  Text custodian;$' src/submission/evidence.h || fail 'the member is not there'
grep -q 'field<&EvidenceItem::custodian>("custodian", optional, "who keeps the original"),$' src/submission/evidence_records.cpp ||
  fail 'the row is not there'
written 0 field waiver seen_by 'who was told'
grep -q 'field<&Waiver::seen_by>' src/submission/records.cpp || fail 'the row of a waiver is not there'

written 0 command late-report
grep -q '^Verb set_up_late_report();$' src/cli/command.h || fail 'the command is not declared'
grep -q '{"late-report", .*, set_up_late_report},$' src/cli/cli.cpp || fail 'the command is in no table'
written 0 page late-report
grep -q '^void fill_late_report(const Book& book, View view);$' src/pages/sheets.h || fail 'the page is not declared'
grep -q '"late-report", "Late report", fill_late_report);$' src/pages/site_map.cpp || fail 'the page is in no site map'
head -n 1 templates/late-report.html | grep -q '^{{!.*}}$' || fail 'the template does not say what it is for'

if command -v clang-format >/dev/null; then
  diff -rq "$project/src" src | sed -n 's/^Files .* and \(.*\) differ$/\1/p; s,^Only in \(src.*\): \(.*\),\1/\2,p' | grep '\.\(cpp\|h\)$' >../written
  [ "$(wc -l <../written)" -ge 9 ] || fail "what was written: $(cat ../written)"
  xargs clang-format --dry-run --Werror <../written >&2 || fail 'what was written is not formatted'
else
  skip 'no clang-format here'
fi
# As one source: most of the time goes into headers.
printf '#include "%s"\n' rules/plan/late_report.cpp cli/late_report.cpp pages/late_report.cpp >../all.cpp
c++ -std=c++20 -Wall -Wextra -Wpedantic -Werror -Isrc -fsyntax-only ../all.cpp >&2 || fail 'what was written is not C++'

listing . >../before
written 2 rule plan/late-report
complains 'there is a rule late-report already'
written 2 rule answers/late-report
written 2 rule late-report
complains 'there are answers documents evidence figures people plan references'
written 2 rule nowhere/report
written 2 rule plan/LateReport
complains 'is no name such as late-report'
written 2 field 'evidence item' custodian 'who keeps it'
complains 'the record `evidence item` has a `custodian` already'
written 2 field 'evidence file' custodian 'who keeps it'
written 2 field 'evidence item' Kept-by 'who keeps it'
written 2 field 'evidence item' kept_by 'who "keeps" it'
written 2 field 'evidence item' kept_by 'a/b & c\1'
complains 'the meaning is one line of letters'
written 2 field 'evidence.item' kept_by 'who keeps it'
written 2 field 'evidence item' class 'what it is'
complains '`class` is a word of C++'
written 2 field 'evidence item' span 'what it spans'
complains 'the struct EvidenceItem has a member `span` already'
written 2 rule plan/class
written 2 command late-report
complains 'src/cli/late_report.cpp is there already'
written 2 page late-report
written 2 verb late-report
complains 'usage: sh scripts/new.sh rule ROOM/NAME'
listing . >../after
same_file 'after refusals' ../before ../after

[ -z "${ASSURE_LONG:-}" ] || {
  # The first rule of CONTRIBUTING.md, typed in as it is written there.
  written 0 rule documents/untitled-evidence
  python3 "$project/tests/cli/first_rule.py" "$project/CONTRIBUTING.md" src/rules/documents/untitled_evidence.cpp || fail 'CONTRIBUTING.md has no first rule'
  cmake -S . -B build -G Ninja -DASSURE_DEV=ON >"$out" 2>&1 && cmake --build build --target assure assure-unit-tests assure-lint-tests >"$out" 2>&1 ||
    fail "the tree does not build: $(tail -n 20 "$out")"
  build/src/assure-unit-tests -tc='*sample*,every rule*,every shipped*' >"$out" 2>&1 || fail "its tests fail: $(tail -n 40 "$out")"
  build/tests/assure-lint-tests >"$out" 2>&1 || fail "its tests fail: $(tail -n 40 "$out")"
  build/src/assure explain late-report | grep -q "^$code late-report (warning)$" || fail 'the rule is not explained'
  build/src/assure explain untitled-evidence >"$out" || fail 'the rule of CONTRIBUTING.md is not explained'
  build/src/assure late-report examples/brent-wcc-2008-09 || fail 'the command does not run'

  # The field in the docs, the schema, on the page, in pack.json, and among what is planted.
  ASSURE_UPDATE=1 build/src/assure-unit-tests -tc='docs/*,schemas/*' >"$out" 2>&1 || fail "nothing is written anew: $(tail -n 20 "$out")"
  for file in docs/folder.md docs/pack-json.md schemas/json/folder.schema.json; do
    grep -q custodian "$file" || fail "$file has no custodian"
  done
  sample untitled
  sed -i 's/^    title: .*/    title: Untitled/' untitled/evidence.yaml
  build/src/assure check untitled >"$out" 2>&1
  grep -q 'this item has no title of its own' "$out" || fail "the rule of CONTRIBUTING.md finds nothing: $(cat "$out")"
  sample folder
  sed -i '0,/^    title:/s//    custodian: The muniment room\n&/' folder/evidence.yaml
  build/src/assure build folder -o packs >"$out" 2>&1 || fail "no pack: $(cat "$out")"
  grep -q 'Custodian: The muniment room' packs/*/pages/evidence.html || fail 'the page does not show the field'
  grep -q '"custodian": "The muniment room"' packs/*/pack.json || fail 'pack.json does not have the field'
  node tests/browser/hostile.mjs hostile planted.json && grep -q '"evidence item/custodian"' planted.json || fail 'nothing is planted in the field'
}

finish
