/** By what somebody answers: the link of a mail, or a call of theirs while they are signed in. */
export type AnswersBy = { link: string } | { call: string };
