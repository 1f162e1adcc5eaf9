# A gap list for each post, as workbooks: sent out, filled in, and taken back. Only what was filled in changes, and comments stay.
. "$(dirname "$0")/lib.sh"
judge=$project/tests/cli/lists_judge.py

# An unchanged list changes no byte, whatever the folder holds.
# shellcheck disable=SC2154
cp -R "$draft" whole
expect 1 gaps whole --each-owner whole-lists --format xlsx --quiet
says_nothing
listing whole >before
for post in chair dof dsc; do
  expect 0 import whole-lists/$post.xlsx whole --report report.csv
  says "0 records added, 0 values written"
done
listing whole >after
same_file "the folder" before after

# The ratings of each row are those of its own scale. A criterion that has no response yet has a row, too, although it has parts; its owner is the post.
same "what may be chosen" "$(python3 "$judge" choices whole-lists/dof.xlsx Answers | tr '\n' ' ')" 'C2:C4 1,2,3,4,n/a C5 red,amber,green,n/a J2:J5 open,done '
python3 "$judge" edit whole-lists/dof.xlsx Answers C3 3
expect 0 import whole-lists/dof.xlsx whole --report report.csv
says '1 record added, 0 values written'
same "the answer" "$(grep -A 2 "criterion: C9" whole/responses.yaml)" '  - criterion: C9
    owner: dof
    rating: 3'

sample folder
cat >folder/checklist.yaml <<'END'
framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, partly, met]}}
elements:
  - {id: standards, title: Standards, scale: met, response: {owner: required}, criteria: [{id: S1, title: Reports}, {id: S2, title: Reads}, {id: S3, title: Asks}]}
END
cat >folder/answers.yaml <<'END'
# Answers of the trust.
standards:
  # The board has asked about this one.
  - criterion: S1
    owner: ceo  # until June
    rating: partly  # was not-met
    target: met
    statement: |
      The report appears.

      - every year
      - to all
    evidence: [{item: annual-report, shows: The year}]
  - criterion: S2
    owner: dof
    rating: not-met
    target: met
    statement: Nobody reads it.
    evidence: [annual-report]
END
cat >folder/plan.yaml <<'END'
actions:
  # Agreed in June.
  - id: read-it
    what: Have it read
    who: dof
    due: 2009-01-31
    closes: [S2]
END
cat >folder/posts.yaml <<'END'
posts:
  - {id: ceo, title: Chief Executive}
  - {id: dof, title: Director of Finance}
END
cp -R folder untouched

expect 1 gaps folder --each-owner lists --format xlsx
says 'lists/ceo.xlsx: Chief Executive, '
says 'lists/dof.xlsx: Director of Finance, '
says 'lists/nobody.xlsx: Nobody, '
same "the files" "$(names_in lists)" './ceo.xlsx ./dof.xlsx ./nobody.xlsx '
same "the sheets" "$(python3 "$judge" form lists/dof.xlsx | cut -d '|' -f 1,2 | tr '\n' ' ')" 'Gaps|shown Answers|shown assure|hidden '
same_folder() { diff -r "$1" "$2" >"$out" 2>&1 || fail "$3: $(cat "$out")"; }

# The same lists in the same bytes; nothing is overwritten.
expect 1 gaps folder --each-owner again --format xlsx --quiet
diff -r lists again >&2 || fail "two runs differ"
expect 2 gaps folder --each-owner lists --format xlsx
complains 'nothing is overwritten'
expect 2 gaps folder --each-owner folder/documents/lists --format xlsx
complains 'every file is evidence'
expect 2 gaps folder --each-owner texts
complains 'goes with --format xlsx, csv or html'
expect 1 gaps folder --each-owner pages --format html --quiet
same "the pages" "$(names_in pages)" './ceo.html ./dof.html ./nobody.html '

# What two posts fill in.
python3 "$judge" edit lists/dof.xlsx Answers C2 partly
python3 "$judge" edit lists/dof.xlsx Answers D2 'Two people read it.'
python3 "$judge" edit lists/dof.xlsx Answers G2 'Have it read aloud'
python3 "$judge" edit lists/dof.xlsx Answers I2 '28 February 2009'
python3 "$judge" edit lists/nobody.xlsx Answers C2 met
python3 "$judge" edit lists/nobody.xlsx Answers F2 'asked.txt'
mkdir sent
echo 'We asked.' >sent/asked.txt
expect 0 import lists/dof.xlsx folder
says '0 records added, 4 values written'
expect 0 import lists/nobody.xlsx folder --files sent
sed -e 's/rating: not-met$/rating: partly/' -e 's/statement: Nobody reads it./statement: Two people read it./' untouched/answers.yaml >wanted
sed -n '1,/evidence: \[annual-report\]/p' folder/answers.yaml >there
same_file "the answers" wanted there
grep -A 3 'criterion: S3' folder/answers.yaml >"$out"
says 'rating: met'
says 'asked'
sed -e 's/2009-01-31/2009-02-28/' -e 's/Have it read/Have it read aloud/' untouched/plan.yaml >wanted
same_file "the plan" wanted folder/plan.yaml
same_file "the posts" untouched/posts.yaml folder/posts.yaml
[ -e folder/documents/asked.txt ] || fail "the file that came along was not copied"

# A second time nothing is new; and where the folder has moved on, both values are reported and nothing is lost.
listing folder >before
expect 0 import lists/dof.xlsx folder
listing folder >after
same_file "the folder after the second import" before after
sed -i 's/rating: partly$/rating: met/' folder/answers.yaml
cp folder/answers.yaml wanted
expect 1 import lists/dof.xlsx folder
says AS979
same_file "an answer that two have changed" wanted folder/answers.yaml

# What is emptied or not understood takes nothing away, and is named.
cp lists/dof.xlsx odd.xlsx
cp -R untouched odd
python3 "$judge" edit odd.xlsx Answers C2 red
python3 "$judge" edit odd.xlsx Answers D2 none
python3 "$judge" edit odd.xlsx Answers G2 none
python3 "$judge" edit odd.xlsx Answers H2 Somebody
python3 "$judge" edit odd.xlsx Answers I2 31/11/2026
expect 1 import odd.xlsx odd
says '0 records added, 0 values written'
says 'error[AS973]'
says 'warning[AS974]'
says 'warning[AS975]'
says 'note[AS980]: `statement` of `standards/S2` came from the tracker, which does not say it any more'
says 'note[AS980]: `what` of `actions/read-it` came from the tracker'
rm odd/import-report-odd.csv
same_folder untouched odd "a list of which nothing is understood"

# A report of somebody else's is not replaced.
echo 'our own' >odd/import-report-odd.csv
expect 2 import odd.xlsx odd
complains 'odd/import-report-odd.csv: this file is no report of an import, and is not replaced'
same "the file" "$(cat odd/import-report-odd.csv)" 'our own'

# No map, no state and no report of a tracker is replaced.
same "what an import leaves" "$(ls folder | grep import | tr '\n' ' ')" 'import-report-dof.csv import-report-nobody.csv '

# A list goes back where it came from.
sed 's/reference: sample/reference: other/' folder/assure.yaml >assure.yaml
cp -R untouched elsewhere
mv assure.yaml elsewhere/assure.yaml
expect 2 import lists/dof.xlsx elsewhere
complains 'this gap list is of `sample`'
expect 2 import lists/dof.xlsx new --framework wcc-2008
complains 'goes into the folder that it came from'
[ ! -e new ] || fail "a folder was made of a gap list"
finish
