# A pack of a folder with errors: refused, or a draft that says so on every page.
. "$(dirname "$0")/lib.sh"

# all_draft PACK: every page of it says DRAFT.
pages() { find "$1" -name '*.html'; }
all_draft() {
  [ "$(pages "$1" | wc -l)" -gt 2 ] || fail "$1: hardly any pages"
  pages "$1" | xargs grep -L DRAFT | while read -r page; do echo "$page does not say DRAFT"; done >.run/pages
  [ ! -s .run/pages ] || fail "$(cat .run/pages)"
}

# Stage draft, no errors: a draft, and a clean run.
sample folder
expect 0 build folder -o packs
says "DRAFT"
all_draft packs/sample
expect 0 verify packs/sample.zip
listing packs >before

# Errors: refused, nothing written, the pack of before is intact.
echo 'nonsense: true' >folder/more.yaml
expect 1 build folder -o packs
says "[AS210]"
complains "no pack was built"
complains "--draft"
listing packs >after
same_file "the packs before and after" before after
expect 0 verify packs/sample.zip
expect 1 build folder -o new/packs
[ ! -e new ] || fail "a refused build made its output folder"

# In spite of them: a draft, and never a clean run.
expect 1 build folder -o packs --draft
says "[AS210]"
says "DRAFT"
all_draft packs/sample
expect 0 verify packs/sample.zip
expect 1 build "$draft" -o packs --draft --quiet
all_draft packs/brent-wcc-2008-09-draft
expect 0 verify packs/brent-wcc-2008-09-draft

# Stage final: no page says DRAFT, unless one was asked for.
expect 0 build "$complete" -o packs
says_not "DRAFT"
! grep -rqw DRAFT packs/brent-wcc-2008-09 --include='*.html' || fail "a final pack says DRAFT"
final=$(identity)
expect 0 build "$complete" -o packs --draft
says "DRAFT"
all_draft packs/brent-wcc-2008-09
[ "$(identity)" != "$final" ] || fail "draft and final pack have the same identity"

# Without a reference there is no name for it.
sed -i '/reference:/d' folder/assure.yaml
for option in --draft --quiet; do
  expect 1 build folder -o nameless $option
  complains "no pack was built"
done
[ ! -e nameless ] || fail "a pack without a name"
finish
