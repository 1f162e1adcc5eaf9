# A rebuild after one changed line writes only what changed: the other files of the folder stay the same files.
. "$(dirname "$0")/lib.sh"
sample folder
files() { (cd out/sample && find . -type f -printf '%i %p\n' | sort); }
written() { comm -13 "$1" "$2" | cut -d' ' -f2- | sort | tr '\n' ' '; }

expect 0 build folder -o out
files >first
expect 0 build folder -o out
files >second
same "what a rebuild without a change wrote" "$(written first second)" ""

sed -i "s/every year/other year/" folder/answers.yaml
expect 0 build folder -o out
files >third
same "what a rebuild after one changed line wrote" "$(written second third)" \
  "./assets/search/words-1.js ./data/source/answers.yaml ./manifest-sha256.txt ./pack.json ./pages/standards-s1.html ./tagmanifest-sha256.txt "
expect 0 verify out/sample
expect 0 verify out/sample.zip

# What is remembered lies with the user, for nobody else, and not where the pack goes.
same "what stands in the output folder" "$(outputs_in out)" "sample sample.zip "
same "the rights of the cache" "$(stat -c %a "$XDG_CACHE_HOME/assure")" 700
HOME=$tmp/home XDG_CACHE_HOME= expect 0 build folder -o homely
same "the rights of the cache at home" "$(stat -c %a home/.cache/assure)" 700
# Who has no such place has the same pack.
first=$(identity)
(unset HOME XDG_CACHE_HOME && "$binary" build folder -o homeless) >"$out" || fail "a build without a home"
same "the identity without a home" "$(identity)" "$first"

# A page of a mapped file that was changed before the build can change again, and no time of the file tells.
if [ "$(stat -f -c %T /dev/shm 2>/dev/null)" = tmpfs ]; then
  mapped=$(mktemp -d /dev/shm/assure-XXXXXX)
  cp -R folder "$mapped/folder"
  python3 - "$binary" "$mapped" <<'END' || fail "what was written through a mapping is not in the pack"
import mmap, pathlib, subprocess, sys, time
binary, place = sys.argv[1:]
document = pathlib.Path(place, "folder/documents/annual-report.txt")
build = lambda: subprocess.run([binary, "build", place + "/folder", "-o", place + "/out", "-q"], check=True, capture_output=True)
with open(document, "r+b") as file, mmap.mmap(file.fileno(), 0) as mapped:
    mapped[0:1] = b"1"
    time.sleep(0.1)
    build()
    mapped[0:1] = b"2"
build()
sys.exit(pathlib.Path(place, "out/sample/data/documents/annual-report.txt").read_bytes() != document.read_bytes())
END
  rm -rf "$mapped"
else
  skip "no disk in memory here"
fi
finish
