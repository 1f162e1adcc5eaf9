#!/bin/sh
# Compares whole outputs of assure with the files in tests/golden/expected.
# sh tests/golden/run.sh BINARY            says what differs, as a unified diff
# sh tests/golden/run.sh BINARY --update   writes the files anew; read the diff before you commit it
set -eu

[ $# -ge 1 ] || {
  echo "usage: sh tests/golden/run.sh BINARY [--update]" >&2
  exit 2
}
binary=$(realpath "$1")
update=${2:-}
cd "$(dirname "$0")/../.."
golden=tests/golden
temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT
trap 'exit 130' INT TERM

export LC_ALL=C TZ=UTC XDG_CACHE_HOME=$temporary/cache
unset NO_COLOR SOURCE_DATE_EPOCH ASSURE_INSPECT
pack=$temporary/out # where the case that builds puts its pack
export pack

assure() { "$binary" "$@"; }

# One case: its exact output, what it says on standard error below a line that says so.
observe() {
  status=0
  (eval "$1") >"$temporary/actual" 2>"$temporary/error" || status=$?
  if [ -s "$temporary/error" ]; then
    echo '[standard error]' >>"$temporary/actual"
    cat "$temporary/error" >>"$temporary/actual"
  fi
  # The one thing in an output that no two runs share.
  sed -i "s|$temporary|TEMPORARY|g" "$temporary/actual"
}

failed=0
total=0
fail() {
  echo "FAILED $1" >&2
  failed=$((failed + 1))
}

while IFS='|' read -r name wanted command; do
  case "$name" in '' | '#'*) continue ;; esac
  # Columns of the table are padded.
  name=$(echo $name)
  wanted=$(echo $wanted)
  total=$((total + 1))
  echo "$name.txt" >>"$temporary/names"
  expected=$golden/expected/$name.txt
  observe "$command" </dev/null
  [ "$status" = "$wanted" ] || fail "$name: exit status $status, expected $wanted:$command"
  if [ "$update" = --update ]; then
    cp "$temporary/actual" "$expected"
  elif [ ! -f "$expected" ]; then
    fail "$name: there is no $expected; --update makes it"
  elif ! diff -u --label "$expected" --label "$name, now" "$expected" "$temporary/actual" >&2; then
    fail "$name: another output:$command"
  fi
done <"$golden/cases.txt"

for file in "$golden"/expected/*; do
  grep -qxF "${file##*/}" "$temporary/names" && continue
  if [ "$update" = --update ]; then rm "$file"; else fail "$file: no case has this name"; fi
done

echo "golden: $total cases, $failed failures"
[ "$failed" = 0 ]
