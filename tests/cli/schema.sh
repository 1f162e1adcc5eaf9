# assure schema from outside: what it prints where, exit statuses, and the commands of docs/editors.md.
. "$(dirname "$0")/lib.sh"
sample folder

is_json() { python3 -c 'import json, sys; json.load(open(sys.argv[1], encoding="utf-8"))' "$1" 2>"$err" || fail_run "not JSON: $1"; }

expect 0 schema
complains_of_nothing
same_file "the schema of folders" "$out" "$project/schemas/json/folder.schema.json"
expect 0 schema folder
same_file "the same by its name" "$out" "$project/schemas/json/folder.schema.json"
expect 0 schema checklist
complains_of_nothing
same_file "the schema of checklists" "$out" "$project/schemas/json/checklist.schema.json"

before=$(listing "$complete")
expect 0 schema --for "$complete"
complains_of_nothing
is_json "$out"
says '"Stimulate the market"'
says '"documents/pathway-falls.md"'
cp "$out" .run/first
expect 0 schema --for "$complete" --jobs 7
same_file "with other jobs" .run/first "$out"
same "the folder" "$(listing "$complete")" "$before"

expect 2 schema folders
expect 2 schema checklist --for folder
complains "--for: goes with the language of folders, not of checklists"
says_nothing
expect 2 schema --for none-such
complains none-such
expect 2 schema --for "$tmp/.run"
complains "no assure.yaml in it: not an evidence folder"
expect 2 schema --for ""

# Names that may be missing are told, and refuse nothing.
cp -R folder cut
echo 'actions: [' >cut/cut.yaml
expect 1 schema --for cut
complains "assure: the folder or its checklists have faults that hide some of its names; \`check\` shows them"
is_json "$out"
expect 1 schema --for cut --quiet
complains_of_nothing
cp -R folder unknown
sed -i 's/frameworks: .*/frameworks: [none.yaml]/' unknown/assure.yaml
expect 1 schema --for unknown

# Nothing in it steers a terminal.
sed -i 's/title: Chief Executive/title: "\\e[31mred\\n\\u202E | \\x07"/' folder/posts.yaml
expect 0 schema --for folder
is_json "$out"
says 'red\n\u202e'
! grep -qaP '\x1b|\x07|\xe2\x80[\xaa-\xae]' "$out" || fail_run "control characters"

# The commands of the page, in a folder.
assure() { "$binary" "$@"; }
sed -n '/^```sh$/,/^```$/p' "$project/docs/editors.md" | grep '^assure ' | sed 's/ *#.*//' >.run/commands
same "commands of the page" "$(wc -l <.run/commands)" 3
cd folder
while read -r line; do
  (eval "$line") || fail "$line"
  is_json "${line##*>}"
done <../.run/commands
grep -q '"Reports every year"' folder.schema.json || fail "no criterion of the folder in its schema"
expect 0 check .
finish
