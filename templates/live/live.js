// Part of a page while `assure serve` shows it: asks for news, shows the findings, loads the page again when
// something on it has changed. The page's policy lets a script load scripts and nothing else, so an answer
// is a script that calls assureLive.
"use strict";

(() => {
  const shows = document.currentScript.dataset.shows;
  const page = decodeURIComponent(location.pathname);
  const at = page === "/" ? "/index.html" : page;
  const memory = sessionStorage; // of this tab: panel open or closed, its filter, what was told, where the focus was

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };

  // `code` in messages.
  const with_code = (text) =>
    text.split("`").map((part, i) => (i % 2 ? element("code", "", part) : part));

  const counts = element("span", "live-counts", "Findings");
  const trouble = element("p", "live-trouble");
  const only = element("input", "");
  only.type = "checkbox";
  only.id = "assure-live-only";
  const only_label = element("label", "", "Only what concerns this page");
  only_label.htmlFor = only.id;
  const filter = element("p", "live-filter", only, " ", only_label);
  const none = element("p", "live-none", "None of these concerns this page.");
  const list = element("ol", "live-findings");
  const more = element("p", "live-more");
  const summary = element("summary", "", counts);
  summary.id = "assure-live-summary";
  const body = element("div", "live-body", trouble, filter, none, list, more);
  body.tabIndex = 0; // it scrolls
  body.setAttribute("role", "group");
  body.setAttribute("aria-label", "List of findings");
  const details = element("details", "", summary, body);
  const said = element("p", "live-said"); // for screen readers; only when the count has changed
  said.setAttribute("role", "status");
  said.setAttribute("aria-live", "polite");
  const panel = element("aside", "live", details, said);
  panel.setAttribute("aria-label", "Findings of assure");
  trouble.hidden = more.hidden = none.hidden = true;

  const mark_open = () => document.documentElement.classList.toggle("live-open", details.open);
  details.open = memory.getItem("assure-live-open") === "yes";
  details.addEventListener("toggle", () => {
    memory.setItem("assure-live-open", details.open ? "yes" : "no");
    mark_open();
  });
  mark_open();
  document.body.append(panel);

  // The browser keeps the place of the page, but not the focus.
  const focus = memory.getItem("assure-live-focus");
  memory.removeItem("assure-live-focus");
  if (focus) document.getElementById(focus)?.focus({ preventScroll: true });

  const load_again = () => {
    const id = document.activeElement?.id;
    if (id) memory.setItem("assure-live-focus", id);
    location.reload();
  };

  const describe = (finding) => {
    const place = `${finding.file}:${finding.line}:${finding.column}`;
    const link = element("a", "", place);
    link.href = `/${finding.page}`;
    const item = element(
      "li",
      `live-${finding.severity}`,
      element(
        "p",
        "live-message",
        element("strong", "", finding.waived ? `${finding.severity}, waived` : finding.severity),
        " ",
        element("span", "live-code", finding.code),
        " ",
        ...with_code(finding.message),
      ),
      element("p", "live-place", finding.page ? link : place),
    );
    // What it hides may be more than all that is listed.
    if (finding.hides) item.append(element("p", "live-hides", `${finding.hides}.`));
    if (finding.help) item.append(element("p", "live-help", "Help: ", ...with_code(finding.help)));
    return item;
  };

  let listed = []; // findings as they were told last

  const show = () => {
    const here = listed.filter((finding) => finding.page && `/${finding.page}`.split("#")[0] === at);
    list.replaceChildren(...(only.checked ? here : listed).map(describe));
    none.hidden = !only.checked || here.length > 0;
    filter.hidden = listed.length === 0;
    only_label.textContent = `Only what concerns this page (${here.length})`;
  };
  only.checked = memory.getItem("assure-live-only") === "yes";
  only.addEventListener("change", () => {
    memory.setItem("assure-live-only", only.checked ? "yes" : "no");
    show();
  });

  const say = (text) => {
    counts.textContent = text;
    if (memory.getItem("assure-live-said") === text) return;
    memory.setItem("assure-live-said", text);
    said.textContent = text;
  };

  let shown = ""; // digest of what the panel says
  let asked = 0;

  globalThis.assureLive = (news, findings) => {
    if (news.shows !== shows) {
      load_again();
      return;
    }
    say(news.trouble ? `Not rebuilt. Before: ${news.counts}` : news.counts);
    trouble.hidden = !news.trouble;
    trouble.textContent = `These pages are as they were: the folder cannot be compiled now. ${news.trouble}`;
    shown = news.panel;
    if (!findings) return;
    listed = findings.findings;
    show();
    more.hidden = !news.left_out;
    more.textContent = `and ${news.left_out} more: assure check`;
  };

  const ask = () => {
    const question = document.createElement("script");
    const query = new URLSearchParams({ page, shows, panel: shown, ask: String(++asked) });
    const again = (pause) => {
      question.remove();
      // A page that nobody sees must not hold one of the browser's few connections.
      if (!document.hidden) setTimeout(ask, pause);
      else document.addEventListener("visibilitychange", ask, { once: true });
    };
    question.addEventListener("load", () => again(300));
    question.addEventListener("error", () => {
      say("assure serve has ended");
      shown = "";
      again(2000);
    });
    question.src = `/-/changes?${query}`;
    document.head.append(question);
  };

  // After the page is there: what loads before that would keep it loading.
  if (document.readyState === "complete") ask();
  else addEventListener("load", ask);
})();
