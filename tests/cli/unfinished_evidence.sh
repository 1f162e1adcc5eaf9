# Documents that are called final and say themselves that they are not: each kind of mark, with its page, in files of several formats.
. "$(dirname "$0")/lib.sh"

# pdf FILE LINE... : a page for each line.
pdf() {
  file=$1
  shift
  {
    printf '%%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n'
    kids= number=4
    for line; do
      kids="$kids$number 0 R "
      printf '%s 0 obj<</Type/Page/Parent 2 0 R/Contents %s 0 R>>endobj\n' $number $((number + 1))
      drawn="BT /F 12 Tf 20 250 Td ($line) Tj ET"
      printf '%s 0 obj<</Length %s>>stream\n%s\nendstream endobj\n' $((number + 1)) ${#drawn} "$drawn"
      number=$((number + 2))
    done
    printf '2 0 obj<</Type/Pages/Kids[%s]/Count %s/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>>>endobj\n' "$kids" $#
    printf 'trailer<</Root 1 0 R/Size %s>>\n%%%%EOF\n' $number
  } >"$file"
}

# declare NAME [STATUS]
declare() {
  rm -rf folder
  sample folder
  rm folder/documents/annual-report.txt
  sed -i "s/annual-report\.txt/$1/; s/status: final/status: ${2:-final}/" folder/evidence.yaml
}

declare report.pdf
pdf folder/documents/report.pdf "Annual report" "Two actions to follow up, and TBC Ltd [1]" "See Annex A" "Annex A"
expect 0 check folder
says "no findings"

pdf folder/documents/report.pdf "March 2005" "Annual report" "Lead: TBC" "Of [insert name]" "See Annex A and \\(to follow\\)"
expect 0 check folder
says "warning[AS542]: \`annual-report\` is declared final; page 3 says \`Lead: TBC\`, and one more place says the like"
says "page 5: \`See Annex A and (to follow)\`"
says "warning[AS543]: \`annual-report\` is declared final; page 4 says \`[insert name]\`"
says "warning[AS544]: \`annual-report\` refers to \`Annex A\` (page 5) and does not have it"
says "warning[AS545]: \`annual-report\` is dated 30 June 2008; its first page says \`March 2005\`"
says "4 warnings"

# A draft may be unfinished.
sed -i 's/status: final/status: draft/' folder/evidence.yaml
expect 0 check folder
for code in AS542 AS543 AS544 AS545; do
  says_not $code
done

# Formats that are read by other readers, and text that is quoted from.
declare report.md
printf '# Annual report\n\n- Lead: **TBC**\n' >folder/documents/report.md
expect 0 check folder
says "it says \`Lead: TBC\`"
declare report.html
printf '<p>Annual report<p><!-- Costs: to follow -->Lead: <b>TBC</b>' >folder/documents/report.html
expect 0 check folder
says "it says \`Lead: TBC\`"
says "1 warning"
declare report.txt
printf 'Annual report\nLead: TBC\n' >folder/documents/report.txt
sed -i 's/shows: The year/quote: Annual report/' folder/answers.yaml
expect 0 check folder
says "it says \`Lead: TBC\`"

# A document that breaks further on than somebody asks is no fault: its first page is there. But nobody can say
# what the rest of it discloses.
declare report.pdf
pdf folder/documents/report.pdf "Annual report" "Lead: TBC"
sed -i 's/^6 0 obj.*//' folder/documents/report.pdf
expect 0 check folder
says "warning[AS643]: \`documents/report.pdf\` is damaged: page 2 of 2 cannot be read, so nobody can say whether it discloses anything"
says "1 warning"
finish
