# Loose files: what is told of them, how it ends, what is not looked into.
. "$(dirname "$0")/lib.sh"

mkdir -p files/below files/.git
printf 'The board met.\n' >files/clean.txt
printf 'A table of wards.\n' >files/below/second.md
printf 'not to be read\n' >files/.git/config
ln -s clean.txt files/link.txt

expect 0 inspect files
says 'files/clean.txt: Plain text'
says 'files/below/second.md: Markdown'
says 'not looked into: files/.git'
says 'not looked into: files/link.txt'
says '2 files: 0 errors, 0 warnings, 0 notes'
complains_of_nothing

# A link that is given is followed; what is given more than once is looked at once.
expect 0 inspect files/link.txt files/clean.txt
says '1 file: '

# What nobody can search is never green.
printf '\177ELF nothing that anybody reads' >program.bin
expect 1 inspect program.bin files/clean.txt
says 'program.bin: '
says 'warning[AS643]: the file '
says '2 files: 0 errors, 1 warning, 0 notes'

# What is not there does not hide the others.
expect 2 inspect absent.txt files/clean.txt
says 'files/clean.txt: Plain text'
complains 'absent.txt'

expect 1 inspect --format json program.bin
says '"file": "program.bin"'
says '"unsearched": "is of a type that is not read"'
expect 1 inspect --format csv program.bin
says 'File,Type,Pages,Title,Dated,Changed,Severity,Code,What,Count,Masked,Place,How to take it out'
says 'not searched: it is of a type that is not read'

finish
