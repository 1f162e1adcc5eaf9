# One HTML file and a PDF of the pages, beside the pack: docs/pages.md.
. "$(dirname "$0")/lib.sh"
name=brent-wcc-2008-09

expect 0 build "$complete" -o plain
plain=$(identity)
expect 0 build "$complete" -o out --single-file --pdf
same "the identity with and without editions" "$(identity)" "$plain"
says "one file  out/$name.html"
says "pdf       out/$name.pdf"
same "what stands in the output folder" "$(outputs_in out)" "$name $name.html $name.pdf $name.zip "

# Every page is in the one file; it asks for nothing, and its style is the one that its policy names.
for page in $(cd "out/$name" && find . -name '*.html' | sed 's|.*/||; s|\.html$||'); do
  grep -qF "<div class=\"sheet\" id=\"$page\">" "out/$name.html" || fail "$page is not in the one file"
done
! grep -qE '<script|src="|href="(\.\./|pages/|data/|assets/)' "out/$name.html" || fail "the one file needs other files"
digest=$(sed -n '/<style>/,/<\/style>/p' "out/$name.html" | sed '1s/.*<style>//; $s/<\/style>.*//' | head -c -1 | openssl dgst -sha256 -binary | base64)
grep -qF "style-src 'sha256-$digest'" "out/$name.html" || fail "the policy does not name the style: $digest"

# The judge of a PDF is poppler.
pdfinfo "out/$name.pdf" >info
grep -q '^Tagged: *yes' info || fail "the PDF has no tags: $(cat info)"
grep -q '^Title: *World Class Commissioning assurance' info || fail "the PDF has no title"
LC_ALL=C TZ=UTC pdfinfo -isodates "out/$name.pdf" | grep -q '^CreationDate: *2008-11-28T00:00:00' || fail "the PDF is of another day: $(grep Date info)"
pages=$(sed -n 's/^Pages: *//p' info)
pdftotext -layout -f 2 -l 2 "out/$name.pdf" text
grep -q "Page 2 of $pages" text || fail "the second sheet has no number"
grep -q 'Brent Teaching Primary Care Trust' text || fail "the second sheet does not name the organisation"
pdftohtml -xml -i -stdout "out/$name.pdf" 2>/dev/null | sed -n '/<outline>/,$p' >outline
grep -q 'Stimulate the market' outline || fail "the PDF has no outline: $(head -5 outline)"

# Drafts say so on every sheet.
expect 1 build "$draft" -o out --draft --pdf
pdftotext -layout "out/$name-draft.pdf" text 2>/dev/null || pdftotext -layout "$(find out -name '*draft*.pdf')" text
sheets=$(grep -c 'Page [0-9]* of' text)
same "sheets of the draft that say DRAFT" "$(grep -cE '^ *.*DRAFT' text | awk -v s="$sheets" '{ print ($1 >= s) ? "all" : $1 }')" all

# Without a Chromium the pack is there, and the message says what is missing.
mkdir empty
PATH=$tmp/empty expect 2 build "$complete" -o alone --pdf
complains 'no Chromium was found to print the PDF with: install it (package chromium), or name it in ASSURE_CHROMIUM; the pack itself was built'
[ -f "alone/$name.zip" ] || fail "the pack is not there"
ASSURE_CHROMIUM=/bin/false expect 2 build "$complete" -o alone --pdf
complains '/bin/false: ended with status 1'
same "what a failed print leaves" "$(outputs_in alone)" "$name $name.zip "
finish
