# Hostile and foreign packs (tests/hostile/packs.py): verify says what is wrong with each, within bounds of time and memory, and unpack
# writes nothing of the bad ones.
. "$(dirname "$0")/lib.sh"
command -v python3 >/dev/null || {
  skip "no python3 here"
  finish
}
export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1
"$binary" build "$(sample folder && echo folder)" -o built --quiet >/dev/null || fail "no pack"
mkdir packs
python3 "$project/tests/hostile/packs.py" built/sample.zip packs || fail "no packs"
[ "$(grep -c '	1	' packs/table.txt)" -ge 80 ] || fail "few hostile packs"

# Seconds of work on all threads together, and six times that in all, for what would wait for ever; KiB of addresses: threads reserve far more than they use.
seconds=10
[ -n "${ASSURE_LONG:-}" ] || seconds=4 # most packs are an eighth of the size
addresses=1500000
if ! (ulimit -v $addresses && "$binary" --version) >/dev/null 2>&1; then
  skip "this build does not run within bounds: AddressSanitizer reserves terabytes of addresses"
  addresses=unlimited
  seconds=200
fi
bounded() {
  command="assure $*"
  (ulimit -t $seconds && ulimit -v "$addresses" && exec timeout $((6 * seconds)) "$binary" --jobs 2 "$@") >"$out" 2>"$err" </dev/null
  status=$?
}

# What others unpack is what was verified: from the list of files, and as the bytes come.
others=
for other in unzip bsdtar; do
  if command -v $other >/dev/null; then others="$others $other"; else skip "no $other here"; fi
done
sound=0
read_alike() {
  turn=$others
  # One after the other in the usual run.
  [ -n "${ASSURE_LONG:-}" ] || {
    sound=$((sound + 1))
    turn=$(echo $others | cut -d ' ' -f $((1 + sound % $(echo $others | wc -w))))
  }
  for other in $turn; do
    mkdir .run/other
    case $other in
    unzip) unzip -q "packs/$1" -d .run/other ;;
    bsdtar) bsdtar -xf - -C .run/other <"packs/$1" ;;
    esac >.run/log 2>&1 || fail "$other does not unpack $1: $(head -n 2 .run/log)"
    diff -r "$(find .run/other -mindepth 1 -maxdepth 1)" "$2" >.run/log || fail "$other reads $1 otherwise: $(head -n 3 .run/log)"
    rm -rf .run/other
  done
}

# but_signatures [WORD]: what was printed of the pack, to its last line break, without what is said of signatures and lines that begin with WORD.
but_signatures() {
  grep -v "^not signed${1:+\|^$1 }" "$out"
  echo .
}

tab=$(printf '\t')
mkdir cage
bad=0
while IFS="$tab" read -r name wanted says1 says2 says3; do
  bounded verify "packs/$name"
  unpacks=$wanted
  [ "$wanted" != noted ] || {
    wanted=0
    unpacks=1
  }
  ended "$wanted"
  said=$(cat "$out" "$err")
  for fragment in "$says1" "$says2" "$says3"; do
    case $said in *"$fragment"*) ;; *) fail_run "does not say: $fragment" ;; esac
  done
  [ "$status" = "$wanted" ] || continue
  [ "$name" != sound-70000.zip ] || continue # takes a minute on slow disks
  # What takes `verify` a second takes `unpack` another one, which begins with the same.
  case $name${ASSURE_LONG:-} in deep-folders.zip | manifest-of-*.zip | too-many-files.zip | tiny-files.zip | overlap-all.zip) continue ;; esac
  # And of what is bad `unpack` says the same, of every second one in the usual run.
  [ "$unpacks" = 0 ] || [ "$wanted" = 0 ] || [ -n "${ASSURE_LONG:-}" ] || {
    bad=$((bad + 1))
    [ $((bad % 2)) = 0 ] || continue
  }
  verified=$(but_signatures)
  bounded unpack "packs/$name" -o cage/in
  ended "$unpacks"
  if [ "$unpacks" != 0 ]; then
    case $unpacks$wanted$name in
    2* | 10* | 11signature-*) ;; # verify says more of signatures, and of what is intact
    *) [ "$(but_signatures)" = "$verified" ] || fail_run "does not print what verify prints" ;;
    esac
    [ -n "$(ls -A cage)" ] || continue
    fail_run "leaves $(names_in cage)"
  else
    unpacked=$(sed -n 's/^unpacked //p' "$out")
    [ "$(but_signatures unpacked)" = "$verified" ] || fail_run "does not print what verify prints"
    [ -d "$unpacked" ] || fail_run "nothing was unpacked"
    case $name in *.zip) read_alike "$name" "$unpacked" ;; esac
    same "what lies beside what was unpacked of $name" "$(ls -A cage cage/in | tr '\n' ' ')" "cage: in  cage/in: ${unpacked#cage/in/} "
    bounded verify "$unpacked"
    ended 0
    same "the identity of what was unpacked of $name" "$(grep '^identity' "$out")" "$(printf '%s' "$verified" | grep '^identity')"
    [ ! -d "packs/$name" ] || diff -r "packs/$name" "$unpacked" >/dev/null || fail "unpack copied $name otherwise"
  fi
  rm -rf cage
  mkdir cage
done <packs/table.txt
rmdir cage
same "what was written beside" "$(ls -A . | tr '\n' ' ')" ".run built folder packs "
finish
