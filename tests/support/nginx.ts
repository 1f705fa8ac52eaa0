import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { freePort } from "./launched-app.ts";
import { endChild, untilAnswering } from "./server-child.ts";

export type Nginx = { url: string; fileUrl: string; stop: () => Promise<void> };

/** The shipped configuration with this machine's places in it, and one address that is a file of the same bytes. */
function configuration(dir: string, port: number, appPort: string): string {
  const shipped = (name: string) => readFileSync(`docs/nginx/${name}.conf`, "utf8");
  writeFileSync(join(dir, "cache.conf"), shipped("cache").replace("/var/cache/nginx/coup-de-main", join(dir, "cache")));
  writeFileSync(join(dir, "upstream.conf"), shipped("upstream").replace("127.0.0.1:3000", `127.0.0.1:${appPort}`));
  return `daemon off; worker_processes auto; pid ${dir}/pid; error_log ${dir}/error.log warn;
    events { worker_connections 1024; }
    http {
      access_log off; keepalive_requests 1000000; default_type text/html;
      client_body_temp_path ${dir}/body; proxy_temp_path ${dir}/proxy;
      include ${dir}/cache.conf;
      include ${dir}/upstream.conf;
      server {
        listen 127.0.0.1:${port};
        location = /file { root ${dir}; add_header Content-Encoding gzip; }
        include ${resolve("docs/nginx/proxy.conf")};
      }
    }`;
}

export const hasNginx = () => spawnSync("nginx", ["-v"]).status === 0;

/** nginx with the shipped configuration before an application, and `body` as a file beside it. */
export async function startNginx(appUrl: string, body: Buffer): Promise<Nginx> {
  const dir = mkdtempSync(join(tmpdir(), "coup-de-main-nginx-"));
  // Started by root, its workers are somebody else.
  chmodSync(dir, 0o755);
  for (const name of ["body", "proxy"]) mkdirSync(join(dir, name));
  writeFileSync(join(dir, "file"), body);
  const port = await freePort();
  writeFileSync(join(dir, "nginx.conf"), configuration(dir, port, new URL(appUrl).port));
  const child = spawn("nginx", ["-p", dir, "-c", join(dir, "nginx.conf")], { stdio: ["ignore", "inherit", "inherit"] });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswering(`${url}/file`);
  const stop = async () => {
    await endChild(child);
    rmSync(dir, { recursive: true, force: true });
  };
  return { url, fileUrl: `${url}/file`, stop };
}
