# Signatures are given in the order of the chain, hold while nothing changes, and lapse with a finding that says what did.
. "$(dirname "$0")/lib.sh"

sample folder
python3 - <<'PY'
with open("folder/checklist.yaml", "a") as file:
    file.write("sign_off:\n"
               "  - {role: director, title: Director, scope: standards}\n"
               "  - {role: chief-executive, title: Chief executive, scope: all}\n")
PY
printf 'posts:\n  - {id: director, title: Director, roles: [director]}\n' >folder/director.yaml

# Out of turn, by nobody, by the wrong post: refused, and nothing is written.
before=$(listing folder)
expect 1 sign-off folder --role chief-executive --post ceo
complains 'not signed: `director` signs before `chief-executive`, and has not signed'
complains 'first run `assure sign-off --role director`'
expect 1 sign-off folder --role chief-executive
complains 'no post has the role `chief-executive`'
expect 1 sign-off folder --role director --post ceo
complains '`ceo` does not have the role `director`; `director` does'
expect 1 sign-off folder --role direktor
complains 'did you mean `director`?'
expect 1 sign-off folder --role director --post nobody
complains 'this folder has no post `nobody`'
same "a folder where signing was refused" "$(listing folder)" "$before"

# In order.
expect 0 sign-off folder --role director --as-of 2008-11-20
says 'signed: director by director on 2008-11-20'
says 'covers: standards (4 records and files)'
says 'written to: sign-offs.yaml'
expect 0 sign-off folder --role chief-executive --post ceo --as-of 2008-11-21
says 'covers: everything'
expect 0 check folder
says 'no findings'

# The section may be there and hold nothing, and what stands around it stays.
cp -R folder kept_folder
for empty in 'sign_offs:' 'sign_offs: []' 'sign_offs: [ ]  # none yet' 'sign_offs: ~' 'sign_offs: # none yet'; do
  for after in '' '
glossary:
  - {term: Sample, means: an example}'; do
    rm -rf folder && cp -R kept_folder folder
    printf '# By whom.\n%s%s\n' "$empty" "$after" >folder/sign-offs.yaml
    expect 0 sign-off folder --role director --as-of 2008-11-20
    says 'written to: sign-offs.yaml'
    expect 0 sign-off folder --role chief-executive --post ceo --as-of 2008-11-21
    expect 0 check folder
    grep -q '^# By whom\.$' folder/sign-offs.yaml || fail "a comment is gone: $(cat folder/sign-offs.yaml)"
    [ -z "$after" ] || grep -q '^  - {term: Sample' folder/sign-offs.yaml || fail "a section is gone: $(cat folder/sign-offs.yaml)"
  done
done
# In lines that end as those of the file do, with its byte order mark and its mode; what is around stays.
rm -rf folder && cp -R kept_folder folder
printf '\357\273\277# By whom.\r\nsign_offs:  # none yet\r\n# The end.\r\n' >folder/sign-offs.yaml
chmod 640 folder/sign-offs.yaml
expect 0 sign-off folder --role director --as-of 2008-11-20
expect 0 sign-off folder --role chief-executive --post ceo --as-of 2008-11-21
expect 0 sign-off folder --role director --as-of 2008-11-21
same "line ends" "$(grep -c "$(printf '\r')\$" folder/sign-offs.yaml) of $(wc -l <folder/sign-offs.yaml)" \
  "$(wc -l <folder/sign-offs.yaml) of $(wc -l <folder/sign-offs.yaml)"
same "mode" "$(stat -c %a folder/sign-offs.yaml)" 640
printf '\357\273\277# By whom.\r\nsign_offs:  # none yet\r\n' | cmp -n 37 - folder/sign-offs.yaml >&2 || fail "the beginning is another"
tail -n 1 folder/sign-offs.yaml | grep -q '^# The end\.' || fail "the end is another"

# Comments within are not thrown away, and an anchor names nothing else afterwards.
sed -i 's/^\( *role: chief-executive\)/\1  # for the board/; s/^\( *- role: chief-executive\)/\1  # for the board/' folder/sign-offs.yaml
cp folder/sign-offs.yaml commented
expect 2 sign-off folder --role chief-executive --post ceo --as-of 2008-11-22
complains 'sign-offs.yaml: the old signature has comments, which would be lost; move them above it'
same_file "the file" commented folder/sign-offs.yaml
for empty in 'sign_offs: &none []' 'sign_offs: [
  # later
]'; do
  rm -rf folder && cp -R kept_folder folder && rm folder/sign-offs.yaml
  printf '%s\n' "$empty" >folder/signed.yaml
  cp folder/signed.yaml before
  expect 0 sign-off folder --role director --as-of 2008-11-20
  same_file "what is not written to" before folder/signed.yaml
  says 'written to: sign-offs.yaml'
done
rm -rf folder && mv kept_folder folder

# Layout and comments are not content.
cp folder/answers.yaml answers.yaml
sed -i 's/^/  /; 1s/^/# The answers.\n/' folder/answers.yaml
expect 0 check folder

# Nor are line ends, in texts of any style, in the checklist and in the signatures themselves: git and editors change them.
cp -R folder as_signed
cat >folder/more.yaml <<'END'
glossary:
  - term: Sample
    means: |
      an example,

      in lines
  - {term: Other, means: "a text in
      quotes, \
      and more"}
  - term: Third
    means: >-
      a folded
      text
  - term: Fourth
    means: a plain
      text
END
rm folder/sign-offs.yaml
expect 0 sign-off folder --role director --as-of 2008-11-20
expect 0 sign-off folder --role chief-executive --post ceo --as-of 2008-11-21
expect 0 check folder
for file in folder/*.yaml; do sed -i 's/$/\r/' "$file"; done
expect 0 check folder
says 'no findings'
for file in folder/*.yaml; do sed -i 's/\r$//' "$file"; done
expect 0 check folder
# Those of a document are: it is its bytes.
file=$(find folder/documents -type f | sort | head -n 1)
sed -i 's/$/\r/' "$file"
expect 1 check folder
says "\`file/${file#folder/}\` changed"
rm -rf folder && mv as_signed folder

# One character of a statement is.
cp answers.yaml folder/answers.yaml
sed -i 's/appears every year\./appears every year!/' folder/answers.yaml
cmp -s answers.yaml folder/answers.yaml && fail "the statement was not changed"
expect 1 check folder
says 'error[AS713]: `director` signed `standards` and its evidence on 2008-11-20, which is not the same any more: `standards/S1` changed'
says 'error[AS713]: `chief-executive` signed everything on 2008-11-21, which is not the same any more: `standards/S1` changed'
says '::: answers.yaml:2:5'
expect 1 gaps folder
says 'lapsed-sign-off'
cp answers.yaml folder/answers.yaml
expect 0 check folder

# So is a byte of the evidence, and a record that is new or gone.
file=$(find folder/documents -type f | sort | head -n 1)
cp "$file" kept
flip "$file" 3
expect 1 check folder
says "\`file/${file#folder/}\` changed"
cp kept "$file"
printf 'glossary:\n  - {term: Sample, means: an example}\n' >folder/more.yaml
expect 1 check folder
says '`glossary/Sample` was added'
says_not '`director` signed' # whose scope it is not in
rm folder/more.yaml
mv folder/director.yaml director.yaml
sed 's/, roles.*/}/' director.yaml >folder/director.yaml
expect 1 check folder
says '`posts/director` changed'
mv director.yaml folder/director.yaml

# A digest that was touched is no signature.
cp folder/sign-offs.yaml sign-offs.yaml
sed -i '0,/sha256:[0-9a-f]/s//sha256:0/' folder/sign-offs.yaml
expect 1 check folder
says 'AS713'
cp sign-offs.yaml folder/sign-offs.yaml

# Signing again takes the place of the old entry and leaves the rest of the file alone.
sed -i '1i # Kept by the board secretary.' folder/sign-offs.yaml
expect 0 sign-off folder --role director --as-of 2008-11-22
says 'replaced in: sign-offs.yaml'
grep -q '^# Kept by the board secretary\.$' folder/sign-offs.yaml || fail "the comment is gone"
same "entries of the director" "$(grep -c 'role: director' folder/sign-offs.yaml)" 1
expect 1 check folder # the chief executive signed first
says 'AS706'
expect 0 sign-off folder --role chief-executive --post ceo --as-of 2008-11-22
expect 0 check folder

# Two records of one name are told apart by what they say.
printf 'waivers:\n  - {code: AS512, at: answers.yaml, reason: one, approved_by: ceo, until: 2009-01-31}\n  - {code: AS512, at: evidence.yaml, reason: two, approved_by: ceo, until: 2009-01-31}\n' >folder/waivers.yaml
expect 0 sign-off folder --role director --as-of 2008-11-22
expect 0 sign-off folder --role chief-executive --post ceo --as-of 2008-11-22
run check folder
says_not 'AS713'
sed -i 's/reason: two/reason: three/' folder/waivers.yaml
run check folder
says '`waivers/AS512` changed'
rm folder/waivers.yaml
expect 0 sign-off folder --role chief-executive --post ceo --as-of 2008-11-22

# A folder with errors is not signed by accident.
sed -i 's/rating: met/rating: mett/' folder/answers.yaml
expect 1 sign-off folder --role director
complains '`check` has 1 error'
expect 0 sign-off folder --role director --despite-errors

# Where a list has no place for an entry, nothing is written.
cp answers.yaml folder/answers.yaml
echo 'sign_offs: [{role: director, post: director, on: 2008-11-20}]' >folder/sign-offs.yaml
before=$(listing folder)
expect 2 sign-off folder --role director
complains 'sign-offs.yaml: `sign_offs` is not a list with an entry a line'
same "a folder where signing failed" "$(listing folder)" "$before"

finish
