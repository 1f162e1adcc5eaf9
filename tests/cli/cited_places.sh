# A quote has to be in the section that is named, and on the slide; the pages and pack.json say what became of each citation.
. "$(dirname "$0")/lib.sh"

sample folder
cd folder || exit
rm -f answers.yaml
cat >documents/plan.md <<'END'
Before all of it.

# 1 Plan

All lots were let.

## 1.1 Risks

Three bids were sought for each lot.

# 2 Costs

They are known.
END
printf 'Costs\nThey are known.\n' >documents/plain.txt
cat >more.yaml <<'END'
evidence:
  - {id: plan, kind: report, title: Plan, owner: ceo, dated: 2008-06-30, status: final, file: documents/plan.md}
  - {id: plain, kind: report, title: Plain, owner: ceo, dated: 2008-06-30, status: final, file: documents/plain.txt}
  - {id: rates, kind: report, title: Rates, owner: ceo, dated: 2008-06-30, status: final, file: documents/rates.csv}
standards:
  - criterion: S1
    owner: ceo
    rating: met
    statement: We do.
    evidence:
      - annual-report
      - {item: plan, section: Plan > Risks, quote: three bids were sought}
      - {item: plan, section: Costs, quote: three bids were sought}
      - {item: plan, section: 1.1 Riks}
      - {item: plan, section: Weather, quote: before all}
      - {item: plain, section: Costs, quote: they are known}
      - {item: plan, slide: 3, quote: they are known}
      - {item: plan, slide: 3, pages: 3}
      - {item: rates, range: B2:B3, value: 85%}
      - {item: rates, cell: B2, range: B2:B3}
END
printf 'Measure,Rate\nOn time,84%%\nLate,85%%\n' >documents/rates.csv
cd ..
expect 1 check folder
cat >.run/wanted <<'END'
error[AS549]: `plan` does not say `three bids were sought` under `Costs`
  --> more.yaml:13:31
   |
13 |       - {item: plan, section: Costs, quote: three bids were sought}
   |                               ^^^^^
   |
   = help: it is under `1 Plan > 1.1 Risks`

END
sed -n '/^error.AS549.: .plan. does not say/,/^$/p' "$out" >.run/found
same_file "what is said of a quote under another heading" .run/found .run/wanted
says 'error[AS549]: `plan` has no heading `1.1 Riks`'
says 'help: did you mean `1.1 Risks`?'
says 'error[AS549]: `plan` has no heading `Weather`'
says 'help: the quote is before the first heading'
says 'warning[AS549]: `plain` has no headings that can be read, or more than 20000, so the section `Costs` cannot be looked up'
says 'error[AS549]: `plan` is no presentation'
says 'error[AS549]: `pages` and `slide` both say where in the file'
says 'error[AS548]: `cell` and `range` both name cells'
says_not AS513

expect 1 build folder --draft -o out
page=$(cat out/*/pages/standards-s1.html)
shows() {
  case $page in
  *"$1"*) ;;
  *) fail "the page does not show: $1" ;;
  esac
}
shows 'section Plan &gt; Risks'
shows 'In context, under 1 Plan &gt; 1.1 Risks: '
shows 'Not there; it is under 1 Plan &gt; 1.1 Risks'
shows 'Not there; it is before the first heading'
shows 'The document has no such section'
shows 'The section was not looked up'
shows '>slide 3<'
shows 'In context, B3: Late | <mark>85%</mark>'

python3 - out/*/pack.json <<'END' || fail "pack.json says otherwise what became of the citations"
import json
import sys
pack = json.load(open(sys.argv[1]))
found = [entry["looked_up"] for entry in pack["frameworks"][0]["criteria"][0]["evidence"]]
assert found[0] is None, found[0]
quote = found[1]["quote"]
assert (quote["state"], quote["file"], quote["headings"]) == ("found", "documents/plan.md", "1 Plan > 1.1 Risks"), quote
assert quote["passage"]["words"] == "Three bids were sought", quote
assert found[1]["section"] == "found" and found[1]["cells"] is None
assert found[2]["quote"]["state"] == "elsewhere" and found[2]["section"] == "found"
assert found[3] == {"quote": None, "section": "missing", "cells": None}
assert found[5]["quote"]["state"] == "found" and found[5]["section"] == "unread"
assert found[8]["cells"]["place"] == "B3" and found[8]["cells"]["passage"]["words"] == "85%"
END
finish
