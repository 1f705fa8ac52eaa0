import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";

const COPIES = { public: ".next/standalone/public", ".next/static": ".next/standalone/.next/static" };

/** Whether the standalone server has the files of the last build beside it. */
export function isStaticCopied(): boolean {
  const id = readFileSync(".next/BUILD_ID", "utf8").trim();
  return existsSync(`.next/standalone/.next/static/${id}`);
}

/** Puts beside the standalone server the files that a CDN would serve: Next leaves them out of it. */
export function copyStatic(): void {
  for (const [from, to] of Object.entries(COPIES)) {
    rmSync(to, { recursive: true, force: true });
    if (existsSync(from)) cpSync(from, to, { recursive: true });
  }
}

if (import.meta.main) copyStatic();
