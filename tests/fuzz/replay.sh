#!/bin/sh
# Gives each target the inputs that a fuzzer begins with, some of them cut short and changed in a few places too, and those that once broke one
# (corpus/TARGET).
# Then the YAML files and the small pack of this tree, cut here and there; with ASSURE_LONG=1 behind each of their bytes.
# sh tests/fuzz/replay.sh ASSURE REPLAY    REPLAY: the program assure-replay
set -eu
here=$(realpath "$(dirname "$0")")
program=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
python3 "$here/seeds.py" "$1" "$work"

replay() {
  "$program" "$@" 2>"$work/last" || {
    echo "assure-replay $1 failed at $(tail -n 3 "$work/last")" >&2
    exit 1
  }
}

for name in $("$program"); do
  [ ! -d "$here/corpus/$name" ] || cp -r "$here/corpus/$name" "$work/$name/corpus"
  replay "$name" "$work/$name"
done

# cut NAME STEP FILE...: a judgement of the whole program takes longer than reading.
cut() {
  name=$1
  step=$2
  shift 2
  [ -z "${ASSURE_LONG:-}" ] || step=1
  replay "$name" --cut "$step" "$@"
}
cd "$here/../.."
find tests examples schemas -name node_modules -prune -o -name '*.yaml' -print | LC_ALL=C sort >"$work/yaml.list"
# None of their names has a space.
cut yaml 1999 $(cat "$work/yaml.list")
cut checklist 1999 schemas/*.yaml examples/*/crosswalk.yaml tests/unit/samples/checklist.yaml
cut folder 997 "$work/folder/AS101" "$work/folder/AS713"
cut verify 1999 "$work/verify/"*
