import { type APIRequestContext, expect } from "@playwright/test";
import type { Mail } from "./mailbox.ts";

const BUTTONS = { can: "Je peux", not_this_time: "Pas cette fois", not_this_kind: "Pas ce genre de demande" } as const;
const RESIDENTS = /\.n\d+@demo\.example/;
/** So many leave at the start of the example, each about another request. */
const EXAMPLES = 3;
type Answer = keyof typeof BUTTONS;

/** The three links of each mail that puts a request of the example to a resident, the oldest mail first. */
export async function invitationMails(request: APIRequestContext): Promise<Record<Answer, string>[]> {
  let found: Record<Answer, string>[] = [];
  await expect(async () => {
    const mails: Mail[] = await (await request.get("/demo/courrier.json")).json();
    const asking = mails.filter(
      ({ to: recipient, subject }) => RESIDENTS.test(recipient) && subject.includes("pouvez-vous aider"),
    );
    found = asking.map(({ text }) => {
      const lines = text.split("\n");
      const linkAfter = (label: string) => lines[lines.indexOf(label) + 1] ?? "";
      return {
        can: linkAfter(BUTTONS.can),
        not_this_time: linkAfter(BUTTONS.not_this_time),
        not_this_kind: linkAfter(BUTTONS.not_this_kind),
      };
    });
    expect(found.length).toBeGreaterThanOrEqual(EXAMPLES);
  }).toPass();
  return found.reverse();
}
