#!/bin/sh
# Makes a Hugo site with the content of the folder that generate.sh makes: the same criteria, statements, items and
# citations, a page for each criterion, and the register cut into pages of 200 rows.
# $1: the folder of the site, $2: how many evidence items
set -eu
site=$1
items=$2
rm -rf "$site"
mkdir -p "$site/content/evidence" "$site/content/criteria" "$site/layouts/_default" "$site/layouts/evidence" "$site/layouts/criteria"

cat >"$site/config.yaml" <<'YAML'
baseURL: "/"
title: Bench
disableKinds: [taxonomy, term, RSS, sitemap, robotsTXT, "404"]
uglyURLs: true
paginate: 200
YAML

awk -v site="$site" -v items="$items" '
BEGIN {
  criteria = items < 1000 ? 10 : 100
  for (c = 0; c < criteria; ++c) {
    out = site "/content/criteria/s" c ".md"
    printf "---\ntitle: Standard number %d\nident: S%d\nowner: Director %d\nrating: 3\ncites:\n", c, c, c % 10 > out
    for (i = c; i < items; i += criteria) printf "  - {item: item-%d, shows: how standard %d is met}\n", i, c > out
    printf "---\nStandard %d is met in *every* service, as the papers cited below show.\n", c > out
    close(out)
  }
  print "---\ntitle: Criteria\n---" > (site "/content/criteria/_index.md")
  print "---\ntitle: Evidence register\n---" > (site "/content/evidence/_index.md")
  for (i = 0; i < items; ++i) {
    out = site "/content/evidence/item-" i ".md"
    printf "---\n_build: {render: never, list: always}\ntitle: Report number %d on the quality of services\nident: item-%d\nkind: report\nowner: Director %d\n", i, i, i % 10 > out
    printf "dated: 2008-06-%02d\ncovers: 2008-04-01/2009-03-31\nvalid_until: 2009-06-30\nstatus: approved\n", i % 28 + 1 > out
    printf "approved: Board, 2008-09-25, minute 08/%d\nsensitivity: public\nfile: documents/report-%d.txt\ncited_by: S%d\n---\n", i, i, i % criteria > out
    close(out)
  }
}'

cat >"$site/layouts/_default/baseof.html" <<'HTML'
<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} – {{ .Site.Title }}</title>
<link rel="stylesheet" href="/assets/pack.css">
</head>
<body>
<a href="#content">Skip to main content</a>
<header><p>Bench Trust</p><nav><ul><li><a href="/">Overview</a></li><li><a href="/criteria.html">Criteria</a></li><li><a href="/evidence.html">Evidence</a></li></ul></nav></header>
<main id="content">{{ block "main" . }}{{ end }}</main>
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
<footer><p>Bench Trust</p></footer>
</body>
</html>
HTML

cat >"$site/layouts/index.html" <<'HTML'
{{ define "main" }}<h1>{{ .Title }}</h1>
<table><caption>Criteria</caption><thead><tr><th>Criterion</th><th>Rating</th><th>Evidence</th></tr></thead><tbody>
{{ range where .Site.RegularPages "Section" "criteria" }}<tr><th><a href="{{ .RelPermalink }}">{{ .Params.ident }} {{ .Title }}</a></th><td>{{ .Params.rating }}</td><td>{{ len .Params.cites }}</td></tr>
{{ end }}</tbody></table>{{ end }}
HTML

cat >"$site/layouts/criteria/list.html" <<'HTML'
{{ define "main" }}<h1>{{ .Title }}</h1>
<table><caption>Criteria</caption><thead><tr><th>Criterion</th><th>Rating</th><th>Evidence</th></tr></thead><tbody>
{{ range .RegularPages }}<tr><th><a href="{{ .RelPermalink }}">{{ .Params.ident }} {{ .Title }}</a></th><td>{{ .Params.rating }}</td><td>{{ len .Params.cites }}</td></tr>
{{ end }}</tbody></table>{{ end }}
HTML

cat >"$site/layouts/criteria/single.html" <<'HTML'
{{ define "main" }}<h1>{{ .Params.ident }} {{ .Title }}</h1>
<dl><div><dt>Rating</dt><dd>{{ .Params.rating }}</dd></div><div><dt>Owner</dt><dd>{{ .Params.owner }}</dd></div></dl>
{{ .Content }}
<table><caption>Evidence for {{ .Title }}</caption><thead><tr><th>Evidence</th><th>What it shows</th><th>Open it</th></tr></thead><tbody>
{{ range .Params.cites }}{{ $shows := .shows }}{{ with $.Site.GetPage (printf "/evidence/%s" .item) }}<tr><th><a href="/evidence.html#{{ .Params.ident }}">{{ .Title }}</a></th><td>{{ $shows }}</td><td><a href="/data/{{ .Params.file }}">{{ .Params.file }}</a></td></tr>
{{ end }}{{ end }}</tbody></table>{{ end }}
HTML

cat >"$site/layouts/evidence/list.html" <<'HTML'
{{ define "main" }}<h1>{{ .Title }}</h1>
{{ $pages := .Paginate .RegularPages }}
<table><caption>Evidence items</caption><thead><tr><th>Item</th><th>Owner</th><th>Dates</th><th>Standing</th><th>Files</th><th>Cited by</th></tr></thead><tbody>
{{ range $pages.Pages }}<tr id="{{ .Params.ident }}"><th>{{ .Title }}<span>{{ .Params.kind }}</span><span>{{ .Params.ident }}</span></th><td>{{ .Params.owner }}</td><td><ul><li>Dated {{ .Params.dated }}</li><li>Covers {{ .Params.covers }}</li><li>Valid until {{ .Params.valid_until }}</li></ul></td><td><ul><li>{{ .Params.status }}</li><li>Approved by {{ .Params.approved }}</li><li>{{ .Params.sensitivity }}</li></ul></td><td><a href="/data/{{ .Params.file }}">{{ .Params.file }}</a></td><td><a href="/criteria/{{ .Params.cited_by | lower }}.html">{{ .Params.cited_by }}</a></td></tr>
{{ end }}</tbody></table>
{{ range $pages.Pagers }}<a href="{{ .URL }}">{{ .PageNumber }}</a> {{ end }}{{ end }}
HTML
