import { insertIdentity } from "#db/queries/user-identities.ts";
import { emailChanges } from "#db/schema/identity.ts";
import { uuidv7 } from "#db/uuid.ts";
import { signUndoLink } from "#lib/server/identity/email-undo-link.ts";
import { askForEmail, signInAt } from "#tests/support/own-account.ts";
import { area } from "../area.ts";
import type { Base } from "../base.ts";
import { forEverybody, forMembers, onlyFor, ownPage } from "../people.ts";

const PROFILE = "app/[locale]/[city]/(member)/profile";
const SECURITY_PAGES = `${PROFILE}/security`;
const RESTORE = "app/[locale]/sign-in/restore";
const NEW_ADDRESS = "nouvelle@test.example";
const DAY_MS = 86_400_000;

const ownerOnly = onlyFor({ owner: "done" });
/** Of a mail that is nobody else's: told as any link that serves no more. */
const byTheirMail = onlyFor({ owner: "done" }, "link-expired");

/** The owner changed their address lately, and now wants another one. */
async function changedAddress({ db, owner }: Base, now: Date): Promise<string> {
  const id = uuidv7();
  const yesterday = new Date(now.getTime() - DAY_MS);
  const hashes = { tokenHash: uuidv7(), codeHash: uuidv7() };
  const addresses = { oldEmail: "avant@test.example", newEmail: owner.email };
  const times = { createdAt: yesterday, expiresAt: yesterday, confirmedAt: yesterday };
  await db.insert(emailChanges).values({ id, userId: owner.userId, ...addresses, ...hashes, ...times });
  return signUndoLink(id);
}

export const SECURITY = area(
  "How one signs in",
  async (base) => {
    const { db, owner } = base;
    const now = new Date();
    const undo = await changedAddress(base, now);
    const { session } = await signInAt(db, owner, now);
    const { token, code } = await askForEmail(db, { session, member: owner, email: NEW_ADDRESS }, now);
    const identity = { issuer: "https://provider.example", subject: "someone", provider: "residents" as const };
    await insertIdentity(db, { ...identity, userId: owner.userId, now });
    return { otherSession: session.sessionId, undo, token, code };
  },
  ({ action, page }) => [
    page(`${SECURITY_PAGES}/page.tsx`, "See where one is signed in", ownPage(), {
      gives: (said, { otherSession }) => said.includes(otherSession),
    }),
    action(`${SECURITY_PAGES}/actions.ts`, "endSessionAction", "End another session of one’s own", ownerOnly, {
      form: ({ otherSession: session }) => ({ session }),
      gives: (said) => said.includes("fait=fermee"),
    }),
    action(`${SECURITY_PAGES}/actions.ts`, "endOtherSessionsAction", "End all one’s other sessions", forMembers(), {
      gives: (said) => said.includes("fait=fermees"),
    }),
    action(`${SECURITY_PAGES}/actions.ts`, "requestEmailAction", "Ask for another address", forMembers(), {
      form: () => ({ email: "toute-neuve@test.example" }),
    }),
    action(
      `${SECURITY_PAGES}/actions.ts`,
      "requestEmailAction",
      "Ask for an address that somebody has: the answer is the same",
      forMembers({ owner: "invalid" }),
      { form: ({ owner }) => ({ email: owner.email }) },
    ),
    page(`${PROFILE}/email/page.tsx`, "See the new address that one wants", ownPage(), {
      gives: (said) => said.includes(NEW_ADDRESS),
    }),
    page(`${PROFILE}/email/page.tsx`, "Open the link of the mail to the new address", ownPage(), {
      query: ({ token }) => ({ token }),
      gives: (said) => said.includes(NEW_ADDRESS),
    }),
    action(`${PROFILE}/email/actions.ts`, "confirmByLinkAction", "Change one’s address by that link", byTheirMail, {
      form: ({ token }) => ({ token }),
    }),
    action(
      `${PROFILE}/email/actions.ts`,
      "confirmByCodeAction",
      "Change one’s address by the code of that mail",
      byTheirMail,
      { form: ({ code }) => ({ code }) },
    ),
    page(`${RESTORE}/page.tsx`, "Open the link of the mail to the address before", forEverybody(), {
      query: ({ undo: lien }) => ({ lien }),
      gives: (said, { undo }) => said.includes(undo),
    }),
    action(`${RESTORE}/actions.ts`, "restoreEmailAction", "Give the account back by that link", forEverybody(), {
      form: ({ undo: link }) => ({ link, locale: "fr" }),
      call: (_, form) => [{ status: "idle" }, form],
    }),
    action(
      `${SECURITY_PAGES}/provider-actions.ts`,
      "startLinkAction",
      "Go to a provider of identity to link an account (none is set)",
      onlyFor({}),
      { form: () => ({ provider: "residents" }) },
    ),
    action(
      `${SECURITY_PAGES}/provider-actions.ts`,
      "linkIdentityAction",
      "Link an account that no provider vouched for in this browser",
      onlyFor({}, "link-expired"),
    ),
    action(
      `${SECURITY_PAGES}/provider-actions.ts`,
      "forgetIdentityAction",
      "Not link the account that a provider vouched for",
      onlyFor({}, "nothing"),
    ),
    action(`${SECURITY_PAGES}/provider-actions.ts`, "unlinkIdentityAction", "Link an account no more", ownerOnly, {
      form: () => ({ provider: "residents" }),
    }),
  ],
);
