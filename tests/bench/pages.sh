#!/bin/sh
# Times the pages of folders with 1,000 and 10,000 evidence items beside Hugo's of the same content, each loaded, rendered
# and written whole, side by side in one run. Prints a Markdown table.
# sh tests/bench/pages.sh [BUILD]    needs hugo and hyperfine (Debian's); TMPDIR=/dev/shm takes the disk out
set -eu
cd "$(dirname "$0")/../.."
program=${1:-build-bench}/tests/assure-bench-pages
for tool in hugo hyperfine; do
  command -v "$tool" >/dev/null || {
    echo "pages.sh: $tool is not installed" >&2
    exit 2
  }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
export XDG_CACHE_HOME="$work/cache"

# Milliseconds: median of wall time, and of processor time.
column() { awk -F, -v row="$1" -v field="$2" 'NR == row + 1 { printf "%.0f", $field * 1000 }' "$work/times.csv"; }
cpu() { awk -F, -v row="$1" 'NR == row + 1 { printf "%.0f", ($5 + $6) * 1000 }' "$work/times.csv"; }

echo "| evidence items | assure, ms | of CPU, ms | its rendering alone, ms | Hugo, ms | of CPU, ms | Hugo / assure | Hugo / rendering alone | files, kB: assure | Hugo |"
echo "|---|---|---|---|---|---|---|---|---|---|"
for items in 1000 10000; do
  sh tests/bench/generate.sh "$work/folder" "$items"
  sh tests/bench/hugo-site.sh "$work/site" "$items"
  ours="$program $work/folder $work/ours"
  theirs="hugo --quiet --source $work/site --destination $work/theirs --cacheDir $work/cache"
  $ours >/dev/null && $theirs
  hyperfine -N --style none --warmup 1 --runs 7 --prepare "rm -rf $work/ours $work/theirs" --export-csv "$work/times.csv" "$ours" "$theirs" >/dev/null
  for _ in 1 2 3 4 5 6 7; do $ours; done | sed 's/.*rendered in \([0-9]*\) ms.*/\1/' | sort -n >"$work/rendered"
  rendered=$(sed -n 4p "$work/rendered")
  $theirs
  ratio=$(awk -v a="$(column 2 4)" -v b="$(column 1 4)" 'BEGIN { printf "%.1f", a / b }')
  size() { echo "$(find "$1" -type f | wc -l), $(find "$1" -type f -printf '%s\n' | awk '{ s += $1 } END { printf "%.0f", s / 1000 }')"; }
  echo "| $items | $(column 1 4) | $(cpu 1) | $rendered | $(column 2 4) | $(cpu 2) | $ratio | $(awk -v a="$(column 2 4)" -v b="$rendered" 'BEGIN { printf "%.1f", a / b }') | $(size "$work/ours") | $(size "$work/theirs") |"
done
