import "server-only";
import type { z } from "zod";
import { asNobodyYet } from "#db/client.ts";
import { ChangedMeanwhile } from "#lib/forms/changed-meanwhile.ts";
import type { FormState, FormValues } from "#lib/forms/form-state.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import { readForm } from "#lib/forms/read-form.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { isDatabaseAway } from "./database-away.ts";
import { logger } from "./logger.ts";
import { requireOwnOrigin } from "./request-origin.ts";
import { requireMember } from "./session.ts";

/**
 * Runs an action's body and turns an expected "no" into a state; `redirect()` and bugs travel through. While the database
 * is away, that is said too, so that nothing typed is lost.
 */
async function answering(values: FormValues, run: () => Promise<FormState>): Promise<FormState> {
  try {
    return await asNobodyYet(run);
  } catch (error) {
    if (error instanceof Refusal) return { status: "refused", code: error.code, values };
    if (error instanceof ChangedMeanwhile) return { status: "conflict", saved: error.saved, values };
    if (error instanceof InvalidField) {
      const fieldErrors = { [error.field]: [error.key] };
      return { status: "invalid", fieldErrors, values: { ...values, ...error.values } };
    }
    if (!isDatabaseAway(error)) throw error;
    logger.warn("the database does not answer");
    return { status: "refused", code: "unavailable", values };
  }
}

/** What was typed; a hand-made call may send anything in the place of a form. */
function typed(form: unknown): FormValues {
  return form instanceof FormData ? readForm(form) : {};
}

/** Of a hand-made call: no city has an empty slug. */
function slugOf(given: unknown): string {
  return typeof given === "string" ? given : "";
}

async function parsed<Schema extends z.ZodType>(
  schema: Schema,
  values: FormValues,
  run: (input: z.output<Schema>) => Promise<FormState>,
): Promise<FormState> {
  const result = schema.safeParse(values);
  if (result.success) return run(result.data);
  const fieldErrors: Record<string, string[]> = {};
  for (const issue of result.error.issues) {
    const field = issue.path[0] === undefined ? "form" : String(issue.path[0]);
    fieldErrors[field] = [...(fieldErrors[field] ?? []), field === "form" ? "form.invalid" : issue.message];
  }
  return { status: "invalid", fieldErrors, values };
}

async function done(running: Promise<void>): Promise<FormState> {
  await running;
  return { status: "done" };
}

/** The one way to write an action of a member: own origin, membership of the city, then the parsed input. */
export function memberAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (member: Member, input: z.output<Schema>) => Promise<void>,
) {
  return async (citySlug: string, _previous: FormState, form: FormData): Promise<FormState> => {
    const values = typed(form);
    return answering(values, async () => {
      await requireOwnOrigin();
      const member = await requireMember(slugOf(citySlug));
      return parsed(schema, values, (input) => done(run(member, input)));
    });
  };
}

/** The one way to write an action that a visitor may send: own origin, then the parsed input. */
export function publicAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<void>,
) {
  return async (_previous: FormState, form: FormData): Promise<FormState> => {
    const values = typed(form);
    return answering(values, async () => {
      await requireOwnOrigin();
      return parsed(schema, values, (input) => done(run(input)));
    });
  };
}

/** An action of a button that only fills in more of its form: what `run` gives takes the place of what was typed. */
export function completingAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<FormValues>,
) {
  return async (_previous: FormState, form: FormData): Promise<FormState> => {
    const values = typed(form);
    return answering(values, async () => {
      await requireOwnOrigin();
      return parsed(schema, values, async (input) => ({
        status: "completed",
        values: { ...values, ...(await run(input)) },
      }));
    });
  };
}

/** The same for a form that is a member's: own origin and membership of the city come first. */
export function completingMemberAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (member: Member, input: z.output<Schema>) => Promise<FormValues>,
) {
  return async (citySlug: string, _previous: FormState, form: FormData): Promise<FormState> => {
    const values = typed(form);
    return answering(values, async () => {
      await requireOwnOrigin();
      const member = await requireMember(slugOf(citySlug));
      return parsed(schema, values, async (input) => ({
        status: "completed",
        values: { ...values, ...(await run(member, input)) },
      }));
    });
  };
}
