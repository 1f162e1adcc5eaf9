# docs/coverage.md: every key of its tables leads into the checklist or the example that it speaks of; every row has a key or a reason.
. "$(dirname "$0")/lib.sh"

python3 "$project/tests/cli/coverage.py" "$project" >"$out" 2>&1 || fail "coverage.md: $(cat "$out")"

# A key that leads nowhere, a row without a reason, and a regime that is left out are found.
mkdir -p copy/docs
ln -s "$project/schemas" "$project/examples" copy/
lost() {
  sed "$1" "$project/docs/coverage.md" >copy/docs/coverage.md
  ! cmp -s "$project/docs/coverage.md" copy/docs/coverage.md || fail "the edit changed nothing: $1"
  ! python3 "$project/tests/cli/coverage.py" copy >"$out" 2>&1 || fail "not found: $1"
  grep -qF "$2" "$out" || fail "$1 does not say $2: $(cat "$out")"
}
lost 's|`timetable/panel-report`|`timetable/panel-reports`|' 'neither wcc-2008 nor its example has `timetable/panel-reports`'
lost 's/^| 238 | \(.*\) | .* |$/| 238 | \1 | |/' 'a row has a line, what is there, and a key or a reason'
lost 's/^Checklist `dpo-2009`/Checklist `wcc-2008`/' 'no table of dpo-2009'
finish
