#include <doctest/doctest.h>

#include "html/escape.h"

using assure::html::escaped;

TEST_CASE("text stays text between tags and in attributes") {
  CHECK(escaped("<b a=\"1\" c='2'>&amp;é\n") == "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;é\n");
  CHECK(escaped("one\rtwo") == "one two");
}
