import { z } from "zod";
import { cleanText, ticked } from "#lib/forms/fields.ts";
import { APPOINTMENT_MINUTES, MAX_PLACE } from "./appointment.ts";

const exchange = z.uuid({ error: "form.invalid" });
const appointment = z.uuid({ error: "form.invalid" });
const minutes = APPOINTMENT_MINUTES.map(String) as [string, ...string[]];

/** "Proposer un horaire": a day and an hour of the city, how long, and where in words. */
export const suggestTimeSchema = z.strictObject({
  exchange,
  date: z.string({ error: "time.date" }).pipe(z.iso.date({ error: "time.date" })),
  time: z.string({ error: "time.time" }).regex(/^(?:[01]\d|2[0-3]):[0-5]\d(?::00)?$/, { error: "time.time" }),
  minutes: z.enum(minutes, { error: "time.minutes" }).transform(Number),
  place: z
    .string({ error: "time.place" })
    .max(MAX_PLACE * 4, { error: "time.place" })
    .transform((text) => cleanText(text).replace(/\s+/g, " "))
    .pipe(z.string().max(MAX_PLACE, { error: "time.place" })),
  reminder: ticked,
});

/** An answer to one time, named so that another one that took its place is not answered instead. */
export const timeSchema = z.strictObject({ exchange, appointment });
export const agreeTimeSchema = z.strictObject({ exchange, appointment, reminder: ticked });
export const reminderSchema = z.strictObject({ exchange, appointment, wants: ticked });
