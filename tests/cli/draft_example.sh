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

expect 0 check "$complete" --fail-on warning
expect 1 gaps "$draft"
finish
