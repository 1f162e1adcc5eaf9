#!/bin/sh
# The JSON Schemas of `assure schema`, judged by ajv.
# sh tests/schema/run.sh BINARY [WORK]    WORK: where to keep packages between runs (else a temporary folder); $ASSURE_LONG=1: more mutations
set -eu
. "$(dirname "$0")/../support/packages.sh"
judged_by "$0" "$@"

needs node npm
fetch_packages "$here"
node --test-reporter=spec "$here/schema.test.mjs"
