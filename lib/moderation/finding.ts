/** What a rule may find in a text. Hints while writing and moderation speak of the same codes. */
export const RISK_CODES = [
  "contact_phone",
  "contact_email",
  "exact_address",
  "external_link",
  "money_asked",
  "personal_risk",
] as const;
export type RiskCode = (typeof RISK_CODES)[number];

/** What exactly: a personal risk is said in different words for a key and for a school. */
export const RISK_TOPICS = [
  "phone",
  "email",
  "address",
  "link",
  "money",
  "alone",
  "door-code",
  "absence",
  "keys",
  "school",
  "identity-number",
] as const;
export type RiskTopic = (typeof RISK_TOPICS)[number];

export type Severity = "medium" | "high";

/** A part of a text in UTF-16 units, as `slice` and text fields count them. */
export type Span = { start: number; end: number; text: string };

export type Finding = { code: RiskCode; topic: RiskTopic; severity: Severity; spans: readonly Span[] };
