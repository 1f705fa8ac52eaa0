import fc from "fast-check";
import type { z } from "zod";
import { type FindIds, plausibleForm, type Typed } from "./form-arbitrary.ts";
import { EXTRA_KEYS, hostileText } from "./hostile-values.ts";

type Fields = Map<string, (string | Blob)[]>;
/** What makes a form wrong. */
type Change = (fields: Fields) => void;

/** The name at a place of a form, counted round and round. */
const nameAt = (fields: Fields, at: number) => [...fields.keys()][at % Math.max(1, fields.size)] ?? "x";

const dropped = fc.nat(30).map(
  (at): Change =>
    (fields) =>
      fields.delete(nameAt(fields, at)),
);
const replaced = fc.tuple(fc.nat(30), hostileText()).map(
  ([at, text]): Change =>
    (fields) =>
      fields.set(nameAt(fields, at), [text]),
);
const doubled = fc.nat(30).map(
  (at): Change =>
    (fields) => {
      const name = nameAt(fields, at);
      fields.set(name, [...(fields.get(name) ?? []), ...(fields.get(name) ?? [""])]);
    },
);
const added = fc.tuple(fc.constantFrom(...EXTRA_KEYS), hostileText()).map(
  ([name, text]): Change =>
    (fields) =>
      fields.set(name, [text]),
);
const filed = fc.nat(30).map(
  (at): Change =>
    (fields) =>
      fields.set(nameAt(fields, at), [new Blob(["x"], { type: "image/svg+xml" })]),
);
const changes = fc.oneof(
  { weight: 2, arbitrary: replaced },
  ...[dropped, doubled, added, filed].map((arbitrary) => ({ weight: 1, arbitrary })),
);

function formOf(typed: Record<string, Typed>, wrong: readonly Change[]): FormData {
  const fields: Fields = new Map(Object.entries(typed).map(([name, value]) => [name, [value].flat()]));
  for (const change of wrong) change(fields);
  const form = new FormData();
  for (const [name, values] of fields) for (const value of values) form.append(name, value as string);
  const inWords = () => JSON.stringify([...form].map(([name, value]) => [name, String(value).slice(0, 200)]));
  return Object.assign(form, { [fc.toStringMethod]: inWords });
}

/** Forms that might be right, and the same with a field less, another text in it, twice, as a file, or one that is none of it. */
export function hostileForm(schemas: readonly z.ZodType[], findIds: FindIds): fc.Arbitrary<FormData> {
  const wrong = fc.oneof(
    { weight: 2, arbitrary: fc.constant<Change[]>([]) },
    { weight: 3, arbitrary: fc.array(changes, { minLength: 1, maxLength: 3 }) },
  );
  return fc.tuple(plausibleForm(schemas, findIds), wrong).map(([typed, all]) => formOf(typed, all));
}
