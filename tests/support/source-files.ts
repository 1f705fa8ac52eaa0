import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The TypeScript files below some folders of the project. */
export function listSources(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => join(folder, path)),
  );
}

/** `path:line: text` of each line of these files that a pattern matches, comments left out. */
export function linesMatching(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    readFileSync(path, "utf8")
      .split("\n")
      .map((line, index) => ({ text: line.replace(/^\s*(\*|\/[/*]).*|\s\/\/ .*/, ""), at: `${path}:${index + 1}` }))
      .filter(({ text }) => pattern.test(text))
      .map(({ text, at }) => `${at}: ${text.trim()}`),
  );
}
