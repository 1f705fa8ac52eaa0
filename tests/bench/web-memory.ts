import { readdirSync, readFileSync } from "node:fs";

const WEB = "lib/server/web/main.ts";

/** The process of the web server that a launcher started. Linux only. */
export function webServerOf(launcher: number): number {
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const isWeb = readFileSync(`/proc/${name}/cmdline`, "utf8").includes(WEB);
      const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, "utf8"))?.[1];
      if (isWeb && Number(parent) === launcher) return Number(name);
    } catch {
      // It ended meanwhile.
    }
  }
  throw new Error("no web server");
}

/** Resident memory of a process, in bytes. */
export function memoryOf(pid: number): number {
  const kb = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kb) * 1024;
}
