# What differs between packs and folders, and what has become of gaps since a pack.
. "$(dirname "$0")/lib.sh"

sample folder
cat >folder/answers.yaml <<'END'
standards:
  - {criterion: S1, owner: ceo, rating: partly, target: met, statement: The report appears every year and is sent to all., evidence: [annual-report]}
END
cat >folder/plan.yaml <<'END'
actions:
  - {id: print, what: Print it, who: ceo, due: 2008-12-10}
  - {id: send, what: Send it, who: ceo, due: 2008-11-20}
END
run build folder -o old --draft --quiet
[ -e old/sample.zip ] || fail_run "no pack"

# Nothing differs, in each combination.
for one in folder old/sample old/sample.zip; do
  for other in folder old/sample old/sample.zip; do
    expect 0 diff "$one" "$other"
    says "no difference"
  done
done

# A pack of an early version says less: neither rules nor records of gaps, no posts.
cp -R old/sample early
python3 - <<'END' || fail "no early pack"
import hashlib, json
pack = json.load(open("early/pack.json"))
for gap in pack["gaps"]:
    for key in ("code", "record", "criteria", "waived", "file", "line"):
        del gap[key]
for key in ("posts", "milestones", "compiler"):
    del pack[key]
del pack["summary"]["unread"]
text = json.dumps(pack).encode()
was = hashlib.sha256(open("early/pack.json", "rb").read()).hexdigest()
open("early/pack.json", "wb").write(text)
manifest = open("early/tagmanifest-sha256.txt").read()
assert was in manifest
open("early/tagmanifest-sha256.txt", "w").write(manifest.replace(was, hashlib.sha256(text).hexdigest()))
END
expect 0 diff early folder
says "no difference"
expect 0 diff folder early

# A rating, words, a target, a document with other bytes, one more and one less, gaps.
cp -R folder new
cat >new/answers.yaml <<'END'
standards:
  - {criterion: S1, owner: ceo, rating: met, target: met, statement: The report appears every second year and is sent to all., evidence: [annual-report]}
END
cat >new/plan.yaml <<'END'
actions:
  - {id: print, what: Print it, who: ceo, due: 2008-12-10}
  - {id: send, what: Send it, who: ceo, due: 2009-01-20}
END
echo changed >>new/documents/annual-report.txt
echo more >new/documents/more.txt
sed -i 's/as_of: .*/as_of: 2008-12-20/' new/assure.yaml
echo '  - {id: more, kind: report, title: More, file: documents/more.txt, owner: ceo, dated: 2008-11-30, status: final}' >>new/evidence.yaml
expect 1 diff old/sample.zip new
cat >wanted <<'END'
sample on 28 November 2008, and sample on 20 December 2008: differences

Answers
  sample/S1 Reports every year
    rating: partly -> met
    statement: The report appears every {+second+} year and is sent to all.

Evidence
  other bytes  Annual report: data/documents/annual-report.txt
  added        More: data/documents/more.txt

END
head -n 11 "$out" >there
same_file "what differs" wanted there
says 'Gaps: '
says '  new      2008-12-10  Chief Executive          action `print` was due 2008-12-10 and is open'
says '  closed   2008-11-20  Chief Executive          action `send` was due 2008-11-20 and is open'
expect 1 diff new old/sample
says '  gone         More: data/documents/more.txt'
says '[-second-]'
expect 1 diff old/sample.zip new --format markdown
says '| sample/S1 | Reports every year | partly | met |  | The report appears every **second** year and is sent to all. |'
expect 1 diff old/sample.zip new --format json
python3 - "$out" <<'END' || fail_run "the JSON says something else"
import json, sys
said = json.load(open(sys.argv[1]))
assert said["version"] == 1 and said["differs"] is True
assert said["answers"][0]["before"]["rating"] == "partly" and said["answers"][0]["now"]["rating"] == "met"
assert [p["text"] for p in said["answers"][0]["statement"] if p["words"] == "added"] == ["second"]
assert [(e["change"], e["item"]) for e in said["evidence"]] == [("other-bytes", "annual-report"), ("added", "more")]
assert any(g["record"] == "actions/print" for g in said["gaps"]["new"])
assert any(g["record"] == "actions/send" for g in said["gaps"]["closed"])
END

# Since a pack, for the meeting: a gap that is open still and had its day.
expect 1 gaps new --since old/sample.zip
says 'Since sample on 28 November 2008: '
says '  new      2008-12-10  Chief Executive          action `print` was due 2008-12-10 and is open'
expect 1 gaps new --since old/sample.zip --format json
says '"closed": ['
expect 1 gaps new --since old/sample.zip --format csv
says ',new'
says 'Chief Executive,2008-12-31,,should fix,Sample checklist,S1,Reports every year,"S1 aims at met, and no open action closes it",,,,,AS420,,closed since 28 November 2008'
expect 2 gaps new --since new
complains 'new'

# What lapses, if nothing is done.
cat >folder/plan.yaml <<'END'
actions:
  - {id: print, what: Print it, who: ceo, due: 2008-12-10}
END
sed -i 's/status: final/status: final\n    valid_until: 2008-12-20/' folder/evidence.yaml
run gaps folder --within '60 days' --quiet
ended 1
says 'By 27 January 2009, if nothing is done: '
says '`annual-report` was valid until 2008-12-20'
says 'action `print` was due 2008-12-10 and is open'
run gaps folder --within 15 --quiet
says 'By 13 December 2008, if nothing is done: '
says_not 'was valid until'
expect 1 gaps folder --within 60 --format json --quiet
says '"by": "2009-01-27"'
expect 1 gaps folder --within 60 --format csv --quiet
says 'from 27 January 2009 at the latest'
# A day that has not passed is not late.
grep -q '2008-12-10,,should fix,' "$out" || fail_run "days late of a day to come"
expect 2 gaps folder --within soon
complains '--within: `soon` is no length of time such as 60 days'
expect 2 gaps folder --within '0 days'

# A pack that was tampered with says nothing; neither does a folder that cannot be read.
printf x >>old/sample/pack.json
expect 2 diff old/sample folder
complains 'the pack is not intact'
printf 'actions: [\n' >folder/plan.yaml
expect 2 diff old/sample.zip folder
complains 'it could not be read in full'
mkdir nothing
expect 2 diff nothing old/sample.zip
finish
