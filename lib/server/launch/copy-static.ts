import { cpSync, existsSync, rmSync } from "node:fs";

/** Puts beside the standalone server the files that a CDN would serve: Next leaves them out of it. */
export function copyStatic(): void {
  const copies = { ".next/static": ".next/standalone/.next/static", public: ".next/standalone/public" };
  for (const [from, to] of Object.entries(copies)) {
    rmSync(to, { recursive: true, force: true });
    if (existsSync(from)) cpSync(from, to, { recursive: true });
  }
}

if (import.meta.main) copyStatic();
