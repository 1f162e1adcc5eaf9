// HTML as a reader of the page sees it.
#include <string>

#include <doctest/doctest.h>

#include "support/read_document.h"

using namespace assure;
using document::Hidden;
using tests::hidden;
using tests::seen;

namespace {

document::Facts page(std::string_view html) {
  return tests::read_document("page.html", html);
}

std::string seen_of(std::string_view html) {
  return seen(page(html));
}

}  // namespace

TEST_CASE("blocks, breaks and cells part words, and elements within a line do not") {
  CHECK(seen_of("<p>one</p><p>two") == "one two");
  CHECK(seen_of("one<br>two<hr>three<div>four</div>five") == "one two three four five");
  CHECK(seen_of("<table><tr><td>Oven<td>12</tr><tr><th>Mixer</th><td>3</td></table>end") ==
        "Oven | 12 | Mixer | 3 | end");
  CHECK(seen_of("in the lar<big>ge</big>st town (<st1:place>Leeds</st1:place>), over<wbr>night") ==
        "in the largest town (Leeds), overnight");
  CHECK(seen_of("one<img alt='no text'>two <button>Send</button>now") == "one two Send now");
  CHECK(seen_of("a<span style='display:block'>b</span>c") == "a b c");
  CHECK(seen_of("5 < 6 & 7 > 2 </>") == "5 < 6 & 7 > 2");
  CHECK(seen_of("<textarea>typed <b>&amp;</textarea><input value=words><input type=hidden value=none>") ==
        "typed <b>& words");
}

TEST_CASE("character references are those of HTML") {
  CHECK(
      seen_of("&pound;5 &minus;3 &rarr; 7 &oacute;rgano &hellip; &Scaron;&zwnj;&nbsp;&NotAName; &amp;lt;") ==
      "\u00A35 \u22123 \u2192 7 \u00F3rgano \u2026 \u0160\u200C\u00A0&NotAName; &lt;");
  CHECK(seen_of("&#163;&#xA3;&#150;&#0;&#xD800;&#x110000;&#1234567890123;") ==
        "\u00A3\u00A3\u2013\uFFFD\uFFFD\uFFFD\uFFFD3;");
  // As pages of old have them.
  CHECK(seen_of("R&ampD &poundsterling &#65") == "R&D \u00A3sterling A");
}

TEST_CASE("what attributes and styles hide is hidden") {
  const auto facts = page(
      "<title>A title</title><style>.gone { display: none } #far { position: absolute; left: -9999px }\n"
      "p.dim { visibility: hidden } @media print { .shown { display: none } }</style>"
      "<p class='x gone'>by class</p><p id=far>far away</p><p class=dim>dim <b "
      "style='visibility:visible'>lit</b></p>"
      "<p class=shown>shown</p><p hidden>by attribute</p><p style='DISPLAY : none ! important'>by style</p>"
      "<p style='font-size:0'>small</p><p style='opacity:0'>clear</p><p aria-hidden=true>for eyes alone</p>"
      "<template>mould</template><noscript>no script</noscript><script>var script;</script><!-- remark "
      "-->end");
  CHECK(facts.title == "A title");
  CHECK(seen(facts) == "lit shown for eyes alone end");
  CHECK(hidden(facts, Hidden::Style) ==
        "by class far away dim by attribute by style small clear mould no script");
  CHECK(hidden(facts, Hidden::Comment) == "remark");
  CHECK(hidden(facts, Hidden::Property) == "A title");
}

TEST_CASE("what is cut to nothing is hidden, and what is only small or cut is not") {
  for (const char* style : {"height:0;overflow:hidden", "width:0;height:0;overflow:hidden",
           "max-height:0px;overflow:hidden", "max-width:0;overflow-x:hidden", "height:1px;overflow:clip",
           "position:absolute;clip:rect(0,0,0,0)", "position:absolute;clip: rect(1px 1px 1px 1px)",
           "transform:scale(0)", "transform: rotate(3deg) scale(1, 0)", "transform:translateX(-9999px)",
           "clip-path:inset(50%)", "clip-path:circle(0)"}) {
    CAPTURE(style);
    const auto facts = page("<p>Seen.<div style='" + std::string(style) + "'>Unseen <b>words</b></div>End.");
    CHECK(seen(facts) == "Seen. End.");
    CHECK(hidden(facts, Hidden::Style) == "Unseen words");
  }
  for (const char* style :
      {"height:0", "overflow:hidden", "height:10px;overflow:hidden", "height:0;overflow:visible",
          "position:absolute;clip:rect(0,9px,9px,0)", "clip:rect(0,0,0,0)", "transform:scale(0.5)",
          "transform:none", "clip-path:inset(10%)", "max-height:none;overflow:hidden"}) {
    CAPTURE(style);
    CHECK(seen_of("<div style='" + std::string(style) + "'>Seen</div>") == "Seen");
  }
  CHECK(seen_of("<p>a <span style='height:0;overflow:hidden'>line</span>") == "a line");
  CHECK(seen_of("<table><tr style='height:0;overflow:hidden'><td>cell") == "cell |");
  CHECK(seen_of("<p>a <span style='position:absolute;height:1px;overflow:hidden'>b</span>") == "a");
}

TEST_CASE("of two rules the closer one counts, then the later one") {
  CHECK(seen_of("<style>p{display:none} .a{display:block}</style><p>no<p class=a>yes") == "yes");
  CHECK(seen_of("<style>.a{display:block} .b{display:none}</style><p class='b a'>no") == "");
  CHECK(seen_of("<style>#a{display:none!important} p{color:red}</style><p id=a style='display:block'>no") ==
        "");
  CHECK(seen_of("<style>div p{display:none}</style><p>not in a div") == "not in a div");
  CHECK(seen_of("<style>@media screen { .a { display: none } } .b { display: none }</style>"
                "<p class=a>no<p class=b>no<p>yes") == "yes");
  CHECK(seen_of("<p hidden style='display:block'>yes") == "yes");
}

TEST_CASE("struck words are struck, wherever the tag is closed") {
  auto facts = page("The oven <del>is not</del><ins>is</ins> clean, <s>never</s> always");
  CHECK(seen(facts) == "The oven is clean, always");
  CHECK(hidden(facts, Hidden::Struck) == "is not never");
  facts = page("<p><s>one<p>two</s> three <span style='text-decoration: line-through'>four</span>");
  CHECK(seen(facts) == "three");
  CHECK(hidden(facts, Hidden::Struck) == "one two four");
  CHECK(seen_of("<b><s>no</b>no</s> yes") == "yes");
  CHECK(seen_of("<p><s>no</p><p>no</s> yes</p><table><tr><td><s>no<td>so</table>too") == "yes | so | too");
  std::string sloppy;
  for (int i = 0; i < 5000; ++i) sloppy += "<p><font size=2>word</p><s><div></s></div>";
  CHECK(page(sloppy).trouble == "");
  CHECK(seen_of("<s>no<div hidden>no</s>no</div> yes") == "yes");
}

TEST_CASE("white words are white only where nothing is behind them") {
  auto facts = page(
      "<p style='color:#FFF'>white</p><div style='background:navy'><p style='color:white'>on blue</p></div>"
      "<font color=white>white too</font><table bgcolor=#000000><tr><td><font color=white>on black");
  CHECK(seen(facts) == "on blue on black |");
  CHECK(hidden(facts, Hidden::White) == "white white too");
  CHECK(
      seen_of("<link rel=stylesheet href=x.css><p style='color:white'>perhaps on blue") == "perhaps on blue");
}

TEST_CASE("raised figures are no part of the figure before them, and marks of notes may be left out") {
  const auto facts = page(
      "<p>85<sup>1</sup> per cent of 10<sup>2</sup> ovens<sup>2</sup>, H<sub>2</sub>O, the "
      "1<sup>st</sup></p>");
  CHECK(seen(facts) == "85\u00B9 per cent of 10\u00B2 ovens\u00B2, H2O, the 1st");
  CHECK(tests::other(facts) == "85 per cent of 10\u00B2 ovens, H2O, the 1st");
}

TEST_CASE("an element ends where its parent ends, or where the next of its kind begins") {
  CHECK(seen_of("<p hidden>no<p>yes") == "yes");
  CHECK(seen_of("<p hidden>no<div>yes</div>") == "yes");
  CHECK(seen_of("<ul><li hidden>no<li>yes</ul>") == "yes");
  CHECK(seen_of("<table><tr><td hidden>no<td>yes<tr hidden><td>no<tr><td>yes</table>") == "yes | yes |");
  CHECK(seen_of("<div><span hidden>no</div>yes") == "yes");
  CHECK(seen_of("<div hidden>no</span></p>no</div>yes") == "yes");
  CHECK(seen_of("<div hidden/>no") == "");
  CHECK(seen_of("<?xml version='1.0'?><html><div hidden='hidden'/>yes<![CDATA[ & <more>]]></html>") ==
        "yes & <more>");
  CHECK(seen_of("<body hidden>no</body>no") == "");
}

TEST_CASE("a page is read in the character set that it names") {
  const std::string pound = "\xA3";
  CHECK(seen_of("<meta charset=iso-8859-1><p>" + pound) == "\u00A3");
  CHECK(seen_of("<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>\xC4\xE0") ==
        "\u0414\u0430");
  CHECK(seen_of("<?xml version='1.0' encoding='ISO-8859-15'?><p>\xA4") == "\u20AC");
  CHECK(seen_of("<p>\xC2\xA3") == "\u00A3");
  CHECK(seen_of("<p>\x93so\x94") == "\u201Cso\u201D");
  CHECK(seen_of("<meta charset=utf-8><p>\xA3") == "\uFFFD");
  CHECK(seen_of(std::string("\xFF\xFE<\0p\0>\0\xA3\0", 10)) == "\u00A3");
  CHECK(seen_of("<html><meta charset=iso-2022-jp><p>\x1B$BF|K\\\x1B(B") == "\u65E5\u672C");
  CHECK(page("<html><p>\x1B[2Ja").trouble == "is not an HTML page although its name says so");
  CHECK(page("<meta charset=utf-7><p>+AKM-").trouble ==
        "is written in the character set `utf-7`, which is not read");
}

TEST_CASE("a page that nests without end is trouble, and none takes the square of its size") {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  CHECK(page(deep).trouble == "opens more than 600 elements within each other");
  std::string odd;
  for (int i = 0; i < 50'000; ++i) odd += "<s><p></b></i><td></s><!--";
  CHECK(page(odd).trouble == "");
  std::string style = "<style>";
  for (int i = 0; i < 20'000; ++i) style += ".a,";
  for (int i = 0; i < 20'000; ++i) style += "display:none;";
  CHECK(page(style + "{" + style + "}</style>").trouble == "");
}
