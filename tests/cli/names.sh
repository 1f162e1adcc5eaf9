# Documents named in every sort of script: a pack holds them, everybody's tools unpack them as they were, and what no other computer would
# hold, or would show as something else, is refused with its reason.
. "$(dirname "$0")/lib.sh"
command -v python3 >/dev/null || {
  skip "no python3 here"
  finish
}
export LC_ALL=C.UTF-8

sample folder
cat >names.py <<'END'
names = {
    "Latin": "r\u00e9sum\u00e9 \u0142\u00f3d\u017a", "Latin in NFD": "cafe\u0301", "Vietnamese": "k\u1ebf ho\u1ea1ch",
    "Greek": "\u03c3\u03c7\u03ad\u03b4\u03b9\u03bf", "Cyrillic": "\u043f\u043b\u0430\u043d", "Armenian": "\u057a\u056c\u0561\u0576",
    "Georgian": "\u10d2\u10d4\u10d2\u10db\u10d0", "Hebrew": "\u05ea\u05db\u05e0\u05d9\u05ea \u05d0\u05f3 (2008)",
    "Hebrew with points": "\u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd", "Arabic": "\u062e\u0637\u0629 \u0662\u0660\u0660\u0668",
    "Arabic with a mark of direction": "\u062e\u0637\u0629\u200f (2)", "Persian with a non-joiner": "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
    "Syriac": "\u071f\u072c\u0712\u0710", "Thaana": "\u0788\u07a8\u0787\u07b0\u0788", "N'Ko": "\u07d2\u07de\u07cf",
    "Devanagari": "\u092f\u094b\u091c\u0928\u093e \u0915\u093c", "Devanagari with a joiner": "\u0915\u094d\u200d\u0937",
    "Bengali": "\u09aa\u09b0\u09bf\u0995\u09b2\u09cd\u09aa\u09a8\u09be", "Gurmukhi": "\u0a2f\u0a4b\u0a1c\u0a28\u0a3e",
    "Gujarati": "\u0aaf\u0acb\u0a9c\u0aa8\u0abe", "Oriya": "\u0b2f\u0b4b\u0b1c\u0b28\u0b3e", "Tamil": "\u0ba4\u0bbf\u0b9f\u0bcd\u0b9f\u0bae\u0bcd",
    "Telugu": "\u0c2a\u0c4d\u0c30\u0c23\u0c3e\u0c33\u0c3f\u0c15", "Kannada": "\u0caf\u0ccb\u0c9c\u0ca8\u0cc6",
    "Malayalam": "\u0d2a\u0d26\u0d4d\u0d27\u0d24\u0d3f", "Sinhala with a joiner": "\u0dc1\u0dca\u200d\u0dbb\u0dd3",
    "Thai": "\u0e41\u0e1c\u0e19\u0e07\u0e32\u0e19", "Lao": "\u0ec1\u0e9c\u0e99\u0e81\u0eb2\u0e99",
    "Khmer with a space of no width": "\u1795\u17c2\u1793\u200b\u1780\u17b6\u179a", "Myanmar": "\u1021\u1005\u102e\u1021\u1005\u1009\u103a",
    "Tibetan": "\u0f60\u0f46\u0f62\u0f0b\u0f42\u0f5e\u0f72", "Ethiopic": "\u12d5\u1245\u12f5", "Cherokee": "\u13e3\u13b3\u13a9 \uab70",
    "Canadian syllabics": "\u1403\u14c4\u1483\u144e\u1450\u1466", "Ogham": "\u1681\u1682\u1683", "Runic": "\u16a0\u16a2\u16a6",
    "Mongolian": "\u1832\u1825\u182f\u182b\u180c\u180e\u1820", "Hangul": "\uacc4\ud68d\uc11c", "Hangul in NFD": "\u1112\u1161\u11ab",
    "Han": "\u8a08\u756b\u66f8 \u8ba1\u5212", "Han beyond the first plane": "\U00020000\U0002a6d6", "Han with a variation": "\u845b\U000e0100",
    "Japanese": "\u30b9\u30af\u30ea\u30fc\u30f3\u3000\u3057\u3087\u3063\u3068", "Japanese, half width": "\uff8c\uff9f\uff97\uff9d",
    "Bopomofo": "\u3105\u3106\u3107", "Yi": "\ua000\ua001", "Tifinagh": "\u2d30\u2d31", "Vai": "\ua500\ua501", "Cham": "\uaa00\uaa01",
    "Adlam": "\U0001e900\U0001e922", "Gothic": "\U00010330\U00010331", "Cuneiform": "\U00012000\U00012001",
    "Hieroglyphs": "\U00013000\U00013001", "Emoji of two": "\U0001f469\u200d\U0001f4bb", "A heart on fire": "\u2764\ufe0f\u200d\U0001f525",
    "A flag by tags": "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "A keycap": "1\ufe0f\u20e3",
    "Skin": "\U0001f44d\U0001f3fd", "Braille": "\u2820\u280f", "Mathematics": "\U0001d4d0\u2211\u221e", "Both ways": "plan \u05ea\u05db\u05e0\u05d9\u05ea v2",
    "A narrow space": "Screenshot at 3.45.12\u202fPM", "Combining marks": "Z\u0351\u036b\u0343", "Signs": "#1 & 2 (a) {b} [c] 'd' $e ;f=g+h,i@j!k^l~",
    "A dash first": "-rf", "Dots first": "...more", "A tilde first": "~plan", "Long": "\u0e01" * 60,
}

refused = {
    "what?.txt": "has `?`, which Windows does not allow in names",
    "a:b.txt": "has `:`, which Windows does not allow in names",
    "a|b.txt": "has `|`, which Windows does not allow in names",
    "a*b.txt": "has `*`, which Windows does not allow in names",
    "CON.txt": "has a part named `CON.txt`, which Windows reserves for a device",
    "lpt3": "has a part named `lpt3`, which Windows reserves for a device",
    "CONIN$": "has a part named `CONIN$`, which Windows reserves for a device",
    "com\u00b2.pdf": "has a part named `com\u00b2.pdf`, which Windows reserves for a device",
    "COM0": "has a part named `COM0`, which SharePoint does not take",
    ".lock": "has a part named `.lock`, which SharePoint does not take",
    "desktop.ini": "has a part named `desktop.ini`, which SharePoint does not take",
    "a_vti_b.txt": "has `_vti_`, which SharePoint keeps for itself",
    "~$plan.docx": "has a part that begins with `~$`, `~$plan.docx`, which Office keeps for files that are open",
    "~old/plan.txt": "has a folder that begins with `~`, `~old`, which SharePoint does not take",
    " first.txt": "has a part that begins with a space, ` first.txt`, which SharePoint does not take",
    "last ": "has a part that ends with a space, `last `, which Windows drops",
    "dot.": "has a part that ends with a dot, `dot.`, which Windows drops",
    "folder./x": "has a part that ends with a dot, `folder.`, which Windows drops",
    "100%.txt": "has a `%`, so that `sha256sum -c` would not find the file",
    "annual\u202efdp.exe": "has U+202E, which turns the direction of writing, so that it reads as another name",
    "annual\u2066.txt": "has U+2066, which turns the direction of writing, so that it reads as another name",
    "plan\u200b.txt": "has U+200B, which nobody sees",
    "plan\u00ad.pdf": "has U+00AD, which nobody sees",
    "\ufeffplan.pdf": "has U+FEFF, which nobody sees",
    "plan\u200f.pdf": "has U+200F, which nobody sees",
    "two\u2028lines": "has U+2028, which begins a new line",
    "end\u00a0": "has a part that ends with U+00A0, a space that nobody sees",
    "bell\u0085.txt": "has a control character",
    "tab\t.txt": "has a control character",
    "copied\uf022.txt": "has U+F022, which has no meaning of its own and shows as something else elsewhere",
    "new\u0378.txt": "has U+0378, which Unicode gives no meaning; some computers refuse it",
    "n" * 160: "is 182 characters long, over 160",
}


def quoted(text):
    return '"' + "".join(c if c.isascii() and c.isprintable() and c not in '"\\' else f"\\U{ord(c):08x}" for c in text) + '"'


def declare(folder, files):
    import os
    for path in files:
        place = os.path.join(folder, "documents", path)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(place, "w", encoding="utf-8") as file:
            file.write(f"This is {ascii(path)}.\n")
    with open(os.path.join(folder, "evidence.yaml"), "w", encoding="utf-8") as file:
        paths = ["documents/annual-report.txt"] + ["documents/" + path for path in files]
        file.write("evidence:\n  - id: annual-report\n    kind: report\n    title: Annual report\n    owner: ceo\n"
                   "    dated: 2008-06-30\n    status: final\n    files:\n")
        for path in paths:
            file.write("      - " + quoted(path) + "\n")
END

python3 - <<'END' || fail "the folder could not be made"
import names
assert len(names.names) > 60
declare = [name + ".txt" for name in names.names.values()] + [n + "/" + n for n in list(names.names.values())[:12]]
names.declare("folder", declare)
END

expect 0 check folder
says "no findings"
expect 0 build folder -o packs
printed=$(identity)
judged packs/sample
(cd folder && find documents -type f | sort) >there
(cd packs/sample/data && find documents -type f | sort) >packed
same_file "the names" there packed
diff -r folder/documents packs/sample/data/documents >&2 || fail "the documents"

# unpacked FOLDER: names and bytes are those of the pack's folder, and the identity is its own.
unpacked() {
  (cd packs && find sample -type f | sort) >expected
  (cd "$1" && find sample -type f | sort) >actual
  same_file "names in $1" expected actual
  diff -r packs/sample "$1/sample" >&2 || fail "what is in $1 is not the pack's folder"
  manifests "$1/sample"
  expect 0 verify "$1/sample"
  same "the identity of $1" "$(identity)" "$printed"
}

mkdir by-unzip by-python by-seven
(cd by-unzip && unzip -qq ../packs/sample.zip) >&2 || fail "unzip"
unpacked by-unzip
python3 - <<'END' || fail "Python's zipfile"
import zipfile
zipfile.ZipFile("packs/sample.zip").extractall("by-python")
END
unpacked by-python
if [ -n "$seven" ]; then
  "$seven" x -oby-seven packs/sample.zip >.run/7z 2>&1 || fail "7-Zip: $(cat .run/7z)"
  unpacked by-seven
else
  skip "no 7-Zip here"
fi

# What is refused, each with its reason, and no other finding but of what is in the file; a pack is not made.
sample faulty
python3 -c 'import names; names.declare("faulty", names.refused)' || fail "the faulty folder could not be made"
run check faulty --format json
ended 1
cp "$out" found.json
python3 - <<'END' || fail "not every name is refused with its own reason"
import json, names
found = sorted(f["message"] for f in json.load(open("found.json", encoding="utf-8"))["findings"])
wanted = [f"the path `documents/{name}` {why}" for name, why in names.refused.items()]
# They are opened too, and hold a line of text.
wanted += [f"`documents/{name}` is not a PDF although its name says so" for name in names.refused if name.endswith(".pdf")]
wanted += [f"`documents/{name}` is a lock file of an office program, not the document" for name in names.refused if name.startswith("~$")]
wanted.sort()
for message in sorted(set(found) ^ set(wanted)):
    print("found" if message in found else "missing", ascii(message))
assert found == wanted
END
expect 1 build faulty -o refused
[ ! -e refused/sample.zip ] || fail "a pack with refused names"

# Nor a draft; but one with names that are doubtful only.
expect 1 build faulty --draft -o refused
complains "a name that cannot be in a pack cannot be in a draft either"
[ ! -e refused/sample.zip ] || fail "a draft with refused names"
sample doubtful
python3 -c 'import names; names.declare("doubtful", ["copied\uf022.txt", "new\u0378.txt"])' || fail "the doubtful folder could not be made"
expect 0 check doubtful
says 'warning[AS526]'
same "doubtful names" "$(grep -c '^warning\[AS526\]' "$out") $(grep -cE '^(error|warning|note)\[' "$out")" "2 2"
expect 0 build doubtful -o packs-of-doubtful
expect 0 verify packs-of-doubtful/sample.zip
says intact

# What some computer takes for git's own folder gets into no pack: whoever unpacks it would run what it names.
sample hooks
mkdir -p hooks/documents/.GIT hooks/documents/git~1
echo x >hooks/documents/.GIT/config
echo x >hooks/documents/git~1/config
cat >>hooks/evidence.yaml <<'END'
  - {id: a, kind: report, title: A, file: documents/.GIT/config, owner: ceo, dated: 2008-06-30, status: final}
  - {id: b, kind: report, title: B, file: documents/git~1/config, owner: ceo, dated: 2008-06-30, status: final}
END
expect 1 build hooks -o refused --draft
says "error[AS517]: the path \`documents/.GIT/config\` has a part, \`.GIT\`, that is one of git's to some computers, and git runs what such folders name"
says "the path \`documents/git~1/config\` has a part, \`git~1\`"
[ ! -e refused/sample.zip ] || fail "a pack with a folder of git's"

# Two names that are one to some computer.
sample twins
python3 - <<'END' || fail "the twins could not be made"
import names
names.declare("twins", ["Plan.txt", "plan.txt", "caf\u00e9", "cafe\u0301"])
END
expect 1 check twins
says '`documents/plan.txt` and `documents/Plan.txt` are one file where letter case does not count'
says 'error[AS517]'
same "twins" "$(grep -c '^error\[' "$out")" 2
finish
