# first_rule.py CONTRIBUTING.md RULE.cpp: puts the samples and the check that the page shows into what scripts/new.sh wrote.
import re
import sys
import textwrap

page = open(sys.argv[1], encoding="utf-8").read().split("## Your first rule", 1)[1].split("\n## ", 1)[0]
blocks = {language: [] for language in ("yaml", "cpp")}
for language, text in re.findall(r"^ *```(yaml|cpp)\n(.*?)^ *```$", page, re.M | re.S):
    blocks[language].append(textwrap.dedent(text))
(bad, good), (check,) = blocks["yaml"], blocks["cpp"]

rule = open(sys.argv[2], encoding="utf-8").read()
for name, sample in ("bad", bad), ("good", good):
    rule, count = re.subn(rf'\.{name} = R"\(.*?\)",', lambda _: f'.{name} = R"({sample})",', rule, flags=re.S)
    assert count == 1, name
rule, count = re.subn(r"(diag::Diagnostics& out\) \{\n).*?^\}$", lambda found: found[1] + check + "}", rule, flags=re.M | re.S)
assert count == 1, "check"
open(sys.argv[2], "w", encoding="utf-8").write(rule)
