# Without DIR, the folder above the current one that holds assure.yaml.
. "$(dirname "$0")/lib.sh"
sample folder
mkdir -p folder/documents/deep/deeper
echo 'nonsense: true' >folder/more.yaml
expect 1 check folder
cp "$out" from_outside

for place in folder folder/documents folder/documents/deep/deeper; do
  cd "$tmp/$place" || exit
  expect 1 check
  same_file "check in $place" "$tmp/from_outside" "$out"
done
# No gaps, but an error behind which some may hide.
expect 1 gaps
says "0 gaps"
cd "$tmp" || exit
expect 1 check ./folder/
same_file "check of ./folder/" from_outside "$out"
expect 1 check "$tmp/folder/../folder"
same_file "check of an absolute path" from_outside "$out"

# What is nearly named so is told.
for name in assure.yml Assure.yaml assure.yaml.txt assure.yaml.yaml 'assure (1).yaml' assure; do
  mkdir -p misnamed/documents
  cp folder/assure.yaml "misnamed/$name"
  expect 2 check misnamed
  complains "misnamed: no assure.yaml in it; rename \`$name\` to \`assure.yaml\`"
  for place in misnamed misnamed/documents; do
    (cd $place && "$binary" check) >"$out" 2>"$err"
    complains "misnamed: no assure.yaml in it; rename \`$name\` to \`assure.yaml\`"
  done
  rm -r misnamed
done

# A pack that was built stays beside the current folder, not beside assure.yaml.
rm folder/more.yaml
mkdir -p folder/notes/deep
cd folder/notes/deep || exit
expect 0 build -o here
[ -f here/sample.zip ] || fail "no pack in the current folder"
finish
