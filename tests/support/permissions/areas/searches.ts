import { savedSearches } from "#db/schema/saved-searches.ts";
import { uuidv7 } from "#db/uuid.ts";
import { area } from "../area.ts";
import { SECRET } from "../base.ts";
import { forMembers, memberPage, onlyFor, ownPage, pageFor } from "../people.ts";

const FOLDER = "app/[locale]/[city]/(member)/my-searches";

export const SEARCHES = area(
  "Saved searches",
  async ({ db, a, owner }) => {
    const search = uuidv7();
    const now = new Date();
    const seen = { lastSeenAt: now, createdAt: now };
    const kept = { cityId: a.id, id: search, memberId: owner.id, name: SECRET, query: { q: SECRET } };
    await db.insert(savedSearches).values({ ...kept, ...seen, alert: "daily" });
    return { search };
  },
  ({ action, page }) => [
    action(`${FOLDER}/actions.ts`, "saveSearchAction", "Save a search", forMembers(), {
      form: () => ({ searchName: "Jardin", alert: "daily", q: "jardin" }),
    }),
    action(`${FOLDER}/actions.ts`, "changeSearchAction", "Change a saved search", onlyFor({ owner: "done" }), {
      form: ({ search: id }) => ({ id, searchName: "Jardin", alert: "none" }),
    }),
    action(
      `${FOLDER}/actions.ts`,
      "removeSearchAction",
      "Remove a saved search",
      onlyFor({ owner: "done" }, "nothing"),
      {
        form: ({ search: id }) => ({ id }),
      },
    ),
    page(`${FOLDER}/page.tsx`, "See one’s saved searches", ownPage(), { gives: (said) => said.includes(SECRET) }),
    page(`${FOLDER}/new/page.tsx`, "Begin to save a search", memberPage()),
    page(`${FOLDER}/[id]/page.tsx`, "Open a saved search", pageFor({ owner: "done" }), {
      params: ({ search: id }) => ({ id }),
      gives: (said) => said.includes(SECRET),
    }),
  ],
);
