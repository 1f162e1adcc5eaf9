# The smallest program (preset `core`) beside the whole one: the same findings and packs, but for what only a PDF tells, without the
# libraries that it does without. With ASSURE_LONG=1 it is built.
. "$(dirname "$0")/lib.sh"

if [ -z "${ASSURE_LONG:-}" ]; then
  skip "the smallest program is built with ASSURE_LONG=1 only"
  finish
fi
whole=$binary
(cd "$project" && cmake --preset core -B "$tmp/build" && cmake --build "$tmp/build" --target assure) >"$out" 2>&1 || {
  fail "it does not build: $(tail -n 20 "$out")"
  finish
}
core=$tmp/build/src/assure

# What the programs ask for themselves: libraries may bring others, as Debian's libzip brings libcrypto.
needed=$(readelf -d "$core" | grep NEEDED) || fail "readelf of $core"
for library in libcrypto libssl libpoppler libseccomp libxlsxwriter; do
  case $needed in *$library*) fail "it links $library" ;; esac
done
[ ! -e "$core-inspect" ] || fail "it has an assure-inspect"

# with PROGRAM STATUS ARGUMENT...
with() {
  binary=$1
  shift
  expect "$@"
}

# What is found in documents (AS5..) may differ where only the text of a PDF tells, and with it the exit status.
findings() { python3 -c '
import json, sys
for one in json.load(open(sys.argv[1]))["findings"]:
    if not one["code"].startswith("AS5"):
        print(json.dumps(one, sort_keys=True))' "$out"; }

for example in "$project"/examples/*/; do
  [ -e "$example/assure.yaml" ] || continue
  binary=$whole
  run check "$example" --format json
  findings >whole.txt
  cp "$out" whole.json
  whole_status=$status
  binary=$core
  run check "$example" --format json
  findings >core.txt
  same_file "what is found in $example" whole.txt core.txt
  [ -z "$(find "$example" -name '*.pdf')" ] || continue
  same_file "all that is found in $example" whole.json "$out"
  ended "$whole_status"
done

# An example without PDFs, byte for byte.
example=$project/examples/herefordshire-integrated-commissioning-2008
[ -z "$(find "$example" -name '*.pdf')" ] || fail "the example has a PDF"
with "$whole" 1 build "$example" --draft -o whole
with "$core" 1 build "$example" --draft -o core
for zip in whole/*.zip; do
  same_file "the pack" "$zip" "core/${zip##*/}"
done
with "$core" 0 verify core/*.zip
says intact

# PDFs that are cited: nobody has read them, and that is never silent.
# shellcheck disable=SC2154
with "$whole" 0 check "$complete"
with "$core" 1 check "$complete"
says 'is a PDF, and this build of assure reads none'
same "the codes of the errors" "$(sed -n 's/^error\[\(AS[0-9]*\)\].*/\1/p' "$out" | sort -u)" AS515
! grep '^error\[AS515\]' "$out" | grep -v 'reads none$' >&2 || fail "more than PDFs was not read"

# Commands that it does not have.
for verb in sign serve; do
  with "$core" 2 $verb somewhere
  complains "this build of assure has no \`$verb\`"
  says_nothing
  with "$core" 0 --help
  says_not "  $verb "
done

# Workbooks: csv says the same.
with "$core" 2 gaps "$example" --format xlsx
complains 'this build of assure writes no .xlsx'
says_nothing
with "$whole" 1 gaps "$example" --format csv --quiet
cp "$out" whole.csv
with "$core" 1 gaps "$example" --format csv --quiet
same_file "the list" whole.csv "$out"

# Signatures that it cannot judge are never taken to be good.
if command -v openssl >/dev/null; then
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=CEO -addext keyUsage=digitalSignature \
    -addext extendedKeyUsage=emailProtection -keyout key.pem -out certificate.pem 2>"$err" || fail "openssl: $(cat "$err")"
  with "$whole" 0 sign whole/*.zip --key key.pem --certificate certificate.pem
  with "$whole" 0 verify whole/*.zip --ca certificate.pem
  with "$core" 1 verify whole/*.zip
  says AS913
  says 'this build of assure cannot judge signatures with certificates'
  with "$core" 2 verify whole/*.zip --ca certificate.pem
  complains 'this build of assure reads no certificates'
else
  skip "no openssl here to make a certificate"
fi
finish
