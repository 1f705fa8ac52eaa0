import "server-only";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { startNode } from "./child-group.ts";
import type { Lifecycle } from "./lifecycle.ts";
import { StartError } from "./start-error.ts";
import { say } from "./terminal.ts";

export const BUILD_FILE = ".next/BUILD_ID";
const SOURCES = ["app", "components", "db", "lib", "public", "next.config.ts", "package-lock.json", "package.json"];
const NEXT = "node_modules/next/dist/bin/next";

function newestChange(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

/** Why the application must be built again, or null when what is built is what the sources say. */
function reasonToBuild(): string | null {
  if (!existsSync(BUILD_FILE)) return "première construction";
  const built = statSync(BUILD_FILE).mtimeMs;
  const changed = SOURCES.find((path) => existsSync(path) && newestChange(path) > built);
  return changed ? `${changed} a changé` : null;
}

/** Builds when it is needed, which takes about a minute. Throws `StartError`, after the build's own output, when it fails. */
export async function ensureBuilt(life: Lifecycle): Promise<void> {
  const reason = reasonToBuild();
  if (!reason) return say("Application", "déjà construite");
  say("Application", `construction (${reason}), environ une minute…`);
  const started = Date.now();
  let output = "";
  const build = await life.open(
    async () =>
      startNode({
        args: [NEXT, "build"],
        onOutput: (text) => {
          output += text;
        },
      }),
    ({ stop }) => stop(),
  );
  const code = await Promise.race([build.ended, life.stopRequested()]);
  life.checkpoint();
  if (code !== 0) throw new StartError(`${output}\nLa construction de l’application a échoué.`);
  say("Application", `construite en ${Math.round((Date.now() - started) / 1000)} s`);
}
