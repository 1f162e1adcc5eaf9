#!/bin/sh
# Makes what the browser tests look at: packs of every example, a hostile one, a big one, and the list of their pages.
# sh tests/browser/packs.sh BINARY WORK    WORK/packs and WORK/parsed-pages.json are made anew; $ASSURE_BROWSER_LONG=1: a pack of 10,000 items
set -eu

[ $# -eq 2 ] || {
  echo "usage: sh $0 BINARY WORK" >&2
  exit 2
}
here=$(realpath "$(dirname "$0")")
project=$(realpath "$here/../..")
binary=$(realpath "$1")
mkdir -p "$2"
work=$(realpath "$2")
export XDG_CACHE_HOME=$work/cache

export LC_ALL=C.UTF-8 TZ=UTC
unset NO_COLOR SOURCE_DATE_EPOCH ASSURE_INSPECT
export ASSURE_BROWSER_WORK="$work"

missing=""
for program in node npm pdftotext; do
  command -v "$program" >/dev/null || missing="$missing $program"
done
command -v "${CHROMIUM:-/usr/bin/chromium-headless-shell}" >/dev/null || missing="$missing ${CHROMIUM:-/usr/bin/chromium-headless-shell}"
[ -z "$missing" ] || {
  echo "browser tests: not found:$missing; \`sh scripts/setup.sh test\` installs what they need, \$CHROMIUM names another Chromium" >&2
  exit 1
}

. "$here/../support/packages.sh"
fetch_packages "$here"

rm -rf "$work/packs" "$work/folders"
mkdir "$work/packs" "$work/folders"

# pack NAME FOLDER: WORK/packs/NAME/REFERENCE, a draft when there are errors.
pack() {
  if "$binary" build "$2" -o "$work/packs/$1" --quiet >"$work/build.log" 2>&1; then return; fi
  rm -rf "${work:?}/packs/$1"
  "$binary" build "$2" -o "$work/packs/$1" --draft --quiet >"$work/build.log" 2>&1 || true
  [ -n "$(find "$work/packs/$1" -maxdepth 2 -name index.html 2>/dev/null)" ] || {
    echo "browser tests: no pack of $2:" >&2
    cat "$work/build.log" >&2
    exit 1
  }
}

for folder in "$project"/examples/*/assure.yaml; do
  folder=${folder%/assure.yaml}
  pack "${folder##*/}" "$folder"
done
# Made-up folders, for parts of the language that no example uses.
for folder in figure-points figure-profile figure-share two-regimes; do pack "$folder" "$project/tests/golden/folders/$folder"; done

node "$here/hostile.mjs" "$work/folders/hostile" "$work/planted.json"
pack hostile "$work/folders/hostile"

items=2000
[ "${ASSURE_BROWSER_LONG:-}" != 1 ] || items=10000
sh "$project/tests/bench/generate.sh" "$work/folders/big" "$items"
pack big "$work/folders/big"
rm -rf "$work/folders/big" "$work"/packs/*/*.zip

node "$here/parsed_pages.mjs"
