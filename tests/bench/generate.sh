#!/bin/sh
# Makes an evidence folder of any size. $1: the folder, $2: how many evidence items, each with its file.
set -eu
folder=$1
items=$2
rm -rf "$folder"
mkdir -p "$folder/documents"

awk -v folder="$folder" -v items="$items" '
BEGIN {
  criteria = items < 1000 ? 10 : 100
  files = 10
  head = folder "/assure.yaml"
  print "organisation: {name: Bench Trust}\nsubmission:\n  reference: bench\n  title: Bench\n  due: 2008-11-28\n  as_of: 2008-11-28\n  stage: final\n  frameworks: [checklist.yaml]" > head
  print "posts:" > (folder "/posts.yaml")
  for (p = 0; p < files; ++p) print "  - {id: post-" p ", title: Director " p "}" > (folder "/posts.yaml")

  list = folder "/checklist.yaml"
  print "framework: bench\ntitle: Bench checklist\nauthority: Bench authority\nscales:\n  level: {values: [1, 2, 3, 4]}\nelements:\n  - id: standards\n    title: Standards\n    scale: level\n    response: {owner: required, statement: {required: true, at_most: 4000}}\n    evidence: [{from: 2, items: 1}, {from: 3, items: 2, approved: true, within: 12 months}]\n    criteria:" > list
  for (c = 0; c < criteria; ++c) print "      - {id: S" c ", title: Standard number " c "}" > list

  answers = folder "/answers.yaml"
  print "standards:" > answers
  for (c = 0; c < criteria; ++c) {
    print "  - criterion: S" c "\n    owner: post-" (c % files) "\n    rating: 3\n    statement: |\n      Standard " c " is met in *every* service, as the papers cited below show." > answers
    print "    evidence:" > answers
    for (i = c; i < items; i += criteria) print "      - {item: item-" i ", shows: how standard " c " is met}" > answers
  }

  for (i = 0; i < items; ++i) {
    out = folder "/evidence-" (i % files) ".yaml"
    if (i < files) print "evidence:" > out
    print "  - id: item-" i "\n    kind: report\n    title: Report number " i " on the quality of services\n    files: [documents/report-" i ".txt]\n    owner: post-" (i % files) "\n    dated: 2008-06-" sprintf("%02d", i % 28 + 1) "\n    covers: 2008-04-01/2009-03-31\n    valid_until: 2009-06-30\n    status: approved\n    approved: {by: Board, on: 2008-09-25, minute: 08/" i "}\n    sensitivity: public" > out
    paper = folder "/documents/report-" i ".txt"
    printf "Report number %d\n\n", i > paper
    for (l = 0; l < 8; ++l) printf "Line %d of report %d says that the service met its standard in month %d.\n", l, i, (i + l) % 12 > paper
    close(paper)
  }
}'
