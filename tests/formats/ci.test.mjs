// What plugs `check` into CI: the action, the hooks, the templates and the jobs that `init` writes are well-formed, and what they run points
// at files and lines of the repository.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../..", import.meta.url));
const packages = createRequire(join(process.env.ASSURE_WORK, "package.json"));
const yaml = packages("yaml");
const { validateAction, validateWorkflow } = packages("@action-validator/core");
const temporary = mkdtempSync(join(process.env.ASSURE_WORK, "ci-"));
after(() => rmSync(temporary, { recursive: true, force: true }));
const read = (...path) => readFileSync(join(project, ...path), "utf8");

// A folder of programs, before all others on the PATH.
const bin = join(temporary, "bin");
mkdirSync(bin);
function program(name, script) {
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, name), 0o755);
}
program("assure", `exec "${process.env.ASSURE_BINARY}" "$@"`);

function run(command, words, cwd, env = {}) {
  const settings = { GIT_CONFIG_GLOBAL: join(temporary, "gitconfig"), GIT_CONFIG_SYSTEM: "/dev/null" };
  return spawnSync(command, words, { cwd, encoding: "utf8", env: { PATH: `${bin}:${process.env.PATH}`, HOME: temporary, LC_ALL: "C.UTF-8", ...settings, ...env } });
}
writeFileSync(join(temporary, "gitconfig"), "[user]\n  name = Test\n  email = test@example.org\n[init]\n  defaultBranch = main\n");
function git(cwd, ...words) {
  const ended = run("git", words, cwd);
  assert.equal(ended.status, 0, ended.stderr);
}

// A git repository with an evidence folder two levels down, which the unfinished example fills.
let number = 0;
function repository(folder = "trust/evidence") {
  const root = join(temporary, `repository-${++number}`);
  mkdirSync(root);
  git(root, "init", "-q");
  cpSync(join(project, "examples/brent-wcc-2008-09-draft"), join(root, folder), { recursive: true });
  git(root, "add", ".");
  git(root, "commit", "-qm", "The evidence");
  return root;
}

// Each place is a file of the repository, and a line of it.
function there(root, places) {
  assert.ok(places.length > 5);
  for (const { file, line } of places) {
    assert.ok(existsSync(join(root, file)), `${file} is not in the repository`);
    if (line) assert.ok(line <= readFileSync(join(root, file), "utf8").split("\n").length, `${file} has no line ${line}`);
  }
}
const annotations = (text) => [...text.matchAll(/^::\w+ file=([^,:]+)(?:,line=(\d+))?/gm)].map(([, file, line]) => ({ file, line: Number(line ?? 0) }));

test("the action and the workflows are as GitHub wants them", () => {
  assert.deepEqual(validateAction(read("action.yml")).errors, []);
  for (const name of ["github.yml", "github-action.yml"]) assert.deepEqual(validateWorkflow(read("examples/ci", name)).errors, [], name);
  // The validator says so when something is wrong.
  assert.notDeepEqual(validateAction(read("action.yml").replace("using: composite", "using: nothing")).errors, []);
  assert.notDeepEqual(validateWorkflow(read("examples/ci/github.yml").replace("runs-on", "runs-at")).errors, []);
});

test("the examples are the jobs that init writes, and annotations point at lines of the repository", () => {
  const root = repository();
  for (const [system, path, example] of [
    ["github", ".github/workflows/evidence.yml", "github.yml"],
    ["gitlab", ".gitlab-ci.yml", "gitlab.yml"],
  ]) {
    cpSync(join(root, "trust/evidence"), join(root, "kept"), { recursive: true });
    rmSync(join(root, "trust/evidence"), { recursive: true });
    const ended = run("assure", ["init", "trust/evidence", "--framework", "wcc-2008", "--ci", system, "--quiet"], root);
    assert.equal(ended.status, 0, ended.stderr);
    rmSync(join(root, "trust/evidence"), { recursive: true });
    cpSync(join(root, "kept"), join(root, "trust/evidence"), { recursive: true });
    rmSync(join(root, "kept"), { recursive: true });
    assert.equal(readFileSync(join(root, path), "utf8"), read("examples/ci", example));
  }
  const steps = yaml.parse(read("examples/ci/github.yml")).jobs.check.steps;
  const github = run("sh", ["-e", "-c", steps.find((step) => step.run).run], root);
  assert.equal(github.status, 1, github.stderr);
  there(root, annotations(github.stdout));
  const sarif = JSON.parse(readFileSync(join(root, steps.at(-1).with.sarif_file), "utf8"));
  there(root, sarif.runs[0].results.map(({ locations: [{ physicalLocation: place }] }) => ({ file: place.artifactLocation.uri, line: place.region.startLine })));

  const job = yaml.parse(read("examples/ci/gitlab.yml")).evidence;
  const gitlab = run("sh", ["-e", "-c", job.script.join("\n")], root);
  assert.equal(gitlab.status, 1, gitlab.stderr);
  const quality = JSON.parse(readFileSync(join(root, job.artifacts.reports.codequality), "utf8"));
  there(root, quality.map(({ location }) => ({ file: location.path, line: location.lines.begin })));
  assert.ok(existsSync(join(root, job.artifacts.reports.junit)));
});

test("GitLab's template runs with what a project sets", () => {
  const root = repository();
  const { variables, script, artifacts } = yaml.parse(read("examples/ci/gitlab-template.yml"))[".assure"];
  const ended = run("sh", ["-e", "-c", script.join("\n")], root, { ...variables, ASSURE_FOLDER: "trust/evidence", ASSURE_OPTIONS: "--since HEAD" });
  // What could not be read is never known.
  assert.equal(ended.status, 1, ended.stderr);
  assert.match(ended.stdout, /known from HEAD/);
  for (const file of Object.values(artifacts.reports)) assert.ok(existsSync(join(root, file)));
});

// The steps of the action, with these inputs in place of its expressions.
function action(root, inputs, env = {}) {
  const { inputs: known, runs } = yaml.parse(read("action.yml"));
  const values = { ...Object.fromEntries(Object.entries(known).map(([name, { default: value }]) => [name, value])), ...inputs };
  const filled = (text) => text.replace(/\$\{\{ inputs\.([a-z-]+) \}\}/g, (_, name) => values[name]);
  const ended = [];
  for (const step of runs.steps) {
    if (step.if && values.package === "") continue;
    assert.ok(!step.run.includes("${{"), "an expression in a script");
    const settings = Object.fromEntries(Object.entries(step.env).map(([name, text]) => [name, filled(text)]));
    ended.push(run("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run], root, { ...settings, ...env }));
  }
  return ended;
}

test("the action shows findings at lines of the repository, and passes its inputs on", () => {
  const root = repository("trust/ev 'i\"dence $(touch oops)");
  const summary = join(temporary, "summary.md");
  const folder = "trust/ev 'i\"dence $(touch oops)";
  const [check] = action(root, { folder, sarif: "a b.sarif", junit: "j.xml" }, { GITHUB_STEP_SUMMARY: summary });
  assert.equal(check.status, 1, check.stderr);
  there(root, annotations(check.stdout));
  assert.match(readFileSync(summary, "utf8"), /^\| error \| AS301 \|/m);
  for (const file of ["a b.sarif", "j.xml"]) assert.ok(existsSync(join(root, file)));
  assert.ok(!existsSync(join(root, "oops")));

  const [known] = action(root, { folder, since: "HEAD" });
  assert.match(known.stdout, /findings known from HEAD/);
  run("assure", ["check", folder, "--write-baseline", "known.yaml"], root);
  const [compared] = action(root, { folder, baseline: "known.yaml", "fail-on": "warning" });
  assert.match(compared.stdout, /findings known from known.yaml/);
  assert.equal(action(root, { folder, "fail-on": "never" })[0].status, 2);
});

test("the action installs a package that is named", () => {
  const root = repository();
  for (const name of ["apt-get", "sudo"]) program(name, `echo ${name} "$@" >>"$TOLD"${name === "sudo" ? '\nexec "$@"' : ""}`);
  writeFileSync(join(root, "assure 1.deb"), "");
  const told = join(temporary, "told");
  const [installed, check] = action(root, { folder: "trust/evidence", package: "assure 1.deb" }, { TOLD: told });
  assert.equal(installed.status, 0, installed.stderr);
  assert.equal(check.status, 1);
  assert.match(readFileSync(told, "utf8"), /^apt-get install .*\/assure 1\.deb$/m);
});

test("the hooks of pre-commit run in a repository", () => {
  const root = repository();
  const hooks = yaml.parse(read(".pre-commit-hooks.yaml"));
  const own = yaml.parse(read("examples/ci/pre-commit-config.yaml")).repos.flatMap((repo) => repo.hooks);
  assert.deepEqual(hooks.map((hook) => hook.id), ["assure-check"]);
  for (const hook of [...hooks.map((one) => ({ ...one, args: ["trust/evidence"] })), ...own]) {
    for (const key of ["id", "name", "entry", "language"]) assert.ok(hook[key], key);
    assert.equal(hook.pass_filenames, false);
    const [command, ...words] = [...hook.entry.split(" "), ...hook.args];
    const ended = run(command, words, root);
    assert.equal(ended.status, 1, ended.stderr);
    const lines = ended.stdout.trimEnd().split("\n");
    // Against HEAD, what could not be read is left.
    assert.equal(lines.length, hook.args.includes("--since") ? 5 : 39);
    for (const line of lines) assert.match(line, /^trust\/evidence\/\S+:\d+:\d+: \w+: .* \[AS\d{3}\]$/);
  }
});
