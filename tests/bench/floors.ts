import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { freePort } from "../support/launched-app.ts";
import { endChild, untilAnswering } from "../support/server-child.ts";

export type Floor = { url: string; stop: () => Promise<void> };

const HELLO = `require("node:http").createServer((_, answer) => answer.end("hello")).listen(Number(process.argv[1]), "127.0.0.1")`;
/** `/2` answers the third file. */
const SAME_BYTES = `const [port, ...files] = process.argv.slice(1);
const bodies = files.map((file) => require("node:fs").readFileSync(file));
require("node:http").createServer((asked, answer) => answer.end(bodies[asked.url.slice(1)])).listen(Number(port), "127.0.0.1")`;

const MINIMAL_APP = {
  "package.json": "{}",
  "next.config.mjs": "export default {};\n",
  "app/layout.jsx":
    'export default function Layout({ children }) {\n  return <html lang="fr"><body>{children}</body></html>;\n}\n',
  "app/page.jsx": "export default function Page() {\n  return <h1>Bonjour</h1>;\n}\n",
};

async function serve(args: string[], cwd: string, port: number): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, args, { cwd, stdio: "ignore" });
  const url = `http://127.0.0.1:${port}/`;
  await untilAnswering(url);
  return { child, url };
}

/** Node's own HTTP server that says hello. */
export async function startHello(): Promise<Floor> {
  const port = await freePort();
  const { child, url } = await serve(["-e", HELLO, String(port)], ".", port);
  return { url, stop: () => endChild(child) };
}

/** Node's own HTTP server that answers each of some bodies at its number, from memory. */
export async function startSameBytes(bodies: readonly Buffer[]): Promise<Floor> {
  const dir = mkdtempSync(join(tmpdir(), "coup-de-main-bytes-"));
  const files = bodies.map((_, n) => join(dir, String(n)));
  for (const [n, file] of files.entries()) writeFileSync(file, bodies[n] ?? "");
  const port = await freePort();
  const { child, url } = await serve(["-e", SAME_BYTES, String(port), ...files], ".", port);
  rmSync(dir, { recursive: true });
  return { url, stop: () => endChild(child) };
}

/** The smallest static page that the installed Next can build, on its own server. */
export async function startMinimalNext(): Promise<Floor> {
  mkdirSync(".data", { recursive: true });
  // Inside the project, so that it finds the installed Next; `.data` belongs to no source.
  const dir = mkdtempSync(resolve(".data/minimal-next-"));
  mkdirSync(join(dir, "app"));
  for (const [path, text] of Object.entries(MINIMAL_APP)) writeFileSync(join(dir, path), text);
  const next = resolve("node_modules/.bin/next");
  const build = spawn(process.execPath, [next, "build"], { cwd: dir, stdio: ["ignore", "ignore", "inherit"] });
  const [code] = await once(build, "close");
  if (code !== 0) throw new Error("the minimal Next application does not build");
  const port = await freePort();
  const { child, url } = await serve([next, "start", "--port", String(port), "--hostname", "127.0.0.1"], dir, port);
  const stop = async () => {
    await endChild(child);
    rmSync(dir, { recursive: true, force: true });
  };
  return { url, stop };
}
