# What may not be read: exit status 2 with path and cause, or a finding for a document; never a clean result.
. "$(dirname "$0")/lib.sh"
if ! permissions_bind; then
  skip "permissions bind nobody here"
  finish
fi

sample folder
chmod -R a+rX folder
run_unprivileged check folder
ended 0

denied() {
  chmod 000 "$1"
  for verb in check gaps "build -o $tmp/packs"; do
    # shellcheck disable=SC2086
    run_unprivileged $verb folder
    ended 2
    complains "$1"
    complains "permission denied"
  done
  chmod 755 "$1"
}
mkdir -m 777 packs
denied folder/answers.yaml
denied folder/assure.yaml
denied folder/documents
denied folder
same "what the builds left" "$(names_in packs)" ""

# A document that may not be read is a finding where it is declared, whether a claim speaks of its inside or not. Everything else is told, too.
chmod 000 folder/documents/annual-report.txt
run_unprivileged check folder
ended 1
says "\`documents/annual-report.txt\` cannot be read: permission denied"
says "evidence.yaml:5:"
run_unprivileged build -o packs folder
ended 1
same "what the build left" "$(names_in packs)" ""
run_unprivileged build --draft -o packs folder
ended 2
complains "annual-report.txt"
same "what the build left" "$(names_in packs)" ""

# Now a claim speaks of its inside.
sed 's/evidence: \[annual-report\]/evidence: [{item: annual-report, quote: This is the report}]/' \
  folder/answers.yaml >answers.yaml && mv answers.yaml folder/answers.yaml
run_unprivileged check folder
ended 1
says "\`documents/annual-report.txt\` cannot be read: permission denied"
says_not AS513
chmod 644 folder/documents/annual-report.txt

# A pack that may not be read.
"$binary" build folder -o mine --draft --quiet >/dev/null
chmod 000 mine/sample.zip
run_unprivileged verify mine/sample.zip
ended 2
complains "sample.zip"
chmod 000 mine/sample/index.html
run_unprivileged verify mine/sample
[ "$status" != 0 ] || fail_run "a pack that was not read is intact"
grep -q index.html "$out" "$err" || fail_run "the file is not named"
finish
