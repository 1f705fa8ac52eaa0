import { readdirSync, readFileSync } from "node:fs";

const WEB = "lib/server/web/main.ts";

/** For `NODE_OPTIONS` of a launcher, so that its web server can be asked to collect its garbage. */
export const INSPECTED = "--inspect=127.0.0.1:0";

export type WebServer = { pid: number; inspector: string };

function childOf(launcher: number): number {
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

/** Where the process whose number is `pid` can be inspected, among those that said so. */
async function inspectorOf(pid: number, output: string): Promise<string> {
  for (const [, host, id] of output.matchAll(/ws:\/\/([\d.:]+)\/([\w-]+)/g)) {
    const url = `ws://${host}/${id}`;
    if (
      (await ask<{ result: { value: number } }>(url, "Runtime.evaluate", { expression: "process.pid" }))?.result
        .value === pid
    )
      return url;
  }
  throw new Error("the web server cannot be inspected");
}

/** One question to an inspector; null when nobody is there any more. */
function ask<Answer>(url: string, method: string, params: object = {}): Promise<Answer | null> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url);
    socket.onerror = () => resolve(null);
    socket.onopen = () => socket.send(JSON.stringify({ id: 1, method, params }));
    socket.onmessage = ({ data }) => {
      const answer = JSON.parse(String(data));
      if (answer.id !== 1) return;
      socket.close();
      resolve(answer.result);
    };
  });
}

/** The web server of a launcher that was started with `INSPECTED`. Linux only. */
export async function webServerOf(launcher: number, output: string): Promise<WebServer> {
  const pid = childOf(launcher);
  return { pid, inspector: await inspectorOf(pid, output) };
}

/** Memory that a process holds now, in bytes. Linux only. */
export function residentOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? Number.NaN) * 1024;
}

/** Memory of a web server, in bytes: resident as it is, resident without garbage, and live on its heap. */
export async function memoryOf({ pid, inspector }: WebServer) {
  const asItIs = residentOf(pid);
  for (let n = 0; n < 2; n++) await ask(inspector, "HeapProfiler.collectGarbage");
  const heap = await ask<{ usedSize: number }>(inspector, "Runtime.getHeapUsage");
  return { asItIs, kept: residentOf(pid), live: heap?.usedSize ?? Number.NaN };
}
