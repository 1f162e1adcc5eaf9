# A pack in parts: each is a pack for everybody's tools, and together they are the whole one, also without assure.
. "$(dirname "$0")/lib.sh"
name=brent-wcc-2008-09
expect 0 build "$complete" -o whole
whole=$(identity)
expect 0 build "$complete" -o out --split 150kB
same "the identity of the pack in parts" "$(identity)" "$whole"
same_file "the zip of the pack in parts" whole/$name.zip out/$name.zip
count=$(ls out/$name-parts | wc -l)
[ "$count" -gt 2 ] || fail "$count parts"
says "part      out/$name-parts/$name-$count-of-$count.zip"

for part in out/$name-parts/*.zip; do
  [ "$(wc -c <"$part")" -le 150000 ] || fail "$part is too large"
  unzip -tqq "$part" >&2 || fail "unzip -t $part"
  expect 0 verify "$part"
  says intact
done

# Together, and what is missing.
expect 0 verify out/$name-parts/*.zip
same "the identity of the parts together" "$(identity)" "$whole"
expect 0 unpack out/$name-parts/*.zip -o unpacked
diff -r whole/$name unpacked/$name >&2 || fail "the unpacked parts are not the pack"
mv out/$name-parts/$name-2-of-"$count".zip second.zip
expect 1 verify out/$name-parts/*.zip
says "error[AS920]: of $count parts 2 is not here"
expect 1 unpack out/$name-parts/*.zip -o partly
[ ! -e partly ] || fail "some of the parts were unpacked"
mv second.zip out/$name-parts/$name-2-of-"$count".zip

# A part that somebody changed and gave manifests that fit again.
if command -v python3 >/dev/null; then
  mkdir resealed
  cp out/$name-parts/*.zip resealed
  python3 - resealed/$name-2-of-"$count".zip <<'EOF'
import hashlib, os, sys, zipfile
path = sys.argv[1]
with zipfile.ZipFile(path) as part:
    files = {name: part.read(name) for name in part.namelist()}
top = next(iter(files)).split("/")[0] + "/"
files[top + "index.html"] = b"<h1>Approved</h1>"
tags = "".join(f"{hashlib.sha256(data).hexdigest()}  {name[len(top):]}\n" for name, data in sorted(files.items())
               if not name.startswith(top + "data/") and name != top + "tagmanifest-sha256.txt")
files[top + "tagmanifest-sha256.txt"] = tags.encode()
with zipfile.ZipFile(path, "w") as part:
    for name, data in files.items():
        part.writestr(name, data)
EOF
  expect 0 verify resealed/$name-2-of-"$count".zip
  expect 1 verify resealed/*.zip
  says "error[AS920]: \`index.html\` is in \`resealed/$name-1-of-$count.zip\` too, and not the same"
  says " --> resealed/$name-2-of-$count.zip/index.html"
  expect 1 unpack resealed/*.zip -o shadowed
  [ ! -e shadowed ] || fail "parts that contradict each other were unpacked"
else
  skip "no python3 here"
fi

by_hand out/$name-parts $name "$count" joined
diff -r whole/$name joined/$name >&2 || fail "the joined parts are not the pack"

# A document that no part can hold; what stood there stays.
sample folder
head -c 190000 /dev/urandom | base64 -w 0 >>folder/documents/annual-report.txt
expect 0 build folder -o small --split 250kB
expect 2 build folder -o small --split 150kB
complains "data/documents/annual-report.txt: takes"
complains "a part of this size has room for"
same "the parts of before" "$(ls small/sample-parts | tr '\n' ' ')" "sample-1-of-1.zip "
expect 2 build "$complete" -o out --split nonsense
expect 0 build "$complete" -o out
same "what stands there without parts" "$(outputs_in out)" "$name $name.zip "
finish
