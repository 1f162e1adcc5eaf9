# Types that a portal refuses, told by what Python's zipfile and a real folder hold; limits of delivery in the output of check.
. "$(dirname "$0")/lib.sh"
command -v python3 >/dev/null || {
  skip "no python3 here"
  finish
}
sample folder
echo 'delivery: {bundle: 300 KB, file: 100 KB, blocked: [docm, exe, jar]}' >>folder/checklist.yaml
python3 - "$project/tests/unit/documents/report.docx" <<'END' || fail "the documents could not be made"
import random, sys, zipfile
word = zipfile.ZipFile(sys.argv[1])
package = {name: word.read(name) for name in word.namelist()}
documents = {"plain.docx": package,
             "macros.docx": {**package, "word/vbaProject.bin": b"x" * 100},
             "renamed.bin": {"META-INF/MANIFEST.MF": b"x" * 100, "Start.class": b"x" * 100}}
for name, members in documents.items():
    with zipfile.ZipFile("folder/documents/" + name, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = b"made by a test" * 4000
        for member, content in members.items():
            archive.writestr(member, content)
with open("folder/documents/scan.jpg", "wb") as file:
    file.write(b"\xff\xd8\xff\xe0" + random.Random(1).randbytes(200_000))
with open("folder/documents/readme.pdf", "wb") as file:
    file.write(b"MZ\x90\0\3\0\0\0" + bytes(500))
END
sed -i 's|file: documents/annual-report.txt|files: [documents/annual-report.txt, documents/plain.docx, documents/macros.docx, documents/renamed.bin, documents/scan.jpg, documents/readme.pdf]|' folder/evidence.yaml
expect 1 check folder
says '`documents/macros.docx` is a Word document with macros by its content, and `sample` takes no `.docm` files'
says '`documents/renamed.bin` is a Java program by its content, and `sample` takes no `.jar` files'
says '`documents/readme.pdf` is a Windows program by its content, and `sample` takes no `.exe` files'
says '`documents/scan.jpg` has 200.0 KB; `sample` takes documents of at most 100 KB'
says 'warning[AS525]'
says 'takes packs of at most 300 KB'
says '`assure build --split 300KB` makes several packs that fit'
says '`documents/readme.pdf` is not a PDF although its name says so'
says_not '`documents/plain.docx` is'
same "findings" "$(grep -cE '^(error|warning|note)\[' "$out")" 9
same "documents that nobody searches" "$(grep -c '^warning\[AS643\]' "$out")" 2
expect 1 build folder -o packs
[ ! -e packs/sample.zip ] || fail "a pack with blocked documents"

# What check says to do is what build takes.
sed -i -E 's/, documents\/(macros.docx|renamed.bin|readme.pdf)//g' folder/evidence.yaml
(cd folder/documents && rm macros.docx renamed.bin readme.pdf && head -c 90000 scan.jpg >half && mv half scan.jpg)
sed -i 's/bundle: 300 KB/bundle: 140 KB/' folder/checklist.yaml
expect 0 check folder
says 'warning[AS525]'
says '--split 140KB'
run build folder -o parts --split 140KB
same "the size is one that build takes" "$(grep -c 'split: ' "$err")" 0

# A folder that keeps to the limits.
sample small
echo 'delivery: {bundle: 25 MB, file: 100 KB, blocked: [docm, exe]}' >>small/checklist.yaml
expect 0 check small
says 'no findings'
expect 0 build small -o packs
finish
