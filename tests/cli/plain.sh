# A pack for places that take no scripts: the pages of the usual one, without what needs a script.
. "$(dirname "$0")/lib.sh"

sample folder
echo 'delivery: {blocked: [js, exe]}' >>folder/checklist.yaml
# More than one row, so that there is something to filter.
cat >folder/more.yaml <<'YAML'
evidence:
  - {id: survey, kind: survey, title: Staff survey, file: documents/survey.txt, owner: ceo, dated: 2008-09-30, status: draft}
YAML
echo 'Nine of ten would work here again.' >folder/documents/survey.txt
sed 's/evidence: \[annual-report\]/evidence: [annual-report, survey]/' folder/answers.yaml >answers.new
mv answers.new folder/answers.yaml

# Who builds otherwise is told, and who builds so is not.
expect 0 check folder
says 'AS539'
says 'build with `--plain`'
expect 0 build folder --out usual
says 'AS539'
expect 0 build folder --out plain --plain
says_not 'AS539'
# What no option leaves out is told in any case.
cp -R folder styled
sed 's/\[js, exe\]/[js, css]/' folder/checklist.yaml >styled/checklist.yaml
expect 0 build styled --out styled-out --plain
says '`sample` takes no `.css` files'
says_not '`.js`'

pages_in() { (cd "$1" && find . -name '*.html' | sort | tr '\n' ' '); }
scripts_in() { find "$1" -name '*.js' | sort | tr '\n' ' '; }
same 'scripts of a plain pack' "$(scripts_in plain/sample)" ''
[ -n "$(scripts_in usual/sample)" ] || fail 'a usual pack has scripts'
same 'pages of a plain pack' "$(pages_in plain/sample)" "$(pages_in usual/sample)"
needs='<script|<form|search-results'
grep -rqE "$needs" usual/sample/pages || fail 'the usual pages have scripts and forms'
! grep -rnE "$needs" plain/sample --include='*.html' >&2 || fail 'a plain page has a script, or a form that needs one'

# Every row is there.
rows() { grep -o '<tr role="row"><th role="rowheader".*\|<tr role="row" id=.*' "$1"; }
same "the rows of evidence" "$(rows plain/sample/pages/evidence.html)" "$(rows usual/sample/pages/evidence.html)"
# The usual pack has one more: that it has scripts, which are refused.
same "the rows of gaps" "$(rows plain/sample/pages/gaps.html)" "$(rows usual/sample/pages/gaps.html | grep -v 'Nobody owes\|takes no <code>.js<')"
rows plain/sample/pages/evidence.html | grep -q 'Staff survey' || fail 'the survey is not on the page of evidence'
judged plain/sample

# Templates of the user's own: a script outside of its section would be on every page.
mkdir templates
sed '/SCRIPTS}}/d' "$project/templates/layout.html" >templates/layout.html
expect 0 build folder --out own --templates templates
expect 2 build folder --out own-plain --templates templates --plain
complains 'layout.html: has a script outside of section `SCRIPTS`'
[ ! -e own-plain ] || fail 'something was written'

finish
