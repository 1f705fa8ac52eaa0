import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { appointments } from "#db/schema/exchanges.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { AppointmentState } from "#lib/exchanges/appointment.ts";
import type { Party } from "#lib/exchanges/party.ts";

/** A time to meet, as the two of its exchange know it. */
export type Appointment = {
  id: string;
  exchangeId: string;
  startsAt: Date;
  minutes: number;
  place: string;
  proposedBy: Party;
  state: AppointmentState;
  createdAt: Date;
  agreedAt: Date | null;
  askedAt: Date | null;
  helperConfirmedAt: Date | null;
  beneficiaryConfirmedAt: Date | null;
  helperWantsReminder: boolean;
  beneficiaryWantsReminder: boolean;
};

const appointmentColumns = {
  id: appointments.id,
  exchangeId: appointments.exchangeId,
  startsAt: appointments.startsAt,
  minutes: appointments.minutes,
  place: appointments.place,
  proposedBy: appointments.proposedBy,
  state: appointments.state,
  createdAt: appointments.createdAt,
  agreedAt: appointments.agreedAt,
  askedAt: appointments.askedAt,
  helperConfirmedAt: appointments.helperConfirmedAt,
  beneficiaryConfirmedAt: appointments.beneficiaryConfirmedAt,
  helperWantsReminder: appointments.helperWantsReminder,
  beneficiaryWantsReminder: appointments.beneficiaryWantsReminder,
};

type OfExchange = { cityId: string; exchangeId: string };

const ofExchange = ({ cityId, exchangeId }: OfExchange, states: readonly AppointmentState[]) =>
  and(
    eq(appointments.cityId, cityId),
    eq(appointments.exchangeId, exchangeId),
    inArray(appointments.state, [...states]),
  );

/** The time that is proposed and the one that is agreed, where there are; the caller knows whose exchange it is. */
export async function listOpenAppointments(db: Db, exchange: OfExchange): Promise<Appointment[]> {
  return db
    .select(appointmentColumns)
    .from(appointments)
    .where(ofExchange(exchange, ["proposed", "agreed"]))
    .orderBy(asc(appointments.createdAt));
}

export type NewAppointment = OfExchange & {
  startsAt: Date;
  minutes: number;
  place: string;
  proposedBy: Party;
  wantsReminder: boolean;
  now: Date;
};

/** A time that one of the two proposes; it takes the place of another one that waits for an answer. */
export async function insertAppointment(tx: Db, appointment: NewAppointment): Promise<string> {
  const { wantsReminder, now, ...values } = appointment;
  await endAppointments(tx, appointment, ["proposed"], "replaced");
  const id = uuidv7(now.getTime());
  await tx.insert(appointments).values({
    ...values,
    id,
    state: "proposed",
    createdAt: now,
    helperWantsReminder: wantsReminder && values.proposedBy === "helper",
    beneficiaryWantsReminder: wantsReminder && values.proposedBy === "beneficiary",
  });
  return id;
}

/** Ends the times of an exchange that are in some states. */
export async function endAppointments(
  tx: Db,
  exchange: OfExchange,
  from: readonly AppointmentState[],
  to: AppointmentState,
): Promise<void> {
  await tx.update(appointments).set({ state: to }).where(ofExchange(exchange, from));
}

export type Agreement = OfExchange & { id: string; by: Party; wantsReminder: boolean; confirmed: boolean; now: Date };

/**
 * Both agree to a proposed time; one that was agreed before is replaced. `confirmed`: it is too soon to ask them again.
 */
export async function agreeAppointment(tx: Db, agreement: Agreement): Promise<void> {
  const { cityId, id, by, wantsReminder, confirmed, now } = agreement;
  await endAppointments(tx, agreement, ["agreed"], "replaced");
  await tx
    .update(appointments)
    .set({
      state: "agreed",
      agreedAt: now,
      ...(wantsReminder && { [`${by}WantsReminder`]: true }),
      ...(confirmed && { helperConfirmedAt: now, beneficiaryConfirmedAt: now }),
    })
    .where(and(eq(appointments.cityId, cityId), eq(appointments.id, id)));
}

/** One of the two confirms an agreed time again; the caller holds its exchange. */
export async function confirmAppointment(
  tx: Db,
  { cityId, id, by, now }: { cityId: string; id: string; by: Party; now: Date },
): Promise<void> {
  const column = by === "helper" ? { helperConfirmedAt: now } : { beneficiaryConfirmedAt: now };
  await tx
    .update(appointments)
    .set(column)
    .where(and(eq(appointments.cityId, cityId), eq(appointments.id, id), eq(appointments.state, "agreed")));
}

type OneTime = { cityId: string; id: string };

const theTime = ({ cityId, id }: OneTime) => and(eq(appointments.cityId, cityId), eq(appointments.id, id));

/** One time is kept no longer. The caller holds its exchange. */
export async function dropAppointment(tx: Db, time: OneTime): Promise<void> {
  await tx.update(appointments).set({ state: "dropped" }).where(theTime(time));
}

/** Whether one of the two wants to be reminded of a time shortly before. */
export async function writeReminder(
  tx: Db,
  { by, wants, ...time }: OneTime & { by: Party; wants: boolean },
): Promise<void> {
  const column = by === "helper" ? { helperWantsReminder: wants } : { beneficiaryWantsReminder: wants };
  await tx.update(appointments).set(column).where(theTime(time));
}

/** Both were asked to confirm a time again. */
export async function markTimeAsked(tx: Db, { now, ...time }: OneTime & { now: Date }): Promise<void> {
  await tx.update(appointments).set({ askedAt: now }).where(theTime(time));
}

/** Who wanted to be reminded of a time was. */
export async function markReminded(tx: Db, { now, ...time }: OneTime & { now: Date }): Promise<void> {
  await tx.update(appointments).set({ remindedAt: now }).where(theTime(time));
}

/** Every time that was ever agreed for an exchange, in order; the caller knows whose it is. */
export async function listAgreedTimes(db: Db, { cityId, exchangeId }: OfExchange): Promise<Appointment[]> {
  return db
    .select(appointmentColumns)
    .from(appointments)
    .where(
      and(eq(appointments.cityId, cityId), eq(appointments.exchangeId, exchangeId), isNotNull(appointments.agreedAt)),
    )
    .orderBy(asc(appointments.agreedAt), asc(appointments.id));
}
