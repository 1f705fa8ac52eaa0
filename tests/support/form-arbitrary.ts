import fc from "fast-check";
import type { z } from "zod";

/** What a field sends: one text, or several under one name. */
export type Typed = string | string[];
/** Ids that exist, by the name of a field: of the right table, mostly. */
export type FindIds = (field: string) => readonly string[];

type Def = {
  type: string;
  format?: string;
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  options?: readonly z.ZodType[];
  entries?: Record<string, string | number>;
  values?: readonly unknown[];
  element?: z.ZodType;
  valueType?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
  left?: z.ZodType;
  right?: z.ZodType;
  getter?: () => z.ZodType;
};
const defOf = (schema: z.ZodType) => schema.def as unknown as Def;

const NONE: fc.Arbitrary<Typed | undefined> = fc.constant(undefined);
const WRAPPERS = ["optional", "nullable", "default", "prefault", "nonoptional", "readonly", "catch", "success"];
const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** What somebody might well type into a field of this name. */
function plausibleText(field: string, findIds: FindIds): fc.Arbitrary<string> {
  const ids = findIds(field);
  const usual = [
    "Besoin d’un coup de main",
    "Bonjour, merci à vous.",
    "on",
    "1",
    "2",
    "10:00",
    "fr",
    "shopping",
    "request",
  ];
  const made = [soon(1), soon(3), soon(400), "0612345678", "camille@test.example", "#1a5fb4", "Rue de Dole", ""];
  const texts = fc.constantFrom(...usual, ...made);
  if (ids.length === 0) return texts;
  return fc.oneof({ weight: 2, arbitrary: texts }, { weight: 1, arbitrary: fc.constantFrom(...ids) });
}

function ofString({ format }: Def, field: string, findIds: FindIds): fc.Arbitrary<Typed | undefined> {
  const ids = findIds(field);
  if ((format === "uuid" || format === "guid") && ids.length > 0) return fc.constantFrom(...ids);
  if (format === "email") return fc.constantFrom("camille@test.example", "CAMILLE+tag@test.example");
  return plausibleText(field, findIds);
}

type Inner = (schema: z.ZodType | undefined) => fc.Arbitrary<Typed | undefined>;
const optional = ({ innerType }: Def, inner: Inner) =>
  fc.oneof({ weight: 2, arbitrary: inner(innerType) }, { weight: 1, arbitrary: NONE });
const several = ({ element, valueType }: Def, inner: Inner) =>
  fc.array(inner(element ?? valueType), { maxLength: 4 }).map((all) => all.flatMap((one) => one ?? []));
const numbers = () => fc.integer({ min: -3, max: 3_000 }).map(String);

/** What each type of schema takes, by its name in zod. */
const TYPES: Record<string, (def: Def, inner: Inner) => fc.Arbitrary<Typed | undefined>> = {
  ...Object.fromEntries(WRAPPERS.map((name) => [name, optional])),
  pipe: (def, inner) => inner(readOf(def)),
  union: ({ options = [] }, inner) => fc.oneof(...options.map(inner)),
  lazy: ({ getter }, inner) => inner(getter?.()),
  enum: ({ entries = {} }) => fc.constantFrom(...Object.values(entries).map(String)),
  literal: ({ values = [] }) => fc.constantFrom(...values.map((one) => (one === undefined ? one : String(one)))),
  array: several,
  set: several,
  number: numbers,
  int: numbers,
  bigint: numbers,
};

/** The part of a pipe that reads what was typed. */
function readOf({ in: first, out }: Def): z.ZodType | undefined {
  return first && defOf(first).type === "transform" ? out : first;
}

/** A text, or none, that a schema may take for one of its fields: a guess, since its own checks are not read. */
function ofField(schema: z.ZodType, field: string, findIds: FindIds): fc.Arbitrary<Typed | undefined> {
  const def = defOf(schema);
  const inner: Inner = (next) => (next ? ofField(next, field, findIds) : NONE);
  if (def.type === "string") return ofString(def, field, findIds);
  return TYPES[def.type]?.(def, inner) ?? plausibleText(field, findIds);
}

/** The objects that a schema may read: itself, the parts of a union, what stands before a transform. */
function shapesOf(schema: z.ZodType): Record<string, z.ZodType>[] {
  const def = defOf(schema);
  if (def.type === "object") return [def.shape ?? {}];
  if (def.type === "union") return (def.options ?? []).flatMap(shapesOf);
  if (def.type === "intersection") {
    const [left = {}, right = {}] = [def.left, def.right].map((part) => (part ? shapesOf(part)[0] : {}));
    return [{ ...left, ...right }];
  }
  const next = def.type === "pipe" ? readOf(def) : (def.innerType ?? def.getter?.());
  return next ? shapesOf(next) : [];
}

/** Forms that a schema might take, with ids that exist. */
export function plausibleForm(schemas: readonly z.ZodType[], findIds: FindIds): fc.Arbitrary<Record<string, Typed>> {
  const shapes = schemas.flatMap(shapesOf);
  if (shapes.length === 0) return fc.constant({});
  const forms = shapes.map((shape) => {
    const fields = Object.entries(shape).map(([name, schema]) => [name, ofField(schema, name, findIds)] as const);
    return fc.record(Object.fromEntries(fields)).map((values) => {
      const filled = Object.entries(values).filter(([, value]) => value !== undefined);
      return Object.fromEntries(filled) as Record<string, Typed>;
    });
  });
  return fc.oneof(...forms);
}
