import { execFile } from "node:child_process";

/** What npm prints; its exit code says what it thinks of it, not whether it worked. */
export function runNpm(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile("npm", args, { maxBuffer: 100_000_000 }, (error, stdout) => {
      if (error && stdout === "") reject(error);
      else resolve(stdout);
    });
  });
}
