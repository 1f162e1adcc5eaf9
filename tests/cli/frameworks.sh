# Checklists: what is shipped, as it is; faults of others, each at its place.
. "$(dirname "$0")/lib.sh"
every_part=$project/tests/cli/every-part.yaml

"$binary" frameworks list | cut -d' ' -f1 >shipped
while read -r id; do
  expect 0 frameworks export "$id"
  same_file "what is exported of $id" "$out" "$project/schemas/$id.yaml"
  expect 0 frameworks check "$project/schemas/$id.yaml"
  says "no findings"
  expect 0 frameworks show "$id"
done <shipped

expect 0 frameworks export wcc-2008 -o mine.yaml
says "mine.yaml"
same_file "what is exported to a file" mine.yaml "$project/schemas/wcc-2008.yaml"
echo changed >mine.yaml
expect 2 frameworks export wcc-2008 -o mine.yaml
complains "mine.yaml: is there"
same "the file that was there" "$(cat mine.yaml)" changed
expect 2 frameworks export wcc-2008 -o nowhere/mine.yaml
complains "nowhere/mine.yaml"
expect 2 frameworks export wcc-2008 -o ""
complains "is empty"
says_nothing
expect 2 frameworks export wcc-2007
complains 'did you mean `wcc-2008`?'

expect 0 frameworks check "$every_part"
expect 2 frameworks check
expect 2 frameworks check "$every_part" nowhere.yaml
complains "nowhere.yaml"

# Every fault of every file, with its place.
sed 's/scale: met$/scale: mett/;s/needs: \[strategy/needs: [strategie/' "$every_part" >two.yaml
printf 'framework: half\ntitle: [\n' >half.yaml
: >empty.yaml
expect 1 frameworks check two.yaml half.yaml empty.yaml
says "two.yaml:"
says 'no scale `mett`'
says 'did you mean `strategy`?'
says "half.yaml:"
says "empty.yaml"
expect 1 frameworks check two.yaml --format json
says '"code": "AS321"'
says '"file": "two.yaml"'
expect 1 frameworks check two.yaml --as-of 2008-11-28 --format json
says '"as_of": "2008-11-28"'

# Crosswalks lead to what is shipped or named with them.
cat >crosswalk.yaml <<'END'
crosswalk: to-parts
title: From one to the other
maps:
  - {from: wcc-2008/C2, to: every-part/S1.1, relation: intersects-with}
  - {from: wcc-2008/G1, to: every-part/S2.a, relation: subset-of}
END
expect 0 frameworks check crosswalk.yaml "$every_part"
expect 1 frameworks check crosswalk.yaml
says 'there is no checklist `every-part`'
sed -i 's/S2.a/S2.z/;s/wcc-2008\/C2/C2/' crosswalk.yaml
expect 1 frameworks check crosswalk.yaml "$every_part"
says 'the checklist `every-part` has no criterion `S2.z`'
says '`C2` does not say of which checklist it is'
says "2 errors"
# One mistake, one finding: that its checklist is broken says enough.
sed 's/^framework: .*/framework: every-part/' two.yaml >broken.yaml
expect 1 frameworks check crosswalk.yaml broken.yaml
says_not "there is no checklist"
finish
