# Control characters in ids, titles, file names and documents: none of them reaches a terminal or a page.
. "$(dirname "$0")/lib.sh"
sample folder
cd folder || exit
sed -i 's/title: Sample submission/title: "\\e[31mred\\n\\u202E \\x07"/' assure.yaml
sed -i 's/title: Chief Executive/title: "\\e[31mred\\n\\u202E \\x07"/' posts.yaml
cat >hostile.yaml <<'END'
evidence:
  - id: "\e[31mred"
    kind: "\e]0;title\a"
    title: "a\rb\e[2J\x7f\u009b31m \u202Egnp.exe"
    file: "documents/\e[31mred.txt"
    owner: "\e[0m"
    dated: "\e[5m"
    status: "\b\b\b"
  - id: strategy
    kind: "report\n"
    title: "two\nlines \0 nothing"
    file: documents/strategy.txt
    owner: ceo
"\e[1mkey\x01":
  - "\x02"
actions:
  - {id: "a\tb", what: "\e[7m", who: "\x1b[8m", due: "\x1b", closes: ["\x1b[S1"]}
END
printf 'posts:\n  - {id: x, title: raw \033[31m here}\n' >raw.yaml
printf 'posts:\n  - {id: x, title: "\302\23331m"}\n' >raw_c1.yaml
printf 'glossary: [\377\033[31m]\n' >"$(printf 'bytes\033[31m.yaml')"
echo 'wrong: 1' >"$(printf 'new\nline.yaml')"
echo text >"$(printf 'documents/\033[31mred.txt')"
echo text >"$(printf 'documents/bell\007\r.txt')"
echo text >"$(printf 'documents/bytes\377\302\233.txt')"
echo text >"$(printf 'documents/right\342\200\256gnp.exe')"
echo text >documents/strategy.txt
cd "$tmp" || exit

# Bytes that a terminal acts upon: C0 but line feed, DEL, C1 as UTF-8, what is no UTF-8, line separators, marks that turn the direction.
acts='[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xd8\x9c|\xe2\x80[\x8e\x8f\xa8-\xae]|\xe2\x81[\xa6-\xa9]'
harmless() {
  ! grep -qaP "$acts" "$2" || fail "$1: $(grep -aP "$acts" "$2" | head -n 3 | cat -v)"
  iconv -f UTF-8 -t UTF-8 "$2" >/dev/null 2>&1 || fail "$1: not UTF-8"
}
run_harmless() {
  run "$@"
  # Lines of a calendar and of csv end with both (RFC 5545, RFC 4180).
  case $* in *"--format ics"* | *"--format csv"*) sed -i 's/\r$//' "$out" ;; esac
  harmless "$command, standard output" "$out"
  harmless "$command, standard error" "$err"
}

run_harmless check folder
ended 1
grep -q 'hostile.yaml' "$out" || fail_run "hostile.yaml is not spoken of"
all_reports() { # FOLDER
  for format in human json; do run_harmless check "$1" --format $format; done
  for format in text markdown json; do
    run_harmless gaps "$1" --format $format
    run_harmless crosswalk "$1" --format $format
  done
  for format in csv html; do run_harmless gaps "$1" --format $format --within 60; done
  for format in text json ics csv html; do run_harmless status "$1" --format $format; done
  for format in text csv html; do run_harmless register "$1" --format $format; done
  run_harmless schema --for "$1"
}
all_reports folder
run_harmless gaps folder --owner "$(printf '\033[31m')"
run_harmless check folder --format json
python3 -c 'import json, sys; json.load(open(sys.argv[1], encoding="utf-8"))' "$out" 2>"$err" || fail_run "not JSON"

# What the command line gives is not trusted either.
red=$(printf '\033[31m')
run_harmless check "$red"
run_harmless check folder --as-of "$red"
run_harmless check folder --format "$red"
run_harmless "$red"
run_harmless --"$red"
run_harmless explain "$red"
run_harmless frameworks show "$red"
run_harmless frameworks check "$red"
run_harmless frameworks export wcc-2008 -o "$tmp/.run/$red/x"
run_harmless init "$red/new" --framework wcc-2008
run_harmless init "$red" --framework "$red"
run_harmless status "$red"
run_harmless verify "$red"
run_harmless build folder -o "$tmp/.run/$red/x"
SOURCE_DATE_EPOCH=$red
export SOURCE_DATE_EPOCH
run_harmless check folder
unset SOURCE_DATE_EPOCH
run_harmless build folder -o packs --draft

# Without the files that hide the rest, and without names that no pack can hold, there is a draft to look at.
rm folder/raw.yaml folder/raw_c1.yaml folder/bytes* folder/new*
find folder/documents -type f ! -name annual-report.txt ! -name strategy.txt -delete
run_harmless check folder
ended 1
run_harmless gaps folder
run_harmless status folder
run_harmless build folder -o packs --draft --quiet
if [ -d packs/sample ]; then
  find packs/sample -name '*.html' | while read -r page; do
    # HTML has no control characters but white space.
    ! grep -qaP '[\x00-\x08\x0b-\x1f\x7f]' "$page" || echo "$page has control characters"
  done >.run/pages
  [ ! -s .run/pages ] || fail "$(cat .run/pages)"
  run_harmless verify packs/sample.zip
  ended 0
  run_harmless verify packs/sample.zip --format json
  run_harmless unpack packs/sample.zip -o unpacked
  (cd packs/sample && sha256sum --quiet -c manifest-sha256.txt tagmanifest-sha256.txt) || fail "the manifests"
else
  fail_run "no draft pack"
fi

# A pack with such names, made by somebody else.
cp -R packs/sample strange
echo text >"$(printf 'strange/data/\033[31mred.txt')"
printf '%064d  data/\033[32mgreen.txt\n' 0 >>strange/manifest-sha256.txt
run_harmless verify strange
ended 1
run_harmless verify strange --format json
run_harmless unpack strange -o unpacked
run_harmless sign strange --key "$red"

# The same in every text field that there is, and in those of checklists.
command -v node >/dev/null || {
  skip "no node here"
  finish
}
node "$project/tests/browser/hostile.mjs" every planted.json steers >&2 || fail "no folder with a payload in every field"
all_reports every
run check every --format json
python3 - "$out" <<'END' >&2 || fail_run "the escapes stand for other characters than those of the folder"
import json, sys
messages = " ".join(one["message"] for one in json.load(open(sys.argv[1], encoding="utf-8"))["findings"])
assert "\u202e\u2066\u2069\u200e\u200f\u061c" in messages and "\x7f\x85\x9b31m" in messages
END
run_harmless frameworks check every/checklist.yaml every/other.yaml
run_harmless frameworks check every/checklist.yaml --format json
run_harmless init new --framework every/checklist.yaml
run_harmless sign-off every --role role-0
run_harmless sign-off every --role role-0 --despite-errors
sed -i 's|"files": *\[[^]]*\]|"files": []|' every/*.yaml
run_harmless build every -o packs --draft
[ -d packs/hostile ] || fail_run "no draft pack"
for file in pack.json bag-info.txt manifest-sha256.txt assets/rows/*.js assets/search/*.js; do
  for one in packs/hostile/$file; do harmless "$one" "$one"; done
done
run_harmless verify packs/hostile.zip --format json
finish
