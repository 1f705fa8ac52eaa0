import { stepSlug } from "#lib/i18n/steps.ts";
import { cityOf, REQUEST_ANSWERS, saveWholeDraft } from "#tests/support/drafts.ts";
import { area } from "../area.ts";
import { SECRET } from "../base.ts";
import { forEverybody, hidden, onlyFor } from "../people.ts";

const PUBLISH = "app/[locale]/[city]/(member)/publish";

const request = { kind: "request" };
/** Who is signed in goes on with their own draft; a visitor begins one, which their browser alone knows. */
const anybody = forEverybody();

export const PUBLISHING = area(
  "Writing a listing",
  async ({ db, a, owner }) => {
    const answers = { ...REQUEST_ANSWERS, kind: "request" as const, title: `${SECRET} courses` };
    const holder = { cityId: a.id, memberId: owner.id, secretHash: null };
    const city = await cityOf(db, a);
    return { draft: await saveWholeDraft(city, holder, { ...answers, quartier: a.quartiers[0].slug }, new Date()) };
  },
  ({ action, page }) => [
    page(`${PUBLISH}/page.tsx`, "Begin a listing", hidden({ suspended: "suspended", owner: "done" }, "nothing"), {
      gives: (said) => said.includes(SECRET),
    }),
    page(
      `${PUBLISH}/[step]/page.tsx`,
      "Read over what one has written",
      hidden({ suspended: "suspended", owner: "done" }, "elsewhere"),
      {
        params: () => ({ step: stepSlug("fr", "review") }),
        gives: (said) => said.includes(SECRET),
      },
    ),
    action(`${PUBLISH}/actions.ts`, "saveCategoryAction", "Say what it is about", anybody, {
      form: () => ({ ...request, category: "repair" }),
    }),
    action(`${PUBLISH}/actions.ts`, "saveTitleAction", "Give it a title", anybody, {
      form: () => ({ ...request, title: "Réparer ma tondeuse", body: "" }),
    }),
    action(`${PUBLISH}/actions.ts`, "saveBeneficiaryAction", "Say for whom", anybody, {
      form: () => ({ ...request, beneficiary: "self", peopleWanted: "2" }),
    }),
    action(`${PUBLISH}/actions.ts`, "saveWhenAction", "Say when", anybody, {
      form: () => ({ ...request, urgency: "today" }),
    }),
    action(`${PUBLISH}/actions.ts`, "saveWhereAction", "Say where", forEverybody({ others: "invalid" }), {
      form: ({ a }) => ({ ...request, quartier: a.quartiers[1].slug }),
    }),
    action(`${PUBLISH}/actions.ts`, "deleteDraftAction", "Throw a draft away", hidden({ owner: "done" }, "nothing")),
    action(`${PUBLISH}/actions.ts`, "publishAction", "Publish a draft", onlyFor({ owner: "done" }, "nothing"), {
      form: ({ draft: key }) => ({ key, unpaid: "on" }),
    }),
  ],
);
