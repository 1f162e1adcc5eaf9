#!/bin/sh
# Times `check` and a first `build` on generated folders of 100, 1,000 and 10,000 evidence items, each with its file.
# sh tests/bench/run.sh [BINARY]    needs hyperfine and GNU time; prints a Markdown table
# `cp -r` of the same folder tells what the disk costs; TMPDIR=/dev/shm takes the disk out.
set -eu
cd "$(dirname "$0")/../.."
binary=${1:-build/src/assure}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

# Milliseconds of one run, median of seven.
median() {
  hyperfine -N --style none --warmup 1 --runs 7 --prepare "rm -rf $work/out" --export-csv "$work/times.csv" "$1" >/dev/null
  awk -F, 'NR == 2 { printf "%.0f", $4 * 1000 }' "$work/times.csv"
}
peak() { command time -f %M -o "$work/memory" "$@" >/dev/null 2>&1 && awk '{ printf "%.0f", $1 / 1000 }' "$work/memory"; }

echo "| evidence items | YAML, kB | check, ms | check, MB | build, ms | build, MB | cp -r, ms | zip, kB |"
echo "|---|---|---|---|---|---|---|---|"
for items in 100 1000 10000; do
  folder="$work/folder-$items"
  sh tests/bench/generate.sh "$folder" "$items"
  "$binary" check --quiet "$folder" >/dev/null
  check=$(median "$binary check $folder")
  build=$(median "$binary build $folder -o $work/out")
  copy=$(median "cp -r $folder $work/out")
  rm -rf "$work/out"
  yaml=$(cat "$folder"/*.yaml | wc -c)
  check_memory=$(peak "$binary" check "$folder")
  build_memory=$(peak "$binary" build "$folder" -o "$work/out")
  zip=$(wc -c <"$work/out/bench.zip")
  echo "| $items | $((yaml / 1000)) | $check | $check_memory | $build | $build_memory | $copy | $((zip / 1000)) |"
done
