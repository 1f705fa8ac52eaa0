/**
 * States of a time to meet: `proposed` by one of the two, `agreed` by both, `replaced` by another one, or `dropped` because
 * one of them cannot any more or the exchange ended.
 */
export const APPOINTMENT_STATES = ["proposed", "agreed", "replaced", "dropped"] as const;
export type AppointmentState = (typeof APPOINTMENT_STATES)[number];

export const APPOINTMENT_MINUTES = [30, 60, 90, 120, 180, 240] as const;
export const MAX_PLACE = 120;
