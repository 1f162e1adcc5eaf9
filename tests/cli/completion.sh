# Commands, options and values as the shells themselves complete them; the manual page as roff reads it.
. "$(dirname "$0")/lib.sh"

mkdir shells bin
ln -s "$binary" bin/assure
for shell in bash zsh fish; do
  expect 0 completion "$shell"
  cp "$out" "shells/$shell"
done
mkdir shells/zsh-functions
cp shells/zsh shells/zsh-functions/_assure
expect 2 completion tcsh
complains "bash"
mkdir examples
touch examples.txt

# What bash offers for the last of these words.
cat >complete.bash <<'END_OF_SCRIPT'
. shells/bash
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_assure 2>&1
echo "${COMPREPLY[*]}"
END_OF_SCRIPT
offered() { bash complete.bash assure "$@"; }

same "commands by their first letters" "$(offered ch)" "check"
same "commands below a command" "$(offered frameworks '')" "list show export check import --help"
same "options behind shared ones" "$(offered --quiet check --fo)" "--format"
same "values" "$(offered check --fail-on '')" "error warning"
same "forms of check" "$(offered check --format '')" "human json sarif junit github gitlab gcc"
same "values behind =" "$(offered check --fail-on = w)" "warning"
same "values behind = alone" "$(offered check --fail-on =)" "error warning"
same "values of a short option" "$(offered gaps -f m)" "markdown"
same "positionals" "$(offered completion '')" "bash zsh fish --help"
same "files" "$(offered check exa | tr ' ' '\n' | sort | tr '\n' ' ')" "examples examples.txt "
same "values that nobody can know" "$(offered check --as-of '')" ""

# Whatever help lists is offered.
"$binary" --help | sed -n 's/^  \([a-z][a-z-]*\) .*/\1/p' >commands
"$binary" man >manual
[ "$(wc -l <commands)" -ge 16 ] || fail "help lists few commands: $(cat commands)"
while read -r name; do
  case " $(offered '') " in
    *" $name "*) ;;
    *) fail "\`$name\` is not offered" ;;
  esac
  for option in $("$binary" "$name" --help | grep -o -e '^  *-[-a-z, ]*' | tr ', ' '\n\n' | grep -e '^--[a-z]'); do
    case " $(offered "$name" --) " in
      *" $option "*) ;;
      *) fail "\`$name\` does not offer \`$option\`" ;;
    esac
    tr -d '\\' <manual | sed -n "/^\.SS fB${name}fR/,/^\.SS/p" | grep -q -e "fB$option" || [ "$option" = --help ] || fail "the manual page of \`$name\` has no \`$option\`"
  done
done <commands

if command -v fish >/dev/null; then
  cat >complete.fish <<'END_OF_SCRIPT'
set -x PATH $PWD/bin $PATH
source shells/fish
complete -C $argv[1] | string replace -r '\t.*' '' | string join ' '
END_OF_SCRIPT
  export HOME="$tmp/home"
  fish_offered() { fish complete.fish "$1"; }
  same "fish: commands" "$(fish_offered 'assure ch')" "check"
  same "fish: commands below a command" "$(fish_offered 'assure frameworks ')" "check export import list show"
  same "fish: values" "$(fish_offered 'assure check --fail-on ')" "error warning"
  same "fish: values behind =" "$(fish_offered 'assure check --fail-on=w')" "--fail-on=warning"
  same "fish: options" "$(fish_offered 'assure check --fo')" "--format"
  same "fish: files" "$(fish_offered 'assure check exa' | tr ' ' '\n' | sort | tr '\n' ' ')" "examples.txt examples/ "
else
  skip "no fish here: with ASSURE_LONG=1 scripts/setup.sh installs it"
fi

if command -v zsh >/dev/null; then
  # Types what is before `:`, and a tab; zsh is to add what is behind it.
  cat >complete.zsh <<'END_OF_SCRIPT'
zmodload zsh/zpty
zpty -b shell zsh -f -i
hear() {
  local heard piece
  repeat 200; do
    while zpty -r -t shell piece; do heard+=$piece; done
    [[ $heard == *$1* ]] && return
    sleep 0.05
  done
  print -r -- "zsh did not complete: $1"
}
zpty -n -w shell $'PS1=READY; fpath=($PWD/shells/zsh-functions $fpath); PATH=$PWD/bin:$PATH; autoload -Uz compinit; compinit -u -D\n'
hear READY
for typed in 'assure ch:eck' 'assure frameworks sh:ow' 'assure check --fail-on=w:arning' 'assure check --fail-on w:arning' 'assure build --ou:t' \
  'assure completion f:ish' 'assure check examples.t:xt'; do
  zpty -n -w shell "${typed%%:*}"$'\t'
  hear "${typed%%:*}${typed##*:}"
  zpty -n -w shell $'\x15'
done
zpty -d shell
END_OF_SCRIPT
  same "zsh" "$(zsh -f complete.zsh)" ""
else
  skip "no zsh here: with ASSURE_LONG=1 scripts/setup.sh installs it"
fi

expect 0 man
says ".SH EXIT STATUS"
if command -v groff >/dev/null; then
  same "what groff warns of" "$(groff -man -ww -z "$out" 2>&1)" ""
else
  skip "no groff here: with ASSURE_LONG=1 scripts/setup.sh installs it"
fi
finish
