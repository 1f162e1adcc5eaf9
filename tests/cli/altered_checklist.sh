# A checklist of the folder that says it is the authority's is the authority's, word for word.
. "$(dirname "$0")/lib.sh"

sample folder
cp folder/assure.yaml assure.yaml
expect 0 frameworks export wcc-2008 -o theirs.yaml

# use FILE: the folder answers to it.
use() {
  cp "$1" folder/checklist.yaml
  run check folder
}

# A copy, its comments and its layout are no alteration, and nor are line ends.
use theirs.yaml
says_not AS327
sed 's/^title: /# Our copy.\ntitle:   /' theirs.yaml >changed.yaml
use changed.yaml
says_not AS327
sed 's/$/\r/' theirs.yaml >changed.yaml
use changed.yaml
says_not AS327
expect 0 frameworks check theirs.yaml

# One word of a title is, also where the copy says no edition.
sed 's/^title: .*/title: Our own assurance/' theirs.yaml >changed.yaml
use changed.yaml
says 'error[AS327]: this is not the authority'"'"'s text of `wcc-2008` (2008/09, revision 3): it differs in `title`'
says '--> checklist.yaml:1:12'
says 'help: name the shipped checklist, `frameworks: [wcc-2008]`; or say that this one is your own, `edition: 2008/09, revision 3 local`'
expect 1 frameworks check changed.yaml
says AS327
sed '/^edition:/d' changed.yaml >nameless.yaml
use nameless.yaml
says 'error[AS327]: this is not the authority'"'"'s text of `wcc-2008` (2008/09, revision 3): it differs in `title` and `edition`'
# It is no less of one for a waiver.
printf 'posts: [{id: chair, title: Chair, roles: [responsible-officer]}]\nwaivers: [{code: AS327, at: checklist.yaml, reason: Ours, approved_by: chair, until: 2008-12-31}]\n' >folder/waivers.yaml
use changed.yaml
says 'error[AS327]'
rm folder/waivers.yaml

# A local edition, another edition, or another id is what it says.
for line in 'edition: 2008/09 local' 'edition: Local, of 2008/09' 'edition: 2009/10'; do
  sed "s|^edition: .*|$line|" changed.yaml >other.yaml
  use other.yaml
  says_not AS327
done
sed 's/^framework: .*/framework: ours/' changed.yaml >other.yaml
use other.yaml
says_not AS327

# A copy of an edition that was shipped before works as it did then; it is known by what it says.
first=$project/tests/cli/planning-guidance-2008-09-first.yaml
use "$first"
says_not AS327
expect 0 frameworks check "$first"
sed 's/ covers: 1 year}/ covers: 2 years}/' "$first" >changed.yaml
use changed.yaml
says 'error[AS327]: this is not the text of `planning-guidance-2008-09` that was shipped as edition 2008/09'
says 'help: name the shipped checklist, `frameworks: [planning-guidance-2008-09]`; or say that this one is your own, `edition: 2008/09 local`'
expect 1 frameworks check changed.yaml
sed 's/^edition: .*/edition: 2008\/09 local/' changed.yaml >other.yaml
use other.yaml
says_not AS327

# The pack says which bytes it was judged by.
sample folder2
expect 0 build folder2 -o out
digest=$(sha256sum <folder2/checklist.yaml | cut -d ' ' -f 1)
grep -q "\"digest\": \"$digest\"" out/sample/pack.json || fail "pack.json has no digest $digest"
sed -i 's/checklist\.yaml/planning-guidance-2008-09/' folder2/assure.yaml
rm folder2/checklist.yaml
expect 1 build folder2 -o out --draft
run frameworks export planning-guidance-2008-09
digest=$(sha256sum <"$out" | cut -d ' ' -f 1)
grep -q "\"digest\": \"$digest\"" out/sample/pack.json || fail "pack.json has no digest of the shipped checklist"

finish
