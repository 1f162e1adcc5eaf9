# Templates of one's own: the pack is made with them, and no pack is made with one that has a fault.
. "$(dirname "$0")/lib.sh"

house=$project/examples/house-style
sample folder

# The example of docs/templates.md.
expect 0 build folder -o packs --templates "$house"
expect 0 verify packs/sample.zip
expect 0 build "$complete" -o complete --templates "$house"
grep -rq 'badge house' complete --include='*.html' || fail "no page has the badge of the house"
expect 0 build folder -o packs --templates "$house"
grep -q '#00574b' packs/sample/assets/pack.css || fail "the house's style is not in the pack"
styled=$(grep -n 'badge.house' packs/sample/assets/pack.css | tail -n 1 | cut -d: -f1)
printed=$(grep -n '^@page' packs/sample/assets/pack.css | tail -n 1 | cut -d: -f1)
[ "$styled" -lt "$printed" ] || fail "the house's style stands behind the edges of printed pages"
for name in badge.html house.css; do
  same_file "$name in the pack" "$house/$name" "packs/sample/data/templates/$name"
  grep -q "data/templates/$name" packs/sample/pages/compiled.html || fail "the pages do not name $name"
done
[ ! -e packs/sample/data/templates/README.md ] || fail "a README is in the pack"
styled=$(identity)

# The same from what is in the pack, whatever the folder's name.
cp -R packs/sample/data/templates again
expect 0 build folder -o again-packs --templates again
same "identity" "$(sed -n 's/^identity  *sha256://p' "$out")" "$styled"

# Without them there is no trace of them.
expect 0 build folder -o plain
[ ! -e plain/sample/data/templates ] || fail "shipped templates are in the pack"
! grep -q 'templates of the organisation' plain/sample/pages/compiled.html || fail "the page speaks of templates"

# In the evidence folder they are neither evidence nor undeclared.
cp -R "$house" folder/house
expect 0 build folder -o inside --templates folder/house
expect 0 verify inside/sample.zip

# faulty NAME MESSAGE...: with ./own.txt as that template there is no pack, not even a draft.
listing packs >before
faulty() {
  rm -rf own
  mkdir own
  cp own.txt "own/$1"
  shift
  for option in "" --draft; do
    # shellcheck disable=SC2086
    expect 1 build folder -o packs --templates own $option
    for message in "$@"; do says "$message"; done
    complains "no pack was built: a template with a fault makes no draft either"
    same "lines on standard error" "$(wc -l <"$err")" 1
  done
  listing packs >after
  same_file "the packs before and after" before after
}
html() { printf '{{%%AUTOESCAPE context="HTML"}}%s\n' "$1" >own.txt; }

html ''
faulty bagde.html '[AS950]' 'own/bagde.html:1:1' 'did you mean `badge.html`?'
printf 'caf\351' >own.txt
faulty house.css '[AS951]' 'own/house.css:1:4' 'the byte 0xE9 is not UTF-8'
head -c 1000001 /dev/zero | tr '\0' ' ' >own.txt
faulty house.css '[AS951]' '1000000 are read at most'
echo '{{LABEL}}' >own.txt
faulty badge.html '[AS952]' 'own/badge.html:1:1' 'does not say that values are escaped'
html '{{#A}}{{LABEL'
faulty badge.html '[AS952]' '[AS953]' '3 errors' 'has no section `A`'
html '{{LABLE}}'
faulty badge.html '[AS953]' 'own/badge.html:1:31' 'did you mean `{{LABEL}}`?'
html '{{LABEL:none}}'
faulty badge.html '[AS954]' 'turns the escaping of `LABEL` off'
html '<img src="http://example.org/a.png">'
faulty badge.html '[AS955]' 'own/badge.html:1:41'
html '<p onclick="go()" style="color: red">'
faulty badge.html '[AS955]' '`onclick`' '`style`' '2 errors'
echo '@import url(https://example.org/a.css);' >own.txt
faulty house.css '[AS955]' '`@import`' '`url`'
html '<p>{{PAGE_TITLE}}</p>'
faulty layout.html '[AS956]' '{{>CONTENT}}' 'draft' 'Content-Security-Policy' '3 errors'

# Faults of the folder and of the templates are told together, and none of these can be waived.
cat >folder/more.yaml <<'END'
nonsense: true
waivers: [{code: AS953, at: own/badge.html, reason: We like it so, approved_by: ceo, until: 2009-01-31}]
END
html '{{LABLE}}'
faulty badge.html '[AS953]' '[AS210]'
rm folder/more.yaml

# Could not run.
expect 2 build folder -o packs --templates nowhere
complains "nowhere: "
expect 2 build folder -o packs --templates ''
finish
