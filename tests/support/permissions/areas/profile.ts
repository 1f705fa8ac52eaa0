import { mutedCategories } from "#db/schema/invitations.ts";
import { roleOffers } from "#db/schema/settings.ts";
import { uuidv7 } from "#db/uuid.ts";
import { area } from "../area.ts";
import { forEverybody, forMembers, hidden, memberPage, onlyFor, ownPage } from "../people.ts";

const MEMBER = "app/[locale]/[city]/(member)";
const DAY_MS = 86_400_000;

export const PROFILE = area(
  "One’s profile",
  async ({ db, a, owner, admin }) => {
    const now = new Date();
    await db.insert(mutedCategories).values({ cityId: a.id, memberId: owner.id, category: "pets", createdAt: now });
    const offer = uuidv7();
    const waits = { createdAt: now, expiresAt: new Date(now.getTime() + DAY_MS) };
    const offered = { role: "agent" as const, locale: "fr" as const, offeredBy: admin.id };
    await db.insert(roleOffers).values({ cityId: a.id, id: offer, email: owner.email, ...offered, ...waits });
    return { offer };
  },
  ({ action, page, route }) => [
    page(`${MEMBER}/profile/page.tsx`, "See one’s profile", memberPage(), {
      gives: (said) => said.includes("@test.example"),
    }),
    action(
      `${MEMBER}/profile/actions.ts`,
      "saveProfileAction",
      "Change one’s profile",
      forMembers({ others: "invalid" }),
      {
        form: ({ a }) => ({ firstName: "Zoé", quartier: a.quartiers[2].slug, languages: ["fr", "tr"] }),
        call: ({ city }, form) => [city, { status: "idle" }, form],
      },
    ),
    action(
      `${MEMBER}/profile/actions.ts`,
      "unmuteAction",
      "Be asked again for a kind of help",
      onlyFor({ owner: "done" }, "nothing"),
      {
        form: () => ({ category: "pets" }),
      },
    ),
    action(`${MEMBER}/profile/actions.ts`, "signOutAction", "Sign out", forEverybody(), {
      form: () => ({ locale: "fr" }),
      call: (_, form) => [{ status: "idle" }, form],
      gives: (said) => said === "/",
    }),
    page(`${MEMBER}/profile/log/page.tsx`, "See who saw what of oneself", memberPage()),
    page(`${MEMBER}/team/page.tsx`, "See the role that the city offers", ownPage(), {
      gives: (said) => said.includes("accept"),
    }),
    action(
      `${MEMBER}/team/actions.ts`,
      "answerOfferAction",
      "Accept the role that the city offers",
      onlyFor({ owner: "done" }),
      {
        form: ({ offer }) => ({ offer, answer: "accept" }),
      },
    ),
    page(
      `${MEMBER}/welcome/page.tsx`,
      "Join a city",
      hidden({ visitor: "sign-in", suspended: "suspended", foreign: "done" }, "elsewhere"),
    ),
    action(
      `${MEMBER}/welcome/actions.ts`,
      "welcomeAction",
      "Join a city",
      hidden({ visitor: "not-signed-in", suspended: "not-allowed", foreign: "done", others: "done" }, "nothing"),
      {
        form: ({ a }) => ({
          ...{
            firstName: "Zoé",
            quartier: a.quartiers[0].slug,
            languages: "fr",
            adult: "on",
            city: a.slug,
            locale: "fr",
            next: "",
          },
        }),
        call: (_, form) => [{ status: "idle" }, form],
        beyond: true,
      },
    ),
    action(
      `${MEMBER}/welcome/actions.ts`,
      "minorAction",
      "Say that one is under 18, as a member of a city",
      hidden({ visitor: "nothing" }, "not-allowed"),
      {
        form: () => ({ locale: "fr" }),
        call: (_, form) => [{ status: "idle" }, form],
      },
    ),
    page(
      `${MEMBER}/suspended/page.tsx`,
      "Read why one is suspended",
      hidden({ visitor: "sign-in", suspended: "done" }, "elsewhere"),
    ),
    page(`${MEMBER}/near-me/page.tsx`, "See what is near one’s home", memberPage()),
    route("app/api/me/route.ts", "GET", "Ask who one is", hidden({ here: "done" }, "nothing"), {
      query: ({ a }) => ({ city: a.slug }),
      gives: (said) => said.includes("firstName"),
    }),
  ],
);
