# Each declared file is opened once, whether anything is quoted from it or not, and what is wrong with it is a finding where it is declared.
. "$(dirname "$0")/lib.sh"

# declare NAME...: a clean folder whose items declare these files of `documents` beside its own.
declare() {
  rm -rf folder
  sample folder
  cited=
  for name; do
    number=$((${number:-0} + 1))
    printf '  - {id: item-%s, kind: report, title: Item %s, file: "documents/%s", owner: ceo, dated: 2008-06-30, status: final}\n' \
      "$number" "$number" "$name" >>folder/evidence.yaml
    cited="$cited, item-$number"
  done
  printf 'standards:\n  - {criterion: S1, owner: ceo, rating: met, statement: The report appears every year., evidence: [annual-report%s]}\n' \
    "$cited" >folder/answers.yaml
}

# found CODE MESSAGE: check ends with 1, and says just this.
found() {
  expect 1 check folder
  says "$1"
  says "$2"
  says "evidence.yaml:"
  says "1 error"
}

plan=$complete/documents/strategic-plan.pdf
word=$(find "$complete/documents" -name '*.docx' | head -n 1)
printf 'The plan of the trust.\n' >text

declare plan.pdf plan.docx plan.md
cp "$plan" folder/documents/plan.pdf
cp "$word" folder/documents/plan.docx
cp text folder/documents/plan.md
expect 0 check folder
says "no findings"

# Not what its name says.
declare plan.pdf
printf '<!DOCTYPE html>\n<html><title>Sign in to your account</title></html>\n' >folder/documents/plan.pdf
found AS515 "\`documents/plan.pdf\` is not a PDF although its name says so"
says "it is a web page, perhaps one that asks to sign in"
mv folder/documents/plan.pdf folder/documents/plan.docx
sed -i 's/plan.pdf/plan.docx/' folder/evidence.yaml
found AS515 "\`documents/plan.docx\` is not a Word document although its name says so"
declare plan.pdf
cp "$binary-inspect" folder/documents/plan.pdf
found AS515 "\`documents/plan.pdf\` is not a PDF although its name says so"
declare letter.doc
cp "$binary-inspect" folder/documents/letter.doc
found AS515 "\`documents/letter.doc\` is a Linux program although its name does not say so"

for name in plan.csv plan.doc plan.odt; do
  declare $name
  printf '<!DOCTYPE html>\n<html><title>Sign in to your account</title></html>\n' >folder/documents/$name
  found AS515 "although its name"
  says "it is a web page, perhaps one that asks to sign in"
  sed -i 's/, item-[0-9]*/, {item: &, quote: Sign in}/; s/item: , /item: /' folder/answers.yaml
  found AS515 "although its name"
done

# Cut short, locked.
declare plan.pdf
head -c 5000 "$plan" >folder/documents/plan.pdf
found AS515 "\`documents/plan.pdf\` is cut short"
declare plan.docx
head -c 2000 "$word" >folder/documents/plan.docx
found AS515 "\`documents/plan.docx\` is damaged or cut short: it is no whole zip"
declare plans.zip
head -c 2000 "$word" >folder/documents/plans.zip
found AS515 "\`documents/plans.zip\` is damaged or cut short: it is no whole zip"
declare plan.pdf
cp "$project/tests/unit/documents/locked.pdf" folder/documents/plan.pdf
found AS515 "\`documents/plan.pdf\` is encrypted"

# Nothing in it.
declare plan.pdf
head -c 300000 /dev/zero >folder/documents/plan.pdf
found AS502 "\`documents/plan.pdf\` holds nothing but zeros"
declare plan.md
printf '\n \n' >folder/documents/plan.md
found AS502 "\`documents/plan.md\` holds nothing but white space"

# Something in its place.
declare plan.pdf
printf 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n' >folder/documents/plan.pdf
found AS530 "\`documents/plan.pdf\` is a Git LFS pointer, not the document"
says "git lfs pull"
for name in plan.gdoc plan.gsheet plan.gslides; do
  declare "$name"
  echo '{"doc_id": "1"}' >"folder/documents/$name"
  found AS530 "\`documents/$name\` is a shortcut to a Google"
done
declare plan.lnk
printf 'L\000\000\000' >folder/documents/plan.lnk
found AS530 "\`documents/plan.lnk\` is a Windows shortcut, not the document"
for name in plan.url plan.webloc; do
  declare "$name"
  echo '[InternetShortcut]' >"folder/documents/$name"
  found AS530 "\`documents/$name\` is a shortcut to an address, not the document"
done
declare '~$plan.docx'
echo x >'folder/documents/~$plan.docx'
expect 1 check folder
says "error[AS530]"
says "is a lock file of an office program, not the document"

# A quote from what is no document is no second finding.
declare plan.md
printf 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n' >folder/documents/plan.md
sed -i 's/, item-[0-9]*/, {item: &, quote: the plan}/; s/item: , /item: /' folder/answers.yaml
found AS530 "\`documents/plan.md\` is a Git LFS pointer, not the document"

# The same bytes.
declare plan.md policy.md
cp text folder/documents/plan.md
cp text folder/documents/policy.md
expect 0 check folder
says "warning[AS531]"
says "\`documents/policy.md\` has the same bytes as \`documents/plan.md\` of \`item-$((number - 1))\`"
says "1 warning"
echo 'The plan of the crust.' >folder/documents/policy.md
expect 0 check folder
says "no findings"

# Final, and headed DRAFT: first lines, first page, name.
declare plan.md
printf '# Emergency plan\n\nDRAFT v0.6. Not approved\n' >folder/documents/plan.md
expect 0 check folder
says "warning[AS532]"
says "\`item-$number\` is declared final; its first lines say DRAFT"
declare plan.pdf
cp "$draft/documents/strategic-plan-draft-3.pdf" folder/documents/plan.pdf
expect 0 check folder
says "\`item-$number\` is declared final; its first page says DRAFT"
declare 'Plan DRAFT v0.6.md'
cp text 'folder/documents/Plan DRAFT v0.6.md'
expect 0 check folder
says "\`item-$number\` is declared final; the name of its file says DRAFT"

# Nothing of it is kept out of the other forms, and a pack is refused.
declare plan.lnk
printf 'L\000\000\000' >folder/documents/plan.lnk
expect 1 check folder --format json
says '"code": "AS530"'
expect 1 build folder -o packs
[ ! -e packs ] || fail "a shortcut was packed"

# A file that may not be read hides nothing.
if permissions_bind; then
  declare plan.pdf policy.md plan.lnk
  cp "$plan" folder/documents/plan.pdf
  cp text folder/documents/policy.md
  printf 'L\000\000\000' >folder/documents/plan.lnk
  chmod -R a+rX folder
  chmod 000 folder/documents/plan.pdf folder/documents/policy.md
  run_unprivileged check folder
  ended 1
  says "\`documents/plan.pdf\` cannot be read: permission denied"
  says "\`documents/policy.md\` cannot be read: permission denied"
  says "AS530"
  says "3 errors"
  chmod 644 folder/documents/plan.pdf folder/documents/policy.md
else
  skip "permissions bind nobody here"
fi
finish
