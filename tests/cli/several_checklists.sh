# A folder that answers to two authorities: each checklist has its own deadline, type of organisation, pack and signatures.
. "$(dirname "$0")/lib.sh"

mkdir -p folder/documents
cat >folder/assure.yaml <<'YAML'
organisation: {name: Lower Dell Trust, type: acute}
submission:
  reference: lower-dell
  title: Lower Dell
  due: 2026-12-11
  as_of: 2026-11-29
  frameworks: [standards.yaml, {checklist: toolkit.yaml, due: 2027-06-30, type: category-1, reference: lower-dell-toolkit}]
YAML
cat >folder/standards.yaml <<'YAML'
framework: resilience
title: Resilience standards
authority: First authority
organisation_types: [{id: acute, title: Acute trust}, {id: ambulance, title: Ambulance trust}]
scales: {rag: {values: [{value: red, points: 0}, {value: green, points: 1}]}}
elements:
  - id: standards
    title: Standards
    scale: rag
    evidence: [{from: green, items: 1}]
    criteria: [{id: 1, title: Governance, expected: green}, {id: 2, title: Plans, expected: green}, {id: 3, title: Hot zone, applies_to: [ambulance]}]
sign_off: [{role: lead, title: Lead, scope: all}]
YAML
cat >folder/toolkit.yaml <<'YAML'
framework: toolkit
title: Toolkit
authority: Second authority
organisation_types: [{id: category-1}, {id: gp}]
scales: {answer: {values: [{value: no, points: 0}, {value: yes, points: 1}]}}
elements:
  - id: objective
    title: Objective
    scale: answer
    criteria: [{id: A1, title: Governance, criteria: [{id: A1.a, profile: {category-1: yes, gp: no}}, {id: A1.b, expected: yes}]}]
sign_off: [{role: lead, title: Lead, scope: all}, {role: owner, title: Owner, scope: all}]
YAML
cat >folder/answers.yaml <<'YAML'
standards:
  - {criterion: 1, owner: manager, rating: green, evidence: [policy]}
  - {criterion: 2, owner: manager, rating: red, evidence: [plan]}
objective:
  - criterion: A1.a
    owner: manager
    rating: yes
    evidence: [policy, drill]
  - {criterion: A1.b, owner: manager, rating: yes}
YAML
cat >folder/evidence.yaml <<'YAML'
evidence:
  - {id: policy, title: Policy, file: documents/policy.md, owner: manager, dated: 2026-03-01, status: final}
  - {id: plan, title: Plan, file: documents/plan.md, owner: manager, dated: 2026-03-01, status: final}
  - {id: drill, title: Drill, file: documents/drill.md, owner: manager, dated: 2026-03-01, status: final}
actions:
  - {id: finish-plan, what: Finish the plan, who: manager, due: 2026-10-01, closes: [2]}
  - {id: buy-paper, what: Buy paper, who: manager, due: 2026-10-02}
posts:
  - {id: manager, title: Manager, roles: [lead]}
  - {id: officer, title: Officer, roles: [owner]}
YAML
for name in policy plan drill; do echo "The $name." >folder/documents/$name.md; done

# Each by its own type: neither is asked of the other's.
run check folder
says_not '[AS427]'
says_not '[AS1'
says_not '[AS2'
says_not '[AS3'
sed 's/type: category-1/type: hospital/' folder/assure.yaml >typed
cp -R folder typed_folder && cp typed typed_folder/assure.yaml
expect 1 check typed_folder
says '`toolkit` knows no organisation of type `hospital`'
says 'assure.yaml:7:'

# Gaps of one are not those of the other, nor are its days.
expect 1 gaps folder --framework toolkit
says '213 days before the deadline'
says '2027-06-30'
says_not '2026-12-11'
says_not 'finish-plan'
says 'action `buy-paper` was due'
says '1 of 1 criterion without a gap'
expect 1 gaps folder --framework resilience
says '12 days before the deadline'
says 'finish-plan'
says_not '2027-06-30'
expect 1 gaps folder
says '`resilience` 12 days before the deadline, `toolkit` 213 days before the deadline'

expect 0 status folder
says '2026-12-11              12 days left         Resilience standards (resilience): 1 of 3 things asked for in place'
says '2027-06-30              213 days left        Toolkit (toolkit): 1 of 3 things asked for in place'
expect 0 status folder --format json
says '"framework": "toolkit"'

# A pack of one.
expect 0 build folder -o out --framework toolkit
[ -d out/lower-dell-toolkit ] && [ -f out/lower-dell-toolkit.zip ] || fail "no pack by the checklist's reference"
judged out/lower-dell-toolkit
same "its documents" "$(ls -A out/lower-dell-toolkit/data/documents | tr '\n' ' ')" "drill.md policy.md "
same "its sources" "$(ls -A out/lower-dell-toolkit/data/source | tr '\n' ' ')" "answers.yaml assure.yaml evidence.yaml toolkit.yaml "
for word in 'Hot zone' 'Plans' 'finish-plan' 'resilience' 'standards.yaml' 'documents/plan.md'; do
  ! grep -rqF --include='*.html' --include=pack.json --include='*.yaml' -- "$word" out/lower-dell-toolkit ||
    fail "the pack of the toolkit says: $word: $(grep -rlF -- "$word" out/lower-dell-toolkit | head -n 3)"
done
grep -q 'buy-paper' out/lower-dell-toolkit/pack.json || fail "an action of nobody is left out"
grep -q '"due": "2027-06-30"' out/lower-dell-toolkit/pack.json || fail "the pack has another deadline"
# What is left is YAML with its lines where they were, and a folder again.
same "line of A1.b" "$(grep -n 'criterion: A1.b' out/lower-dell-toolkit/data/source/answers.yaml | cut -d: -f1)" 9
cp -R out/lower-dell-toolkit/data/source again
cp -R out/lower-dell-toolkit/data/documents again/documents
run check again
for family in 1 2 3 5; do says_not "[AS$family"; done

# All of it is one pack, by the submission's reference, and says what each has of its own.
expect 0 build folder -o out
judged out/lower-dell
grep -q '"reference": "lower-dell-toolkit"' out/lower-dell/pack.json || fail "pack.json does not say the toolkit's reference"
grep -q 'due 30 June 2027' out/lower-dell/index.html || fail "the front page does not say when the toolkit is due"
expect 2 build folder -o out --framework tolkit
complains 'this folder does not answer to `tolkit`'

# An error about one stops the pack of that one alone.
cp -R folder wrong && sed -i 's/rating: green, evidence: \[policy\]/rating: green/' wrong/answers.yaml
expect 1 build wrong -o wrong_out --framework resilience
expect 0 build wrong -o wrong_out --framework toolkit

# Signed for one: the other waits for its own.
expect 1 sign-off folder --role owner --framework toolkit
complains '`lead` signs before `owner`, and has not signed'
complains 'first run `assure sign-off --role lead --framework toolkit`'
expect 0 sign-off folder --role lead --framework toolkit
says 'covers: everything of `toolkit`'
expect 0 sign-off folder --role owner --framework toolkit
expect 1 sign-off folder --role owner --framework resilience
complains '`resilience` does not have `owner` sign'
run check folder
same "signatures that are missing" "$(grep -c '^warning\[AS705\]' "$out")" 1
says_not '[AS713]'
says_not '[AS728]'
# What only the other needs may change.
echo 'More.' >>folder/documents/plan.md
sed -i 's/rating: red/rating: green/' folder/answers.yaml
run check folder
says_not '[AS713]'
expect 0 sign-off folder --role lead --framework resilience
same "signatures in the file" "$(grep -c 'role: ' folder/sign-offs.yaml)" 3
run check folder
says_not '[AS705]'
echo 'More.' >>folder/documents/drill.md
run check folder
same "signatures that lapsed" "$(grep -c '^error\[AS713\]' "$out")" 2
# Its pack has its own signatures, judged by the whole folder.
run build folder -o signed --framework resilience
ended 0
grep -q '"lapsed": true' signed/lower-dell/pack.json && fail "the signature for the resilience standards has lapsed in its pack"
sed -i '0,/scope: toolkit/s//scope: resilience/' folder/sign-offs.yaml
sed -i 's/role: lead/role: owner/' folder/sign-offs.yaml
run check folder
says '[AS728]'

# A signature for everything counts for each.
cp -R folder all && rm all/sign-offs.yaml
expect 0 sign-off all --role lead
run check all
same "signatures that are missing, beside one for all" "$(grep -c '^warning\[AS705\]' "$out")" 1
expect 0 build all -o all_out --framework toolkit
grep -q '"lapsed": true' all_out/lower-dell-toolkit/pack.json && fail "a signature for everything lapses in the pack of one"

# Both forms are in the schema.
expect 0 schema folder
python3 - "$out" <<'PY' || fail "the schema does not take both forms"
import json, sys
schema = json.load(open(sys.argv[1]))
entry = schema["$defs"]["checklist-entry"]["anyOf"]
assert entry[0]["required"] == ["checklist"], entry
assert set(entry[0]["properties"]) == {"checklist", "due", "stage", "reference", "type", "private"}, entry
assert len(entry) > 1
PY
expect 0 schema --for all
says '"category-1"'

# The block of the page reads as it stands there.
mkdir page
sed -n '/^## 5 /,/^## 6 /p' "$project/docs/checklists.md" | sed -n '/^```yaml$/,/^```$/p' | sed '/^```/d' >page/assure.yaml
printf 'organisation: {name: Lower Dell Village Hall}\n' >>page/assure.yaml
for id in hall-safety insurer; do
  printf 'framework: %s\ntitle: T\nauthority: A\nscales: {done: {values: ["no", "yes"]}}\nelements: [{id: %s-answers, title: E, scale: done, criteria: [{id: X1, title: X}]}]\n' $id $id >page/$id.yaml
done
printf 'organisation_types: [{id: parish-hall}, {id: theatre}]\n' >>page/insurer.yaml
mkdir page/documents
run check page
for family in 1 2 3; do says_not "[AS$family"; done
says_not '[AS427]'
expect 0 status page
says '2026-09-30'

# `init` gives each the last day of its own timetable.
printf 'timetable: [{id: publish, title: Published, due: 2027-06-30}]\n' >>folder/toolkit.yaml
printf 'timetable: [{id: sent, title: Sent, due: 2026-12-11}]\n' >>folder/standards.yaml
expect 0 init fresh --framework folder/standards.yaml --framework folder/toolkit.yaml
grep -q '^  due: 2026-12-11$' fresh/assure.yaml || fail "the submission is not due with the first: $(grep due: fresh/assure.yaml)"
grep -q '^      due: 2027-06-30$' fresh/assure.yaml || fail "the toolkit is not due on its own day"
grep -q '## - category-1' fresh/assure.yaml || fail "init does not say which types the toolkit knows"
run check fresh
for family in 1 2 3; do says_not "[AS$family"; done

finish
