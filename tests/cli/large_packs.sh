# Many files, and a file too large to be held or counted in 32 bits, before everybody's tools. With ASSURE_LONG=1: 70,000 files, 6 GB.
. "$(dirname "$0")/lib.sh"
count=2000
megabytes=80
[ -z "${ASSURE_LONG:-}" ] || {
  count=70000
  megabytes=6000
}

# judged FOLDER: its pack, in the folder out, by all of them.
judged() {
  expect 0 verify out/sample.zip
  says intact
  expect 0 verify out/sample
  unzip -tqq out/sample.zip >&2 || fail "unzip -t: $1"
  seven=$(command -v 7zz || command -v 7z || true)
  if [ -n "$seven" ]; then "$seven" t out/sample.zip >.run/7z 2>&1 || fail "7-Zip: $1: $(tail -n 5 .run/7z)"; fi
  (cd out/sample && sha256sum --quiet --strict -c manifest-sha256.txt tagmanifest-sha256.txt) >&2 || fail "the manifests: $1"
  if command -v python3 >/dev/null; then
    python3 -c 'import sys, zipfile; assert zipfile.ZipFile(sys.argv[1]).testzip() is None' out/sample.zip >&2 || fail "Python's zipfile: $1"
  fi
  # A BagIt validator, where there is one: Debian has none.
  if command -v bagit.py >/dev/null; then bagit.py --quiet --validate out/sample >&2 || fail "bagit.py: $1"; fi
}

sample many
mkdir many/documents/many
(
  cd many/documents/many
  seq "$count" | split -l 1 -a 5 - paper-
)
paths=$(cd many && find documents/many -type f | sort | tr '\n' ',')
sed -i "s|file: documents/annual-report.txt|files: [documents/annual-report.txt, ${paths%,}]|" many/evidence.yaml
expect 0 build many -o out
[ "$(find out/sample/data/documents/many -type f | wc -l)" = "$count" ] || fail "not all $count files are in the pack"
judged "$count files"
rm -rf out many

# Text that shrinks and bytes that do not, both too large to be held.
sample large
yes 'A line of a very long register.' | head -c "${megabytes}M" >large/documents/register.csv
head -c $((megabytes / 2))M /dev/urandom >large/documents/film.mp4
sed -i "s|file: documents/annual-report.txt|files: [documents/annual-report.txt, documents/register.csv, documents/film.mp4]|" large/evidence.yaml
expect 0 build large -o out
judged "a file of $megabytes MB"
[ "$(wc -c <out/sample.zip)" -lt $((megabytes * 1700000)) ] || fail "the zip is larger than the files"
finish
