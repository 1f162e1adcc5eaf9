# `add` writes items for documents that nothing declares, by what each file says of itself, and leaves every other byte as it was.
. "$(dirname "$0")/lib.sh"

sample folder
expect 0 add --folder folder
same "a folder in which all is declared" "$(cat "$out")" 'nothing to add'

# What files say of themselves: the first page, the name, nothing.
printf 'Sample Trust\n\nFalls policy\nDate of issue: 31 March 2026\nNext review: 1 April 2028\n' >"folder/documents/falls FINAL v3.txt"
printf 'DRAFT\n# Bed plan\n\nText.\n' >folder/documents/bed_plan.md
mkdir folder/documents/board
printf 'Ref,Action\n1,"Fix it"\n' >"folder/documents/board/actions 2026-03-31.csv"
cat >folder/evidence.yaml <<'END'
# What proves something.
evidence:
  - id: annual-report   # every June
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    dated: 2008-06-30
    status: final  # by the board
  # The next one comes in 2009.
END
cp folder/evidence.yaml before.yaml
listing folder >before
expect 0 add --folder folder --dry-run
listing folder >after
same_file "the folder before and after --dry-run" before after
cat >expected <<'END'
evidence.yaml:10
+   - id: bed-plan
+     title: Bed plan  # guessed from its first page
+     file: documents/bed_plan.md
+     owner:  # the post that keeps it
+     dated:  # the document's own date
+     status: draft  # guessed from its first page
+   - id: actions
+     title: Actions  # guessed from its name
+     file: documents/board/actions 2026-03-31.csv
+     owner:  # the post that keeps it
+     dated: 2026-03-31  # guessed from its name
+   - id: falls-policy
+     title: Falls policy  # guessed from its first page
+     file: documents/falls FINAL v3.txt
+     owner:  # the post that keeps it
+     dated: 2026-03-31  # guessed from its first page
+     status: final  # guessed from its name
documents/bed_plan.md: `bed-plan`
documents/board/actions 2026-03-31.csv: `actions`
documents/falls FINAL v3.txt: `falls-policy`
3 new evidence items in evidence.yaml, not written
  help: give each an owner, look through what is guessed, and run `assure check`
END
same_file "what --dry-run shows" "$out" expected

# By its name, one alone: from the current folder, as the folder's YAML names it, and once.
(cd folder/documents && "$binary" add bed_plan.md --dry-run) >"$out"
says 'documents/bed_plan.md: `bed-plan`'
says '1 new evidence item in evidence.yaml, not written'
expect 0 add --folder folder documents/bed_plan.md folder/documents/bed_plan.md
says '1 new evidence item in evidence.yaml'
expect 1 add --folder folder documents/bed_plan.md
same "a file that is declared" "$(cat "$out")" 'not added: documents/bed_plan.md: is declared by `bed-plan` already
nothing to add'
expect 1 add --folder folder evidence.yaml
says 'not added: evidence.yaml: is no file of the documents folder'
printf 'x\n' >outside.txt
listing folder >before
expect 2 add --folder folder outside.txt
complains 'outside.txt: is no file of the evidence folder folder'
expect 2 add --folder folder documents/nothing.pdf
complains 'documents/nothing.pdf: is no file of the evidence folder folder'
listing folder >after
same_file "the folder before and after files from elsewhere" before after

# The rest. What was there is there, in its place, and `check` says what is left to fill in.
expect 0 add --folder folder
same "the lines that were there" "$(diff before.yaml folder/evidence.yaml | grep -c '^<')" 0
run check folder
says 'nobody keeps `bed-plan`'
says_not AS504
expect 0 add --folder folder
same "a second run" "$(cat "$out")" 'nothing to add'

# Two of the same bytes are one document; what is no document is none.
cp folder/documents/annual-report.txt folder/documents/copy.txt
printf 'Minutes of the board\n' >folder/documents/minutes.txt
cp folder/documents/minutes.txt folder/documents/minutes-2.txt
: >folder/documents/empty.txt
printf x >'folder/documents/~$plan.docx'
printf x >folder/documents/.DS_Store
printf x >folder/documents/.hidden
printf 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n' >folder/documents/plan.pdf
printf '%%PDF-1.4 cut' >"folder/documents/Falls audit.pdf"
ln -s minutes.txt folder/documents/link.txt
expect 1 add --folder folder
cat >expected <<'END'
documents/Falls audit.pdf: `falls-audit`
documents/minutes-2.txt: `minutes-of-the-board`
not added: documents/.DS_Store: is what a program left behind
not added: documents/.hidden: is a hidden file
not added: documents/copy.txt: has the same bytes as `documents/annual-report.txt`, which `annual-report` declares
not added: documents/empty.txt: is empty
not added: documents/minutes.txt: has the same bytes as `documents/minutes-2.txt`, which `minutes-of-the-board` declares
not added: documents/plan.pdf: is a Git LFS pointer
not added: documents/~$plan.docx: is the lock file of an office program
2 new evidence items in evidence.yaml
  help: give each an owner, look through what is guessed, and run `assure check`
END
same_file "what is added and what is not" "$out" expected
expect 1 add --folder folder documents/link.txt
says 'not added: documents/link.txt: is a link or no regular file'

# Ids that are taken, names that YAML would take for something else.
sample names
printf 'Annual report\n\nof 2009\n' >names/documents/second.txt
printf 'x\n' >'names/documents/yes.txt'
printf 'x, y\n' >'names/documents/a: #1 "b".csv'
printf 'x, z\n' >"names/documents/$(printf 'caf\303\251').csv"
expect 0 add --folder names
says 'documents/second.txt: `annual-report-2`'
grep -qxF '    file: "documents/a: #1 \"b\".csv"' names/evidence.yaml || fail "a name with signs of YAML"
grep -qxF '    title: "Yes"  # guessed from its name' names/evidence.yaml || fail "a title that YAML takes for a truth"
run check names
says_not AS504
says_not AS1
says_not AS2

# What somebody accepts as it is gets an item only when it is named.
sample waived
printf 'Minutes of the board\n' >waived/documents/minutes.txt
cat >waived/waivers.yaml <<'END'
waivers:
  - {code: AS504, for: documents/minutes.txt, reason: The board wants it there., approved_by: ceo, until: 2008-12-31}
END
expect 0 add --folder waived
same "a file that is undeclared by a waiver" "$(cat "$out")" 'nothing to add'
expect 0 add --folder waived documents/minutes.txt
says 'documents/minutes.txt: `minutes-of-the-board`'

# Where items go: into an empty section, a new file, lines that end as Windows ends them; not into brackets.
sample fresh
printf 'Bed plan for all wards\n' >fresh/documents/plan.txt
sed -i 's/, evidence: \[annual-report\]//; s/evidence: \[annual-report\]//' fresh/*.yaml
rm fresh/evidence.yaml fresh/documents/annual-report.txt
expect 0 add --folder fresh
cat >expected <<'END'
evidence:
  - id: bed-plan-for-all-wards
    title: Bed plan for all wards  # guessed from its first page
    file: documents/plan.txt
    owner:  # the post that keeps it
    dated:  # the document's own date
END
same_file "a file of its own" fresh/evidence.yaml expected
printf '# none yet\r\nevidence:   # as asked\r\n  # - id: plan\r\n' >fresh/evidence.yaml
expect 0 add --folder fresh
{
  printf '# none yet\nevidence:   # as asked\n'
  sed 1d expected
  printf '  # - id: plan\n'
} | sed 's/$/\r/' >windows
same_file "an empty section, lines ended as on Windows" fresh/evidence.yaml windows
printf 'evidence: [{id: a, title: A, file: documents/a.txt}]\n' >fresh/evidence.yaml
printf 'A\n' >fresh/documents/a.txt
listing fresh >before
expect 2 add --folder fresh
complains 'evidence.yaml: `evidence` is not a list with an entry a line; write each entry behind a `- ` of its own'
printf 'evidence:\n  - id: [broken\n' >fresh/evidence.yaml
listing fresh >before
expect 2 add --folder fresh
complains 'what is declared already is not known'
listing fresh >after
same_file "a folder whose YAML has a fault" before after

finish
