# Ids of criteria as authorities publish them: one line of any text, in checklists, folders, corrections, pages and crosswalks; hostile ones are inert.
. "$(dirname "$0")/lib.sh"

long=$(printf 'x%.0s' $(seq 200))
cat >published.yaml <<END
framework: published
title: A catalogue
authority: An authority
scales: {met: {values: [{value: no}, {value: yes}]}}
elements:
  - id: controls
    title: Controls
    scale: met
    may_not_apply: true
    criteria:
      - {id: AC-2, title: Accounts}
      - {id: AC-2 (1), title: Accounts by machine}
      - {id: "AC-2 [1]", title: The same name for a file}
      - {id: Requirement 1, title: Firewalls}
      - {id: 1.1-EI/EE, title: Equipment}
      - {id: "<script>alert(1)</script>"}
      - {id: "../x\"'y"}
      - {id: א.1}
      - {id: א.2}
      - id: "1: a [list]"
        title: A whole
        criteria: [{id: "§ 1"}, {id: "§ 2"}, {id: plain.part}]
      - id: Not in parts
        title: Another whole
        roll_up: {by: lowest}
        criteria: [{id: "§ 3"}, {id: "¶ 3"}, {id: plain.part.4}]
      - {id: $long}
roll_ups: [{id: parts, title: Parts, of: ["1: a [list]"], by: share, met: [yes]}]
END
expect 0 frameworks check published.yaml
expect 0 init folder --framework published.yaml
for id in 'AC-2 (1)' '"AC-2 \[1\]"' '1\.1-EI/EE' '"<script>alert(1)</script>"' '"א\.1"' '"§ 2"'; do
  grep -q "criterion: $id\$" folder/controls.yaml || fail "init does not write $id as it is"
done

# Answered: each response by the id that its criterion has.
{
  echo 'controls:'
  grep -o 'criterion: .*' folder/controls.yaml | grep -v '3"$\|part.4$' | while IFS= read -r line; do
    printf '  - %s\n    not_applicable: Not here.\n' "$line"
  done
} >answers
mv answers folder/controls.yaml
sed -i 's/^  - criterion: AC-2 (1)$/  - criterion: AC-2  (1)/; s/^  - criterion: "AC-2 \[1\]"/  - criterion: "ac-2 [1]"/; s/criterion: Requirement 1/criterion: Firewalls/' folder/controls.yaml
run check folder
ended 1
says 'no criterion `AC-2  (1)` in `controls`'
says 'did you mean `AC-2 (1)`?'
says 'no criterion `ac-2 [1]` in `controls`'
says 'is the title of criterion `Requirement 1`'
run fix folder
grep -q 'criterion: "AC-2 \[1\]"' folder/controls.yaml || fail "fix does not write an id in quotes"
grep -q 'criterion: Requirement 1$' folder/controls.yaml || fail "fix does not write the id for the title"
sed -i 's/AC-2  (1)/AC-2 (1)/' folder/controls.yaml
printf 'actions:\n  - {id: later, what: Do it, who: lead, due: 2030-01-01, closes: ["AC-2 (1)", 1.1-EI/EE, published/1.1-EI/EE, "§ 1"]}\n' >folder/actions.yaml
run check folder --format json
! grep -qE '"code": "AS30[^4]' "$out" || fail_run "a name is not known"

expect 1 build folder -o out --draft
pack=$(echo out/*/)
for page in ac-2 ac-2-1 requirement-1 1.1-ei-ee script-alert-1-script; do
  [ -f "${pack}pages/controls-$page.html" ] || fail "no page controls-$page.html"
done
same "pages of criteria" "$(ls "$pack"pages/controls-*.html | wc -l)" 15
same "names that a disk may refuse" "$(cd "$pack" && find . | LC_ALL=C grep -c '[^A-Za-z0-9./_-]\|/[^/]\{201,\}')" 0
! grep -rqF '<script>alert(1)' "$pack"pages "$pack"index.html || fail "an id is HTML"
for page in "$pack"pages/*.html; do
  ! grep -oE ' id="[^"]*"' "$page" | grep -q ' id="[^"]*[^A-Za-z0-9._"/-]' || fail "an anchor in $page holds more than a name"
done
# What links to a part that is not answered by itself finds its place.
whole=pages/controls-not-in-parts.html
for place in $(grep -o "\"$whole#[^\"]*" "$pack"data/pack.json "$pack"pack.json 2>/dev/null | sed 's/.*#//'); do
  grep -qF " id=\"$place\"" "$pack$whole" || fail "no place $place on the page of the whole"
done
grep -q "\"$whole#part-3\"" -r "$pack" --include=pack.json || fail "no place for § 3"
grep -qE "\"$whole#part-3-[0-9a-f]{8}\"" -r "$pack" --include=pack.json || fail "§ 3 and ¶ 3 have one place"
expect 0 verify "${pack%/}.zip"

# Every line of an id, and nothing else.
for id in '""' '" a"' '"a\\nb"' '"a\\u202Eb"' "${long}x"; do
  sed "s|{id: AC-2, |{id: $id, |" published.yaml >faulty.yaml
  expect 1 frameworks check faulty.yaml
  says 'which is no id'
done

cat >crosswalk.yaml <<'END'
crosswalk: to-published
title: From one to the other
maps:
  - {from: published/1.1-EI/EE, to: wcc-2008/C2, relation: equal}
  - {from: published/AC-2 (1), to: wcc-2008/C3, relation: equal}
END
expect 0 frameworks check crosswalk.yaml published.yaml
sed -i 's|AC-2 (1)|AC-2 (7)|' crosswalk.yaml
expect 1 frameworks check crosswalk.yaml published.yaml
says 'the checklist `published` has no criterion `AC-2 (7)`'

# Of two checklists with one id, each by its full name; a tracker names the longest id that a cell begins with.
cat >tracker.csv <<'END'
Ref,Rating,Comments
AC-2 (1) Accounts by machine,no,The first enhancement.
AC-2,yes,The control.
1.1-EI/EE,yes,Equipment.
END
run import tracker.csv imported --framework published.yaml
for pair in 'AC-2 (1)|The first enhancement.' 'AC-2|The control.' '1.1-EI/EE|Equipment.'; do
  grep -A4 -xF "  - criterion: ${pair%|*}" imported/controls.yaml | grep -qF "${pair#*|}" || fail "${pair%|*} has another statement"
done

run schema --for imported
ended 0
says '"AC-2 (1)"'
finish
