import { z } from "zod";
import { MAX_ADDRESS } from "#lib/exchanges/contact-details.ts";
import { cleanText } from "#lib/forms/fields.ts";
import { isId } from "#lib/identity/is-id.ts";
import {
  agreedBeneficiary,
  BENEFICIARY_FIELDS,
  CATEGORY_FIELDS,
  OFFER_WHEN_FIELDS,
  OFFER_WHERE_FIELDS,
  offerMoment,
  placeWish,
  REQUEST_WHEN_FIELDS,
  REQUEST_WHERE_FIELDS,
  requestMoment,
  TITLE_FIELDS,
} from "#lib/listings/answer-fields.ts";
import { CALLER_FIELDS, callerOf } from "./caller.schema.ts";

const TAKEN = { key: z.uuid({ error: "key.missing" }), ...CALLER_FIELDS, ...CATEGORY_FIELDS, ...TITLE_FIELDS };

/** As it was said, for whoever comes to them once it is agreed. */
const addressWords = (text: string) => cleanText(text).replace(/\s+/g, " ").slice(0, MAX_ADDRESS);

/** What an agent takes down on the telephone: who calls, and what they look for or offer. All of it on one page. */
export const deskRequestSchema = z.discriminatedUnion(
  "kind",
  [
    z
      .strictObject({
        kind: z.literal("request"),
        ...TAKEN,
        ...BENEFICIARY_FIELDS,
        ...REQUEST_WHEN_FIELDS,
        ...REQUEST_WHERE_FIELDS,
      })
      .transform((typed, issues) => {
        const { kind, key, category, title, body, remote, equipment, languages } = typed;
        const said = { category, title, body, remote, equipment, languages };
        const answers = { ...said, ...agreedBeneficiary(typed, issues), ...requestMoment(typed, issues) };
        const address = addressWords(typed.address);
        return { kind, key, caller: callerOf(typed, issues), where: placeWish(typed, issues), address, answers };
      }),
    z
      .strictObject({
        kind: z.literal("offer"),
        ...TAKEN,
        ...OFFER_WHEN_FIELDS,
        ...OFFER_WHERE_FIELDS,
      })
      .transform((typed, issues) => {
        const { kind, key, category, title, body, remote, equipment, languages, radius: radiusM } = typed;
        const answers = { category, title, body, remote, equipment, languages, radiusM, ...offerMoment(typed, issues) };
        const address = addressWords(typed.address);
        return { kind, key, caller: callerOf(typed, issues), where: placeWish(typed, issues), address, answers };
      }),
  ],
  { error: "kind.required" },
);
export type DeskRequest = z.output<typeof deskRequestSchema>;

/** Sent by the button beside the telephone number, whatever the rest of the form holds. */
export const lookUpSchema = z.looseObject({ phone: CALLER_FIELDS.phone });

/** Which button of the form was pressed, when it is not the one that publishes. */
export function pressedButton(form: unknown): "look-up" | "switch" | null {
  if (!(form instanceof FormData)) return null;
  if (form.has("lookUp")) return "look-up";
  return form.has("switch") ? "switch" : null;
}

/** Any form, to be shown again as it was typed. */
export const anyFormSchema = z.looseObject({ kind: z.string().catch("request") });

/** A person of the desk as the form offers to choose them: `<id>|<name>|<quartier>`. */
export function knownText({ memberId, name, quartier }: { memberId: string; name: string; quartier: string }): string {
  return `${memberId}|${name}|${quartier}`;
}

/** Reads `knownText`; null for anything else. */
export function parseKnown(text: string): { memberId: string; name: string; quartier: string } | null {
  const [memberId = "", name = "", quartier = ""] = text.split("|");
  return isId(memberId) && name ? { memberId, name, quartier } : null;
}
