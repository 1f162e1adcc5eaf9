// The content of a page in a file with that of all others.
#include <doctest/doctest.h>

#include "pages/single_file.h"

using namespace assure;

TEST_CASE("ids and links of a page carry its name, and what only serves a page of its own is left out") {
  CHECK(
      pages::sheet_content({"pages/competencies-c7.html", R"html(<html><body><main id="content" tabindex="-1">
<nav class="nhsuk-contents-list" aria-label="Pages"><ol><li>x</li></ol></nav>
<section aria-labelledby="gaps"><h2 id="gaps">Gaps</h2></section>
<p><a href="#gaps">1</a> <a href="../index.html">2</a> <a href="evidence.html#item-a">3</a> <a href="../pages/evidence.html">4</a></p>
<p><a class="document" href="../data/documents/a.pdf#page=2">a.pdf</a> <a href="https://example.org/?a=1">out</a> <a rel="x" href="mailto:a@b.example">m</a></p>
<form class="filter" hidden><label for="a">A</label></form>
<svg role="img" aria-labelledby="c-t c-d"><title id="c-t">T</title><rect fill="url(#c-p)" width="1"/></svg>
<p>1 &lt; 2 &gt; "quoted" a="b"</p>
</main></body></html>)html"}) == R"html(

<section><h2 id="competencies-c7--gaps">Gaps</h2></section>
<p><a href="#competencies-c7--gaps">1</a> <a href="#index">2</a> <a href="#evidence--item-a">3</a> <a href="#evidence">4</a></p>
<p><a class="document">a.pdf</a> <a href="https://example.org/?a=1">out</a> <a rel="x" href="mailto:a@b.example">m</a></p>

<svg role="img" aria-labelledby="competencies-c7--c-t competencies-c7--c-d"><title id="competencies-c7--c-t">T</title><rect fill="url(#competencies-c7--c-p)" width="1"/></svg>
<p>1 &lt; 2 &gt; "quoted" a="b"</p>
)html");
}

TEST_CASE("links of the front page lead from the top of the pack") {
  CHECK(pages::sheet_content({"index.html",
            R"html(<main><a href="pages/gaps.html#x">g</a><a href="pack.json">j</a></main>)html"}) ==
        R"html(<a href="#gaps--x">g</a><a>j</a>)html");
}

TEST_CASE("a page without a main part has no content") {
  CHECK(pages::sheet_content({"index.html", "<p>nothing</p>"}).empty());
}
