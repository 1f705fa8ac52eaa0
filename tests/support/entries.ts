import { globSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { z } from "zod";

/** What a browser can call: an exported server action, or one method of a route. */
export type Entry = {
  kind: "action" | "route";
  file: string;
  name: string;
  /** Its own lines. */
  source: string;
  /** The names of its parameters, as written. */
  parameters: readonly string[];
};

const EXPORTED = /^export (?:async function|function|const) (\w+)/gm;
const METHOD = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE)$/;
const USE_SERVER = /^["']use server["']/;

function parametersOf(source: string): string[] {
  if (/^export const \w+ = public/.test(source)) return ["previous", "form"];
  if (/^export const \w+ = member/.test(source)) return ["citySlug", "previous", "form"];
  const [, list = ""] = /^export async function \w+\(([^)]*)\)/s.exec(source) ?? [];
  const flat = list.replaceAll(/\{[^}]*\}/g, "place");
  return flat.split(",").flatMap((one) => /^\s*_?(\w+)/.exec(one)?.[1] ?? []);
}

function entriesOf(file: string, kind: Entry["kind"]): Entry[] {
  const text = readFileSync(file, "utf8");
  const starts = [...text.matchAll(EXPORTED)];
  return starts.flatMap(({ 1: name = "", index }, at) => {
    const source = text.slice(index, starts[at + 1]?.index);
    if (kind === "route" && !METHOD.test(name)) return [];
    return [{ kind, file, name, source, parameters: parametersOf(source) }];
  });
}

/** Every server action and every method of a route, found in the sources. */
export function listEntries(): Entry[] {
  const actions = globSync(["app/**/*.{ts,tsx}", "lib/**/*.ts", "components/**/*.{ts,tsx}"]).filter((file) =>
    USE_SERVER.test(readFileSync(file, "utf8")),
  );
  const routes = globSync("app/**/route.{ts,tsx}");
  return [
    ...actions.toSorted().flatMap((file) => entriesOf(file, "action")),
    ...routes.toSorted().flatMap((file) => entriesOf(file, "route")),
  ];
}

/** The function itself. */
export async function entryFunction({ file, name }: Entry): Promise<(...given: unknown[]) => Promise<unknown>> {
  return (await import(resolve(file)))[name];
}

const IMPORT = /import \{([^}]*)\} from "([^"]+)";/g;

function importedFrom(text: string, name: string): string | null {
  const found = [...text.matchAll(IMPORT)].find(([, names = ""]) => new RegExp(`\\b${name}\\b`).test(names));
  return found?.[2] ?? null;
}

const isSchema = (value: unknown): value is z.ZodType =>
  typeof value === "object" && value !== null && "safeParse" in value && "def" in value;

async function exportedSchema(file: string, from: string, name: string): Promise<z.ZodType[]> {
  const path = from.startsWith(".") ? resolve(dirname(file), from) : resolve(from.replace(/^#/, ""));
  const { [name]: value } = await import(path);
  return isSchema(value) ? [value] : [];
}

/** The schemas that an entry names, or else those that its file names; written down in place, they are not found. */
export async function schemasOf({ file, source }: Entry): Promise<z.ZodType[]> {
  const text = readFileSync(file, "utf8");
  if (source.includes("SECTIONS[")) {
    const { SECTIONS } = await import(resolve("lib/settings/sections.ts"));
    return (Object.values(SECTIONS) as { schema: z.ZodType }[]).map(({ schema }) => schema);
  }
  const namesIn = (code: string) => [...new Set(code.match(/\b[a-z]\w*Schema\b/g) ?? [])];
  const found = async (names: string[]) => {
    const schemas = names.map((name) => {
      const from = importedFrom(text, name);
      return from ? exportedSchema(file, from, name) : [];
    });
    return (await Promise.all(schemas)).flat();
  };
  const own = await found(namesIn(source));
  return own.length > 0 ? own : found(namesIn(text));
}
