#!/bin/sh
# Writes anew what is made from the program: tables in docs/, schemas/json/, golden files. Read the diff before you commit it.
# sh scripts/generate.sh [--check] [BUILD]   BUILD: where the program and its tests are built (build-test); --check writes nothing, and
#                                            fails when something would change
set -eu
cd "$(dirname "$0")/.."

check=""
if [ "${1:-}" = --check ]; then
  check=yes
  shift
fi
build=${1:-build-test}
[ -x "$build/src/assure-unit-tests" ] || {
  echo "usage: sh scripts/generate.sh [--check] [BUILD]: nothing is built in $build; \`sh scripts/test.sh\` builds" >&2
  exit 2
}

if [ -n "$check" ]; then
  unset ASSURE_UPDATE
  "$build/src/assure-unit-tests" -tc="docs/*,schemas/*"
  sh tests/golden/run.sh "$build/src/assure"
else
  # The tests compare what they have just written: they fail only when that cannot be done.
  ASSURE_UPDATE=1 "$build/src/assure-unit-tests" -tc="docs/*,schemas/*"
  sh tests/golden/run.sh "$build/src/assure" --update
  git status --short docs schemas tests/golden
fi
