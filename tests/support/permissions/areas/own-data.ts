import { askToLeave } from "#lib/server/privacy/ask-to-leave.ts";
import { signComeBackLink } from "#lib/server/privacy/come-back-link-signature.ts";
import { insertListing } from "#tests/support/fixtures.ts";
import { area } from "../area.ts";
import { SECRET } from "../base.ts";
import { forEverybody, type Given, hidden, memberPage, onlyFor } from "../people.ts";

const PROFILE = "app/[locale]/[city]/(member)/profile";
const COME_BACK = "app/[locale]/[city]/(public)/come-back";

/** Of whoever works for a city, the role goes first. */
const leaves: Given = {
  ...{ residents: "done", otherResident: "done", staff: "staff-stays" },
  ...{ otherModerator: "staff-stays", otherAgent: "staff-stays", otherAdmin: "staff-stays" },
};

export const OWN_DATA = area(
  "One’s data, and leaving",
  async () => ({}),
  ({ action, page, route }) => [
    page(`${PROFILE}/my-data/page.tsx`, "See how to have a copy of one’s data", memberPage()),
    route(
      "app/api/[city]/my-data/route.ts",
      "POST",
      "Fetch a copy of one’s data",
      hidden({ here: "done", others: "done" }, "nothing"),
      { form: () => ({ locale: "fr" }), gives: (said) => said.startsWith("PK") },
    ),
    page(`${PROFILE}/leave/page.tsx`, "Read what leaving means", memberPage()),
    action(`${PROFILE}/leave/actions.ts`, "leaveAction", "Leave", onlyFor(leaves), {
      form: () => ({ leaving: "on" }),
    }),
  ],
);

export const COMING_BACK = area(
  "Coming back before all is erased",
  async ({ db, a, owner }) => {
    const now = new Date();
    await insertListing(db, { city: a }, { title: SECRET });
    await askToLeave(owner, now);
    return { link: signComeBackLink({ cityId: a.id, memberId: owner.id, askedAt: now }) };
  },
  ({ action, page }) => [
    page(`${COME_BACK}/page.tsx`, "Open the link of the mail to whoever leaves", forEverybody({ others: "nothing" }), {
      query: ({ link: lien }) => ({ lien }),
      gives: (said, { link }) => said.includes(link),
    }),
    action(
      `${COME_BACK}/actions.ts`,
      "comeBackAction",
      "Stay after all, by that link",
      forEverybody({ others: "link-expired" }),
      { form: ({ link }) => ({ link }) },
    ),
    page(
      `${COME_BACK}/page.tsx`,
      "Be asked whether to stay, signed in again",
      hidden({ owner: "done", suspended: "done" }, "nothing"),
      { gives: (said) => said.includes("Je reste") },
    ),
    action(
      `${COME_BACK}/actions.ts`,
      "comeBackAction",
      "Stay after all, signed in again",
      hidden({ owner: "done", suspended: "done" }, "link-expired"),
      { form: () => ({ link: "" }) },
    ),
    page(`${PROFILE}/page.tsx`, "See one’s profile after leaving", memberPage({ owner: "elsewhere" }), {
      gives: (said) => said.includes("@test.example"),
    }),
    action(
      `${PROFILE}/security/actions.ts`,
      "requestEmailAction",
      "Do anything as a member after leaving",
      { ...onlyFor({ here: "done", others: "done" }), owner: "not-a-member" },
      { form: () => ({ email: "toute-neuve@test.example" }) },
    ),
  ],
);
