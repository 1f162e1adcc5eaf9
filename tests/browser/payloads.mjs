// What somebody might write into a folder to make a page do something. Each is a function of a token: letters and digits that stand
// nowhere else, by which a test finds the text again.

const run = (token) => `window.__pwned='${token}'`;
const long = "Unzerteilbarkeitsvermutungs".repeat(12);

// For every field.
export const texts = [
  (t) => `${t}<script>${run(t)}</script>`,
  (t) => `${t}</script><script>${run(t)}</script>`,
  (t) => `${t}<ScRiPt src="data:text/javascript,${run(t)}"></sCrIpT>`,
  (t) => `${t}<img src=x onerror=${run(t)}>`,
  (t) => `${t}<img src=x onerror="${run(t)}"//`,
  (t) => `${t}<svg onload=${run(t)}><animate onbegin=${run(t)} attributeName=x dur=1s></svg>`,
  (t) => `${t}<svg><script href="data:,${run(t)}" /></svg>`,
  (t) => `${t}<math><mtext><table><mglyph><style><img src=x onerror=${run(t)}></style></mglyph></table></mtext></math>`,
  (t) => `${t}<iframe srcdoc="<script>parent.__pwned='${t}'</script>"></iframe>`,
  (t) => `${t}<object data="data:text/html,<script>${run(t)}</script>"></object><embed src="javascript:${run(t)}">`,
  (t) => `${t}<style>body{display:none}</style><link rel=stylesheet href="https://example.invalid/${t}.css">`,
  (t) => `${t}<base href="https://example.invalid/"><meta http-equiv=refresh content="0;url=https://example.invalid/${t}">`,
  (t) => `${t}<form action="https://example.invalid/${t}"><button formaction="javascript:${run(t)}">Send</button></form>`,
  (t) => `${t}<details open ontoggle=${run(t)}><summary>x</summary></details>`,
  (t) => `${t}<input autofocus onfocus=${run(t)}>`,
  (t) => `${t}<a href="javascript:${run(t)}">here</a>`,
  (t) => `${t}" onmouseover="${run(t)}" autofocus onfocus="${run(t)}" x="`,
  (t) => `${t}' onmouseover='${run(t)}' autofocus onfocus='${run(t)}' x='`,
  (t) => `${t}\` onmouseover=${run(t)} x=\``,
  (t) => `${t} onmouseover=${run(t)} style=display:none `,
  (t) => `${t}"><script>${run(t)}</script><x y="`,
  (t) => `${t}'><img src=x onerror=${run(t)}>`,
  (t) => `${t}--><script>${run(t)}</script><!--`,
  (t) => `${t}]]><script>${run(t)}</script><![CDATA[`,
  (t) => `${t}<!--><script>${run(t)}</script>-->`,
  (t) => `${t}</title><script>${run(t)}</script>`,
  (t) => `${t}</textarea></noscript></template><script>${run(t)}</script>`,
  (t) => `${t}</main></body></html><script>${run(t)}</script>`,
  (t) => `${t}<plaintext><xmp><noembed>`,
  (t) => `${t}&lt;script&gt;${run(t)}&lt;/script&gt;`,
  (t) => `${t}&#60;img src=x onerror&#61;${run(t)}&#62;`,
  (t) => `${t}&amp;lt;b&amp;gt; &nbsp;&copy;&notanentity; &#0; &#x110000;`,
  (t) => `${t}\\u003cscript\\u003e${run(t)}\\u003c/script\\u003e`,
  (t) => `${t}%3Cscript%3E${run(t)}%3C/script%3E`,
  (t) => `${t}{{X}}{{TITLE}}{{#DRAFT}}{{/DRAFT}}{{>CONTENT}}`,
  (t) => `${t}{{%AUTOESCAPE context="HTML" state="IN_TAG"}}{{TITLE:none}}{{! gone }}`,
  (t) => `${t}{{=<% %>=}}<%= X %> \${X} #{X} {%raw%} [[X]]`,
  (t) => `${t}");${run(t)};("`,
  (t) => `${t}');${run(t)};//`,
  (t) => `${t}\\";${run(t)};//`,
  (t) => `${t}\`;\${${run(t)}};\``,
  (t) => `${t}","__proto__":{"polluted":true},"x":"`,
  (t) => `${t}"; } body { display: none !important } @import url(https://example.invalid/${t}); @page { content: "`,
  (t) => `${t}\\"; } * { background: url(https://example.invalid/${t}) } /*`,
  (t) => `${t}*/ } body { display: none } /* </style>`,
  (t) => `${t}\\a } body { display: none } \\27 \\22 \\`,
  (t) => `${t} expression(${run(t)}) -moz-binding:url(//example.invalid)`,
  (t) => `${t}\u202e\u2066gpj.exe\u2069 turned \u202d\u200f`,
  (t) => `${t}\u0000 nul \u0001\u0007\u0008 bell \u001b[31m red \u007f\u0085\u009b31m`,
  (t) => `${t}\u2028line\u2029paragraph\r\nline feed\ttab\u000bvertical\u000cform`,
  (t) => `${t}\ufeffmark\ufffe\uffff\u200b\u200c\u200d\u00ad\u034f`,
  (t) => `${t} ${long}`,
  (t) => `${t}${"\u0301\u0327\u0308".repeat(40)} stacked`,
  (t) => `${t} 👩‍👩‍👧‍👦🏳️‍🌈🇬🇧 𝕱𝖗𝖆𝖐𝖙𝖚𝖗 𠜎`,
  (t) => `${t} שלום עליכם والسلام عليكم اتفاقية`,
  (t) => `${t} ﷽ ﷺ 日本語の文章はここで折り返します`,
  (t) => `javascript:${run(t)}//${t}`,
  (t) => `data:text/html,<script>${run(t)}</script>${t}`,
  (t) => `https://example.invalid/${t}?a="b"&c='d'#<e>`,
  (t) => `=HYPERLINK("https://example.invalid/${t}")`,
  (t) => `../../../../../etc/passwd ${t}`,
];

// For fields that hold Markdown, besides the others.
export const markdowns = [
  (t) => `[${t}](javascript:${run(t)})`,
  (t) => `[${t}](JaVaScRiPt:${run(t)})`,
  (t) => `[${t}](java\tscript:${run(t)})`,
  (t) => `[${t}](<java\u0001script:${run(t)}>)`,
  (t) => `[${t}]( \u0001javascript:${run(t)})`,
  (t) => `[${t}](javascript&colon;${run(t)})`,
  (t) => `[${t}](&#106;&#97;vascript&#58;${run(t)})`,
  (t) => `[${t}](&#x6A;avascript&#x3a;${run(t)})`,
  (t) => `[${t}](javascript\\:${run(t)})`,
  (t) => `[${t}](%6Aavascript:${run(t)})`,
  (t) => `[${t}](vbscript:msgbox)`,
  (t) => `[${t}](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)`,
  (t) => `[${t}](data:image/svg+xml,%3Csvg onload=${run(t)}%3E)`,
  (t) => `[${t}](file:///etc/passwd) [x](blob:x) [x](view-source:x) [x](filesystem:x)`,
  (t) => `[${t}](//example.invalid/x) [x](\\\\example.invalid\\x) [x](/etc/passwd)`,
  (t) => `[${t}](../../../../etc/passwd) [x](..%2f..%2fx) [x](pages/nothing.html)`,
  (t) => `[${t}](https://example.invalid/"onmouseover="${run(t)})`,
  (t) => `[${t}](https://example.invalid/ "title\\" onmouseover=\\"${run(t)}")`,
  (t) => `[${t}](https://example.invalid/ 'title" onmouseover="${run(t)}')`,
  (t) => `[${t}][ref]\n\n[ref]: javascript:${run(t)}`,
  (t) => `[${t}]\n\n[${t}]: <javascript:${run(t)}> "x"`,
  (t) => `![${t}](https://example.invalid/${t}.png)`,
  (t) => `![${t}](x"onerror="${run(t)})`,
  (t) => `![${t}][pic]\n\n[pic]: x "\\" onerror=\\"${run(t)}"`,
  (t) => `![${t}\`<img src=x onerror=${run(t)}>\`](data:image/svg+xml,x)`,
  (t) => `<javascript:${run(t)}> ${t}`,
  (t) => `<data:text/html,${t}> <mailto:a@b.invalid?body=x"onclick="${run(t)}>`,
  (t) => `<https://example.invalid/${t}"onclick="${run(t)}>`,
  (t) => `www.example.invalid/${t}"onclick="${run(t)} and https://example.invalid/'><b>`,
  (t) => `${t}@example.invalid"onclick="${run(t)}`,
  (t) => `<div onclick="${run(t)}">\n\n${t}\n\n</div>`,
  (t) => `<script>\n${run(t)}\n</script>\n\n${t}`,
  (t) => `<style>\nbody{display:none}\n</style>\n\n${t}`,
  (t) => `<!-- ${t} --> ${t} <?php x ?> <![CDATA[ ${run(t)} ]]> <!DOCTYPE x>`,
  (t) => `<pre\nonclick=${run(t)}>\n${t}`,
  (t) => `${t} *<img src=x* onerror=${run(t)}>*`,
  (t) => `\`\`\`html"onclick="${run(t)}\n<script>${run(t)}</script>${t}\n\`\`\``,
  (t) => `~~~ <script>\n${t}\n~~~`,
  (t) => `    <script>${run(t)}</script>${t}`,
  (t) => `| ${t} | <script> |\n|:-|-:|\n| \\| \`|\` | <img src=x onerror=${run(t)}> |`,
  (t) => `# ${t} <script>${run(t)}</script>\n\n###### six\n\nSetext\n===`,
  (t) => `- [ ] ${t}\n- [x] <input onfocus=${run(t)} autofocus>`,
  (t) => `${"> ".repeat(60)}${t}`,
  (t) => `${"- ".repeat(60)}${t}`,
  (t) => `${"*_".repeat(80)}${t}${"_*".repeat(80)}`,
  (t) => `${"[".repeat(200)}${t}${"](x)".repeat(200)}`,
  (t) => `[^1] ${t}\n\n[^1]: <script>${run(t)}</script>`,
  (t) => `${t}\n\n${long}\n\n\`${long}\`\n\nhttps://example.invalid/${long}`,
];

// All that a terminal acts upon or that turns the direction of writing: for every field, where no output may have any of it.
export const steers = [
  (t) => `${t} \u0000\u0007\u0008\u001b[31m\u001b]0;t\u0007\u007f\u0085\u009b31m \u2028\u2029\u202a\u202e\u2066\u2069\u200e\u200f\u061c | \`=1+1`,
];

// For names of files, without what no pack may hold: characters that Windows reserves, and per cents.
export const fileNames = [
  (t) => `${t} & 'quoted' ; onerror=x.txt`,
  (t) => `${t}#fragment.txt`,
  (t) => `${t}&lt;b&gt;&quot;.txt`,
  (t) => `${t}{{TITLE}}\`\${x}.txt`,
  (t) => `${t} שלום 👩‍👧.txt`,
  (t) => `${t}=cmd()+1,;[](x).txt`,
];

// Fields, by their names in docs/, that take no text of anybody's: ids of checklists, paths, codes and the like. What is not one of those
// is a finding, and stays out.
export const closed = new Set([
  "the evidence folder/documents", // where documents lie
  "sections/documents", // the same in the schema
  "submission/frameworks", // paths of checklists
  "checklist entry/checklist",
  "directorate/functions", // ids of the checklist's functions, or text: `functions` of a checklist are planted
  "evidence item/file", // `files` is planted
  "cost/currency", // three letters
  "feedback survey/file", // its groups are planted
  "sign-off/covers", // digests by name of record
  "decision on disclosure/file", // a file of the folder; no pack has these decisions
  "decision on disclosure/digest",
  "waiver/code",
  "waiver/for", // a record of the folder
  "waiver/at", // a file of it
  "element/scale",
  "criterion/scale",
  "element/panel", // the name of a scale
]);
