# Pages are served at once whatever other connections do: say nothing, drip, ask and not read.
. "$(dirname "$0")/lib.sh"
command -v python3 >/dev/null || {
  skip "no python3 here"
  finish
}

sample folder
i=0
while [ $i -lt 20000 ]; do
  echo "Line $i of a document that no socket holds at once, so that its reader has to take it piece by piece."
  i=$((i + 1))
done >folder/documents/annual-report.txt
for _ in 1 2 3; do cat folder/documents/annual-report.txt; done >long.txt
for _ in 1 2 3; do cat long.txt; done >folder/documents/annual-report.txt
rm long.txt
python3 "$project/tests/cli/serve_crowd.py" "$binary" folder >&2 || fail "a crowd of connections"
finish
