import fc from "fast-check";
import { IDLE } from "#lib/forms/form-state.ts";
import { SETTINGS_PAGES } from "#lib/settings/settings-page.ts";
import type { FindIds } from "./form-arbitrary.ts";
import { hostileArgument } from "./hostile-values.ts";

/** Mostly what is honest. */
const mostly = (honest: fc.Arbitrary<unknown>, weight: number) =>
  fc.oneof({ weight, arbitrary: honest }, { weight: 1, arbitrary: hostileArgument() });

/** Where a form says that it was: a place of this city, with a word of it, or all of it, made up. */
function placeOf(citySlug: string, findIds: FindIds): fc.Arbitrary<unknown> {
  const words = {
    city: fc.constant(citySlug),
    locale: fc.constantFrom("fr", "en"),
    filter: fc.constantFrom("all", "reports"),
    dossier: fc.constantFrom(...findIds("case")),
    person: fc.constantFrom(...findIds("person")),
    exchange: fc.constantFrom(...findIds("exchange")),
  };
  const honest = fc.record(words);
  const forged = fc
    .tuple(honest, fc.constantFrom(...Object.keys(words)), hostileArgument())
    .map(([place, key, value]) => ({ ...place, [key]: value }));
  return mostly(fc.oneof({ weight: 3, arbitrary: honest }, { weight: 1, arbitrary: forged }), 9);
}

/** What a call of an action sends, by the names of its parameters; sometimes too little, or something else in a place. */
export function hostileArguments(
  parameters: readonly string[],
  form: fc.Arbitrary<FormData>,
  { citySlug, findIds }: { citySlug: string; findIds: FindIds },
): fc.Arbitrary<unknown[]> {
  const known: Record<string, fc.Arbitrary<unknown>> = {
    form: mostly(form, 15),
    sent: mostly(form, 15),
    previous: mostly(fc.constant(IDLE), 9),
    citySlug: mostly(fc.constant(citySlug), 9),
    given: mostly(fc.constantFrom(...SETTINGS_PAGES), 9),
    exchange: mostly(fc.constantFrom(...findIds("exchange")), 4),
    id: mostly(fc.constantFrom(...findIds("listing")), 9),
  };
  const all = fc.tuple(...parameters.map((name) => known[name] ?? placeOf(citySlug, findIds)));
  const cut = fc.tuple(all, fc.nat(parameters.length)).map(([given, length]) => given.slice(0, length));
  return fc.oneof({ weight: 20, arbitrary: all }, { weight: 1, arbitrary: cut });
}
