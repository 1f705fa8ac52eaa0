import { z } from "zod";

/** Whose right is suspended, by a line of their ledger. */
export const suspendReportingSchema = z.strictObject({ strike: z.uuid({ error: "form.invalid" }) });
