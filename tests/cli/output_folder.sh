# Where packs go: whole or not at all, and nothing there is lost that is not a pack.
. "$(dirname "$0")/lib.sh"
sample folder
expect 0 build folder -o packs --quiet
first=$(identity)

# Something else with the pack's name stays.
mkdir -p mine/sample
echo 'keep me' >mine/sample/notes.txt
listing mine >before
expect 2 build folder -o mine
complains "mine/sample"
listing mine >after
diff -u before after >&2 || fail "a folder that is no pack was touched"
mkdir -p other/sample.zip
echo 'keep me' >other/sample.zip/notes.txt
expect 2 build folder -o other
complains "other/sample.zip"
same "what stands there" "$(names_in other)" "./sample.zip ./sample.zip/notes.txt "
mkdir linked elsewhere
ln -s ../elsewhere linked/sample
expect 2 build folder -o linked
same "what stands behind the link" "$(names_in elsewhere)" ""
echo 'a file' >file
expect 2 build folder -o file
complains "file"
expect 2 build folder -o file/below
same "the file" "$(cat file)" "a file"
[ -d /proc ] && { expect 2 build folder -o /proc/packs; }

# Neighbours stay when a pack is replaced.
echo 'keep me' >packs/notes.txt
expect 0 build folder -o packs --quiet
same "what stands beside the pack" "$(outputs_in packs)" "notes.txt sample sample.zip "

# A document is not where the pack goes.
expect 0 build folder -o folder/out --quiet
same "the identity of a pack inside the folder" "$(identity)" "$first"
expect 0 check folder --fail-on warning
expect 0 build folder -o folder/out --quiet
same "the identity of the next one" "$(identity)" "$first"
(cd folder && "$binary" build -o out --quiet >"$out") || fail "a build inside the folder"
same "the identity of one from inside" "$(identity)" "$first"
expect 0 check folder --fail-on warning
rm -r folder/out

if permissions_bind; then
  mkdir -m 555 closed
  chmod -R a+rX folder
  run_unprivileged build folder -o closed
  ended 2
  complains "permission denied"
  same "what stands in the closed folder" "$(names_in closed)" ""
  run_unprivileged build folder -o closed/below
  ended 2
  # A pack of before that must not be replaced is as it was.
  cp -R packs kept
  chmod -R a+rX kept && chmod 555 kept
  listing kept >before
  run_unprivileged build folder -o kept
  ended 2
  listing kept >after
  same_file "the pack in a closed folder" before after
else
  skip "permissions bind nobody here"
fi

# A full disk: said, nothing left over, the pack of before intact.
mkdir disk
if is_root && mount -t tmpfs -o size=600k none disk 2>/dev/null; then
  mounted=$tmp/disk
  expect 0 build folder -o disk --quiet
  same "the identity on the small disk" "$(identity)" "$first"
  listing disk >before
  expect 2 build "$complete" -o disk
  complains "no space left"
  listing disk >after
  diff -u before after >&2 || fail "a full disk left something over"
  # Nor may the pack of before suffer from the one that was to replace it.
  sed 's/^  reference: .*/  reference: sample/; s/^  stage: .*/  stage: draft/' "$complete/assure.yaml" >assure.yaml
  cp -R "$complete" big
  mv assure.yaml big/
  rm big/sign-offs.yaml # nobody signed for this reference
  expect 2 build big -o disk
  listing disk >after
  diff -u before after >&2 || fail "a full disk spoilt the pack of before"
  expect 0 verify disk/sample.zip
  expect 0 verify disk/sample
else
  skip "cannot mount a small disk"
fi
finish
