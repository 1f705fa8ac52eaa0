/** What is known of the second step of whoever has a session. */
export type FactorState = {
  /** They act for some city. */
  staff: boolean;
  hasSecondFactor: boolean;
  /** When they passed it in this session. */
  secondFactorAt: Date | null;
};

/**
 * Whether somebody has no rights of staff in this session before a second step. `demanded`: whoever acts for a city must have
 * one; without it, only who has set one up passes it.
 */
export function owesSecondFactor({ staff, hasSecondFactor, secondFactorAt }: FactorState, demanded: boolean): boolean {
  return staff && secondFactorAt === null && (demanded || hasSecondFactor);
}

/** How many codes take the place of the application, once each. */
export const RECOVERY_CODES = 10;
/** Without letters that are read as digits, or as each other. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RECOVERY_LENGTH = 10;

/** Ten characters of five bits each, by random bytes: 50 bits, with few guesses allowed. */
export function recoveryCodeOf(bytes: Uint8Array): string {
  return [...bytes.subarray(0, RECOVERY_LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
}

/** As it is shown, to be copied by hand. */
export const shownRecoveryCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

export type StepCode = { kind: "application"; code: string } | { kind: "recovery"; code: string };

/** What somebody typed as their second step, however they spaced it; null for what can be no code. */
export function readStepCode(text: string): StepCode | null {
  const code = text.normalize("NFKC").toUpperCase().replace(/[\s-]/g, "");
  if (/^\d{6}$/.test(code)) return { kind: "application", code };
  const read = code.replace(/O/g, "0").replace(/[IL]/g, "1");
  const isRecovery = read.length === RECOVERY_LENGTH && [...read].every((letter) => ALPHABET.includes(letter));
  return isRecovery ? { kind: "recovery", code: read } : null;
}
