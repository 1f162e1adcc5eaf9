# The authority's workbook, filled from the folder of a tracker: what it gets, what stays as it is byte for byte, and what is refused.
. "$(dirname "$0")/lib.sh"
case=$project/tests/cli/export_case.py
python3 "$project/tests/cli/import_case.py" make . || fail "the case could not be made"
python3 "$case" make authority.xlsm || fail "the workbook could not be made"
expect 1 import tracker.xlsx trust --files files --framework checklist.yaml --organisation "An Example Trust" --quiet

# map ID RATING-HEADING [LABEL-OF-GREEN]
map() {
  cat <<END
export_map: $1
sheets:
  - sheet: Core Standards
    header: 4
    ids: Ref
    columns:
      - {column: F, header: $2, is: rating}
      - {header: Evidence, is: evidence}
      - {header: Comments, is: statement}
      - {header: Action to be taken, is: action}
      - {header: Lead, is: owner}
      - {column: K, is: due}
ratings:
  - {value: fully-compliant, written: ${3:-Fully compliant}}
  - {value: partially-compliant, written: Partially compliant}
  - {value: non-compliant, written: Non compliant}
END
}
map core-standards "Self assessment RAG" >map.yaml
area='Core Standards!F6:K90'
# says_cells FILE CELL...: what they hold, with a bar between them.
cells() {
  file=$1
  shift
  python3 "$case" values "$file" "Core Standards" "$@" | paste -sd '|' -
}

cp authority.xlsm before.xlsm
expect 1 export trust --into authority.xlsm --map map.yaml --dry-run
says "Core Standards!F7: \`\` -> \`Fully compliant\`"
says "nothing was written"
expect 1 export trust --into authority.xlsm --map map.yaml -o filled.xlsm
says "error[AS994]: Core Standards!K25 takes a day, not \`31/11/2026\`"
same "findings" "$(grep -cE '^(error|warning|note)\[' "$out")" 2
says "73 rows, 3 headings: 239 cells written, 0 as they were, 2 refused, 197 with nothing to say"
says "63 formulas to be worked out again when the workbook is opened"
says "57 of 72 applicable standards rated Green: 79.17 %"
same_file "the authority's workbook" before.xlsm authority.xlsm
same "what differs" "$(python3 "$case" compare authority.xlsm filled.xlsm "$area")" "239 cells, 63 results"
same "a standard" "$(cells filled.xlsm A7 F7 G7 H7 J7)" "1.1|Fully compliant|The board agreed.\\nThe policy.|We do what 1.1 asks.|Chief Nurse"
same "an action" "$(cells filled.xlsm A24 I24 K24)" "17|Renew the plan|46356"
same "a row without cells" "$(cells filled.xlsm A27 F27 I27)" "20|Fully compliant|Buy radios"
same "not applicable" "$(cells filled.xlsm A30 F30 H30)" "23||We run no ambulances."
same "what is not to be sent" "$(grep -c "we were late" filled.xlsm)" 0

# A second time nothing changes, and no file is written.
expect 1 export trust --into filled.xlsm --map map.yaml -o again.xlsm
says "0 cells written, 239 as they were, 2 refused"
complains "assure: no cell changes; again.xlsm was not written"
[ ! -e again.xlsm ] || fail "a workbook in which nothing changes was written"

# A folder that has changed: what the cells said is told. A period ends with its last day.
cp -r trust later
sed -i 's/We do what 1.1 asks\./We do what\n      1.1 asks now./; s/2026-11-30/2026-11/' later/*.yaml
expect 1 export later --into filled.xlsm --map map.yaml -o later.xlsm
says "warning[AS999]: Core Standards!H7 said \`We do what 1.1 asks.\`, in its place is now \`We do what 1.1 asks now.\`"
says "1 cell written (1 of them replaced), 238 as they were, 2 refused"
same "a period" "$(cells later.xlsm A24 K24)" "17|46356"

# An entry that cannot be read.
sed -i '0,/criterion: *"\?1.1"\?$/s/criterion: *"\?1.1"\?$/criterion: [1.1]/' later/*.yaml
expect 1 export later --into authority.xlsm --map map.yaml -o unread.xlsm
complains "assure: 1 entry could not be read; see \`assure check\`"
complains "nothing was written"
[ ! -e unread.xlsm ] || fail "a folder that was not read was exported"

# Lists that do not know a value, or have to be worked out.
python3 "$case" make reds.xlsx reds
map core-standards "Self assessment RAG" "Fully met" >labels.yaml
expect 1 export trust --into reds.xlsx --map labels.yaml -o reds-filled.xlsx
says "error[AS994]: Core Standards!F7 takes \`Fully compliant\` and \`Non compliant\` of its list, not \`Fully met\`"
same "a refused cell" "$(cells reds-filled.xlsx F7 H7)" "|We do what 1.1 asks."
python3 "$case" compare reds.xlsx reds-filled.xlsx "$area" >/dev/null || fail "more than the cells differs"
python3 "$case" make indirect.xlsx indirect
expect 1 export trust --into indirect.xlsx --map map.yaml -o indirect-filled.xlsx
says "Core Standards!F7 has a validation that would have to be worked out: \`INDIRECT(\"Lookups!A1:A3\")\`"

# Rows of no standard, and two of one.
python3 "$case" make extra.xlsx extra
expect 1 export trust --into extra.xlsx --map map.yaml -o extra-filled.xlsx
says "warning[AS991]: \`74\` in Core Standards!A82 is no criterion of \`core-standards\`"
says "error[AS993]: criterion \`60\` has 2 rows on one sheet"
same "neither of two" "$(cells extra-filled.xlsx A83 F68 F83)" "60||"
sed 's/ids: Ref/ids: A/; s/^ratings:/rows:\n  - {written: 1.12, means: none}\n  - {written: "74", means: "1.12"}\nratings:/' map.yaml >rows.yaml
expect 1 export trust --into extra.xlsx --map rows.yaml -o rows-filled.xlsx
same "a row by the map" "$(cells rows-filled.xlsx A82 H82 H18)" "74|We do what 1.12 asks.|"

# What the folder says nothing of stays, and is named; locked cells and formulas are not written.
sed 's/column: K, is: due/column: C, is: target/' map.yaml >target.yaml
expect 1 export trust --into authority.xlsm --map target.yaml -o target.xlsm
says "warning[AS995]: Core Standards!C7 says \`What standard 1.1 asks for\`, and the folder has no target of \`1.1\`"
sed 's/column: K, is: due/column: D, is: statement/' map.yaml >locked.yaml
expect 1 export trust --into authority.xlsm --map locked.yaml -o locked.xlsm
says "error[AS994]: Core Standards!D7 is locked, and its sheet is protected"
sed 's/column: K, is: due/column: L, is: statement/' map.yaml >formula.yaml
expect 1 export trust --into authority.xlsm --map formula.yaml -o formula.xlsm
says "error[AS994]: Core Standards!L7 holds a formula, which would be lost"

# Maps that do not fit: nothing is written.
map core-standards "Own assessment" >wrong.yaml
expect 1 export trust --into authority.xlsm --map wrong.yaml -o wrong.xlsm
says "error[AS990]: column F of sheet \`Core Standards\` has the heading \`Self assessment RAG\`, not \`Own assessment\`"
complains "nothing was written"
map other-standards "Self assessment RAG" >wrong.yaml
expect 1 export trust --into authority.xlsm --map wrong.yaml -o wrong.xlsm
says "the folder does not answer to \`other-standards\`"
# faulty FILE WORDS...: what is found in the map.
faulty() {
  file=$1
  shift
  expect 1 export trust --into authority.xlsm --map "$file" -o wrong.xlsm
  for words in "$@"; do says "$words"; done
  complains "nothing was written"
}
echo "# nothing yet" >wrong.yaml
faulty wrong.yaml "error[AS990]: the map says nothing" "wrong.yaml:1:1"
printf 'export_map: core-standards\nsheets: []\n' >wrong.yaml
faulty wrong.yaml "error[AS990]: the map names no sheet"
printf 'export_map: core-standards\nsheets: [{sheet: Core Standards, ids: A, columns: []}]\n' >wrong.yaml
faulty wrong.yaml "error[AS990]: the map names no column of sheet \`Core Standards\`"
{ cat map.yaml; echo "  - {value: non-compliant, written: Red}"; } >wrong.yaml
faulty wrong.yaml "error[AS990]: the map has two lines for \`non-compliant\`"
{ cat map.yaml; printf 'rows:\n  - {written: Total, means: none}\n  - {written: 1.1, means: none}\n  - {written: 1.1, means: none}\n'; } >wrong.yaml
faulty wrong.yaml "error[AS990]: no row of the workbook has \`Total\` for its criterion" "the map has two lines for rows with \`1.1\`"
{ sed '/^ratings/,$d' map.yaml; printf '  - sheet: Core Standards\n    first: 20\n    ids: A\n    columns: [{column: K, is: due}, {column: M, is: target}]\n'; } >wrong.yaml
faulty wrong.yaml "error[AS990]: two entries of \`sheets\` fill Core Standards!K20"
sed 's/written: Non compliant/written: Partially compliant/' map.yaml >coarse.yaml
expect 1 export trust --into authority.xlsm --map coarse.yaml --dry-run
says "warning[AS990]: \`partially-compliant\` and \`non-compliant\` are both written as \`Partially compliant\`"
sed 's/is: due/is: deu/' map.yaml >wrong.yaml
expect 1 export trust --into authority.xlsm --map wrong.yaml -o wrong.xlsm
says "did you mean \`due\`?"
[ ! -e wrong.xlsm ] || fail "a map with a fault wrote a workbook"

# What cannot be.
expect 2 export trust --into authority.xlsm --map map.yaml
complains "say with --out where the filled workbook goes"
expect 2 export trust --into authority.xlsm --map map.yaml -o filled.xlsx
complains "is a .xlsm file"
expect 2 export trust --into authority.xlsm --map map.yaml -o filled.xlsm
complains "filled.xlsm: is there already; nothing is overwritten"
expect 2 export trust --into authority.xlsm --map map.yaml -o trust/documents/filled.xlsm
complains "where every file is evidence"
cp authority.xlsm authority.xlsb
expect 2 export trust --into authority.xlsb --map map.yaml -o filled.xlsb
complains "save it as .xlsx, or as .xlsm when it has macros"
head -c 3000 authority.xlsm >cut.xlsm
expect 2 export trust --into cut.xlsm --map map.yaml -o whole.xlsm
complains "cut.xlsm: is damaged or cut short"
[ ! -e whole.xlsm ] || fail "half a workbook was filled"

# LibreOffice opens it, and counts as we do.
if [ -z "${ASSURE_LONG:-}" ]; then
  skip "LibreOffice judges with ASSURE_LONG=1 only"
elif ! command -v soffice >/dev/null; then
  skip "no LibreOffice here"
else
  python3 "$case" make authority.xlsx
  expect 1 export trust --into authority.xlsx --map map.yaml -o filled.xlsx
  mkdir -p office/user
  cat >office/user/registrymodifications.xcu <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>
END
  # Its first sheet, which counts: everything is calculated when it is opened.
  soffice "-env:UserInstallation=file://$tmp/office" --headless --convert-to csv --outdir counted filled.xlsx >.run/office 2>&1 ||
    fail "LibreOffice: $(cat .run/office)"
  same "the authority's own count" "$(sed -n 's/^Fully compliant,//p' counted/filled.csv)" 57
  same "what it asks for" "$(sed -n 's/^Asked,//p' counted/filled.csv)" 73
fi
finish
