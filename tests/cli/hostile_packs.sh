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
[ -n "${ASSURE_LONG:-}" ] || seconds=4 # for packs of a quarter of the size
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
read_alike() {
  for other in $others; do
    mkdir .run/other
    case $other in
    unzip) unzip -q "packs/$1" -d .run/other ;;
    bsdtar) bsdtar -xf - -C .run/other <"packs/$1" ;;
    esac >.run/log 2>&1 || fail "$other does not unpack $1: $(head -n 2 .run/log)"
    diff -r "$(find .run/other -mindepth 1 -maxdepth 1)" "$2" >.run/log || fail "$other reads $1 otherwise: $(head -n 3 .run/log)"
    rm -rf .run/other
  done
}

tab=$(printf '\t')
while IFS="$tab" read -r name wanted says1 says2 says3; do
  bounded verify "packs/$name"
  unpacks=$wanted
  [ "$wanted" != noted ] || {
    wanted=0
    unpacks=1
  }
  ended "$wanted"
  for fragment in "$says1" "$says2" "$says3"; do
    [ -z "$fragment" ] || grep -qF -- "$fragment" "$out" "$err" || fail_run "does not say: $fragment"
  done
  [ "$status" = "$wanted" ] || continue
  [ "$name" != sound-70000.zip ] || continue # takes a minute on slow disks
  # What takes `verify` a second takes `unpack` another one, which begins with the same.
  case $name${ASSURE_LONG:-} in deep-folders.zip | manifest-of-*.zip | too-many-files.zip | tiny-files.zip | overlap-all.zip) continue ;; esac
  grep -v '^not signed' "$out" >.run/verified
  mkdir cage
  bounded unpack "packs/$name" -o cage/in
  ended "$unpacks"
  if [ "$unpacks" != 0 ]; then
    case $unpacks$wanted$name in
    2* | 10* | 11signature-*) ;; # verify says more of signatures, and of what is intact
    *) grep -v '^not signed' "$out" | cmp -s - .run/verified || fail_run "does not print what verify prints" ;;
    esac
    same "what unpack leaves of $name" "$(names_in cage)" ""
  else
    unpacked=$(sed -n 's/^unpacked //p' "$out")
    grep -v '^unpacked \|^not signed' "$out" | cmp -s - .run/verified || fail_run "does not print what verify prints"
    [ -d "$unpacked" ] || fail_run "nothing was unpacked"
    case $name in *.zip) read_alike "$name" "$unpacked" ;; esac
    same "what lies beside what was unpacked of $name" "$(ls -A cage cage/in | tr '\n' ' ')" "cage: in  cage/in: ${unpacked#cage/in/} "
    grep '^identity' .run/verified >.run/identity
    bounded verify "$unpacked"
    ended 0
    grep '^identity' "$out" | cmp -s - .run/identity || fail_run "is not what verify said"
    [ ! -d "packs/$name" ] || diff -r "packs/$name" "$unpacked" >/dev/null || fail "unpack copied $name otherwise"
  fi
  rm -rf cage
done <packs/table.txt
same "what was written beside" "$(ls -A . | tr '\n' ' ')" ".run built folder packs "
finish
