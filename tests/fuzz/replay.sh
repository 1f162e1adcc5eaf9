#!/bin/sh
# Gives each target the inputs that a fuzzer begins with, cut short and changed in a few places too, and those that once broke one (corpus/TARGET).
# sh tests/fuzz/replay.sh ASSURE FOLDER    FOLDER: where assure-replay-TARGET is built
set -eu
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
python3 "$here/seeds.py" "$1" "$work"
for program in "$2"/assure-replay-*; do
  name=${program##*/assure-replay-}
  [ ! -d "$here/corpus/$name" ] || cp -r "$here/corpus/$name" "$work/$name/corpus"
  "$program" "$work/$name" 2>"$work/last" || {
    echo "assure-replay-$name failed at $(tail -n 3 "$work/last")" >&2
    exit 1
  }
done
