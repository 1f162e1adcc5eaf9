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
finish
