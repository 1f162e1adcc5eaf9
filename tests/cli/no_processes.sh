# A program that starts no others beside the usual one: the same findings and packs, but that a PDF which is cited is an error, since
# nobody read it. With ASSURE_LONG=1 it is built.
. "$(dirname "$0")/lib.sh"

[ -n "${ASSURE_LONG:-}" ] || {
  skip "the program without processes is built with ASSURE_LONG=1 only"
  finish
}
usual=$binary
(cmake -S "$project" -B "$tmp/build" -G Ninja -DASSURE_PROCESSES=OFF -DASSURE_POPPLER=OFF &&
  cmake --build "$tmp/build" --target assure) >"$out" 2>&1 || {
  fail "it does not build: $(tail -n 20 "$out")"
  finish
}
alone=$tmp/build/src/assure
[ ! -e "$alone-inspect" ] || fail "it has an assure-inspect"

# Without PDFs, byte for byte.
example=$project/examples/herefordshire-integrated-commissioning-2008
[ -z "$(find "$example" -name '*.pdf')" ] || fail "the example has a PDF"
run check "$example"
usual_status=$status
cp "$out" usual.txt
binary=$alone
expect "$usual_status" check "$example"
same_file "the findings" "$out" usual.txt
expect 1 build "$example" --draft -o alone
binary=$usual
expect 1 build "$example" --draft -o usual
for zip in usual/*.zip; do same_file "the pack" "$zip" "alone/${zip##*/}"; done

# With PDFs: nobody has read them, and that is never silent.
expect 0 check "$complete"
binary=$alone
expect 1 check "$complete"
says 'is a PDF, and this build of assure reads none'
same "the codes of the errors" "$(sed -n 's/^error\[\(AS[0-9]*\)\].*/\1/p' "$out" | sort -u)" AS515
! grep '^error\[AS515\]' "$out" | grep -v 'reads none$' >&2 || fail "more than PDFs was not read"

finish
