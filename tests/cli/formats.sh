# Several forms of `check` at once: where each goes, what is replaced, from where paths count.
. "$(dirname "$0")/lib.sh"
unset GITHUB_STEP_SUMMARY

# What is said is the same, wherever it goes.
expect 1 check "$draft" --format json
cp "$out" json
expect 1 check "$draft"
cp "$out" human
expect 1 check "$draft" --format sarif=a.sarif --format human --format json=a.json -f junit=a.xml --format=gitlab=a.gitlab
same_file "human text beside files" "$out" human
same_file "JSON in a file" a.json json
complains 'assure: sarif is in a.sarif'
complains 'assure: gitlab is in a.gitlab'
expect 1 check "$draft" --format sarif=a.sarif
says '29 errors, 6 warnings and 4 notes'
same "lines on standard output" "$(wc -l <"$out")" 1
expect 1 check "$draft" --format sarif=a.sarif --quiet
says_nothing
complains_of_nothing

# wrong WORDS ARGUMENT...: could not run, and why; nothing is written.
wrong() {
  words=$1
  shift
  expect 2 check "$draft" "$@"
  complains "$words"
  says_nothing
}
wrong '`human` and `json` both go to standard output; json=FILE writes a file' --format human --format json
wrong 'two forms go to b.sarif' --format json=b.sarif --format sarif=./b.sarif
wrong '`sarif=` names no file' --format sarif=
wrong 'no form `sariff`: did you mean `sarif`?' --format sariff=b.sarif
wrong 'no form `xml`: there are `human`, `json`' --format xml
wrong 'nowhere/b.sarif' --format sarif=nowhere/b.sarif
[ ! -e b.sarif ] || fail "b.sarif was written"

# Reports are replaced, nothing else is.
echo mine >mine
ln -s a.json link
mkdir folder
for place in mine link folder a.json "$draft/assure.yaml"; do
  wrong "is there, and nothing is overwritten but a report in the form \`sarif\`" --format json=new.json --format "sarif=$place"
done
wrong 'nothing is overwritten but an empty file' --format human=mine
same "a file of another's" "$(cat mine)" mine
same_file "a report of another form" a.json json
[ ! -e new.json ] || fail "a report was written although the other one could not be"
: >empty
expect 1 check "$draft" --format gcc=empty
[ "$(wc -l <empty)" = 39 ] || fail "an empty file was not replaced"
sample clean
wrong_place() { complains 'lies in the documents folder, where every file is evidence'; }
expect 2 check clean --format sarif=clean/documents/check.sarif
wrong_place
expect 2 check clean --format sarif=clean/../clean/documents/deep/check.sarif
wrong_place
[ ! -e clean/documents/check.sarif ] || fail "a report lies among the evidence"
# One without findings is known, too.
for format in json sarif junit gitlab; do
  expect 0 check clean --format $format=$format.clean --quiet
  expect 0 check clean --format $format=$format.clean --quiet
done

# Whatever --jobs: the same bytes.
for format in human json sarif junit github gitlab gcc; do
  for folder in "$draft" "$project/tests/golden/folders/broken"; do
    run check "$folder" --format $format --jobs 1
    cp "$out" one
    run check "$folder" --format $format --jobs 7
    same_file "$format with more threads" "$out" one
  done
done

# Paths count from the repository, whether .git is a folder or, in another work tree, a file.
mkdir -p repository/trust repository/.git
sample repository/trust/evidence
sed -i 's/item: annual-report/item: anual-report/' repository/trust/evidence/answers.yaml
line=$(grep -n 'anual-report' repository/trust/evidence/answers.yaml | head -n 1 | cut -d: -f1)
place_is() { says "$1:$line:"; }
expect 1 check repository/trust/evidence --format gcc
place_is trust/evidence/answers.yaml
rmdir repository/.git
echo 'gitdir: elsewhere' >repository/.git
expect 1 check repository/trust/evidence --format gcc
place_is trust/evidence/answers.yaml
cd repository/trust/evidence || exit
expect 1 check --format gcc
place_is trust/evidence/answers.yaml
expect 1 check --format gcc --root ..
place_is evidence/answers.yaml
expect 1 check . --format gcc --root .
grep -q "^answers.yaml:$line:" "$out" || fail_run "paths do not count from the folder"
expect 2 check . --format gcc --root documents
complains '--root: documents does not hold'
expect 2 check . --format gcc --root nowhere
complains nowhere
cd "$tmp" || exit
rm repository/.git
expect 1 check ./repository/trust/evidence/ --format gcc
place_is repository/trust/evidence/answers.yaml
expect 1 check "$tmp/repository/trust/evidence" --format gcc
place_is "$tmp/repository/trust/evidence/answers.yaml"
expect 1 check "$tmp/repository/trust/evidence" --format sarif
says "\"uri\": \"file://$tmp/repository/trust/evidence/answers.yaml\""

# On GitHub: the most severe first, ten of a kind, and all of them in the summary.
expect 1 check "$draft" --format github
same "annotations" "$(sed -n 's/^::\([a-z]*\) .*/\1/p' "$out" | uniq -c | tr -s ' \n' ' ')" " 10 error 6 warning 4 notice "
says 'GitHub shows 10 of a kind; not shown at lines: 19 errors'
echo 'said by another program' >summary
GITHUB_STEP_SUMMARY=$tmp/summary expect 1 check "$draft" --format github
same "the first line of a summary" "$(head -n 1 summary)" 'said by another program'
same "rows of the summary" "$(grep -c '^| \(error\|warning\|note\) | AS' summary)" 39
GITHUB_STEP_SUMMARY=$tmp/summary expect 1 check "$draft" --format human
same "rows of the summary without annotations" "$(grep -c '^| \(error\|warning\|note\) | AS' summary)" 39
head -c 1048000 /dev/zero | tr '\0' x >summary
GITHUB_STEP_SUMMARY=$tmp/summary expect 1 check "$draft" --format github
same "a summary that is full" "$(wc -c <summary)" 1048000
head -c 1040000 /dev/zero | tr '\0' x >summary
GITHUB_STEP_SUMMARY=$tmp/summary expect 1 check "$draft" --format github
grep -q 'No room for [0-9]* more' summary || [ "$(wc -c <summary)" -le 1048576 ] || fail "a summary is too long"

# What somebody accepts is shown in each form, and fails nothing.
sample waived
echo more >waived/documents/more.txt
sed -i 's/title: Chief Executive/title: Chief Executive, roles: [chief]/' waived/posts.yaml
echo 'roles: [{role: chief, title: Chief}]' >>waived/checklist.yaml
echo 'waivers: [{code: AS504, for: documents/more.txt, reason: It waits for <b>., approved_by: ceo, until: 2008-12-31}]' >waived/waivers.yaml
told_as() {
  expect 0 check waived --format "$1" --root waived
  says "$2"
}
why='accepted by `ceo` until 2008-12-31: It waits for'
told_as gcc 'documents/more.txt:1:1: note: waived: nothing declares'
told_as gitlab "Waived: Nothing declares \`documents/more.txt\`. Accepted by \`ceo\` until 2008-12-31: It waits for <b>."
told_as github '::notice file=documents/more.txt,title=AS504 undeclared-file::Waived: Nothing declares'
told_as sarif "\"justification\": \"$why <b>.\""
told_as sarif '"kind": "external"'
told_as junit "$why &lt;b&gt;."
GITHUB_STEP_SUMMARY=$tmp/waived.md told_as github '1 waived'
grep -q '^| waived | AS504 ' waived.md || fail "the summary is silent of what is waived"

# What could not be read is no success.
expect 1 check "$project/tests/golden/folders/broken" --format sarif
says '"executionSuccessful": false'
expect 1 check "$project/tests/golden/folders/broken" --format junit
says '<error type="AS1'
expect 0 check clean --format sarif
says '"executionSuccessful": true'

# Two thousand broken items: all in one run, sorted, in every form.
sample many
{
  cat clean/evidence.yaml
  seq 2000 | sed 's/.*/  - {id: item-&, kind: report, title: Item &, file: documents\/annual-report.txt, owner: nobody-&, dated: 2008-06-30, status: final}/'
} >many/evidence.yaml
expect 1 check many --format gcc --format sarif=many.sarif --format junit=many.xml --format gitlab=many.gitlab
same "broken items" "$(grep -c 'nobody-[0-9]*` .*\[AS' "$out")" 2000
sed -n 's/^many\/evidence.yaml:\([0-9]*\):.*/\1/p' "$out" >lines
sort -n -c lines || fail "not sorted"
all=$(wc -l <"$out")
same "results in SARIF" "$(grep -c '"ruleId"' many.sarif)" "$all"
same "entries for GitLab" "$(grep -c '"fingerprint"' many.gitlab)" "$all"
same "different fingerprints" "$(grep '"fingerprint"' many.gitlab | sort -u | wc -l)" "$all"
same "lines in JUnit" "$(grep -c '\[AS[0-9]*\]$' many.xml)" "$all"

# The command that docs/ci.md begins with.
sample evidence
sed -n '/^```sh$/,/^```$/p' "$project/docs/ci.md" | sed -n '2p' >documented
grep -q '^assure check evidence ' documented || fail "docs/ci.md does not begin with an example"
assure() { "$binary" "$@"; }
. ./documented >"$out" 2>"$err" || fail "the example of docs/ci.md: $(cat "$err")"
says 'no findings'
for report in check.sarif check.xml gl-code-quality-report.json; do
  [ -s $report ] || fail "the example of docs/ci.md writes no $report"
done
finish
