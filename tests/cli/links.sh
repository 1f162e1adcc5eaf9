# Links, pipes and what lies outside the folder never get into a pack.
. "$(dirname "$0")/lib.sh"
echo 'a secret' >secret.txt
mkdir secrets
echo 'a secret' >secrets/deep.txt
sample folder
cd folder || exit
ln -s ../../secret.txt documents/link.txt
ln -s "$tmp/secret.txt" documents/absolute.txt
ln -s ../../secrets documents/linked
ln -s nowhere documents/dangling
mkfifo documents/pipe
ln -s ../secret.txt secret.yaml
cat >more.yaml <<'END'
evidence:
  - {id: a, kind: report, title: A, file: documents/link.txt, owner: ceo, dated: 2008-06-30, status: final}
  - {id: b, kind: report, title: B, file: documents/linked/deep.txt, owner: ceo, dated: 2008-06-30, status: final}
  - {id: c, kind: report, title: C, file: documents/pipe, owner: ceo, dated: 2008-06-30, status: final}
  - {id: d, kind: report, title: D, file: ../secret.txt, owner: ceo, dated: 2008-06-30, status: final}
  - {id: e, kind: report, title: E, file: documents/../../secret.txt, owner: ceo, dated: 2008-06-30, status: final}
  - {id: f, kind: report, title: F, file: /etc/passwd, owner: ceo, dated: 2008-06-30, status: final}
  - {id: g, kind: report, title: G, file: documents/absolute.txt, owner: ceo, dated: 2008-06-30, status: final}
feedback:
  - {id: survey, file: ../secret.txt, min_group: 5}
END
cd "$tmp" || exit

expect 1 check folder
for name in link.txt absolute.txt linked dangling pipe; do says "documents/$name"; done
says "[AS511]"
says "[AS503]"
says "[AS213]"
expect 1 build folder -o packs
[ ! -e packs ] || fail "there is a pack"
expect 1 build folder -o packs --draft
says_not "a secret"
! grep -rq 'a secret' packs || fail "a secret is in the pack: $(grep -rl 'a secret' packs)"
! grep -rq 'root:' packs/sample/data/documents || fail "/etc/passwd is in the pack"
same "what is no file or folder" "$(find packs ! -type f ! -type d)" ""
unzip -p packs/sample.zip >contents
! grep -q 'a secret' contents || fail "a secret is in the zip"
same "the documents" "$(cd packs/sample/data/documents && find . -type f)" "./annual-report.txt"
# The pages and pack.json do not say that they are.
! grep -rE 'href="[^"]*(link|absolute|pipe)' packs/sample || fail "a page leads to what is not in the pack"
! grep -qE '"path": "data/documents/(link|absolute|pipe)' packs/sample/pack.json || fail "pack.json leads to what is not in the pack"
expect 0 verify packs/sample.zip

# The folder itself may be reached by a link, and so may the output folder.
sample plain
ln -s plain linked
expect 0 check linked
mkdir elsewhere
ln -s elsewhere out
expect 0 build linked -o out
expect 0 verify elsewhere/sample.zip

# The documents folder may not.
mv plain/documents real
ln -s ../real plain/documents
expect 1 check plain
says "\`documents\` is a symbolic link"
expect 1 build plain -o more
[ ! -e more ] || fail "documents behind a link were packed"
rm plain/documents
echo text >plain/documents
expect 1 check plain
# Nor what stands above it.
sample deep
mkdir elsewhere/up
mv deep/documents elsewhere/up/documents
ln -s ../elsewhere/up deep/up
echo 'documents: up/documents' >>deep/assure.yaml
sed -i 's|documents/annual|up/documents/annual|' deep/evidence.yaml
expect 1 check deep
says "\`up\` is a symbolic link"
expect 1 build deep -o more --draft
same "the documents" "$(find more -name annual-report.txt)" ""

# What somebody changes between the look into documents and the packing: the inspector waits until it was done.
cat >wait.sh <<'END'
#!/bin/sh
: >"$(dirname "$0")/looking"
while [ ! -e "$(dirname "$0")/go" ]; do sleep 0.05; done
exec "$real_inspector" "$@"
END
sed -i "s|\$real_inspector|$(dirname "$binary")/assure-inspect|; s|\$(dirname \"\$0\")|$tmp|g" wait.sh
chmod +x wait.sh
mkdir private
echo 'a secret' >private/id.txt
while_it_looks() { # while_it_looks NAME COMMAND: in a folder `NAME` with a PDF to look into
  sample "$1"
  cp "$complete/documents/strategic-plan.pdf" "$1/documents/z-plan.pdf"
  mkdir "$1/documents/keys"
  echo 'a note' >"$1/documents/keys/id.txt"
  cat >>"$1/evidence.yaml" <<'END'
  - {id: plan, kind: report, title: Plan, file: documents/z-plan.pdf, owner: ceo, dated: 2008-06-30, status: final}
  - {id: note, kind: report, title: Note, file: documents/keys/id.txt, owner: ceo, dated: 2008-06-30, status: final}
END
  cat >"$1/answers.yaml" <<'END'
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: Kept., evidence: [{item: annual-report, quote: every year}, note, {item: plan, pages: 1}]}
END
  echo 'Ledgers are published every year.' >"$1/documents/annual-report.txt"
  rm -f looking go
  (
    while [ ! -e looking ]; do sleep 0.05; done
    cd "$1" && eval "$2"
    : >"$tmp/go"
  ) &
  ASSURE_INSPECT=$tmp/wait.sh expect 2 build "$1" -o "$1-out"
  wait
  same "what a refused build left of $1" "$(names_in "$1-out")" ""
}
while_it_looks swapped 'mv documents/keys ../away && ln -s ../../private documents/keys'
complains "swapped/documents/keys/id.txt: changed while it was being packed"
while_it_looks saved 'echo "The ledgers were never kept." >new && mv new documents/annual-report.txt'
complains "saved/documents/annual-report.txt: changed while it was being packed"
while_it_looks same_size "sed -i 's/every year/never ever/' documents/annual-report.txt"
complains "same_size/documents/annual-report.txt: changed while it was being packed"
while_it_looks removed 'rm documents/keys/id.txt'
complains "removed/documents/keys/id.txt: changed while it was being packed"
finish
