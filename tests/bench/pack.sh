#!/bin/sh
# Packing, rebuilding and verifying a mix of documents, beside the tools that do parts of it.
# sh tests/bench/pack.sh BUILD [MEGABYTES]    needs GNU time, zip, unzip, python3; prints Markdown
# TMPDIR tells on which disk. Medians of five runs; the disk is synced before each.
set -eu
cd "$(dirname "$0")/../.."
build=$(realpath "${1:-build-bench}")
size=${2:-500}
runs=5
cores=$(nproc)
binary=$build/src/assure
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
export XDG_CACHE_HOME="$work/cache"

python3 tests/bench/mix.py "$work/mix" "$size"
cd "$work"

# time_of NAME COMMAND: seconds (median) and largest memory in kB of $runs runs, as NAME_s and NAME_kb. `prepare` runs before each.
prepare() { :; }
time_of() {
  : >times
  run=0
  while [ $run -lt $runs ]; do
    prepare
    sync
    command time -f '%e %M' -o one sh -c "$2" >/dev/null
    cat one >>times
    run=$((run + 1))
  done
  eval "$1_s=$(sort -n times | awk -v n=$runs 'NR == int((n + 1) / 2) { print $1 }')"
  eval "$1_kb=$(awk '$2 > most { most = $2 } END { print most }' times)"
}
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }

# A folder of its own for each run: what was deleted just now makes a disk slower.
prepare() { number=$((${number:-0} + 1)) && mkdir "cold-$number" && ln -sfn "cold-$number" out; }
time_of cold "'$binary' build -q mix -o out/"
zip_bytes=$(wc -c <out/mix.zip)
prepare() { rm -f peer.zip sums; }
time_of peer "zip -q -6 -r peer.zip mix/documents && find mix/documents -type f -print0 | sort -z | xargs -0 sha256sum >sums"
peer_bytes=$(wc -c <peer.zip)
prepare() { rm -rf parts; }
prepare
sync
parts=$("$build/tests/assure-bench-pack" mix/documents parts)
rm -rf parts
sum=$(echo "$parts" | awk '{ print $1 + $2 + $3 + $4 }')
sleep 1 # files that were written just now are read again
"$binary" build -q mix -o out/ >/dev/null
prepare() { echo "One more line." >>mix/documents/txt-7.txt; }
time_of rebuild "'$binary' build -q mix -o out/"
prepare() { rm -f copy.zip; }
time_of copy "cp out/mix.zip copy.zip && sync copy.zip"
prepare() { :; }
time_of same "'$binary' build -q mix -o out/"
time_of verify "'$binary' verify out/mix.zip"
time_of unzip "unzip -tqq out/mix.zip && cd out/mix && sha256sum --quiet -c manifest-sha256.txt tagmanifest-sha256.txt"

cat <<END
| | seconds | memory, MB | beside it | wanted | here |
|---|---|---|---|---|---|
| \`build\` of $size MB, $(ls mix/documents | wc -l) documents | $cold_s | $((cold_kb / 1000)) | \`zip -6\` and \`sha256sum\`: $peer_s s | at least 4.5 times as fast | $(ratio "$peer_s" "$cold_s") |
| its zip | | | \`zip -6\`: $peer_bytes bytes; ours: $zip_bytes | within 1 % | $(ratio "$((zip_bytes * 100))" "$peer_bytes") % |
| what it consists of | | | read, SHA-256, deflate, write, on one thread: $(echo "$parts" | cut -d ' ' -f 1-4 | tr ' ' '+') = $sum s | at most 1.6 times that over $cores cores | $(ratio "$cold_s" "$(ratio "$sum" "$cores")") |
| \`build\` again, one small file changed | $rebuild_s | $((rebuild_kb / 1000)) | the first build; to copy its zip alone (\`cp\`, \`sync\`): $copy_s s, $(ratio "$copy_s" "$cold_s") of it | at most 0.10 of it | $(ratio "$rebuild_s" "$cold_s") |
| \`build\` again, nothing changed | $same_s | $((same_kb / 1000)) | | | $(ratio "$same_s" "$cold_s") |
| \`verify\` of the zip | $verify_s | $((verify_kb / 1000)) | \`unzip -t\` and \`sha256sum -c\`: $unzip_s s | at most 1.3 times that over $cores cores | $(ratio "$verify_s" "$(ratio "$unzip_s" "$cores")") |
END
