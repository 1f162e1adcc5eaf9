#!/bin/sh
# Writes the files of something new, so that they build and pass the tests as they are; then says what is left to do.
# sh scripts/new.sh rule ROOM/NAME   a rule over an evaluation, as in plan/late-report; the rooms are the folders in src/rules/
# sh scripts/new.sh field RECORD NAME MEANING   a text field of a record of the folder, as in "evidence item" custodian "who keeps it"
# sh scripts/new.sh command NAME     a verb of the command line
# sh scripts/new.sh page NAME        a page of the pack
set -eu
cd "$(dirname "$0")/.."

usage() {
  sed -n 's/^# sh /usage: sh /p' scripts/new.sh >&2
  exit 2
}

refuse() {
  echo "$0: $1" >&2
  exit 2
}

# Words that C++ keeps for itself, of those that somebody may think of.
reserved() {
  ! printf '%s\n' "$1" | grep -qxE 'and|auto|bool|break|case|catch|char|class|concept|const|continue|default|delete|do|double|else|enum|explicit|export|extern|false|float|for|friend|goto|if|inline|int|long|namespace|new|not|operator|or|private|protected|public|register|requires|return|short|signed|static|struct|switch|template|this|throw|true|try|typename|union|unsigned|using|virtual|void|volatile|while|xor' ||
    refuse "\`$1\` is a word of C++"
}

# late-report: becomes late_report in C++.
check_name() {
  printf '%s\n' "$1" | grep -qxE '[a-z][a-z0-9]*(-[a-z0-9]+)*' || refuse "\`$1\` is no name such as late-report"
  in_code=$(printf %s "$1" | tr - _)
  reserved "$in_code"
}

# write FILE: from standard input, when it is not there.
write() {
  [ ! -e "$1" ] || refuse "$1 is there already"
  cat >"$1"
  echo "wrote    $1"
}

# insert FILE LINE PATTERN: the line, before the one line of the file that has the pattern.
insert() {
  [ "$(grep -c "$3" "$1")" = 1 ] || refuse "$1 has no single line \`$3\`"
  sed "/$3/i\\
$2" "$1" >"$1.new"
  mv "$1.new" "$1"
  echo "changed  $1"
}

format() {
  formatter=$(command -v clang-format-14 || command -v clang-format || true)
  [ -z "$formatter" ] || "$formatter" -i "$@"
}

# The code after the last of the family that most rules of a room have: codes below it may have been given up, and none is used twice.
next_code() {
  family=$(sed -n 's/^ *\.code = "AS\([0-9]\).*/\1/p' "$1"/*.cpp | sort | uniq -c | sort -rn | awk 'NR == 1 { print $2 }')
  last=$(find src -name '*.cpp' -exec sed -n "s/^ *\\.code = \"AS\\($family[0-9]*\\)\".*/\\1/p" {} + | sort -n | tail -n 1)
  echo "AS$((last + 1))"
}

new_rule() {
  room=${1%%/*}
  name=${1#*/}
  check_name "$name"
  [ "$room" != "$1" ] && [ -d "src/rules/$room" ] ||
    refuse "\`$1\` is in no room; there are $(cd src/rules && echo */ | sed 's,/,,g')"
  [ -z "$(find src -path "*rules/*" -name "$in_code.cpp")" ] || refuse "there is a rule $name already"
  file=src/rules/$room/$in_code.cpp
  code=$(next_code "src/rules/$room")
  write "$file" <<END
// $code $name
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule $in_code = {
    .code = "$code",
    .name = "$name",
    .severity = diag::Severity::Warning,
    .summary = "one line that says what is found",
    .explanation =
        R"(What it means, and why it matters to the reader of the pack. Until this is written, the check below finds an
action whose name is that of the rule, so that the tests of the samples pass from the start.

How to fix it.)",
    .bad = R"(actions:
  - {id: print-report, what: $name, who: ceo, due: 2009-01-31}
)",
    .good = R"(actions:
  - {id: print-report, what: Print the report, who: ceo, due: 2009-01-31}
)",
};

void check_$in_code(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& action : evaluation.submission().actions) {
    if (!action.what || *action.what != $in_code.name) continue;
    out.report($in_code, action.what.span, "\`{}\` is what stands here", *action.what)
        .help("do what fixes it");
  }
}

}  // namespace assure::rules
END
  format "$file"
  cat <<END

It is declared and listed by its name, and its samples are tests already:
  build-test/src/assure-unit-tests -tc="*sample*"
Write the texts, the samples and the check. Then have the outputs that list all rules written again, and read their diff:
  sh scripts/generate.sh
END
}

new_field() {
  case $3 in
    "" | *[!A-Za-z0-9\ ,.:\;\(\)\'-]*) refuse "the meaning is one line of letters, digits, spaces and , . : ; ( ) ' -" ;;
  esac
  printf '%s\n' "$2" | grep -qxE '[a-z][a-z0-9]*(_[a-z0-9]+)*' || refuse "\`$2\` is no name such as kept_by"
  reserved "$2"
  table=$(grep -lE "> type\($|> type\(\"" src/submission/*records.cpp | xargs grep -l "type(\"$1\"," || true)
  case $1 in *[!a-z\ -]*) table="" ;; esac
  [ -n "$table" ] || refuse "\`$1\` is no record of src/submission/*records.cpp, such as \"evidence item\""
  record=$(sed -n "s/^.*RecordType<\([A-Za-z]*\)> type(\"$1\",.*/\1/p" "$table")
  header=$(grep -l "^struct $record : Record {" src/submission/*.h)
  ! grep -q "field<&$record::[a-z_]*>(\"$2\"" "$table" || refuse "the record \`$1\` has a \`$2\` already"
  ! sed -n "/^struct Record {/,/^};/p;/^struct $record : /,/^};/p" src/record/spanned.h "$header" | grep -qE "[ *&]$2[;{ ,]" ||
    refuse "the struct $record has a member \`$2\` already"
  # Behind the first of each: that one names the record.
  sed -i "/^struct $record : Record {/{n;s/\$/\n  Text $2;/}" "$header"
  row="field<\&$record::$2>(\"$2\", optional, \"$3\"),"
  sed -i "0,/^ *field<&$record::/s//$row\n&/" "$table"
  format "$header" "$table"
  echo "changed  $header"
  echo "changed  $table"
  cat <<END

It is read, and pages and pack.json show it as it is. A page that shows it in a way of its own says \`.on_page()\` behind the row; see
record/type_info.h for fields that no page shows, record/codec.h for other types than text. Then have docs/ and schemas/json/ written
anew, and read their diff:
  sh scripts/generate.sh
END
}

new_command() {
  check_name "$1"
  file=src/cli/$in_code.cpp
  pascal=$(printf %s "$1" | tr - '\n' | awk '{ printf "%s", toupper(substr($0, 1, 1)) substr($0, 2) }')
  write "$file" <<END
// assure $1
#include "cli/command.h"

namespace assure::cli {
namespace {

struct ${pascal}Arguments {
  std::string directory;
};

Exit run_$in_code(const Context& context, const ${pascal}Arguments& arguments) {
  auto compilation = context.compile(arguments.directory);
  if (!compilation) return context.could_not_run(compilation.error());
  context.tell_unread(**compilation);
  return Exit::Clean;
}

}  // namespace

Verb set_up_$in_code() {
  auto arguments = std::make_shared<${pascal}Arguments>();
  return {
      .options = {{"DIR", "", &arguments->directory, directory_help}},
      .takes = {Shared::AsOf, Shared::Quiet, Shared::Jobs},
      .run = [arguments](const Context& context) { return run_$in_code(context, *arguments); },
  };
}

}  // namespace assure::cli
END
  insert src/cli/command.h "Verb set_up_$in_code();" '^Verb set_up_explain'
  insert src/cli/cli.cpp "    {\"$1\", \"Say in one line what it does\", set_up_$in_code}," '^    {"explain",'
  format "$file" src/cli/command.h src/cli/cli.cpp
  cat <<END

Write the command, put its line in src/cli/cli.cpp where \`assure --help\` should have it, and show it in README.md. Tests: a script in
tests/cli/, and a line help-$1 in tests/golden/cases.txt. Then have the outputs of --help written again, and read their diff:
  sh scripts/generate.sh
END
}

new_page() {
  check_name "$1"
  title=$(printf %s "$1" | tr - ' ' | awk '{ print toupper(substr($0, 1, 1)) substr($0, 2) }')
  [ ! -e "templates/$1.html" ] || refuse "templates/$1.html is there already"
  write "src/pages/$in_code.cpp" <<END
// $title.
#include "pages/sheets.h"

namespace assure::pages {

void fill_$in_code(const Book& book, View view) {
  view.set("ORGANISATION", book.organisation());
}

}  // namespace assure::pages
END
  write "templates/$1.html" <<END
{{!The page that says what there is in $1.}}
{{%AUTOESCAPE context="HTML"}}<h1>$title</h1>
<p class="lead">{{ORGANISATION}}</p>
END
  insert src/pages/sheets.h "void fill_$in_code(const Book\\& book, View view);" '^void fill_compiled'
  insert src/pages/site_map.cpp "    add(Chapter::About, \"$1\", \"$title\", fill_$in_code);" '^    return std::move(sheets_);'
  format "src/pages/$in_code.cpp" src/pages/sheets.h src/pages/site_map.cpp
  cat <<END

Write the page, and put its line in src/pages/site_map.cpp where the pack should have it. Then have the reference of templates and
the outputs written again, and read their diff:
  sh scripts/generate.sh
END
}

if [ "${1:-}" = field ]; then
  [ $# -eq 4 ] || usage
  new_field "$2" "$3" "$4"
  exit
fi
[ $# -eq 2 ] || usage
case "$1" in
  rule) new_rule "$2" ;;
  command) new_command "$2" ;;
  page) new_page "$2" ;;
  *) usage ;;
esac
