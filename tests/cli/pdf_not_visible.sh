# What no reader of a PDF sees supports no claim: text that is white, invisible, covered, off the page or on a layer that is off.
. "$(dirname "$0")/lib.sh"

sample folder
cat >page <<'END'
BT /F 12 Tf 40 700 Td (The report appears every year) Tj ET
BT 1 g /F 12 Tf 40 680 Td (The board approved it) Tj ET
0 g BT 3 Tr /F 12 Tf 40 660 Td (Every ward took part) Tj ET 0 Tr
BT /F 12 Tf 40 640 Td (The panel had four members) Tj ET q 0 0 .5 rg 30 635 300 16 re f Q
0 g BT /F 12 Tf -900 620 Td (All bids were opened) Tj ET
/OC /L BDC BT /F 12 Tf 40 600 Td (The public was asked) Tj ET EMC
q 0 0 .5 rg 30 575 300 16 re f 1 g BT /F 12 Tf 40 580 Td (Lessons were shared) Tj ET Q
END
{
  printf '%%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]>>>>>>endobj\n'
  printf '2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n'
  printf '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/Properties<</L 6 0 R>>>>>>endobj\n'
  printf '4 0 obj<</Length %s>>stream\n' "$(wc -c <page)"
  cat page
  printf 'endstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n6 0 obj<</Type/OCG/Name(Notes)>>endobj\n'
  printf 'trailer<</Root 1 0 R/Size 7>>\n%%%%EOF\n'
} >folder/documents/report.pdf
sed -i 's/annual-report\.txt/report.pdf/' folder/evidence.yaml
rm -f folder/documents/annual-report.txt

# quoted WORDS: an answer that quotes them from the report.
quoted() {
  printf 'standards:\n  - {criterion: S1, owner: ceo, rating: met, statement: It is so., evidence: [{item: annual-report, quote: %s}]}\n' \
    "$1" >folder/answers.yaml
}

for words in "The report appears every year" "Lessons were shared"; do
  quoted "$words"
  expect 0 check folder
  says "no findings"
done

# hidden WORDS WHERE
hidden() {
  quoted "$1"
  expect 0 check folder
  says "warning[AS540]: \`annual-report\` says \`$1\` only where no reader sees it: in $2 (page 1)"
  says "1 warning"
}

hidden "The board approved it" "white text"
hidden "Every ward took part" "invisible text"
hidden "The panel had four members" "covered text"
hidden "All bids were opened" "text outside the page or its frame"
hidden "The public was asked" "a layer that is switched off"
finish
