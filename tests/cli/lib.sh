# Shared by the tests beside it. A test is one script: sh tests/cli/NAME.sh BINARY
# It works in a temporary folder, $tmp, which is removed at the end; a failed expectation is told and the test goes on.
# Its last line is `finish`.
set -u

[ $# -eq 1 ] || {
  echo "usage: sh $0 BINARY" >&2
  exit 2
}
binary=$(realpath "$1")
project=$(realpath "$(dirname "$0")/../..")
complete=$project/examples/brent-wcc-2008-09
draft=$project/examples/brent-wcc-2008-09-draft

export LC_ALL=C TZ=UTC
unset NO_COLOR SOURCE_DATE_EPOCH ASSURE_INSPECT

tmp=$(mktemp -d)
chmod 755 "$tmp"
mkdir "$tmp/.run"
export XDG_CACHE_HOME=$tmp/.run/cache # where builds remember
out=$tmp/.run/out # what the last run wrote
err=$tmp/.run/err
status=0 # how it ended
command=
failures=0
finished=no
mounted=

leave() {
  trap - EXIT
  cd /
  [ -z "$mounted" ] || umount "$mounted"
  # Tests take permissions away.
  chmod -R u+rwX "$tmp" 2>/dev/null
  rm -rf "$tmp"
  [ "$finished" = yes ] || echo "FAILED: the test stopped before its end" >&2
  [ "$finished" = yes ] && [ "$failures" = 0 ]
  # Without a value the shell would end with the status from before the trap.
  exit $?
}
trap leave EXIT
trap 'exit 130' INT TERM
cd "$tmp" || exit

finish() {
  finished=yes
  exit
}

fail() {
  failures=$((failures + 1))
  echo "FAILED: $*" >&2
}

# With what the last run wrote.
fail_run() {
  fail "\`$command\`: $*"
  sed 's/^/  out| /' "$out" | head -n 40 >&2
  sed 's/^/  err| /' "$err" | head -n 10 >&2
}

skip() { echo "skipped: $*"; }

run() {
  command="assure $*"
  "$binary" "$@" >"$out" 2>"$err" </dev/null
  status=$?
}

# expect STATUS ARGUMENT...: runs assure, which has to end with this status.
expect() {
  wanted=$1
  shift
  run "$@"
  ended "$wanted"
}

ended() { [ "$status" = "$1" ] || fail_run "exit status $status, expected $1"; }

# Of the last run: what it wrote to standard output, and to standard error.
says() { grep -qF -- "$1" "$out" || fail_run "standard output does not say: $1"; }
says_not() { ! grep -qF -- "$1" "$out" || fail_run "standard output says: $1"; }
complains() { grep -qF -- "$1" "$err" || fail_run "standard error does not say: $1"; }
says_nothing() { [ ! -s "$out" ] || fail_run "standard output is not empty"; }
complains_of_nothing() { [ ! -s "$err" ] || fail_run "standard error is not empty"; }

# same WHAT ACTUAL EXPECTED: two texts.
same() { [ "$2" = "$3" ] || fail "$1: \`$2\`, expected \`$3\`"; }

# same_file WHAT A B
same_file() { cmp "$2" "$3" >&2 || fail "$1: the files differ"; }

# sample DIR: a small folder without findings and gaps, reference `sample`, stage draft.
sample() {
  cp -R "$project/tests/unit/samples" "$1"
  chmod -R u+w "$1"
}

# Everything in a folder: kinds, modes, times, sizes, names, bytes.
listing() {
  (cd "$1" && find . ! -name . -printf '%p %y %m %T@ %s %l\n' | sort && find . -type f -exec sha256sum {} + | sort)
}

# What stands in an output folder.
outputs_in() { ls -A "$1" | tr '\n' ' '; }

# The names that a build leaves in its output folder.
names_in() { (cd "$1" 2>/dev/null && find . ! -name . | sort | tr '\n' ' '); }

# flip FILE OFFSET: another byte in this place.
flip() {
  byte=$(od -An -tu1 -j "$2" -N 1 "$1" | tr -d ' ')
  printf "\\$(printf %03o $((byte ^ 32)))" | dd of="$1" bs=1 seek="$2" conv=notrunc status=none
}

# The identity that the last build or verify printed.
identity() { sed -n 's/^identity  *sha256://p' "$out"; }

# manifests FOLDER: both, by sha256sum.
manifests() {
  (cd "$1" && sha256sum --quiet --strict -c manifest-sha256.txt tagmanifest-sha256.txt) >&2 || fail "the manifests of $1"
}

# judged PACK: the folder PACK and PACK.zip, by assure and by all who read such things and are here. Of a BagIt validator Debian has none.
judged() {
  expect 0 verify "$1"
  says intact
  judged_identity=$(identity)
  expect 0 verify "$1.zip"
  says intact
  same "the identity of $1.zip" "$(identity)" "$judged_identity"
  manifests "$1"
  unzip -tqq "$1.zip" >&2 || fail "unzip -t $1.zip"
  seven=$(command -v 7zz || command -v 7z || true)
  if [ -n "$seven" ]; then
    "$seven" t "$1.zip" >.run/7z 2>&1 || fail "7-Zip: $1.zip: $(tail -n 5 .run/7z)"
    ! grep -qi warning .run/7z || fail "7-Zip warns of $1.zip: $(cat .run/7z)"
  else
    skip "no 7-Zip here"
  fi
  if command -v python3 >/dev/null; then
    python3 -c 'import sys, zipfile; assert zipfile.ZipFile(sys.argv[1]).testzip() is None' "$1.zip" >&2 || fail "Python's zipfile: $1.zip"
    python3 "$project/tests/cli/bag.py" "$1" >&2 || fail "as a bag: $1"
  else
    skip "no python3 here"
  fi
  if command -v bagit.py >/dev/null; then
    bagit.py --quiet --validate "$1" >&2 || fail "bagit.py: $1"
  else
    skip "no bagit.py here"
  fi
}

# by_hand PARTS REFERENCE COUNT INTO: joins the zips in the folder PARTS, in the new folder INTO, as docs/packs.md says it ("Without `assure`").
by_hand() {
  mkdir "$4"
  cp "$1"/*.zip "$4"
  sed -n '/^Without `assure`/,/^A single document/p' "$project/docs/packs.md" | sed -n 's/^    //p' |
    sed "s/REFERENCE/$2/g; s/-of-3/-of-$3/g" >"$4/join"
  grep -q unzip "$4/join" || fail "docs/packs.md does not say how parts are joined"
  (cd "$4" && sh -e ./join) >&2 || fail "joining the parts of $2 by hand"
}

is_root() { [ "$(id -u)" = 0 ]; }

# Runs assure as somebody whom permissions bind.
run_unprivileged() {
  if ! is_root; then
    run "$@"
    return
  fi
  # Its folder may be closed to others.
  [ -x "$tmp/bin/assure" ] || {
    mkdir "$tmp/bin"
    cp "$binary" "$(dirname "$binary")/assure-inspect" "$tmp/bin/"
  }
  command="assure $* (as nobody)"
  setpriv --reuid=65534 --regid=65534 --clear-groups "$tmp/bin/assure" "$@" >"$out" 2>"$err" </dev/null
  status=$?
}

# Whether run_unprivileged can do its work here.
permissions_bind() { ! is_root || setpriv --reuid=65534 --regid=65534 --clear-groups true 2>/dev/null; }
