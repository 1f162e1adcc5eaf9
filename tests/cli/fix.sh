# `fix` corrects what needs no judgement, and leaves every other byte as it was; what it cannot correct it leaves to people.
. "$(dirname "$0")/lib.sh"

sample folder
expect 0 fix folder
same "a folder without findings" "$(cat "$out")" 'nothing to fix
left: no findings'

# One of each kind, in a file, in one of a folder below, and in the checklist.
mkdir folder/plans
cat >folder/plans/actions.yaml <<'END'
# Who does what.
actions:
  - id: print
    waht: "Print the report"   # for the board
    who: Chief Executive
    due: 01/04/2009
    closes:
      - annual-report
      # on paper, too
      - annual-report
      - S1
  - {id: bind, what: Bind it, who: 'CEO', due: "1 April 2009", closes: [S1, annual-report, S1]}
glosary:
  - term: Bound
    means: sewn, see minute #41 of the board
END
chmod 640 folder/plans/actions.yaml
sed -i 's/^authority:/authorty:/; s/criteria: \[\(.*\)\]$/criteria: [\1, \1]/' folder/checklist.yaml
cp -R folder wrong
listing folder >before
expect 0 fix folder --dry-run
listing folder >after
same_file "the folder before and after --dry-run" before after
cat >expected <<'END'
checklist.yaml:3: AS201: `authorty` -> `authority`
checklist.yaml:12: AS322: `{id: S1, title: Reports every year}` -> deleted: the list has it already
plans/actions.yaml:4: AS201: `waht` -> `what`
plans/actions.yaml:5: AS206: `Chief Executive` -> `ceo`
plans/actions.yaml:6: AS205: `01/04/2009` -> `2009-04-01`
plans/actions.yaml:10: AS215: `annual-report` -> deleted: the list has it already
plans/actions.yaml:12: AS206: `'CEO'` -> `'ceo'`
plans/actions.yaml:12: AS205: `"1 April 2009"` -> `"2009-04-01"`
plans/actions.yaml:12: AS215: `S1` -> deleted: the list has it already
plans/actions.yaml:13: AS210: `glosary` -> `glossary`
checklist.yaml:3
- authorty: Sample authority
+ authority: Sample authority
checklist.yaml:12
-     criteria: [{id: S1, title: Reports every year}, {id: S1, title: Reports every year}]
+     criteria: [{id: S1, title: Reports every year}]
plans/actions.yaml:4
-     waht: "Print the report"   # for the board
-     who: Chief Executive
-     due: 01/04/2009
+     what: "Print the report"   # for the board
+     who: ceo
+     due: 2009-04-01
plans/actions.yaml:10
-       - annual-report
plans/actions.yaml:12
-   - {id: bind, what: Bind it, who: 'CEO', due: "1 April 2009", closes: [S1, annual-report, S1]}
- glosary:
+   - {id: bind, what: Bind it, who: 'ceo', due: "2009-04-01", closes: [S1, annual-report]}
+ glossary:
10 corrections in 2 files, not written
left: 1 warning
1 correction that may be wrong: look at `assure fix --unsafe --dry-run`
END
same_file "what --dry-run says" expected "$out"

expect 0 fix folder
grep -vE '^[-+] |^[a-z./]+:[0-9]+$' expected | sed 's/, not written//' >expected_now
same_file "what fix says" expected_now "$out"
cat >expected <<'END'
# Who does what.
actions:
  - id: print
    what: "Print the report"   # for the board
    who: ceo
    due: 2009-04-01
    closes:
      - annual-report
      # on paper, too
      - S1
  - {id: bind, what: Bind it, who: 'ceo', due: "2009-04-01", closes: [S1, annual-report]}
glossary:
  - term: Bound
    means: sewn, see minute #41 of the board
END
same_file "the file" expected folder/plans/actions.yaml
same "its mode" "$(stat -c %a folder/plans/actions.yaml)" 640
same "what is beside it" "$(outputs_in folder/plans)" "actions.yaml "
listing folder >before
expect 0 fix folder
says 'nothing to fix'
listing folder >after
same_file "the folder before and after a second run" before after

# What may be wrong is done when it is asked for. `check` counts what is safe, and writes nothing.
expect 0 check folder
says_not 'can be fixed'
expect 0 fix folder --unsafe
says 'plans/actions.yaml:14: AS110: `sewn, see minute #41 of the board` -> `"sewn, see minute #41 of the board"`'
says 'left: no findings'
expect 0 check folder
listing wrong >before
expect 1 check wrong
says '8 can be fixed by `assure fix`'
expect 1 check wrong --format json
says_not 'can be fixed'
listing wrong >after
same_file "the folder before and after check" before after

# SARIF has the same corrections, for editors to make.
by_sarif() {
  rm -rf by_sarif by_fix
  cp -R "$1" by_sarif
  cp -R "$1" by_fix
  python3 "$project/tests/cli/sarif_fixes.py" "$binary" by_sarif >&2 || fail "the fixes in SARIF of $1"
  ! diff -r "$1" by_sarif >.run/made || fail "SARIF has no fix for anything in $1"
  run fix by_fix
  diff -r by_sarif by_fix >&2 || fail "what the fixes in SARIF make of $1 is not what \`assure fix\` makes"
}
by_sarif wrong

# What nobody can correct mechanically stays, and is an error.
sample folder2
cat >folder2/actions.yaml <<'END'
actions:
  - {id: print, what: Print it, who: director, due: 04/13/2009, closes: [S1]}
  - {id: bind, waht: Bind it, what: Bind them, who: ceo, due: 2009-04-01, closes: [S1]}
  - {id: send, what: Send it, whom: ceo, due: 1.4.2009, closes: [S1]}
END
cp folder2/actions.yaml actions.yaml
expect 1 fix folder2
says '2 corrections in 1 file'
says 'actions.yaml:4: AS205: `1.4.2009` -> `2009-04-01`'
says 'left: 3 errors'
sed 's/1\.4\.2009/2009-04-01/; s/whom:/who:/' actions.yaml >expected
same_file "what stays" expected folder2/actions.yaml

# Findings that somebody accepts are none, so nothing is corrected.
sample accepted
cat >accepted/more.yaml <<'END'
actions:
  - {id: bind, what: Bind it, who: ceo, due: 2009-04-01, closes: [S1, S1]}
posts:
  - {id: chair, title: Chair, roles: [chair]}
waivers:
  - {code: AS215, for: bind, reason: The register has it so., approved_by: chair, until: 2008-12-31}
END
echo 'roles: [{role: chair, title: Chair}]' >>accepted/checklist.yaml
cp -R accepted kept
expect 0 fix accepted
says 'nothing to fix'
says 'left: 1 waived'
diff -r accepted kept >&2 || fail "a finding that is accepted was corrected"

# A file that cannot be read to its end, a link, and a copy that is not read: as they were.
sample odd
printf 'actions:\n  - {id: bind, waht: Bind it, who: ceo\n' >odd/cut.yaml
mkdir elsewhere
printf 'glosary: []\n' >elsewhere/words.yaml
ln -s ../elsewhere/words.yaml odd/link.yaml
cp -R odd kept_odd
expect 1 fix odd
says 'nothing to fix'
complains 'part of the folder could not be read'
diff -r odd kept_odd >&2 || fail "a file was changed that could not be read"
same "what a link leads to" "$(cat elsewhere/words.yaml)" 'glosary: []'

# A file that would say something else besides is left as it is, and the others are corrected: here two values have one anchor.
sample refused
cat >refused/shared.yaml <<'END'
actions:
  - {id: one, what: Do, who: &boss CEO, due: 2009-04-01, closes: [S1]}
  - {id: two, what: &boss CEO, who: *boss, due: 2009-04-01, closes: [S1]}
END
printf 'glosary:\n  - {term: A, means: b}\n' >refused/words.yaml
cp refused/shared.yaml shared.yaml
expect 1 fix refused
complains 'assure: shared.yaml: left as it is: with its corrections it would say something else, too'
says '1 correction in 1 file'
says 'left: 2 errors'
same_file "the file that is refused" shared.yaml refused/shared.yaml
expect 1 fix refused
says 'nothing to fix'

# Names that waivers and crosswalks give in other letter case.
cp -R "$project/tests/golden/folders/two-regimes" regimes
sed -i 's|from: lead/S2,|from: lead/s2,|' regimes/crosswalk.yaml
printf 'waivers:\n- {code: AS431, for: care/s1, reason: Known., approved_by: ceo, until: 2009-03-31}\n' >regimes/waived.yaml
expect 1 fix regimes
says 'crosswalk.yaml'
grep -q 'from: lead/S2,' regimes/crosswalk.yaml || fail "the crosswalk: $(cat regimes/crosswalk.yaml)"
grep -q 'for: care/S1,' regimes/waived.yaml || fail "the waiver: $(cat regimes/waived.yaml)"

# Line ends and a byte order mark.
sample windows
printf '\357\273\277glosary:\r\n  - {term: A, maens: b}\r\n\r\n' >windows/words.yaml
by_sarif windows
expect 0 fix windows
printf '\357\273\277glossary:\r\n  - {term: A, means: b}\r\n\r\n' >expected
same_file "a file of Windows" expected windows/words.yaml

# Text before a correction in its line that is longer in bytes than in characters; an alias, whose correction is that of its anchor.
sample aliased
cat >aliased/more.yaml <<'END'
actions:
  - {id: one, what: "Réunion à l’hôpital 🏥", who: &boss CEO, due: 2009-04-01, closes: [S1]}
  - {id: two, what: Do, who: *boss, due: 1 April 2009, closes: [S1]}
END
by_sarif aliased

# A signature of what is corrected lapses, and that is said; one that had lapsed before is no news.
sample signed
printf 'sign_off:\n  - {role: chief-executive, title: Chief executive, scope: all}\n' >>signed/checklist.yaml
printf 'actions:\n  - {id: bind, what: Bind it, who: ceo, due: 2009-04-01, closes: [S1, S1]}\n' >signed/actions.yaml
expect 0 sign-off signed --role chief-executive --post ceo --as-of 2008-11-20 --despite-errors
cp -R signed lapsed
expect 1 fix signed --dry-run
says 'would lapse: `chief-executive` signed everything on 2008-11-20, which is not the same any more: `actions/bind` changed'
expect 1 fix signed
same "what fix says of the signature" "$(sed -n '3,$p' "$out")" 'lapsed: `chief-executive` signed everything on 2008-11-20, which is not the same any more: `actions/bind` changed
  help: look at what changed, and sign again with `assure sign-off --role chief-executive`
left: 1 error'
expect 1 fix signed
says 'nothing to fix'
says_not 'lapse'
sed -i 's/Bind it/Bind them/' lapsed/actions.yaml
expect 1 fix lapsed
says '1 correction in 1 file'
says_not 'lapsed'
# What nobody signed for may change.
sample signed_part
printf 'sign_off:\n  - {role: chief-executive, title: Chief executive, scope: standards}\n' >>signed_part/checklist.yaml
cp lapsed/actions.yaml signed_part/
sed -i 's/\[S1\]/[S1, S1]/' signed_part/actions.yaml
expect 0 sign-off signed_part --role chief-executive --post ceo --as-of 2008-11-20 --despite-errors
expect 0 fix signed_part
says '1 correction in 1 file'
says_not 'lapsed'

# Where nobody may write, nothing is half written.
if permissions_bind; then
  sample locked
  printf 'glosary:\n  - {term: A, means: b}\n' >locked/words.yaml
  chmod -R a+rX,a-w locked
  run_unprivileged fix locked
  ended 2
  complains 'locked'
  same "a folder that may not be written" "$(cat locked/words.yaml)" 'glosary:
  - {term: A, means: b}'
  run_unprivileged fix locked --dry-run
  ended 0
else
  skip "permissions bind nobody here"
fi

expect 2 fix elsewhere
complains 'not an evidence folder'

# Folders with faults planted at random.
python3 "$project/tests/cli/fix_random.py" "$binary" "$project" >"$out" 2>&1 || fail "faults planted at random: $(cat "$out")"
finish
