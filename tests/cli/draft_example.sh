# The draft example shows what assure finds: at least a dozen different codes, each of which `explain` knows.
. "$(dirname "$0")/lib.sh"
expect 1 check "$draft" --format json
codes=$(sed -n 's/^ *"code": "\(AS[0-9]*\)",*$/\1/p' "$out" | sort -u)
count=$(echo "$codes" | wc -l)
[ "$count" -ge 12 ] || fail_run "only $count codes: $codes"
for code in $codes; do
  expect 0 explain "$code"
  says "$code "
done
# Every code has a name that does as well, and none is repeated.
expect 0 explain
cp "$out" list
same "codes that are repeated" "$(cut -c 1-5 list | sort | uniq -d)" ""
same "names that are repeated" "$(awk '{print $3}' list | sort | uniq -d)" ""
while read -r code _ name _; do
  expect 0 explain "$name"
  says "$code $name"
done <list

# Advice is for whoever writes the folder; who reads the pack is shown what is missing, and not how to write it.
expect 1 build "$draft" -o out --draft --quiet
run check "$draft" --format json
python3 - "$out" out/*/ <<'PY' || fail "the pages give advice to the author"
import glob, html, json, re, sys
shown = ""
for path in glob.glob(sys.argv[2] + "pages/*.html") + glob.glob(sys.argv[2] + "assets/rows/*.js"):
    shown += re.sub(r"<[^>]*>", "", html.unescape(open(path).read())).replace("`", "")
findings = json.load(open(sys.argv[1]))["findings"]
advice = ("add ", "write ", "give ", "correct ", "declare ", "did you mean")
helps = {f["help"].replace("`", "") for f in findings if f.get("help", "").startswith(advice)}
assert len(helps) > 10, helps
assert findings[0]["message"].replace("`", "")[:20] in shown
assert not [h for h in helps if h in shown]
PY

expect 0 check "$complete" --fail-on warning
expect 1 gaps "$draft"
finish
