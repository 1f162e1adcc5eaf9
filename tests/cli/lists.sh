# Tables to filter, send and calculate with: csv, xlsx and html of gaps, status and the register say the same, with titles for ids, and calculate nothing.
. "$(dirname "$0")/lib.sh"
judge=$project/tests/cli/lists_judge.py

# cell FILE ROW COLUMN: as the file has it; rows from 0, the header.
cell() { python3 "$judge" cells "$1" | sed -n "$(($2 + 1))p" | python3 -c 'import json, sys; print(json.loads(sys.stdin.read())[int(sys.argv[1])])' "$3"; }

# Titles that a spreadsheet would calculate, or a page would show as something else.
sample folder
cat >folder/more.yaml <<'END'
actions:
  - {id: pay, what: '=HYPERLINK("http://evil.example","x")', who: ceo, due: 2008-11-20, closes: [plan]}
  - {id: plus, what: '+1', who: ceo, due: 2008-12-20}
  - {id: apostrophe, what: "'=1", who: ceo, due: 2008-12-21}
  - {id: lines, what: "one\n_x0041_ <b>two</b>", who: ceo, due: 2008-12-22}
evidence:
  - {id: plan, kind: report, title: '@SUM(A1)', owner: ceo}
END

for what in gaps status register; do
  for format in csv xlsx html; do
    run $what folder --format $format --quiet
    cp "$out" $what.$format
    complains_of_nothing
  done
  python3 "$judge" same $what.csv $what.xlsx $what.html >"$out" 2>&1 || fail "the forms of $what differ: $(cat "$out")"
  says rows
  same "the sheet of $what" "$(python3 "$judge" form $what.xlsx | cut -d '|' -f 2,3,5)" "shown|frozen|True"
done

# As they are written: inert texts, numbers and days.
same "formulas in csv" "$(grep -c "'=HYPERLINK" gaps.csv)" 3
grep -q '^Action,' status.csv || fail "no row of an action"
grep -qF "'+1" status.csv || fail "a plus that calculates"
grep -qF "''=1" status.csv || fail "an apostrophe that is not the user's"
grep -qF "'@SUM(A1)" register.csv || fail "a function that calculates"
python3 "$judge" cells gaps.xlsx >"$out"
says '["number", "8"]'
says '["day", "2008-11-20"]'
says '["text", "=HYPERLINK(\"http://evil.example\",\"x\")"]'
says '["text", "Chief Executive"]'
says_not 'ceo'

# Nothing in the pages but elements and their styles.
! grep -qiE '<(script|style|link|img|form)|class=' gaps.html status.html register.html || fail "a mail program would not show this page"
grep -qF '&lt;b&gt;two&lt;/b&gt;' status.html || fail "markup of the user's"

# The same bytes at any time and place.
sleep 1
TZ=Asia/Tokyo run gaps folder --format xlsx --quiet
same_file "the workbook" gaps.xlsx "$out"

# The exit status is that of the other forms; a folder of faults says so.
expect 1 gaps folder --format csv --quiet
echo 'glossary: [{term: X}]' >folder/faulty.yaml
expect 1 register folder --format csv
complains '`check` has'
rm folder/faulty.yaml

# What is late was due on its own day, though the deadline was before that.
run gaps "$complete" --as-of 2009-12-01 --format csv --quiet
says '2009-06-30,154,should fix,'

# For people, too.
expect 0 register folder
says '  Owner        Chief Executive'
says '  Cited by     S1'

# A workbook is no text.
if command -v script >/dev/null; then
  script -qec "$binary gaps folder --format xlsx" /dev/null </dev/null >"$out" 2>&1
  says 'a workbook is no text for a terminal'
else
  skip "no \`script\` for a terminal"
fi

# What a list has made inert, an import takes back.
cat >tracker.csv <<'END'
Ref,Rating,Statement,Owner
S1,met,'-5 per cent is what it fell by,Chief Executive
END
cp -R "$project/tests/unit/samples" plain
run import tracker.csv plain
says '`-5 per cent is what it fell by` in C2'
finish
