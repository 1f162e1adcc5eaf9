# A new folder: everything that a checklist asks for, nothing that claims something, and never over what is there.
. "$(dirname "$0")/lib.sh"
every_part=$project/tests/cli/every-part.yaml

# Findings by code, without those about something that is to be filled in.
faults() { sed -n 's/^\(error\|warning\|note\)\[\(AS[0-9]*\)\].*/\2/p' "$out" | grep -E '^AS[123]' | sort -u | tr '\n' ' '; }

# fill FOLDER: as if somebody took the sign in front of every line that is to fill in.
fill() { find "$1" -name '*.yaml' ! -path '*/checklists/*' -exec sed -i 's/^\( *\)# /\1/' {} +; }

# fresh NAME ARGUMENT...: a folder NAME made with these arguments, and what must be true of any.
fresh() {
  name=$1
  shift
  expect 0 init "$name" "$@"
  complains_of_nothing
  find "$name" -type f | sort >is
  # It says what it wrote.
  grep "^$name/" "$out" | grep -v '/documents/$' | sort >said
  same_file "the files of $name" said is
  [ -d "$name/documents" ] || fail "$name has no folder for documents"
  same "documents of $name" "$(ls -A "$name/documents")" ""
  run check "$name"
  ended 1
  complains_of_nothing
  # Without a timetable nobody knows the deadline.
  deadline=
  grep -q '^  due: ' "$name/assure.yaml" || deadline="AS204 "
  same "what is wrong with $name" "$(faults)" "$deadline"
  expect 0 status "$name" --as-of 2000-01-01
  says "Readiness: 0 per cent: 0 of "
  awk 'length > 112 && /^ *#/ { print FILENAME ": " $0 }' "$name"/*.yaml >wide
  same "comments of $name that are too wide" "$(cat wide)" ""
  # All that is to fill in still reads: what is found then are the days, posts, pages and files that stand for others.
  cp -R "$name" "$name.filled"
  fill "$name.filled"
  run check "$name.filled"
  ended 1
  for code in $(faults); do
    case $code in AS205 | AS208 | AS304) ;; *) fail_run "$name filled in: $code" ;; esac
  done
}

# Whatever is shipped.
"$binary" frameworks list | cut -d' ' -f1 >shipped
[ -s shipped ] || fail "nothing is shipped"
while read -r id; do
  fresh "of-$id" --framework "$id"
  # Every criterion and document is named.
  "$binary" frameworks export "$id" >"$id.yaml"
done <shipped
fresh all $(sed 's/^/--framework /' shipped)

fresh wcc --framework wcc-2008
run check wcc --as-of 2008-09-01
for criterion in C1 C5 C11 G1 G3; do says "\`$criterion\` ("; done
says "Provider contract is asked for: 3 needed, 0 there"
says "\`outcomes\` chooses 0; at least 2 are wanted"
same "criteria in the files" "$(grep -c -- '- criterion: ' wcc/competencies.yaml)" 44
grep -q '^  due: 2008-11-30$' wcc/assure.yaml || fail "the deadline is not the first day by which documents are needed"
grep -q '^  ## .* Taken from the timetable of wcc-2008: Evidence ' wcc/assure.yaml || fail "assure.yaml does not say where it has the deadline from"
grep -q '^  reference: wcc$' wcc/assure.yaml || fail "the reference is not the name of the folder"
grep -q 'id: provider-contract-3' wcc/evidence.yaml || fail "there are no three contracts"
grep -q 'title: Director of Strategic Commissioning' wcc/organisation.yaml || fail "no post that is expected"
expect 1 gaps wcc --quiet
says "Pathway redesign is asked for: 3 needed, 0 there"

# One criterion filled in is one less to fill in.
run check wcc
says '`G1` (Strategy) has a response without a rating'
sed -i '/criterion: G1$/,/criterion: G2$/{s/# owner: post-id.*/owner: chief-executive/;s/# rating:.*/rating: red/;s/# statement:.*/statement: The plan is late./;}' \
  wcc/governance.yaml
run check wcc
says_not '`G1`'

# Every part of the language, words that YAML takes for something else, and a copy of the checklist.
fresh rich --framework "$every_part"
same_file "the copy of the checklist" "$every_part" rich/checklists/every-part.yaml
for word in 'type: organisation-type' 'acute: Acute: hospital'; do
  grep -qF "$word" rich/assure.yaml || fail "assure.yaml does not say: $word"
done
for word in 'roles: \[leader\]' 'title: "Payer: of bills"' '# *- buying' '# - id: board' 'expected: Chair' 'title: "Directorate: sales"' 'once the stage `second` is entered'; do
  grep -q "$word" rich/organisation.yaml || fail "organisation.yaml does not say: $word"
done
for word in 'id: ready' 'stage: second' 'entered: fund, strategy, ready, first' 'id: fund' 'id: staff' 'every: quarter' \
  'id: public' 'At least 30 days'; do
  grep -q "$word" rich/plan.yaml || fail "plan.yaml does not say: $word"
done
grep -q 'asked for: the board, before 1 June 2026' rich/evidence.yaml || fail "evidence.yaml names no approval"

# Several checklists: what two of them ask for is there once, a criterion that both have says of which.
sed 's/^framework: .*/framework: other/' "$every_part" >other.yaml
fresh both --framework "$every_part" --framework other.yaml --framework other.yaml --due 2026-12-31
grep -q '^  due: 2026-12-31$' both/assure.yaml || fail "--due is not in assure.yaml"
same "kinds that both want" "$(grep -c 'id: minutes$' both/evidence.yaml)" 1
same "criteria of both" "$(grep -c 'criterion: \(every-part\|other\)/S2.a$' both/plan-answers.yaml)" 2
same "bodies of both" "$(grep -c '# - id: board$' both/organisation.yaml)" 1

# Of a timetable that needs no documents the last day; without a timetable a line to fill in.
sed '/^timetable:/,/^stages:/{s/, needs: [^}]*//;}' "$every_part" >needs-nothing.yaml
expect 0 init needs-nothing --framework needs-nothing.yaml
tr '\n#' '  ' <needs-nothing/assure.yaml | tr -s ' ' | grep -q 'is its last day, and no day needs documents' || fail "the last day: $(grep -B3 due: needs-nothing/assure.yaml)"
sed '/^timetable:/,/^stages:/{/^stages:/!d;};s/ reach_by: ready//;s/, ready, first/, first/' "$every_part" >undated.yaml
expect 0 init undated --framework undated.yaml
grep -q '^  # due: YYYY-MM-DD$' undated/assure.yaml || fail "no line for the deadline: $(grep due: undated/assure.yaml)"
expect 1 check undated
says 'this submission has no `due`'
same "what is wrong without a deadline" "$(faults)" "AS204 "
fill undated
run check undated
says '`due` is `YYYY-MM-DD`, which is no date'

# Of one type of organisation: nothing that is not asked of it, and nothing about that either.
fresh acute --framework "$every_part" --type acute
grep -q '^  type: acute$' acute/assure.yaml || fail "the type is not in assure.yaml"
expect 0 init mental --framework "$every_part" --type mental
grep -q 'criterion: S2.a$' acute/plan-answers.yaml || fail "a criterion of acute hospitals is left out"
! grep -q 'S2.a' mental/plan-answers.yaml || fail "a criterion of acute hospitals is asked of others"
! grep -q 'Expected of acute' mental/plan-answers.yaml || fail "what is expected of others is told"
expect 2 init nowhere --framework "$every_part" --type ambulance
complains '--type: `every-part` knows no organisation of type `ambulance`; its types are '
expect 2 init nowhere --framework wcc-2008 --type acute
complains '--type: no checklist tells types of organisation apart'
[ ! -e nowhere ] || fail "a folder of an unknown type was made"

# The same arguments, the same bytes.
mkdir again
expect 0 init again/wcc --framework wcc-2008
expect 0 init again/of-wcc-2008 --framework wcc-2008
same_file "two folders of one checklist" again/of-wcc-2008/competencies.yaml of-wcc-2008/competencies.yaml

# An empty folder, also the current one.
mkdir empty
cd empty || exit
expect 0 init . --framework wcc-2008
expect 1 check
cd "$tmp" || exit
grep -q '^  reference: empty$' empty/assure.yaml || fail "the reference of the current folder"
expect 0 init deep/below/here/ --framework wcc-2008
[ -f deep/below/here/assure.yaml ] || fail "folders above are not made"

# Nothing is written over, and nothing is written at all when something is in the way.
refused() {
  listing . >before
  expect 2 init "$@"
  says_nothing
  listing . | grep -v '^\./\(before\|after\) \|  \./\(before\|after\)$\|\.run' >after
  grep -v '^\./\(before\|after\) \|  \./\(before\|after\)$\|\.run' before >before.kept
  mv before.kept before
  grep -v 'before.kept' after >after.kept
  mv after.kept after
  same_file "what there is after init $*" before after
}
mkdir taken
echo mine >taken/notes.txt
refused taken --framework wcc-2008
complains "taken/notes.txt"
refused wcc --framework wcc-2008
complains "wcc/.gitattributes: is there"
refused taken/notes.txt --framework wcc-2008
complains "taken/notes.txt"
refused nowhere --framework wcc-2009
complains 'did you mean `wcc-2008`?'
refused nowhere
refused nowhere --framework wcc-2008 --due tomorrow
complains '--due: `tomorrow` is no day'
refused nowhere --framework wcc-2008 --as-of 2008-01-01
complains '--as-of'
cp wcc-2008.yaml mine.yaml
refused nowhere --framework wcc-2008 --framework mine.yaml
complains 'are both called `wcc-2008`'
sed 's/choose: .*/scale: met/' other.yaml | sed '/measure:/d' >unchosen.yaml
sed -i 's/^framework: .*/framework: unchosen/' unchosen.yaml
refused nowhere --framework other.yaml --framework unchosen.yaml
complains 'cannot be answered in one folder'

# A job for CI is at the root of the repository, whose paths it has; the folder is that where there is none.
mkdir -p repository/.git
expect 0 init repository/trust/evidence --framework wcc-2008 --ci github
says "$tmp/repository/.github/workflows/evidence.yml"
grep -q '^ *assure check trust/evidence --format github ' repository/.github/workflows/evidence.yml || fail "the job does not check the folder"
expect 0 init "repository/it's here" --framework wcc-2008 --ci gitlab
grep -qF "assure check 'it'\\''s here' --format" repository/.gitlab-ci.yml || fail "the folder is no word: $(cat repository/.gitlab-ci.yml)"
expect 0 init repository/more --framework wcc-2008 --ci gitlab
says 'which .gitlab-ci.yml has to include: `include: /.gitlab/evidence.yml`'
grep -q 'assure check more ' repository/.gitlab/evidence.yml || fail "the second job does not check its folder"
expect 0 init alone --framework wcc-2008 --ci github
says alone/.github/workflows/evidence.yml
grep -q 'assure check \. --format' alone/.github/workflows/evidence.yml || fail "the job of a folder that is the root"
mkdir -p own/.git
expect 0 init own --framework wcc-2008 --ci github
says own/.github/workflows/evidence.yml
[ -d own/.git ] || fail "a repository is gone"
refused repository/again --framework wcc-2008 --ci github
complains 'repository/.github/workflows/evidence.yml: is there, and nothing is overwritten'
refused repository/again --framework wcc-2008 --ci gitlab
complains 'repository/.gitlab/evidence.yml: is there'
refused 'repository/a$b' --framework wcc-2008 --ci github
complains '--ci: a job cannot name the folder'
refused nowhere --framework wcc-2008 --ci jenkins
complains jenkins

# What git is to know of it.
grep -qx 'documents/\*\* -text' wcc/.gitattributes || fail "git may change documents"
if command -v git >/dev/null; then
  (
    cd wcc || exit
    git init -q .
    printf 'a\r\nb\n' >documents/mixed.txt
    git -c core.autocrlf=true add documents/mixed.txt
    mkdir out
    echo pack >out/pack
  ) >&2
  same "the bytes that git keeps" "$(git -C wcc cat-file -s :documents/mixed.txt)" 5
  git -C wcc check-ignore -q out/pack || fail "git sees packs"
fi

# A checklist with faults is told, and nothing is written.
sed 's/scale: met/scale: mett/' "$every_part" >broken.yaml
expect 1 init nowhere --framework broken.yaml
says 'did you mean `met`?'
complains "nothing was written"
[ ! -e nowhere ] || fail "a folder was made for a broken checklist"

if permissions_bind; then
  mkdir closed
  chmod a-w closed
  run_unprivileged init closed/new --framework wcc-2008
  ended 2
  complains "closed/new"
  same "what is in the closed folder" "$(ls -A closed)" ""
else
  skip "permissions bind nobody here"
fi
finish
