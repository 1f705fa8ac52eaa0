import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { linesMatching, listSources } from "#tests/support/source-files.ts";

const run = promisify(execFile);
const FOLDERS = ["app", "components", "db", "lib"];
const cruiseSchema = z.object({
  summary: z.object({
    totalCruised: z.int(),
    totalDependenciesCruised: z.int(),
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

async function cruise(cwd: string, folders: string[]) {
  const cruiser = resolve("node_modules/.bin/depcruise");
  const args = [cruiser, ...folders, "--config", resolve(".dependency-cruiser.mjs"), "--output-type", "json"];
  const options = { cwd, maxBuffer: 100_000_000 };
  const output = await run(process.execPath, args, options).catch((failed: { stdout: string }) => failed);
  return cruiseSchema.parse(JSON.parse(output.stdout)).summary;
}

describe("the rules of dependence", () => {
  test("hold, and were checked on every source", { timeout: 120_000 }, async () => {
    const { totalCruised, totalDependenciesCruised, violations } = await cruise(".", [...FOLDERS, "tests"]);
    expect(violations).toEqual([]);
    const sources = listSources(...FOLDERS, "tests").length;
    // Without swc the cruiser sees nothing and says that all is well.
    expect(sources).toBeGreaterThan(300);
    expect(totalCruised).toBeGreaterThanOrEqual(sources);
    expect(totalDependenciesCruised).toBeGreaterThan(3 * sources);
  });

  describe("are seen to be broken", () => {
    let project: string;
    beforeEach(() => {
      project = mkdtempSync(join(tmpdir(), "coup-de-main-rules-"));
    });
    afterEach(() => rmSync(project, { recursive: true, force: true }));

    function write(path: string, text: string): void {
      mkdirSync(dirname(join(project, path)), { recursive: true });
      writeFileSync(join(project, path), text);
    }

    test("by one file that breaks each", { timeout: 120_000 }, async () => {
      write("tsconfig.json", "{}");
      write("db/client.ts", "export const database = () => null;\n");
      write("db/up.ts", 'import "../lib/server/act.ts";\n');
      write("lib/server/act.ts", "export const act = () => null;\n");
      write(
        "lib/geo/impure.ts",
        'import { database } from "../../db/client.ts";\nimport "node:fs";\nexport const a = database;\n',
      );
      write("lib/identity/person.ts", "export type Person = { id: string };\n");
      write("tests/person.ts", "export const alex = null;\n");
      write("lib/identity/tested.ts", 'import "../../tests/person.ts";\n');
      write(
        "lib/matching/curious.ts",
        'import type { Person } from "../identity/person.ts";\nexport type P = Person;\n',
      );
      write("app/page.tsx", 'import { database } from "../db/client.ts";\nexport const b = <p>{database()}</p>;\n');
      write(
        "components/card.tsx",
        'import { act } from "../lib/server/act.ts";\nimport "../app/page.tsx";\nexport const c = act;\n',
      );
      write("lib/geo/lost.ts", 'import "./nowhere.ts";\n');
      write("lib/geo/ring-a.ts", 'import "./ring-b.ts";\n');
      write("lib/geo/ring-b.ts", 'import "./ring-a.ts";\n');
      const { violations } = await cruise(project, FOLDERS);
      expect(new Set(violations.map(({ rule, from }) => `${rule.name} ${from}`))).toEqual(
        new Set([
          "domain-is-pure lib/geo/impure.ts",
          "domain-no-node lib/geo/impure.ts",
          "matching-knows-only-geo-catalogue-listings lib/matching/curious.ts",
          "db-stays-below db/up.ts",
          "sql-only-through-lib-server app/page.tsx",
          "components-are-presentational components/card.tsx",
          "nothing-imports-app components/card.tsx",
          "no-unresolvable lib/geo/lost.ts",
          "no-circular lib/geo/ring-a.ts",
          "no-test-code-in-source lib/identity/tested.ts",
        ]),
      );
    });
  });
});

describe("the sources", () => {
  test("the domain reads no clock, no chance and no environment", () => {
    const domain = listSources("lib").filter((path) => !path.startsWith("lib/server/"));
    expect(linesMatching(domain, /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bcrypto\./)).toEqual([]);
  });

  test("nothing writes raw HTML or raw SQL", () => {
    const raw = /\bsql\.raw\(|dangerouslySetInnerHTML|\bbind(Popup|Tooltip)\(|\.innerHTML\b|\beval\(/;
    expect(linesMatching(listSources(...FOLDERS), raw)).toEqual([]);
  });

  test("everything with effects says that it stays on the server", () => {
    // These two run in plain Node, for the build.
    const forBuild = ["lib/server/security-headers.ts"];
    const effects = listSources("lib/server").filter((path) => !forBuild.includes(path));
    const silent = effects.filter((path) => linesMatching([path], /^import "server-only";$/).length === 0);
    expect(silent).toEqual([]);
  });

  test("every test stands for a source, or a folder of them, of the same path", () => {
    const tests = listSources("tests").filter((path) => /^tests\/(app|components|db|lib)\/.*\.test\.tsx?$/.test(path));
    const sourceOf = (path: string) => path.replace(/^tests\//, "").replace(/\.test\.tsx?$/, "");
    const lost = tests.filter((path) => !["", ".ts", ".tsx"].some((ext) => existsSync(`${sourceOf(path)}${ext}`)));
    expect(tests.length).toBeGreaterThan(50);
    expect(lost).toEqual([]);
  });

  test("no test is skipped, focused or left to be written", () => {
    const tests = listSources("tests").filter((path) => /\.(test|spec)\.tsx?$/.test(path));
    expect(linesMatching(tests, /\b(test|it|describe)\.(only|skip|todo|fixme|fails)\b/)).toEqual([]);
  });
});
