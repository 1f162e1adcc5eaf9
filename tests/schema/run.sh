#!/bin/sh
# The JSON Schemas of `assure schema`, judged by ajv.
# sh tests/schema/run.sh BINARY [WORK]    WORK: where to keep packages between runs (else a temporary folder); $ASSURE_LONG=1: more mutations
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
ASSURE_SCHEMA_WORK=$work
export ASSURE_BINARY ASSURE_SCHEMA_WORK LC_ALL=C.UTF-8 TZ=UTC
unset NO_COLOR SOURCE_DATE_EPOCH ASSURE_INSPECT

needs node npm
fetch_packages "$here"
node --test-reporter=spec "$here/schema.test.mjs"
