#!/bin/sh
# Tests of the pages in Chromium.
# sh tests/browser/run.sh BINARY [--long] [NAME...]   all of them, or some: `axe`, `print`; --long: every page, 10,000 items
# $ASSURE_BROWSER_WORK: where to keep what they need (else a temporary folder); $CHROMIUM: another Chromium
set -eu

usage() {
  echo "usage: sh $0 BINARY [--long] [NAME...]" >&2
  exit 2
}
[ $# -ge 1 ] || usage
here=$(realpath "$(dirname "$0")")
binary=$1
shift
if [ "${1:-}" = --long ]; then
  export ASSURE_BROWSER_LONG=1
  shift
fi
[ $# -gt 0 ] || set -- $(cd "$here" && ls ./*.test.mjs | sed 's|^\./||; s|\.test\.mjs$||')

if [ -z "${ASSURE_BROWSER_WORK:-}" ]; then
  ASSURE_BROWSER_WORK=$(mktemp -d)
  trap 'rm -rf "$ASSURE_BROWSER_WORK"' EXIT
  trap 'exit 130' INT TERM
fi
export ASSURE_BROWSER_WORK

sh "$here/packs.sh" "$binary" "$ASSURE_BROWSER_WORK"
failed=""
for name in "$@"; do
  [ -f "$here/$name.test.mjs" ] || usage
  echo "== $name"
  node --test-reporter=spec "$here/$name.test.mjs" || failed="$failed $name"
done
[ -z "$failed" ] || {
  echo "FAILED:$failed" >&2
  exit 1
}
