/** The groups of messages under `errors` that the forms of the desk may need, beside those of a listing. */
export const DESK_ERROR_GROUPS = [
  "phone",
  "person",
  "firstName",
  "lastName",
  "consent",
  "deskAdult",
  "deskAddress",
  "callResult",
  "callNote",
  "sure",
  "email",
  "message",
  "time",
  "contact",
  "key",
] as const;
