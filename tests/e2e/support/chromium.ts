import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const CACHE = resolve("node_modules/.cache/coup-de-main");

/** Quiet and offline: without these Chromium calls its maker's servers at every start. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-pings",
  "--font-render-hinting=none",
];

type ChromiumLaunch = { args: string[]; executablePath?: string; env?: Record<string, string> };

async function unpack(packed: string, into: string): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const unfinished = mkdtempSync(join(CACHE, "unpacking-"));
  // The package unpacks into the temporary directory of the process, and nowhere else.
  const before = process.env.TMPDIR;
  process.env.TMPDIR = unfinished;
  try {
    const { default: chromium, inflate } = await import("@sparticuz/chromium");
    await chromium.executablePath();
    await inflate(join(packed, "bin/al2023.tar.br"));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  try {
    renameSync(unfinished, into);
  } catch (error) {
    // Another run unpacked it meanwhile.
    if (!existsSync(into)) throw error;
  }
}

function environmentOf(dir: string, executable: string): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const libraries = execFileSync("ldd", [executable], { encoding: "utf8" });
  return {
    ...Object.fromEntries(inherited),
    ...(libraries.includes("not found") && { LD_LIBRARY_PATH: join(dir, "al2023/lib") }),
    ...(!existsSync("/etc/fonts") && { FONTCONFIG_PATH: join(dir, "fonts") }),
  };
}

/** The browser of the tests: `CHROMIUM_PATH`, or on Linux the one of an npm package, or Playwright's own. */
export async function chromiumLaunch(): Promise<ChromiumLaunch> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return { args: FLAGS, executablePath: given };
  if (process.platform !== "linux" || process.arch !== "x64") return { args: [] };
  const packed = dirname(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))));
  const { version } = JSON.parse(readFileSync(join(packed, "package.json"), "utf8"));
  const dir = join(CACHE, `chromium-${version}`);
  if (!existsSync(dir)) await unpack(packed, dir);
  const executablePath = join(dir, "chromium");
  return { args: FLAGS, executablePath, env: environmentOf(dir, executablePath) };
}
