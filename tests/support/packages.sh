# Shared by the tests that need packages of npm. It ends the test where Node is not there.

# work_folder [WORK]: sets $work, a folder that is kept when it is named.
work_folder() {
  if [ $# -ge 1 ]; then
    mkdir -p "$1"
    work=$(realpath "$1")
  else
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    trap 'exit 130' INT TERM
  fi
}

# needs PROGRAM...
needs() {
  for program in "$@"; do
    command -v "$program" >/dev/null || {
      echo "$0: not found: $program; \`sh scripts/setup.sh test\` installs what it needs" >&2
      exit 1
    }
  done
}

# fetch_packages FOLDER: those that FOLDER/package-lock.json pins, into $work. Fetched once, and again when another version is pinned.
fetch_packages() {
  # npm writes the inner file last.
  if cmp -s "$1/package-lock.json" "$work/package-lock.json" && [ -f "$work/node_modules/.package-lock.json" ]; then return; fi
  rm -rf "$work/node_modules"
  cp "$1/package.json" "$1/package-lock.json" "$1/.npmrc" "$work/"
  (cd "$work" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null)
}

# judged_by "$0" BINARY [WORK]: for a test in which programs of others judge what assure writes. Sets $here, the test's own folder, and for the
# test $ASSURE_BINARY and $ASSURE_WORK, where the packages are.
judged_by() {
  [ $# -ge 2 ] && [ $# -le 3 ] || {
    echo "usage: sh $1 BINARY [WORK]" >&2
    exit 2
  }
  here=$(realpath "$(dirname "$1")")
  ASSURE_BINARY=$(realpath "$2")
  shift 2
  work_folder "$@"
  ASSURE_WORK=$work
  export ASSURE_BINARY ASSURE_WORK LC_ALL=C.UTF-8 TZ=UTC
  unset NO_COLOR SOURCE_DATE_EPOCH ASSURE_INSPECT GITHUB_STEP_SUMMARY
}
