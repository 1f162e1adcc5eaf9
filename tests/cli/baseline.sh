# Findings that are known: a baseline, and what a branch adds. `check` fails for what is new, and says what has gone.
. "$(dirname "$0")/lib.sh"
unset GITHUB_STEP_SUMMARY

# owned DIR: somebody owes what is missing there.
owned() {
  sed -i 's/title: Chief Executive/title: Chief Executive, roles: [chief]/' "$1/posts.yaml"
  echo 'roles: [{role: chief, title: Chief, accountable: true}]' >>"$1/checklist.yaml"
}

sample evidence
owned evidence
echo one >evidence/documents/one.txt
echo two >evidence/documents/two.txt
sed -i 's/ceo, rating: met/ceo, rating: partly, target: met/' evidence/answers.yaml
expect 1 check evidence
says '2 errors'

# Written, it lists what there is, and nothing is new against it.
expect 0 check evidence --write-baseline known.yaml
says 'no new findings'
says '3 findings known from known.yaml'
complains 'assure: 3 known findings in known.yaml'
same "entries" "$(grep -c '^  - {file: "' known.yaml)" 3
grep '^  - ' known.yaml >entries
sort -c entries || fail "the entries are not sorted"
expect 0 check evidence --baseline known.yaml
says 'no new findings'
says_not '[AS504]'
for fail_on in error warning; do
  expect 0 check evidence --baseline known.yaml --fail-on $fail_on
done

# The same file again; lines that move, and a number that changes, are no news.
cp known.yaml before
expect 0 check evidence --write-baseline known.yaml --quiet
same_file "a baseline that is written again" known.yaml before
sed -i '1i # a line\n' evidence/answers.yaml
expect 0 check evidence --baseline known.yaml

# What is new fails, is shown alone, and is marked where a form has a place for that.
echo three >evidence/documents/three.txt
rm evidence/documents/one.txt
expect 1 check evidence --baseline known.yaml
says 'nothing declares `documents/three.txt`'
says_not 'nothing declares `documents/two.txt`'
says '2 findings known from known.yaml'
says 'gone since known.yaml: AS504 documents/one.txt: nothing declares `documents/one.txt`'
expect 1 check evidence --baseline known.yaml --format gcc
same "new lines" "$(wc -l <"$out")" 1
expect 1 check evidence --baseline known.yaml --format sarif
for state in new unchanged unchanged absent; do echo "$state"; done | sort >states
sed -n 's/.*"baselineState": "\([a-z]*\)".*/\1/p' "$out" | sort | diff - states >&2 || fail_run "baselineState"
expect 1 check evidence --baseline known.yaml --format json
says '"state": "new"'
says '"known": 2'
says '"gone": ['
expect 1 check evidence --baseline known.yaml --format junit
same "tests that fail" "$(grep -c '<failure' "$out")" 1
same "findings in JUnit" "$(grep -c '\[AS[0-9]*\]$' "$out")" 3
GITHUB_STEP_SUMMARY=$tmp/summary expect 1 check evidence --baseline known.yaml --format github
same "annotations" "$(grep -c '^::' "$out")" 1
says 'gone since known.yaml'
grep -q 'Of these, 2 known from known.yaml; 1 finding gone.' summary || fail "the summary does not compare"
expect 1 check evidence --baseline known.yaml --format gitlab
same "entries for GitLab" "$(grep -c '"check_name"' "$out")" 3
expect 1 check evidence --baseline known.yaml --format sarif=x.sarif
says '1 new finding'

# An entry may say why and until when; that stays when it is written again. Once the day has passed, the finding counts.
rm evidence/documents/three.txt
expect 0 check evidence --write-baseline known.yaml --quiet
same "entries of what is there" "$(grep -c '^  - ' known.yaml)" 2
sed -i '/two.txt/s/}$/, reason: "The board: decides", until: 2008-11-28}/' known.yaml
expect 0 check evidence --baseline known.yaml
cp known.yaml before
expect 0 check evidence --write-baseline known.yaml --quiet
same_file "reason and day" known.yaml before
expect 1 check evidence --baseline known.yaml --as-of 2008-11-29
says 'warning[AS930]: AS504 in `documents/two.txt` was known until 2008-11-28'
says ' --> known.yaml:'
says 'nothing declares `documents/two.txt`'
expect 1 check evidence --write-baseline known.yaml --as-of 2008-11-29 --quiet
same_file "writing again does not renew" known.yaml before
mkdir -p deep/er .git
cp known.yaml deep/er/known.yaml
expect 1 check evidence --baseline deep/er/known.yaml --as-of 2008-11-29 --format gcc
says 'deep/er/known.yaml:'
rm -r .git

# A finding that weighs more than it did is new.
sed 's/severity: error/severity: warning/' known.yaml >lighter.yaml
expect 1 check evidence --baseline lighter.yaml
says 'nothing declares `documents/two.txt`'

# What could not be read is never known: nobody knows what it hides.
cp -R evidence unread
echo 'posts: [{id: coo, title: Chief, nonsense: 1}]' >unread/more.yaml
expect 1 check unread --write-baseline unread.yaml
complains '2 known findings in unread.yaml'
expect 1 check unread --baseline unread.yaml
says 'unknown key `nonsense`'
says '1 entry could not be read'
echo 'posts: [' >unread/more.yaml
expect 1 check unread --write-baseline unread.yaml
expect 1 check unread --baseline unread.yaml

# What is waived has its own day, and is not in a baseline.
cp -R evidence waived
echo 'waivers: [{code: AS504, for: documents/two.txt, reason: It waits., approved_by: ceo, until: 2008-12-31}]' >waived/waivers.yaml
expect 0 check waived --write-baseline waived.yaml
complains '1 known finding in waived.yaml'
rm waived/waivers.yaml
expect 1 check waived --baseline waived.yaml

# wrong WORDS ARGUMENT...
wrong() {
  words=$1
  shift
  expect 2 check evidence "$@"
  complains "$words"
  says_nothing
}
wrong 'only one of them at a time' --baseline known.yaml --since HEAD
wrong 'only one of them at a time' --baseline known.yaml --write-baseline other.yaml
wrong nowhere.yaml --baseline nowhere.yaml
wrong 'is no baseline that can be read' --baseline evidence/posts.yaml
complains 'unknown key `posts`'
sed 's/severity: error/severity: eror/' known.yaml >misspelt.yaml
wrong 'is no baseline that can be read' --baseline misspelt.yaml
complains 'did you mean `error`?'
cp evidence/posts.yaml posts
wrong 'nothing is overwritten but a baseline' --write-baseline evidence/posts.yaml
same_file "a file of the folder" evidence/posts.yaml posts
wrong 'lies in the documents folder' --write-baseline evidence/documents/known.txt
wrong 'would be read as evidence; name it .known.yaml' --write-baseline evidence/known.yaml
wrong 'documents: is there' --write-baseline evidence/documents/../documents
[ ! -e evidence/known.yaml ] || fail "a baseline is among the evidence"
expect 0 check evidence --write-baseline evidence/.known.yaml --quiet
expect 0 check evidence --baseline evidence/.known.yaml
# Without findings it is empty, and fits.
sample clean
expect 0 check clean --write-baseline empty.yaml
expect 0 check clean --baseline empty.yaml
says 'no new findings'

# Two thousand entries: the last one counts as the first does.
sample many
{
  cat clean/evidence.yaml
  seq 2000 | sed 's/.*/  - {id: item-&, kind: report, title: Item &, file: documents\/annual-report.txt, owner: ceo, dated: 2008-06-30, status: final}/'
} >many/evidence.yaml
expect 0 check many --write-baseline many.yaml --quiet
expect 0 check many --baseline many.yaml --quiet
sed -i '$d' many.yaml
expect 1 check many --baseline many.yaml --format gcc
same "news among many" "$(wc -l <"$out")" 1
finish
