# The example of docs/checklists.md, copied block by block as a newcomer would, checks, fills and builds.
. "$(dirname "$0")/lib.sh"

# blocks_of FILE: what the page has for it.
blocks_of() {
  awk -v file="$1" '
    /^```yaml$/ { first = 1; next }
    /^```$/ { inside = 0; next }
    first { first = 0; inside = $0 ~ "^# " file "(,|$)"; next }
    inside { print }
  ' "$project/docs/checklists.md"
}
blocks_of hall-safety.yaml >hall-safety.yaml
same "criteria of the example" "$(grep -cE '\{id: [FER][0-9]' hall-safety.yaml)" 10

expect 0 frameworks check hall-safety.yaml

# A folder made for it holds every criterion and document, and nothing in it is wrong, only missing.
expect 0 init fresh --framework hall-safety.yaml
for id in F1 F2 F3 E1 E2 R1 R2 R3 R4 R5; do
  grep -rqE "criterion: $id\b" fresh || fail "init left out criterion $id"
done
for kind in fire-log electrical-certificate insurance; do
  grep -rq "kind: $kind" fresh || fail "init left out $kind"
done
run check fresh --as-of 2026-04-20
grep -oE '\[AS[0-9]+\]' "$out" | sort -u | grep -E 'AS[123]' && fail "a folder made by init has faults of form"

# Made and filled as the page says, with documents.
expect 0 init my-hall --framework hall-safety.yaml
for file in assure organisation evidence safety running plan; do
  [ -f my-hall/$file.yaml ] || fail "init did not write $file.yaml"
  blocks_of $file.yaml >my-hall/$file.yaml
  [ -s my-hall/$file.yaml ] || fail "the page has no block for $file.yaml"
done
same "blocks of the page" "$(awk '/^```yaml$/ { getline; print $2 }' "$project/docs/checklists.md" | sed 's/,$//' | sort -u | grep -c yaml)" 7
echo 'Tests and ways out, each month.' >my-hall/documents/fire-log.md
echo 'All extinguishers serviced.' >my-hall/documents/fire-service.md
echo 'The installation is satisfactory.' >my-hall/documents/wiring.md
echo 'Insured until the end of the year.' >my-hall/documents/insurance.md
expect 0 check my-hall
same "warnings, of signatures alone" "$(grep -c '^warning\[AS705\]' "$out") $(grep -cE '^(error|warning|note)\[' "$out")" "2 2"
run gaps my-hall
says 'Criteria met'
says '80 %'
says 'nearly ready'
expect 0 build my-hall -o out
[ -f out/lower-dell-2026.zip ] || fail "no pack"
expect 0 verify out/lower-dell-2026.zip
unzip -l out/lower-dell-2026.zip | grep -q hall-safety.yaml || fail "the checklist is not in the pack"

finish
