# What is held back from a pack: nothing of it is in the folder, the zip, the one file or what they say; and it is listed.
. "$(dirname "$0")/lib.sh"

folder() {
  sample "$1"
  mkdir -p "$1/documents"
  printf 'Quinquereme of Nineveh, from distant Ophir rowing home.\nThe zanzibaric total is 45454545.\n' >"$1/documents/marzipan-minutes.txt"
  printf 'group,criterion,rating\n' >"$1/documents/xylophone.csv"
  for one in 1 2 3 4 5 6; do echo 'Gastarbeiter,S1,met' >>"$1/documents/xylophone.csv"; done
  cat >>"$1/evidence.yaml" <<'EOF'
  - id: minutes
    kind: minutes
    title: Minutes of the panel
    file: documents/marzipan-minutes.txt
    owner: ceo
    dated: 2008-06-30
    status: final
    sensitivity: confidential # Brontosaurus
    note: "Heliotrope # wallpaper"
    covers: 2001-02-03/2001-02-04
    parts: {Wolfram: 1}
    private: |
      Saltpetre at home
  - id: survey-answers
    kind: survey
    title: Answers to the survey
    file: documents/xylophone.csv
    owner: ceo
    dated: 2008-06-30
    sensitivity: confidential
feedback:
  - {id: around, title: Around us, file: documents/xylophone.csv, min_group: 5}
figures:
  - id: total
    title: The total
    stated:
      - {value: 45454545, item: minutes, pages: 1, note: Pumpernickel}
      - {value: 45454546, item: annual-report}
    settled: 45454545 by the Gobbledegook minutes
EOF
  cat >"$1/answers.yaml" <<'EOF'
standards:
  - criterion: S1
    owner: ceo
    rating: met
    statement: The report appears every year.
    evidence:
      - annual-report
      - {item: minutes, quote: "Quinquereme of Nineveh", shows: Flibbertigibbet}
      - item: minutes
        quote: >-
          a sentence of Ophir
          that is not there
      - {item: survey-answers}
EOF
}
words='quinquereme nineveh ophir zanzibaric 45454545 marzipan xylophone gastarbeiter brontosaurus heliotrope wolfram 2001-02 saltpetre pumpernickel february gobbledegook flibbertigibbet'

# absent WHERE: none of the words is in any name or file there.
absent() {
  for word in $words; do
    ! (cd "$1" && find . | grep -qi -- "$word") || fail "a name in $1 has $word"
    ! grep -rqi -- "$word" "$1" || fail "$1 has $word: $(grep -rli -- "$word" "$1" | head -n 3 | tr '\n' ' ')"
  done
}

folder plain
cp -R plain limited
printf '\ndelivery: {sensitivity: internal}\n' >>limited/checklist.yaml

# Without the key the document goes out, and the one who sends it is told.
run check plain
says 'warning[AS537]: `minutes` is confidential, and goes out in the pack'
run build plain -o out --draft
says '2 confidential documents in the pack'
grep -q Quinquereme out/sample/data/documents/marzipan-minutes.txt || fail "the document is not in the pack"

# With it nothing of the document does, not even where an older pack lends its files.
run check limited
says_not AS537
cp -R out lent
run build limited -o out --draft --single-file --split 1MB
says '2 documents held back:'
says '`minutes`, held back: confidential; on request from Chief Executive'
says_not 'confidential documents in the pack'
mkdir unpacked parts
unzip -q out/sample.zip -d unpacked
for part in out/sample-parts/*.zip; do unzip -qo "$part" -d parts; done
absent out/sample
absent unpacked
absent parts
! grep -qaiE "$(echo "$words" | tr ' ' '|')" out/sample.html || fail "the one file has words of what is held back"
judged out/sample
# Against such a pack, the folder that it was made of has nothing new, and says nothing of what is held back.
run gaps limited --since out/sample.zip --quiet
says 'Since sample on 28 November 2008: 0 new, 0 closed, 0 slipped'
expect 0 diff out/sample.zip limited
says 'no difference'
run diff out/sample.zip plain
says 'added        Minutes of the panel: data/documents/marzipan-minutes.txt'
grep -q 'minutes (Minutes of the panel): held back: confidential; on request from Chief Executive' out/sample/held-back.txt || fail "held-back.txt does not list it"
grep -q ' held-back.txt$' out/sample/tagmanifest-sha256.txt || fail "held-back.txt is in no manifest"
grep -q 'The quote is held back' out/sample/pages/*.html || fail "no page says that the quote is held back"
grep -rq 'Held back: confidential; on request from Chief Executive' out/sample/pages || fail "the register does not say that it is held back"
python3 - out/sample/pack.json <<'EOF' || fail "pack.json says more of what is held back"
import json, sys
pack = json.load(open(sys.argv[1]))
item = next(item for item in pack["evidence"] if item["id"] == "minutes")
assert item == {"id": "minutes", "kind": "minutes", "title": "Minutes of the panel", "owner": "ceo", "dated": "2008-06-30",
                "status": "final", "sensitivity": "confidential", "held_back": True}, item
assert all("held_back" not in other for other in pack["evidence"] if other["id"] not in ("minutes", "survey-answers"))
EOF

# Lines of the sources have the numbers that they had.
for file in evidence.yaml answers.yaml checklist.yaml; do
  same "the lines of $file" "$(wc -l <out/sample/data/source/$file)" "$(wc -l <limited/$file)"
done
same "a line behind what is held back" "$(grep -n 'id: total' out/sample/data/source/evidence.yaml | cut -d: -f1)" "$(grep -n 'id: total' limited/evidence.yaml | cut -d: -f1)"

# The same bytes as a build that knows of no pack before.
run build limited -o fresh --draft --no-cache
same_file "a build over an older pack" out/sample.zip fresh/sample.zip

# An item whose word is faulty counts as confidential, and so does one that shares a file with it.
sample faulty
printf '\ndelivery: {sensitivity: internal}\n' >>faulty/checklist.yaml
sed -i 's/status: final/status: final\n    sensitivity: secret/' faulty/evidence.yaml
run build faulty -o faulty-out --draft
says 'held back: its sensitivity is not readable'
[ ! -e faulty-out/sample/data/documents/annual-report.txt ] || fail "an item with a faulty sensitivity is packed"

# Comments and `private` stay at home; what is left reads as before, and a signature holds for it too.
sample notes
cat >>notes/evidence.yaml <<'EOF'
  - {id: other, title: Other, file: documents/annual-report.txt, nonsense: "Saltpetre", private: Saltpetre here}
private: |
  Saltpetre # not said
# Saltpetre for the chair
EOF
run build notes -o notes-out --draft
grep -rqi saltpetre notes-out && fail "a note is in the pack: $(grep -rli saltpetre notes-out | head -n 3)"
expect 1 check notes --format gcc --root notes
cp "$out" before
mkdir again
cp -R notes-out/sample/data/source/. again
rm -rf again/templates
cp -R notes-out/sample/data/documents again/documents
expect 1 check again --format gcc --root again
same_file "the findings of the source in the pack" "$out" before

sample signed
printf 'sign_off: [{role: chief-executive, title: Chief executive, scope: all}]\n' >>signed/checklist.yaml
printf 'posts:\n  - {id: ceo, title: Chief Executive, roles: [chief-executive]}\n' >signed/posts.yaml
printf 'private: Saltpetre\n# Saltpetre\n' >>signed/evidence.yaml
sed -i 's/^  - id: annual-report/  - private: Saltpetre\n    id: annual-report/' signed/evidence.yaml
grep -q Saltpetre signed/evidence.yaml || fail "the sample has no record to write a note in"
expect 0 sign-off signed --role chief-executive
grep -q 'evidence/annual-report' signed/*.yaml || fail "the record is not signed for"
expect 0 check signed
expect 0 build signed -o signed-out
grep -rqi saltpetre signed-out && fail "a note of a signed folder is in the pack"
mkdir signed-again
cp -R signed-out/sample/data/source/. signed-again
cp -R signed-out/sample/data/documents signed-again/documents
expect 0 check signed-again

finish
