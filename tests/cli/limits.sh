# What the computer refuses: threads, memory, the size of a file, somebody who reads on.
. "$(dirname "$0")/lib.sh"
sample folder
i=0
while [ $i -lt 200 ]; do
  echo "id: $i" >"folder/documents/$i.txt"
  i=$((i + 1))
done
echo 'nonsense: true' >folder/more.yaml

# bounded KILOBYTES ARGUMENT...: with so much room for addresses.
bounded() {
  room=$1
  shift
  command="assure $* (in $room kB)"
  (
    ulimit -v "$room"
    exec "$binary" "$@"
  ) >"$out" 2>"$err" </dev/null
  status=$?
}

bounded 200000 --version
if [ "$status" = 0 ]; then
  # Fewer threads than were asked for do the same.
  expect 1 check folder --jobs 1
  cp "$out" alone
  bounded 200000 check folder --jobs 256
  ended 1
  same_file "findings with few threads" "$out" alone
  bounded 200000 build folder -o packs --draft --jobs 256
  ended 1
  expect 0 verify packs/sample.zip

  # Without the memory to begin with, that is said, and is no fault of the program's.
  head -c 33000000 /dev/zero | tr '\0' '#' >folder/comment.yaml
  bounded 45000 check folder --jobs 1
  ended 2
  complains "assure: not enough memory"
  rm folder/comment.yaml
else
  skip "this build cannot run in bounded memory"
fi

# A file may not grow: nothing is left.
command="assure build folder -o full (files of at most 4 kB)"
(
  ulimit -f 8
  exec "$binary" build folder -o full --draft --quiet
) >/dev/null 2>"$err" </dev/null
status=$?
: >"$out"
ended 2
complains ": file too large"
same "what is left in the output folder" "$(outputs_in full)" ""

# Nobody reads on: as for every program, the signal ends it, and nothing is said.
for arguments in "explain" "check folder" "gaps folder --format json"; do
  command="assure $arguments | nobody"
  {
    # shellcheck disable=SC2086
    "$binary" $arguments 2>"$err" </dev/null
    echo $? >.run/status
  } | (
    exec <&-
    sleep 0.5
  )
  status=$(cat .run/status)
  : >"$out"
  ended 141
  complains_of_nothing
done
finish
