# No output, cache, pack or core holds a value that must not leave, nor a part of one.
. "$(dirname "$0")/lib.sh"

python3 "$project/tests/cli/no_value_leaves.py" "$binary" >"$out" 2>&1 || fail "values leave: $(cat "$out")"
finish
