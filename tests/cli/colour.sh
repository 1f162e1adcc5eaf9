# Colour: only where somebody sees it, or where it was asked for.
. "$(dirname "$0")/lib.sh"
escape=$(printf '\033')
sample faulty
echo 'nonsense: true' >faulty/more.yaml

coloured() { grep -q "$escape" "$out" || fail_run "no colour"; }
plain() { ! grep -q "$escape" "$out" "$err" || fail_run "colour"; }

expect 1 check faulty
plain
cp "$out" uncoloured
expect 1 check faulty --color never
plain
expect 1 check faulty --color always
coloured
sed "s/$escape\[[0-9;]*m//g" "$out" >stripped
same_file "the text without its colours" uncoloured stripped
expect 1 check faulty --color always --format json
plain
expect 0 explain --color always
plain
NO_COLOR=1
export NO_COLOR
# What is asked for on the command line wins: https://no-color.org.
expect 1 check faulty --color always
coloured
unset NO_COLOR

if command -v script >/dev/null; then
  # on_terminal ENVIRONMENT: check, with a terminal for standard output.
  on_terminal() {
    command="$1 assure check faulty (on a terminal)"
    script -qec "env $1 '$binary' check faulty ${2:-}" typescript </dev/null >/dev/null 2>&1
    cp typescript "$out"
    : >"$err"
    grep -q nonsense "$out" || fail_run "nothing was said"
  }
  on_terminal TERM=xterm
  coloured
  on_terminal NO_COLOR=1
  plain
  # Empty means nothing.
  on_terminal NO_COLOR=
  coloured
  on_terminal TERM=xterm "--color never"
  plain
else
  skip "no script(1) to make a terminal"
fi
finish
