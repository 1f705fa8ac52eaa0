const ADULT_YEARS = 18;
const BIRTHDATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Whether somebody is 18 or over on a day (`YYYY-MM-DD`), by a birth date of the same form. A month or a day that nobody knows
 * is `00`, and counts as the last one; what is no date at all is nobody's who is an adult.
 */
export function isAdult(birthdate: string, today: string): boolean {
  const [, year = "", month = "", day = ""] = BIRTHDATE.exec(birthdate) ?? [];
  if (year === "" || Number(month) > 12 || Number(day) > 31) return false;
  const latest = `${month === "00" ? "12" : month}-${day === "00" ? "31" : day}`;
  const comesOfAge = `${String(Number(year) + ADULT_YEARS).padStart(4, "0")}-${latest}`;
  return comesOfAge <= today;
}

/** Whether a provider says that somebody showed more than a password or a mailbox: a second factor, or a key that they hold. */
export function showedSecondFactor(amr: readonly string[]): boolean {
  return amr.includes("mfa") || amr.includes("pop");
}

export type StaffRules = { sirets: readonly string[]; subjects: readonly string[] };

/**
 * Whether somebody of the provider of staff is of this city: anybody with a company has an account there. By the SIRET of
 * the organisation that they come from, and by their own subject where those are listed.
 */
export function isOwnStaff(
  { siret, subject }: { siret: string | null; subject: string },
  { sirets, subjects }: StaffRules,
): boolean {
  const isListed = subjects.length === 0 || subjects.includes(subject);
  return isListed && (sirets.length === 0 || (siret !== null && sirets.includes(siret)));
}
