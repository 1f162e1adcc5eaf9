# Over a hundred situations in which a command would replace what it did not make: the table is in nothing_lost.py.
. "$(dirname "$0")/lib.sh"
python3 "$(dirname "$0")/nothing_lost.py" "$binary" >situations || fail "$(cat situations)"
grep -q '^[1-9][0-9][0-9] situations' situations || fail "too few situations: $(tail -1 situations)"
finish
