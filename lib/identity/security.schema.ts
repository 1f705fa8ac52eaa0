import { z } from "zod";

export const endSessionSchema = z.strictObject({ session: z.uuid({ error: "form.invalid" }) });
