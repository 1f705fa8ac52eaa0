import { globSync, readFileSync } from "node:fs";

const IS_SERVER = /^["']use server["']/;
const EXPORTED = /^export (?:async function|function|const) (\w+)/gm;
const METHODS = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/;

/** Something that a browser reaches: `<file> <export>`. */
export type Door = string;

function exportsOf(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(EXPORTED)].map(([, name = ""]) => name);
}

/** Every server action, method of a route and page that is written. */
export function writtenDoors(): { actions: Door[]; methods: Door[]; pages: Door[] } {
  const sources = globSync("{app,components,lib}/**/*.{ts,tsx}");
  const served = sources.filter((file) => IS_SERVER.test(readFileSync(file, "utf8")));
  const routes = sources.filter((file) => file.endsWith("/route.ts"));
  return {
    actions: served.flatMap((file) => exportsOf(file).map((name) => `${file} ${name}`)).toSorted(),
    methods: routes
      .flatMap((file) =>
        exportsOf(file)
          .filter((name) => METHODS.test(name))
          .map((name) => `${file} ${name}`),
      )
      .toSorted(),
    pages: sources
      .filter((file) => file.endsWith("/page.tsx"))
      .map((file) => `${file} page`)
      .toSorted(),
  };
}
