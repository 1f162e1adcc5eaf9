# What could not be evaluated never passes: folders with nothing to judge, and files that cannot be read to their end.
. "$(dirname "$0")/lib.sh"

# unclean WHAT CODE: check is not content with `folder`, there is no pack, and gaps says that its list is not all.
unclean() {
  expect 1 check folder
  says "[$2]"
  expect 1 check folder --format json
  says "\"code\": \"$2\""
  run gaps folder
  complains "\`check\` has"
  ended 1
  expect 1 build folder -o packs
  [ ! -e packs ] || fail "$1: there is a pack"
  rm -rf folder packs
}

mkdir folder
expect 2 check folder
complains "no assure.yaml"
: >folder/assure.yaml
unclean "an empty assure.yaml" AS204

mkdir folder
echo '# nothing but this' >folder/assure.yaml
unclean "nothing but a comment" AS204

# submission FRAMEWORKS: a folder that answers to these.
submission() {
  mkdir folder
  printf 'submission: {reference: none, title: None, due: 2008-11-28, as_of: 2008-11-28%s}\n' "$1" >folder/assure.yaml
}
submission ""
unclean "no frameworks" AS204
submission ", frameworks: []"
unclean "an empty list of frameworks" AS418
submission ", frameworks: [wcc-2080]"
expect 1 check folder
says "did you mean \`wcc-2008\`?"
unclean "an unknown framework" AS305
submission ", frameworks: [../checklist.yaml]"
cp "$project/tests/unit/samples/checklist.yaml" .
unclean "a framework outside the folder" AS305

sample folder
echo 'framework: [' >folder/checklist.yaml
unclean "a broken checklist" AS102
sample folder
echo 'framework: sample' >folder/checklist.yaml
unclean "a checklist without anything" AS204
sample folder
sed 's/^    criteria:.*/    criteria: []/' "$project/tests/unit/samples/checklist.yaml" >folder/checklist.yaml
unclean "a checklist without criteria" AS323
sample folder
rm folder/checklist.yaml
unclean "a checklist that is not there" AS305
sample folder
rm folder/answers.yaml
unclean "nothing answered" AS401
sample folder
rm folder/evidence.yaml
unclean "no evidence" AS301
sample folder
rm -r folder/documents
unclean "no documents" AS501
sample folder
: >folder/documents/annual-report.txt
unclean "an empty document" AS502

# All faults in one run, each in its file.
cp -R "$project/tests/golden/folders/broken" folder
expect 1 check folder
for file in bracket colon indentation latin1 tab twice; do says " $file.yaml:"; done
says " list.yml:"
says "8 errors"
expect 1 gaps folder
expect 1 build folder -o packs
[ ! -e packs ] || fail "a pack of a broken folder"
# Files that cannot be read cannot be packed as if they said something: a draft says DRAFT and is no clean build.
run build folder -o packs --draft
[ "$status" != 0 ] || fail_run "a draft of a broken folder is clean"
finish
