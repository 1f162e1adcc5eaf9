# With `--jobs 1` no thread is started, whatever there is to do, and the pack is the same.
. "$(dirname "$0")/lib.sh"

# alone STATUS ARGUMENT...: as expect, of a program that is killed when it starts a thread.
alone() {
  wanted=$1
  shift
  command="assure $* (one_job.py)"
  python3 "$project/tests/cli/one_job.py" "$binary" "$@" >"$out" 2>"$err" </dev/null
  status=$?
  ended "$wanted"
}

# A file too large to be held among others.
sample folder
seq -f 'Line %.0f of a very long register: nothing was decided, and everybody was told so.' 405000 >folder/documents/register.csv
sed -i "s|file: documents/annual-report.txt|files: [documents/annual-report.txt, documents/register.csv]|" folder/evidence.yaml

expect 0 --jobs 4 build folder -o several
alone 0 --jobs 1 build folder -o one
same_file "the zip" one/sample.zip several/sample.zip
touch folder/documents/annual-report.txt
alone 0 --jobs 1 build folder -o one
same_file "the zip of the next build" one/sample.zip several/sample.zip
alone 0 --jobs 1 verify one/sample.zip
alone 0 --jobs 1 unpack one/sample.zip -o unpacked
# Documents that a child process reads.
alone 0 --jobs 1 check "$complete"

# What would be noticed: SIGSYS.
alone 159 --jobs 4 build folder -o four
finish
