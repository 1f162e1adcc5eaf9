# What is owed is one list: check, gaps, status, pack.json and the pages show the same of every example, and of folders damaged at random.
. "$(dirname "$0")/lib.sh"

python3 "$project/tests/cli/one_truth.py" "$binary" "$project" >"$out" 2>&1 || fail "the surfaces differ: $(cat "$out")"
finish
