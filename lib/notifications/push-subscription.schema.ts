import { z } from "zod";
import { MAX_ENDPOINT_LENGTH } from "./push-endpoint.ts";

const endpoint = z.string().min(1, "form.invalid").max(MAX_ENDPOINT_LENGTH, "form.invalid");

/** What a browser gives once its owner let it be notified (RFC 8291): an address, a point of P-256 and a secret. */
export const pushSubscriptionSchema = z.strictObject({
  endpoint,
  p256dh: z.string().regex(/^B[\w-]{86}$/, "form.invalid"),
  auth: z.string().regex(/^[\w-]{22}$/, "form.invalid"),
});
export type PushSubscriptionInput = z.output<typeof pushSubscriptionSchema>;

/** The same from a service worker whose push service moved it: nobody pressed anything. */
export const pushRequestSchema = pushSubscriptionSchema.extend({ moved: z.literal("1", "form.invalid").optional() });

/** A browser that is to be notified no more, as it names itself. */
export const pushEndSchema = z.strictObject({ endpoint });

/** A device of the list that is to be notified no more. */
export const removeDeviceSchema = z.strictObject({ device: z.uuid("form.invalid") });
