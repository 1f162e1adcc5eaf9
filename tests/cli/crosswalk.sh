# assure crosswalk from outside: its exit status, what goes to which stream, and titles that would steer a terminal.
. "$(dirname "$0")/lib.sh"
cp -R "$project/tests/golden/folders/two-regimes" two
sample one

expect 0 crosswalk two
complains_of_nothing
says "Standards of care (care)"
before=$(listing two)
for format in text markdown json; do
  expect 0 crosswalk two --format $format
  cp "$out" .run/first
  expect 0 crosswalk two --format $format --jobs 7
  same_file "$format, with other jobs" .run/first "$out"
done
python3 -c 'import json, sys; json.load(open(sys.argv[1], encoding="utf-8"))' "$out" 2>"$err" || fail_run "not JSON"
same "the folder" "$(listing two)" "$before"

# Nothing to compare is told, and is no fault.
expect 0 crosswalk one
complains_of_nothing
says "There is no second checklist to compare with"

# unwhole WHAT: some of the folder `two` is not known, so this is not the whole answer.
unwhole() {
  expect 1 crosswalk two
  says "Not everything could be read"
  complains "\`check\` shows them"
  expect 1 crosswalk two --format json --quiet
  says '"complete": false'
  complains_of_nothing
  expect 1 check two
  rm -rf two
  cp -R "$project/tests/golden/folders/two-regimes" two
}
echo 'actions: [' >two/cut.yaml
unwhole "a file that breaks off"
sed -i 's/frameworks: .*/frameworks: [lead.yaml, care.yaml, none.yaml]/' two/assure.yaml
unwhole "a checklist that is not there"
echo '  - {from: lead/S9, to: care/S1, relation: equal}' >>two/crosswalk.yaml
unwhole "a mapping of nothing"
echo '  - {from: lead/S4, to: care/S1}' >>two/crosswalk.yaml
unwhole "a mapping without a relation"
echo '  - [lead/S4, care/S1]' >>two/crosswalk.yaml
unwhole "a mapping that is none"

sed -i 's/title: Staff survey 2008/title: "\\e[31mred\\n\\u202E | \\x07"/' two/evidence.yaml
sed -i 's/title: Standards of care/title: "\\e[31mred\\n\\u202E | \\x07"/; s/label: Partly met/label: "\\e[8mhidden"/' two/care.yaml
sed -i 's/title: Five-year plan/title: "\\e[31mred\\n\\u202E"/; s/title: Governance/title: "\\e[2J"/' two/care.yaml
sed -i 's/title: Chief Executive/title: "\\e[31mred"/' two/evidence.yaml
for format in text markdown json; do
  expect 0 crosswalk two --format $format
  ! grep -qaP '[\x00-\x09\x0b-\x1f\x7f]|\xe2\x80[\xaa-\xae]' "$out" || [ $format = json ] || fail_run "control characters"
  ! grep -qaP '\x1b|\x07' "$out" || fail_run "escapes"
done

expect 2 crosswalk none-such
expect 2 crosswalk two --format xml
finish
