# From a tracker in Excel and files on a shared drive to a first pack, without a line of YAML; and again, when the tracker has changed.
. "$(dirname "$0")/lib.sh"
case=$project/tests/cli/import_case.py
python3 "$case" make . || fail "the case could not be made"

# value RECORD KEY: of the record that begins with this line, up to the next one.
value() {
  awk -v first="$1" -v key="$2:" '$0 ~ "^ *- (criterion|id):" { inside = ($0 ~ "^ *- " first "$") } inside && $1 == key { $1 = ""; print substr($0, 2); exit }' trust/*.yaml
}
# fate CELL: where it went, and why, as the report has it.
fate() { python3 -c 'import csv, sys; print(*["|".join([r["went to"], r["became"], r["why"]]) for r in csv.DictReader(open("trust/import-report.csv", encoding="utf-8-sig", newline="")) if r["cell"] == sys.argv[1] and r["sheet"] == "Tracker"])' "$1"; }

expect 1 import tracker.xlsx trust --files files --framework checklist.yaml --dry-run
says "nothing was written"
[ ! -e trust ] || fail "a dry run wrote a folder"

expect 1 import tracker.xlsx trust --files files --framework checklist.yaml --organisation "An Example Trust"
says "62 rows: 59 answered, 1 blank, 1 n/a, 1 headings, 0 not understood"
says "  A   criterion      Standard: Ref"
says "hidden in the tracker: row 34 and column I"
for code in AS971 AS974 AS975 AS976 AS977 AS973 AS982; do says "[$code]"; done
same "questions and notes" "$(grep -cE '^(error|warning|note)\[' "$out")" 10
same "cells in the report" "$(python3 "$case" report . trust/import-report.csv)" "444 cells"

# What became of the oddities.
same "8.0 for 8" "$(value 'criterion: 13' rating)" fully-compliant
same "1.10 that a spreadsheet cut" "$(value 'criterion: 1.10' rating)" fully-compliant
same "a name with a comma, and one without its extension" "$(fate E6)" "standards/1.1 evidence/board-paper-march-2026; standards/1.1 evidence/eprr-policy||"
same "another case, with a page" "$(fate E7)" "standards/1.2 evidence/eprr-policy|pages 3|"
same "see" "$(fate E9)" "standards/1.4 evidence/board-paper-march-2026; standards/1.4 evidence/eprr-policy||as for 1.1"
same "a file that is not there" "$(fate E10)" "standards/1.5 evidence/lost-document||no file is called so: an item without a file"
same "its item" "$(value 'id: lost-document' file)" ""
same "two names for one file" "$(fate E13)" "standards/1.8 evidence/copy-a||it has the bytes of \`copies/Copy A.txt\`"
[ ! -e "trust/documents/copies/Copy B.txt" ] || fail "the same bytes were copied again"
same "a person" "$(value 'criterion: 15' owner)" ""
same "an abbreviation" "$(value 'criterion: 16' owner)" cfo
same "a day as a number" "$(value 'id: action-17' due)" 2026-11-30
same "31 November" "$(value 'id: action-18' as_written)" 31/11/2026
same "a quarter" "$(value 'id: action-19' due)" 2027-01/2027-03
same "as soon as possible" "$(value 'id: action-20' as_written)" ASAP
same "the day first" "$(value 'id: action-21' due)" 2026-12-03
same "not to be sent" "$(fate D28)" "standards/22 private||it says that it is not to be sent"
same "n/a" "$(value 'criterion: 23' not_applicable)" "We run no ambulances."
same "a formula" "$(value 'criterion: 26' rating)" fully-compliant
same "a heading" "$(fate A18)" "||a heading"
same "a row that goes on" "$(fate E37)" "standards/30 evidence/second-thoughts||"

# What can be done with it at once.
run check trust
ended 1
grep -E '^(error|warning)\[AS[123]' "$out" && fail "the folder cannot be read"
run gaps trust
ended 1
says "evidence item \`lost-document\` has no file"
run build trust -o out --draft
ended 1
[ -s out/trust.zip ] || fail_run "no pack"
python3 -m zipfile -e out/trust.zip unpacked
grep -rlE "Jane Smith|we were late" unpacked out && fail "the pack says what is to stay at home"
find unpacked -name 'import-*' | grep . && fail "the pack has the files of the import"

# A second time: not a byte.
listing trust >before
expect 1 import tracker.xlsx trust --files files
says "0 records added, 0 values written, 0 kept as changed by hand, 0 files copied"
listing trust >after
same_file "a second import" before after

# Answers in the map.
sed -i 's/^\( *\)means:  # non-compliant.*/\1means: partially-compliant/; s/^\( *\)means:  # the post.*/\1means: Medical Director/
  s,^\( *\)means:  # 2025/Minutes.*,\1means: 2026/Minutes.txt,; s/^\( *\)is: unknown$/\1is: private/' trust/import-map.yaml
expect 1 import tracker.xlsx trust --files files
same "questions that are left" "$(grep -oE '^(error|warning)\[AS9..' "$out" | tr '\n' ' ')" "warning[AS976 warning[AS974 warning[AS982 "
same "the rating" "$(value 'criterion: 29' rating)" partially-compliant
same "the post" "$(value 'criterion: 15' owner)" medical-director
same "the file" "$(value 'id: minutes' file)" documents/2026/Minutes.txt
cmp files/2026/Minutes.txt trust/documents/2026/Minutes.txt || fail "the file that was meant was not copied"

# What is changed by hand stays; what changes in both places is reported.
sed -i 's/statement: We do what 40 asks\./statement: We do it by hand.  # for now/; s/statement: We do what 41 asks\./statement: Not by hand./' trust/standards.yaml
python3 "$case" set . D48 "We do what 41 asks, and more."
expect 1 import tracker.xlsx trust --files files
says "error[AS979]: \`statement\` of \`standards/41\` is \`Not by hand.\` here and \`We do what 41 asks, and more.\` in Tracker!D48 of the tracker, and both have changed"
says "::: tracker.xlsx [Tracker]:48:"
same "what was changed by hand" "$(value 'criterion: 40' statement)" "We do it by hand. # for now"
same "what was changed in both" "$(value 'criterion: 41' statement)" "Not by hand."
# Which of the two holds, the map may say.
sed -i 's/^\( *\)means:  # folder (Not by hand.*/\1means: tracker/' trust/import-map.yaml
expect 1 import tracker.xlsx trust --files files
says_not "[AS979]"
same "what the map gave way to" "$(value 'criterion: 41' statement)" '"We do what 41 asks, and more."'
python3 "$case" set . D49 "We do what 42 asks, and more."
expect 1 import tracker.xlsx trust --files files --quiet
same "what was changed in the tracker" "$(value 'criterion: 42' statement)" '"We do what 42 asks, and more."'

# A file that changed is not copied over the one that is there.
echo changed >>files/plans/"EPRR policy.txt"
cp trust/documents/plans/"EPRR policy.txt" policy
expect 1 import tracker.xlsx trust --files files
says "[AS989]"
same_file "the document" policy trust/documents/plans/"EPRR policy.txt"

# A csv of an old program: no UTF-8, semicolons, an empty folder that is there.
printf 'Ref;RAG;Comments\r\n1.1;green;We spend \243 5 and say \223so\224\r\n' >old.csv
mkdir new
expect 0 import old.csv new --framework checklist.yaml
same "cp1252" "$(sed -n 's/^ *statement: //p' new/standards.yaml)" '"We spend £ 5 and say “so”"'

# The same from LibreOffice's format.
python3 "$case" ods small.ods
expect 0 import small.ods open --framework checklist.yaml
same "an .ods" "$(sed -n 's/^ *statement: //p' open/standards.yaml)" "We do it."

# At a terminal, questions are asked, and nothing is written before the last answer.
printf 'Ref,RAG\n1.1,Amber/Green\n1.2,Red/Amber\n' >asked.csv
if command -v script >/dev/null; then
  printf 'partially-compliant\n\n' | script -qec "'$binary' import asked.csv asked --framework checklist.yaml" typescript >"$out" 2>&1
  says "2 questions; an empty line leaves one open"
  says "1/2 which rating is \`Amber/Green\`?"
  same "an answer" "$(sed -n 's/^ *rating: //p' asked/standards.yaml)" partially-compliant
  grep -q "^ *means: partially-compliant" asked/import-map.yaml || fail "the answer is not in the map"
  # Ctrl-C, once it has asked.
  : >"$out"
  (
    waited=0
    until grep -q "1/2 which rating" "$out" || [ $waited -gt 200 ]; do
      waited=$((waited + 1))
      sleep 0.1
    done
    printf '\003'
  ) | script -qefc "'$binary' import asked.csv given-up --framework checklist.yaml" typescript >"$out" 2>&1
  [ ! -e given-up ] || fail "an import that was given up wrote something"
else
  skip "no \`script\` for a terminal here"
fi

# What cannot be.
expect 2 import tracker.xlsx nowhere --files files
complains "name the checklist of a new one with --framework"
expect 2 import tracker.xlsx trust --files files --framework wcc-2008
complains "does not answer to \`wcc-2008\`"
mkdir full && touch full/file
expect 2 import old.csv full --framework checklist.yaml
complains "nothing is overwritten"
expect 2 import checklist.yaml trust
complains "a tracker is a .xlsx, .xlsm, .xlsb, .ods or .csv file"
head -c 300 tracker.xlsx >broken.xlsx
expect 2 import broken.xlsx trust
complains broken.xlsx:
finish
