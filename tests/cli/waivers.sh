# A waiver accepts what it names, by a post that may, and stays visible wherever findings are told.
. "$(dirname "$0")/lib.sh"

mkdir -p folder/documents
cat >folder/assure.yaml <<'END'
organisation: {name: Wenbury Trust, type: acute}
submission: {reference: mini, title: Mini, due: 2026-12-11, as_of: 2026-11-29, stage: final, frameworks: [checklist.yaml]}
END
cat >folder/checklist.yaml <<'END'
framework: mini
title: Mini standards
authority: Sample authority
organisation_types: [{id: acute, title: Acute trust}, {id: ambulance, title: Ambulance trust}]
scales: {rag: {values: [{value: non, points: 0}, {value: partial, points: 1}, {value: full, points: 2}]}}
elements:
  - id: standards
    title: Standards
    scale: rag
    response: {owner: required}
    evidence: [{from: full, items: 1}]
    criteria:
      - {id: 1, title: Governance, expected: full}
      - {id: 2, title: Plans, expected: full}
roles:
  - {role: aeo, title: Accountable emergency officer}
  - {role: lead, title: Lead}
sign_off:
  - {role: lead, title: Lead, scope: all}
  - {role: aeo, title: Accountable emergency officer, scope: all}
END
cat >folder/people.yaml <<'END'
posts:
  - {id: coo, title: Chief Operating Officer, roles: [aeo]}
  - {id: manager, title: Manager, roles: [lead]}
  - {id: officer, title: Officer}
END
cat >folder/evidence.yaml <<'END'
evidence:
  - {id: policy, title: Policy, file: documents/policy.md, owner: manager, dated: 2026-03-01, status: final}
  - {id: plan, title: Plan, file: documents/plan.md, owner: manager, dated: 2026-03-01, status: draft}
  - {id: minutes, title: Minutes, file: documents/minutes.md, owner: manager, dated: 2026-07-01, status: draft}
END
cat >folder/answers.yaml <<'END'
standards:
  - {criterion: 1, owner: manager, rating: full, evidence: [policy, minutes]}
  - {criterion: 2, owner: manager, rating: full, evidence: [plan]}
END
for name in policy plan minutes; do echo "The $name." >folder/documents/$name.md; done

# waiver CODE REST: the folder's one waiver.
waiver() { printf 'waivers:\n  - {code: %s, %s}\n' "$1" "$2" >folder/waivers.yaml; }
good='reason: "It shows progress.", approved_by: coo, until: 2026-12-11'

# Two drafts, of which one is accepted: the other one counts, and no pack is built.
waiver AS516 "for: plan, $good"
expect 0 sign-off folder --role lead --despite-errors
expect 0 sign-off folder --role aeo --despite-errors
expect 1 check folder
says 'waived[AS516]: `plan` is a draft, and the submission is final'
says '= accepted by `coo` until 2026-12-11: It shows progress.'
says 'error[AS516]: `minutes` is a draft, and the submission is final'
says '1 error, 3 notes and 1 waived'
expect 1 build folder -o out
complains 'no pack was built: there is 1 error'

# Then the other is final, and the pack says everywhere what was accepted, why and by whom.
sed -i 's/\(2026-07-01, status: \)draft/\1final/' folder/evidence.yaml
expect 0 sign-off folder --role lead
expect 0 sign-off folder --role aeo
expect 0 check folder
says '1 waived'
expect 0 check folder --format json
says '"waived": true'
says '"reason": "It shows progress."'
expect 0 build folder -o out
says 'waived[AS516]'
python3 - out/mini <<'PY' || fail "what the pack says of the waiver"
import json, re, sys
pack = sys.argv[1]
waiver = json.load(open(pack + "/pack.json"))["waivers"]
assert waiver == [{"code": "AS516", "for": "plan", "at": None, "reason": "It shows progress.", "approved_by": "coo",
    "until": "2026-12-11", "findings": [{"message": "`plan` is a draft, and the submission is final",
    "severity": "error", "file": "evidence.yaml", "line": 3}]}], waiver
for page, words in {"waivers": ["AS516", "It shows progress.", "Chief Operating Officer", "is a draft"],
                    "compiled": ["AS516", "is a draft", "1 waived"], "sign-off": ["1 waiver"]}.items():
    text = re.sub(r"<[^>]*>", "", open(f"{pack}/pages/{page}.html").read())
    for word in words:
        assert word in text, (page, word)
PY

# Of a whole file: it holds, with a warning that says what it takes.
waiver AS516 "at: evidence.yaml, $good"
run check folder
says 'warning[AS721]: this waives every finding AS516 in `evidence.yaml`'
says 'help: name what with `for`; these are in `evidence/plan`'
says '1 waived'

# By somebody who may not, too long, or of one's own: each is told.
waiver AS516 'for: plan, reason: Coming, approved_by: officer, until: 2027-12-31'
expect 1 check folder
says 'error[AS724]: `officer` is not in the sign-off chain, and accepts nothing'
says 'help: who may accept findings here: `coo` and `manager`'
says 'warning[AS726]: the waiver of AS516 holds until 2027-12-31, and the submission is due 2026-12-11'
says 'error[AS516]: `plan` is a draft, and the submission is final'
waiver AS516 'for: plan, reason: Coming, approved_by: manager, until: 2026-12-11'
expect 1 check folder
says 'error[AS725]: `manager` accepts a fault in `evidence/plan`, and answers for it'
says 'error[AS516]: `plan` is a draft, and the submission is final'

# What nobody can accept: a document that is not there, a signature that is not there or has lapsed.
rm folder/documents/plan.md
for rule in AS501:missing-file:plan AS713:lapsed-sign-off:sign_offs/aeo; do
  code=${rule%%:*} about=${rule##*:} name=${rule#*:} name=${name%:*}
  waiver "$code" "for: $about, $good"
  expect 1 check folder
  says "error[AS723]: $code ($name) is never waived"
  says "error[$code]: "
done
rm folder/sign-offs.yaml
waiver AS705 "for: submission, $good"
expect 1 check folder
says 'error[AS723]: AS705 (missing-sign-off) is never waived'
says 'error[AS705]: `lead` has not signed'
# A fault in a template of one's own neither.
waiver AS953 "at: own/badge.html, $good"
expect 1 check folder
says 'error[AS723]: AS953 (unknown-marker) is never waived'

finish
