# The exit status of every command, and what is said when it cannot run.
. "$(dirname "$0")/lib.sh"
sample clean
sample faulty
echo 'nonsense: true' >faulty/more.yaml
sample warned
: >warned/empty.yaml
"$binary" build clean -o packs --quiet >/dev/null || fail "the sample does not build"
cp -R packs/sample changed
echo >>changed/index.html

# 0: nothing to report.
expect 0 check clean
complains_of_nothing
says "no findings"
expect 0 gaps clean
expect 0 build clean -o fresh
complains_of_nothing
expect 0 verify packs/sample.zip
expect 0 verify packs/sample
expect 0 register clean
expect 0 diff clean packs/sample.zip
expect 0 frameworks
expect 0 frameworks list
expect 0 frameworks show wcc-2008
expect 0 explain
expect 0 explain AS301
expect 0 explain unknown-evidence
expect 0 --help
expect 0 --version
for verb in check gaps build verify frameworks explain; do expect 0 $verb --help; done

# 1: findings, gaps, a pack that is not intact.
expect 1 check faulty
complains_of_nothing
expect 1 check faulty --format json
expect 1 check warned --fail-on warning
expect 0 check warned
expect 1 gaps "$draft"
expect 1 build faulty -o fresh
complains "no pack was built: there is 1 error"
expect 1 verify changed
says "index.html"
expect 1 verify packs/sample packs/sample
says "more than one pack is given, and they are not the parts of one"
says "1 error"

# 2: wrong usage. Nothing on standard output, so that no program takes it for a result.
wrong() {
  expect 2 "$@"
  says_nothing
  [ -s "$err" ] || fail_run "it does not say why"
}
wrong
wrong check --nope clean
complains "--nope"
wrong chekc clean
wrong check clean clean
wrong check clean --format xml
complains "xml"
wrong check clean --fail-on never
wrong check clean --jobs 0
wrong check clean --jobs -1
wrong check clean --jobs many
wrong check clean --color purple
for day in nonsense 2008-02-30 2008-13 28/11/2008 ''; do
  wrong check clean --as-of "$day"
  complains "as-of"
done
wrong check clean --as-of 2008-11-28 --as-of 2008-11-29
complains "--as-of: is given more than once"
wrong --jobs 1 check clean --jobs 2
complains "--jobs: is given more than once"
wrong check clean --as-of
complains "--as-of: no value is given"
# What would do nothing is refused, before the command and behind it.
for arguments in "schema --as-of 2008-11-28" "--as-of 2008-11-28 schema" "explain --as-of 2008-11-28" "frameworks list --as-of 2008-11-28" \
  "frameworks --as-of 2008-11-28 show wcc-2008"; do
  # shellcheck disable=SC2086
  wrong $arguments
  complains "--as-of: does nothing for"
done
# How to print, and on how many cores, is honoured everywhere, if only by having no colour to show.
for arguments in "gaps clean" "crosswalk clean" explain schema "frameworks show wcc-2008"; do
  # shellcheck disable=SC2086
  expect 0 $arguments --color never --jobs 2 --quiet
  # shellcheck disable=SC2086
  expect 0 --color never --jobs 2 --quiet $arguments
done
expect 0 frameworks export wcc-2008 --quiet
wrong schema --format json
complains "not expected: --format"
wrong sign --format json
complains "not expected: --format"
wrong gaps clean --format docx
wrong gaps clean --owner nobody
complains "nobody"
wrong gaps clean --framework nothing
complains "nothing"
wrong build clean
complains "--out"
wrong build clean -o ''
wrong verify
wrong verify clean
wrong verify nowhere
complains "nowhere"
wrong verify clean/posts.yaml
complains "not a pack"
wrong frameworks show nothing
wrong frameworks nothing
complains '`frameworks` has no command `nothing`; it has `list`, `show`, `export`, `check` and `import`'
wrong frameworks lst
complains 'did you mean `list`?'
wrong explain AS000
complains "AS000"
wrong explain unknown-evidense
complains "did you mean \`unknown-evidence\`?"

# 2: a folder that is none.
for verb in check gaps "build -o fresh"; do
  # shellcheck disable=SC2086
  wrong $verb nowhere
  complains "nowhere"
  # shellcheck disable=SC2086
  wrong $verb clean/posts.yaml
  complains "posts.yaml"
  # shellcheck disable=SC2086
  wrong $verb clean/documents
  complains "assure.yaml"
  # shellcheck disable=SC2086
  wrong $verb
  complains "assure.yaml"
done

for epoch in nonsense -1 12x 99999999999999999999 ''; do
  SOURCE_DATE_EPOCH=$epoch
  export SOURCE_DATE_EPOCH
  wrong check clean
  complains "SOURCE_DATE_EPOCH"
done
SOURCE_DATE_EPOCH=1227830400 # 2008-11-28
expect 0 check clean
unset SOURCE_DATE_EPOCH

# 2: what could not be written was not said.
if [ -c /dev/full ]; then
  for arguments in --help "check clean" "check faulty --format json" "gaps $draft" "verify packs/sample.zip" "explain" \
    "frameworks show wcc-2008"; do
    command="assure $arguments >/dev/full"
    # shellcheck disable=SC2086
    "$binary" $arguments >/dev/full 2>"$err"
    status=$?
    : >"$out"
    ended 2
    complains "standard output"
  done
else
  skip "no /dev/full here"
fi
finish
