/** What changes in how somebody signs in, of which they are told: whoever did it may have been somebody else. */
export const ACCOUNT_CHANGES = [
  "factor_on",
  "factor_off",
  "factor_reset",
  "recovery_used",
  "provider_linked",
  "provider_unlinked",
] as const;
export type AccountChange = (typeof ACCOUNT_CHANGES)[number];
