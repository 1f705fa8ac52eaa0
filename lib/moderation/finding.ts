/** What a rule may find in a text. Hints while writing and moderation speak of the same codes. */
export const RISK_CODES = [
  "contact_phone",
  "contact_email",
  "exact_address",
  "external_link",
  "money_asked",
  "paid_professional",
  "health_act",
  "dangerous_goods",
  "insult",
  "discrimination",
  "sexual",
  "scam",
  "personal_risk",
  "invisible_text",
] as const;
export type RiskCode = (typeof RISK_CODES)[number];

/** What only the past of a text or of its author tells. */
export const HISTORY_CODES = ["duplicate", "too_many", "new_author", "sensitive_category"] as const;
export type HistoryCode = (typeof HISTORY_CODES)[number];

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
  "trade",
  "health",
  "goods",
  "insult",
  "discrimination",
  "sexual",
  "scam",
  "hidden-text",
] as const;
export type RiskTopic = (typeof RISK_TOPICS)[number];

export type Severity = "low" | "medium" | "high";

/** A part of a text in UTF-16 units, as `slice` and text fields count them. */
export type Span = { start: number; end: number; text: string };

/** What a rule of a version found. */
export type Finding = {
  code: RiskCode;
  topic: RiskTopic;
  severity: Severity;
  version: number;
  spans: readonly Span[];
};

/** A finding as a case keeps it: the parts of its title and body, each in UTF-16 units of its field. */
export type CaseFinding = {
  code: RiskCode | HistoryCode;
  severity: Severity;
  /** The version of the rule; a rule on trial is shown and does not count. */
  version: number;
  onTrial: boolean;
  spans: readonly (Span & { field: "title" | "body" })[];
};
