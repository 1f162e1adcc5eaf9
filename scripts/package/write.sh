#!/bin/sh
# Writes what a command prints, with gzip when the file's name says so: sh scripts/package/write.sh FILE COMMAND...
set -eu
file=$1
shift
"$@" >"$file.new"
case $file in
  *.gz)
    gzip -9n <"$file.new" >"$file"
    rm "$file.new"
    ;;
  *) mv "$file.new" "$file" ;;
esac
