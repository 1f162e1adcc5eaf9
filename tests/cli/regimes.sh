# Every shipped checklist can be started, checked, filled and compiled without a line of C++ about it; and what its source warns of
# is found when one thing in a sound folder goes wrong.
. "$(dirname "$0")/lib.sh"

examples=$project/examples

# Each checklist: a new folder has no faults of form, and a draft of it builds and verifies.
run frameworks list
listed=$(awk '{ print $1 }' "$out" | grep -E '^[a-z]+[a-z0-9-]*-[a-z0-9-]+$' | sort)
same "shipped checklists" "$listed" "$(cd "$project/schemas" && ls ./*.yaml | sed 's|./||; s|\.yaml$||' | sort)"
for name in $listed; do
  expect 0 frameworks show "$name"
  expect 0 frameworks export "$name" -o "$name.yaml"
  expect 0 frameworks check "$name.yaml"
  same_file "export of $name" "$name.yaml" "$project/schemas/$name.yaml"
  expect 0 init "new-$name" --framework "$name"
  # Without a timetable nobody knows the deadline, and the line for it is to fill in.
  grep -q '^  due: ' "new-$name/assure.yaml" || sed -i 's/^  # due: .*/  due: 2008-12-31/' "new-$name/assure.yaml"
  run check "new-$name" --as-of 2008-01-01
  ! grep -qE '\[AS[123]' "$out" || fail_run "a folder made by init has faults of form"
  expect 1 build "new-$name" -o "out-$name" --draft --as-of 2008-01-01
  expect 0 verify "out-$name"/*.zip
done

# as_it_is EXAMPLE: what `check` says of it, in $said; asked once.
as_it_is() {
  said=$tmp/said-$1
  [ -f "$said" ] && return
  run check "$examples/$1"
  cp "$out" "$said"
}

# breaks EXAMPLE FILE SED CODE MESSAGE: in a copy of the example, the edit brings this finding, which was not there before.
breaks() {
  rm -rf copy
  cp -R "$examples/$1" copy
  chmod -R u+w copy
  as_it_is "$1"
  ! grep -F -- "[$4]" "$said" | grep -qF -- "$5" || fail "$1 says before the edit: $4 $5"
  cp "copy/$2" before
  sed -i "$3" "copy/$2"
  ! cmp -s before "copy/$2" || fail "$1: the edit changed nothing: $3"
  run check copy
  grep -F -- "[$4]" "$out" | grep -qF -- "$5" || fail_run "$1 does not say after \`$3\`: $4 $5"
}

# finds EXAMPLE CODE MESSAGE: as it is.
finds() {
  as_it_is "$1"
  grep -F -- "[$2]" "$said" | grep -qF -- "$3" || fail "$1 does not say: $2 $3: $(cat "$said")"
}

# fixes EXAMPLE FILE SED CODE MESSAGE: the example has the finding, and after the edit it has it no more.
fixes() {
  finds "$1" "$4" "$5"
  rm -rf copy
  cp -R "$examples/$1" copy
  chmod -R u+w copy
  sed -i "$3" "copy/$2"
  run check copy
  ! grep -F -- "[$4]" "$out" | grep -qF -- "$5" || fail_run "$1 still says after \`$3\`: $4 $5"
  ! grep -qE '\[AS[123]' "$out" || fail_run "$1: the edit broke something else: $3"
}

# --- dpo-2009
e=brent-dpo-2009
finds $e AS441 '`P2.5`' # of the source itself: nothing in a folder fixes it
fixes $e plan.yaml 's/of the APO drawn up, who: ceo,/of the DPO drawn up, who: ceo, due: 2009-02-28,/' AS707 'nothing says when action `governance-documents` is due'
fixes $e plan.yaml 's/of the APO drawn/of the DPO drawn/' AS429 '`APO`'
fixes $e plan.yaml 's/    due: 2009-01-08/    due: 2009-01-22/' AS702 'action `consultancy-brief` was due 2009-01-08'
fixes $e plan.yaml 's/    due: 2009-01-08/    due: 2009-01-22/' AS712 '`consultancy-brief`'
fixes $e organisation.yaml '0,/roles: \[lead-executive-director, /s//roles: [programme-lead, lead-executive-director, /' AS801 'Programme lead'
fixes $e organisation.yaml 's/vacant: true, //' AS801 'Chief operating officer'
# What is asked for by a later day is a note with that day until then, and an error after it.
finds $e AS801 'no post fills the role of Chief operating officer; it is due by 2009-10-01'
finds $e AS403 'Organisational development plan of provider services is asked for: 1 needed, 0 there; it is due by 2009-01-30'
run check "$examples/$e" --as-of 2009-10-02
says 'error[AS801]: no post fills the role of Chief operating officer'
says 'error[AS403]: Productivity study of health visiting and district nursing is asked for: 1 needed, 0 there'
finds $e AS707 'nothing says when action `productivity-study` is due'
finds $e AS412 '`annual-plan` does not say where `substructure` is'
breaks $e plan.yaml 's/with: \[dps\]/with: [dpz]/' AS304 'no post `dpz`'
breaks $e plan.yaml 's/    starts: 2009-01$/    starts: 2009-03\n    due: 2009-02-28/' AS703 'action `productivity-study` starts 2009-03-01, after it is due on 2009-02-28'
breaks $e organisation.yaml 's/roles: \[lead-executive-director, peer-review-attendee\]}/roles: [peer-review-attendee]}/' AS801 '1 of 2 posts fills the role of Lead executive director'
breaks $e plan.yaml 's/^  - {id: productivity-study, note: .*//; s/^costs:$//' AS426 '`productivity-study`'
fixes $e requirements.yaml '/criterion: BR4/,$ s/rating: not-compliant/rating: compliant/' AS416 '`BR4`'
run status "$examples/$e" --as-of 2009-01-12
says '13 actions: 13 open (of them 1 overdue, 2 without a date), 0 done'
breaks $e organisation.yaml '/id: provider-chair/s/, roles: .peer-review-attendee.//' AS801 '3 of 4'
breaks $e plan.yaml 's/    closes: \[BR4\]//' AS435 '`BR4`'
breaks $e requirements.yaml '/criterion: P4/d' AS401 '`P4`'
breaks $e requirements.yaml 's/rating: not-started/rating: started/' AS402 '`started`'
breaks $e plan.yaml 's/{id: annual-plan-draft}/{id: annual-plan-draft, due: 2009-01-10}/' AS701 '`annual-plan-draft`'
breaks $e plan.yaml 's/due: 2009-03-31, written: 2009-01-12}$/due: 2009-03-31, written: 2009-01-12, depends_on: [finance-ready]}/' AS711 '`finance-ready`'
breaks $e evidence.yaml 's/covers: .*/covers: 2009-04-01\/2009-06-30/' AS413 '`annual-plan`'
breaks $e organisation.yaml 's/until: 2009-03-31/until: 2009-01-14/' AS811 '2009-01-14'
# Each lead executive director signs, by the peer review; the post that is missing is named.
finds $e AS705 '`lead-executive-director` has not signed: every post with the role does, and `dof` is missing; it is due by 2009-01-20 (Peer review)'
finds $e AS705 '`chief-executive` has not signed; it is due by 2009-01-20 (Peer review)'
breaks $e organisation.yaml 's/reports_to: ceo/reports_to: dof/' AS817 '`coo` fills the role of Chief operating officer and reports to `dof`; the checklist wants it below the Chief executive'
cp -R "$examples/$e" signed && chmod -R u+w signed
expect 0 sign-off signed --role lead-executive-director --post dof --despite-errors
run check signed
says_not 'and `dof` is missing'
says '`lead-executive-director` has not signed: every post with the role does, and `dps` is missing'
expect 1 sign-off signed --role chief-executive --despite-errors
complains 'first run `assure sign-off --role lead-executive-director --post dps`'
expect 0 sign-off signed --role lead-executive-director --post dps --despite-errors
expect 0 sign-off signed --role chief-executive --despite-errors
run check signed
says_not AS705
says_not AS706
# The signature is of that document alone.
printf 'changed' >>signed/documents/provider-services-in-figures.csv
run check signed
says_not AS713
sed -i 's/dated: 2009-01-08/dated: 2009-01-07/' signed/evidence.yaml
run check signed
says '`chief-executive` signed the documents of kind `dpo-self-assessment` on 2009-01-12, which is not the same any more: `evidence/self-assessment` changed'

# --- provider-development
e=brent-provider-development-2007
for title in 'Table 7.1' 'Appendix 1' 'Appendix 4'; do
  fixes $e evidence.yaml "s/- $title\$/- {title: $title, item: programme-costs}/" AS518 "\`$title\`"
done
fixes $e figures.yaml 's/{value: 10, item: board-paper, pages: 2, /{value: 9, item: board-paper, pages: 2, /' AS430 '`pathfinders`'
breaks $e costs.yaml 's/net: 327000/net: 320000/' AS804 '327,000'
breaks $e costs.yaml 's/net: 75000/net: 70000/' AS804 '75,000'
breaks $e costs.yaml 's/committed: 55000/committed: 61000/' AS806 '6,000'
breaks $e programme.yaml '/id: endorse-owner/d' AS426 '`endorse-owner`'
breaks $e programme.yaml 's/ask: approve,/ask: note,/' AS807 '`approve-initiation-document`'
breaks $e programme.yaml 's/ask: note and commit$/ask: note/' AS807 'decision `note-module-1-cost` is to `note`; the checklist asks to `note and commit`'
breaks $e programme.yaml '/id: commission-support/d' AS426 '`commission-support`'
breaks $e programme.yaml '/stage: module-1/a\  - {stage: module-2, entered: 2007-12-13}' AS426 '`review-module-1`'
breaks $e evidence.yaml 's/, cost-table: 2//' AS412 '`cost-table`'
breaks $e programme.yaml 's/amount: 20000/amount: 25000/' AS807 '`set-aside-advisers`'
breaks $e programme.yaml 's/outcome: noted and committed//' AS714 '`note-staff-time`'
breaks $e programme.yaml 's/on: 2007-11-30/on: 2007-12-10/' AS433 '`module-1`'
breaks $e programme.yaml '/stage: module-1/a\  - {stage: module-2, entered: 2007-12-12}' AS433 '`module-2`'
breaks $e programme.yaml 's/done: 2007-11-22/paused: 2007-11-22/' AS434 '`module-0`'
breaks $e programme.yaml 's/2007-12-03, 2007-12-10\]/2007-12-10]/' AS715 '`team-meetings`'
breaks $e organisation.yaml 's/chair: adpde, //' AS810 '`programme-working-team`'
breaks $e organisation.yaml 's/roles: \[programme-director\]/vacant: true/' AS801 'Programme director'
breaks $e evidence.yaml 's/, assessment: 3//' AS412 '`initiation-document`'
breaks $e programme.yaml 's/due: 2008-02-29/due: 2008-05-31/' AS711 '`map-services`'

# --- integrated-commissioning
e=herefordshire-integrated-commissioning-2008
fixes $e assumptions.yaml 's/rating: tested/rating: resolved/' AS425 '`A3`'
run status "$examples/$e"
says '30 days'
breaks $e consultation.yaml 's/closes: 2008-12-23/closes: 2008-12-22/' AS717 '29 days'
breaks $e consultation.yaml 's/2008-12-05, //' AS715 '`faq-updates`'
breaks $e organisation.yaml 's/strategy, //' AS808 '`strategy`'
breaks $e organisation.yaml 's/, roles: \[group-affected-staff\]}$/}/' AS801 '0 of 2'
# A rule of the checklist's own is never shown as the authority's.
finds $e AS416 'is at Proposed; Agreed is expected (the checklist'"'"'s own rule, not the authority'"'"'s)'
finds $e AS810 'nobody chairs `consultation-group`'
finds $e AS403 'Timetable of implementation is asked for: 1 needed, 0 there; it is due by 2009-01-11'
breaks $e organisation.yaml 's/, hr-trust, /, /' AS815 '`consultation-group` does not have `hr-trust` as a member'
breaks $e organisation.yaml 's/, roles: \[director\]//' AS801 'Director of the new directorate'
breaks $e consultation.yaml '/id: agenda-agreed/d' AS701 '`agenda-agreed`'
breaks $e organisation.yaml 's/{to: clinical-leadership/{to: clinical-leadershp/' AS308 '`clinical-leadershp`'
breaks $e assumptions.yaml 's/criterion: A4/criterion: A9/' AS303 '`A9`'
# The paper names council and trust, and no body of either: what is ours is a warning.
breaks $e organisation.yaml '/id: cabinet,/d' AS426 'the checklist asks for the body `cabinet` (Cabinet of the council) (the checklist'"'"'s own rule, not the authority'"'"'s)'
grep -qF 'warning[AS426]' "$out" || fail_run "a body that only the checklist asks for is more than a warning"
# The regimes that the business support unit runs, on one evidence base.
expect 0 crosswalk "$examples/$e"
says 'Mapped criteria: 10 pairs, 10 answered on one side only'
says 'Left out: 3 mappings to a checklist that this folder does not answer to'
says "overlaps with (the crosswalk's own reading, not its source's) cqc-adults-2009/SC7 Dignity and respect: not answered"
says 'could serve cqc-adults-2009/SD2 too: Questions and answers, fourth edition'
breaks $e crosswalk.yaml 's/caa-2009\/AA1/caa-2009\/AA9/' AS314 'no criterion `AA9`'
breaks $e organisation.yaml 's/accountable_to: \[cabinet, trust-board\]/accountable_to: [trust-board]/' AS818 '`dic` fills the role of Director of the new directorate and is not accountable to `cabinet`'
run status "$examples/$e"
says 'owner: Director of Integrated Commissioning'

# --- organisational-arrangements and planning-guidance-2008-09
e=brent-separation-2007-08
fixes $e responses.yaml 's/{value: 8, item: structure, /{value: 9, item: structure, /' AS430 '`directorates`'
breaks $e organisation.yaml 's/functions: \[provider-services, estates\]/functions: [provider-services, estates, risk-register]/' AS809 '`risk-register`'
breaks $e organisation.yaml 's/functions: \[finance, /functions: [finance, risk-register, /; s/quality-standards, risk-register, /quality-standards, /' AS809 '`risk-register`'
breaks $e organisation.yaml 's/estates-strategy\]/estates-strategy, provider-services]/; s/\[provider-services, estates\]/[estates]/' AS802 '`strategic-commissioning`'
breaks $e organisation.yaml 's/, infection-control//' AS808 '`infection-control`'
breaks $e organisation.yaml 's/, controlled-drugs//' AS808 '`controlled-drugs`'
breaks $e organisation.yaml 's/, research//; s/\[health-inequalities, /[research, health-inequalities, /' AS816 '`research` is with Public Health; the checklist expects Clinical Leadership and Integrated Governance'
# Each of the remaining members of the board, as an individual; what each step is.
breaks $e sign-offs.yaml 's/post: ned-audit/post: ned-quality/' AS705 '`board-members` has not considered it: every post with the role does, and `ned-audit` is missing'
breaks $e organisation.yaml 's/, pec-chair\], reports_to/], reports_to/' AS815 '`executive-management-team` does not have `pec-chair` as a member'
breaks $e sign-offs.yaml '/role: trade-unions/,$d' AS705 '`trade-unions` has not had the proposal'
finds $e AS403 'Structure chart of a directorate is asked for: 8 needed, 0 there; it is due with `charts-drawn`, which has no date'
breaks $e organisation.yaml 's/roles: \[provider-lead, /roles: [/; s/roles: \[commissioning-lead\]/roles: [commissioning-lead, provider-lead]/' AS802 '`dsc`'
breaks $e responses.yaml 's/owner: dpde/owner: dsc/' AS802 '`dsc`'
breaks $e evidence.yaml 's|approved: {by: PCT board, on: 2007-12-13|approved: {by: dcl, on: 2007-12-13|' AS803 '`interests`'
breaks $e evidence.yaml 's|covers: 2006-04-01/2009-03-31|covers: 2006-04-01/2007-03-31|' AS413 '`area-agreement`'
breaks $e evidence.yaml 's|covers: 2008-04-01/2009-03-31|covers: 2008-04-01/2008-09-30|' AS413 '`annual-plan`'
breaks $e evidence.yaml 's/kind: provider-costing/kind: costing/' AS403 'Costing of provider services'
breaks $e responses.yaml '/criterion: PG1/,/rating/s/rating: in-place/rating: in-preparation/' AS416 '`PG1`'
breaks $e responses.yaml 's/    evidence: \[annual-plan\]//' AS404 '`PG1`'
breaks $e responses.yaml 's/ no post answers for both/ no post answers for all/' AS713 '`arrangements/OA1` changed'
breaks $e crosswalk.yaml 's/OA2/OA9/' AS314 'no criterion `OA9`'

# --- wcc-2008
e=brent-wcc-2008-09
breaks $e evidence.yaml 's/      overall-impact: 4//' AS412 '`overall-impact`'
breaks $e organisation.yaml 's/, roles: \[project-manager\]//' AS801 'Manager of the project'
breaks $e organisation.yaml 's/chair: ceo, members: \[dsc, dpccc, dph, dof\]/chair: dsc, members: [dph, dof]/' AS815 '`investment-panel` does not have `ceo` as a member'
breaks $e plan.yaml '/id: approve-project-brief/d' AS426 '`approve-project-brief`'
# The board approves before submission: on 6 November it is in time.
breaks $e evidence.yaml '/id: organisational-development-plan/,/sensitivity/s/on: 2008-10-23/on: 2008-12-01/' AS510 'was approved on 2008-12-01; Organisational development plan had to be approved before 2008-12-01'
cp -R "$examples/$e" november && chmod -R u+w november
sed -i '/id: organisational-development-plan/,/sensitivity/s/on: 2008-10-23/on: 2008-11-06/' november/evidence.yaml
run check november
says_not AS510
breaks $e plan.yaml 's/, provider-map//' AS729 'stage `understand-context` is done without its task `provider-map`'
breaks $e plan.yaml 's/, provider-map/, provider-mop/' AS311 'stage `understand-context` has no task `provider-mop`'
breaks $e competencies.yaml '/criterion: C11$/,/rating/s/rating: \(.*\)/rating: \1\n    assessments: [{by: panel, rating: 1, on: 2008-11-20}]/' AS821 '`C11` is rated by `panel`'
run status "$examples/$e"
says 'from 2009-02-15'
breaks $e competencies.yaml '/criterion: C4$/,/rating/s/rating: .*/rating: 3/' AS404 'the checklist'"'"'s own rule, not the authority'"'"'s'

breaks $e evidence.yaml '/id: board-self-certification/,/sensitivity/s/approved: {by: PCT board,/approved: {by: PCT board, act: consider,/' AS509 '`board-self-certification` was considered by `PCT board`; Board self-certification on governance wants the board to certify it'

# Readers of the pack see whose rule it is, and programs too.
expect 0 build "$examples/$e" -o marked
grep -qF 'Responsible officer (the checklist' marked/$e/pages/sign-off.html || fail "the page of signatures does not say that a signature is ours"
grep -qF 'at the standard that every trust should reach (the checklist' marked/$e/pages/competencies-c7.html || fail "the page of a criterion does not say that meanings are ours"
grep -qF 'from 745 (2007) to 790 (the year to September 2008): 45 in 6 months' marked/$e/pages/outcomes-smoking-quitters.html ||
  fail "half a year is not counted as one"
grep -qF '"basis": "ours"' marked/$e/pack.json || fail "pack.json does not say that a rule is ours"
run frameworks show wcc-2008
says "Responsible officer (\`responsible-officer\`) for all (the checklist's own rule, not the authority's)"
says 'Changed since edition 2008/09'

# A signature is bound to the first edition of its checklist: what was signed before a correction still holds.
for name in $listed; do
  before=$(sed -n 's/^  - edition: "*\([^"]*\)"*$/\1/p' "$project/schemas/$name.yaml")
  same "the edition of $name" "$(sed -n 's/^edition: //p' "$project/schemas/$name.yaml")" \
    "$(printf '%s\n' "$before" | head -n 1), revision $(($(printf '%s\n' "$before" | wc -l) + 1))"
done
first=$(printf 'wcc-2008\n2008/09' | sha256sum | cut -c 1-16)
grep -qF "checklist/wcc-2008: \"$first\"" "$examples/$e/sign-offs.yaml" || fail "the signatures are not bound to the first edition"
run check "$examples/$e"
says_not AS713

finish
