import { z } from "zod";
import { line } from "#lib/forms/fields.ts";

/** Sent by the button beside an address, whatever the rest of the form holds. */
export const addressSearchSchema = z.looseObject({ address: line("address", { min: 3, max: 200 }) });

/** Whether a form first wants an address looked up: its button was pressed, or the address was not looked up yet. */
export function asksForAddress(form: FormData): boolean {
  if (!(form instanceof FormData) || form.has("later")) return false;
  const address = form.get("address");
  if (typeof address !== "string") return false;
  return form.has("search") || (address.trim() !== "" && address !== form.get("searched"));
}
