# `check --since COMMIT`: what a branch adds to what was there, by git.
. "$(dirname "$0")/lib.sh"
command -v git >/dev/null || {
  skip "no git here"
  finish
}
export GIT_CONFIG_GLOBAL="$tmp/.run/gitconfig" GIT_CONFIG_SYSTEM=/dev/null GIT_AUTHOR_DATE='2008-11-28T00:00Z' GIT_COMMITTER_DATE='2008-11-28T00:00Z'
git config --global user.name Test
git config --global user.email test@example.org
git config --global init.defaultBranch main

# owned DIR: somebody owes what is missing there.
owned() {
  sed -i 's/title: Chief Executive/title: Chief Executive, roles: [chief]/' "$1/posts.yaml"
  echo 'roles: [{role: chief, title: Chief, accountable: true}]' >>"$1/checklist.yaml"
}

mkdir -p repository/trust
sample repository/trust/evidence
owned repository/trust/evidence
cd repository || exit
git init -q .
echo old >trust/evidence/documents/old.txt
git add . && git commit -qm 'The evidence'
git checkout -q -b branch
expect 0 check trust/evidence --since main
says 'no new findings'
says '1 finding known from main'

# What the branch adds, committed or not.
echo new >trust/evidence/documents/new.txt
expect 1 check trust/evidence --since main
says 'nothing declares `documents/new.txt`'
says_not '`documents/old.txt`'
git add . && git commit -qm 'A new document'
expect 1 check trust/evidence --since main --format gcc
same "what the branch adds" "$(cut -d' ' -f1 "$out")" trust/evidence/documents/new.txt:1:1:
expect 0 check trust/evidence --since HEAD
git rm -q trust/evidence/documents/old.txt
expect 1 check trust/evidence --since main
says 'gone since main: AS504 documents/old.txt'

# main goes on: what it fixes meanwhile is no news of the branch.
git commit -qm 'Without the old document'
git checkout -q main
git rm -q trust/evidence/documents/old.txt
git commit -qm 'Fixed in main, too'
git checkout -q branch
echo old >trust/evidence/documents/old.txt
expect 1 check trust/evidence --since main --format gcc
same "against where the branch left main" "$(wc -l <"$out")" 1
rm trust/evidence/documents/old.txt

# From within the folder, by tags and digests, and in a hook, where git sets variables.
git tag start main~1
cd trust/evidence || exit
expect 1 check --since start --format gcc
expect 1 check --since "$(git rev-parse main)" --format gcc
cd ../..
GIT_DIR=.git GIT_INDEX_FILE=.git/index GIT_PREFIX=trust/ expect 1 check trust/evidence --since start --format gcc
same "in a hook" "$(wc -l <"$out")" 1
git status --porcelain >status
[ "$(cat status)" = '?? status' ] || fail "git sees changes: $(cat status)"

# The folder as the root of a repository; a folder that is new; one that was no evidence folder.
sample ../alone
(cd ../alone && git init -q . && git add . && git commit -qm One)
echo more >../alone/documents/more.txt
expect 1 check ../alone --since HEAD
sample trust/other
owned trust/other
echo more >trust/other/documents/more.txt
expect 1 check trust/other --since main --format gcc
same "of a folder that is new" "$(wc -l <"$out")" 1
git rm -q --cached -r trust/evidence/assure.yaml
git commit -qm 'No evidence folder'
expect 1 check trust/evidence --since HEAD
git reset -q --hard HEAD~1

# The day is today's for both: what has expired since is no news.
expect 1 check trust/evidence --since start --as-of 2008-11-28

# wrong WORDS COMMIT [FOLDER]
wrong() {
  expect 2 check "${3:-trust/evidence}" --since "$2"
  complains "$1"
  says_nothing
}
wrong 'Not a valid object name nowhere' nowhere
wrong 'is no commit' -q
sample ../outside
wrong 'not a git repository' HEAD ../outside
git checkout -q --orphan apart
git commit -qm 'Another beginning'
wrong 'have nothing in common here; fetch more of the history' main
PATH=/nowhere expect 2 check trust/evidence --since main
complains 'git is not here'
# The commands of docs/ci.md.
mkdir ../documented
cd ../documented || exit
sample evidence
git init -q . && git add . && git commit -qm One
assure() { expect 0 "$@"; }
sed -n '/^```sh$/,/^```$/p' "$project/docs/ci.md" | grep '^assure check evidence' >../documented.sh
same "commands in docs/ci.md" "$(wc -l <../documented.sh)" 4
. ../documented.sh
cd ../repository || exit

# Nothing is left behind.
TMPDIR=$tmp/.run expect 1 check ../alone --since HEAD
left=$(ls -d "$tmp"/.run/assure-since-* "${TMPDIR:-/tmp}"/assure-since-* 2>/dev/null)
[ -z "$left" ] || fail "left behind: $left"
finish
