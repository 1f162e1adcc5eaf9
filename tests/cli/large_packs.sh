# Many files, and a file too large to be held or counted in 32 bits, before everybody's tools. With ASSURE_LONG=1: 70,000 files, 6 GB.
. "$(dirname "$0")/lib.sh"
count=1000
megabytes=36 # what is held ends at 32
incompressible=34
[ -z "${ASSURE_LONG:-}" ] || {
  count=70000
  megabytes=6000
  incompressible=3000
}

sample many
mkdir many/documents/many
(
  cd many/documents/many
  seq "$count" | split -l 1 -a 5 - paper-
)
# A script of sed's in a file: an argument may not be as long as 70,000 paths.
paths=$(cd many && find documents/many -type f | sort | tr '\n' ',')
echo "s|file: documents/annual-report.txt|files: [documents/annual-report.txt, ${paths%,}]|" >.run/declare
sed -i -f .run/declare many/evidence.yaml
expect 0 build many -o out
[ "$(find out/sample/data/documents/many -type f | wc -l)" = "$count" ] || fail "not all $count files are in the pack"
judged out/sample
rm -rf out many

# Text that shrinks and bytes that do not, both too large to be held.
sample large
seq -f 'Line %.0f of a very long register: nothing was decided, everybody was told so, and it was written down as the rules will have it.' \
  100000000 | head -c "${megabytes}M" >large/documents/register.csv
head -c ${incompressible}M /dev/urandom >large/documents/film.mp4
sed -i "s|file: documents/annual-report.txt|files: [documents/annual-report.txt, documents/register.csv, documents/film.mp4]|" large/evidence.yaml
expect 0 build large -o out
judged out/sample
[ "$(wc -c <out/sample.zip)" -lt $((megabytes * 300000 + incompressible * 1050000)) ] || fail "the register was not deflated"
rm -rf out large

# What shrinks so much that the zip would look like a bomb is stored.
sample blank
(echo raw && head -c 36M /dev/zero) >blank/documents/image.raw
sed -i "s|file: documents/annual-report.txt|files: [documents/annual-report.txt, documents/image.raw]|" blank/evidence.yaml
expect 0 build blank -o out
if [ -n "${ASSURE_LONG:-}" ]; then
  judged out/sample
else # who reads the film, which is stored as well, reads this
  expect 0 verify out/sample.zip
  says intact
fi
[ "$(wc -c <out/sample.zip)" -gt 36000000 ] || fail "a file of zeros was deflated"
finish
