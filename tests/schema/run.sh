#!/bin/sh
# The JSON Schemas of `assure schema`, judged by ajv.
# sh tests/schema/run.sh BINARY [WORK]    WORK: where to keep packages between runs (else a temporary folder); $ASSURE_LONG=1: more mutations
set -eu

[ $# -ge 1 ] && [ $# -le 2 ] || {
  echo "usage: sh $0 BINARY [WORK]" >&2
  exit 2
}
here=$(realpath "$(dirname "$0")")
ASSURE_BINARY=$(realpath "$1")
if [ $# -eq 2 ]; then
  mkdir -p "$2"
  ASSURE_SCHEMA_WORK=$(realpath "$2")
else
  ASSURE_SCHEMA_WORK=$(mktemp -d)
  trap 'rm -rf "$ASSURE_SCHEMA_WORK"' EXIT
  trap 'exit 130' INT TERM
fi
export ASSURE_BINARY ASSURE_SCHEMA_WORK LC_ALL=C.UTF-8 TZ=UTC
unset NO_COLOR SOURCE_DATE_EPOCH ASSURE_INSPECT

for program in node npm; do
  command -v "$program" >/dev/null || {
    echo "schema tests: not found: $program; \`sh scripts/setup.sh test\` installs what they need" >&2
    exit 1
  }
done

# Fetched once, and again when another version is pinned. npm writes the inner file last.
work=$ASSURE_SCHEMA_WORK
if ! cmp -s "$here/package-lock.json" "$work/package-lock.json" || [ ! -f "$work/node_modules/.package-lock.json" ]; then
  rm -rf "$work/node_modules"
  cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$work/"
  (cd "$work" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null)
fi

node --test-reporter=spec "$here/schema.test.mjs"
