#!/bin/sh
# Whether every C++ file is as the formatter would write it. $1: the formatter.
find src tests -name '*.cpp' -o -name '*.h' | sort | xargs "$1" --dry-run --Werror
