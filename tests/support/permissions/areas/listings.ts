import { eq } from "drizzle-orm";
import { listingEvents, listings } from "#db/schema/listings.ts";
import { linkEnd } from "#lib/listings/offer-link.ts";
import { photoFile } from "#lib/photos/photo.ts";
import { changeListingStatus } from "#lib/server/listings/change-listing-status.ts";
import { signOfferLink } from "#lib/server/listings/offer-link-signature.ts";
import { insertListing } from "#tests/support/fixtures.ts";
import { photoRequest, plain } from "#tests/support/photos.ts";
import { area } from "../area.ts";
import { SECRET } from "../base.ts";
import { hangPhoto } from "../hung-photo.ts";
import { forEverybody, hidden, onlyFor, ownPage, pageFor } from "../people.ts";

const MINE = "app/[locale]/[city]/(member)/my-listings";
const PHOTOS = "app/[locale]/[city]/(member)/_photos/actions.ts";
const API = "app/api/[city]";

/** A request as the form of its author sends it. */
const edited = (quartier: string) => ({
  ...{ kind: "request", version: "1", category: "repair", title: "Réparer ma tondeuse", body: "" },
  ...{ beneficiary: "self", urgency: "flexible", quartier, place: "kept" },
});

const PAST = { resume: "resumed", close: "closed", delete: "deleted" };
const ownOnly = onlyFor({ owner: "done" });
const reads = { gives: (said: string) => said.includes(SECRET) };

export const LISTINGS = area(
  "One’s own listings",
  async (base) => {
    const { db, a, owner } = base;
    const title = `${SECRET} à réparer`;
    const listing = await insertListing(db, { city: a }, { title, status: "paused", category: "repair" });
    const removed = await insertListing(db, { city: a }, { title, status: "removed" });
    const deleted = await insertListing(db, { city: a }, { title, status: "deleted" });
    const shown = await insertListing(db, { city: a }, { title: "Une annonce ouverte", category: "repair" });
    const stopped = await insertListing(db, { city: a }, { title, kind: "offer" });
    await changeListingStatus(owner, { listingId: stopped, action: "pause" }, new Date());
    const [event] = await db.select().from(listingEvents).where(eq(listingEvents.listingId, stopped));
    const asked = { kind: "offer" as const, confirmationRound: 1, confirmationAskedAt: new Date() };
    const confirmed = await insertListing(db, { city: a }, { ...asked, title });
    const about = { purpose: "confirm-offer" as const, cityId: a.id, listingId: confirmed, round: 1 };
    const offerLink = signOfferLink({ ...about, expiresAt: linkEnd(new Date()) });
    const shownPhoto = await hangPhoto(base, shown);
    await db.update(listings).set({ version: 1 });
    const { photo, photoKey } = await hangPhoto(base, listing);
    const ids = { listing, removed, deleted, shown, stopped, event: event?.id ?? "", offerLink, photo, photoKey };
    return { ...ids, shownKey: shownPhoto.photoKey };
  },
  ({ action, page, route }) => [
    ...(["resume", "close", "delete"] as const).map((act) =>
      action(`${MINE}/actions.ts`, "changeStatusAction", `Have one’s listing ${PAST[act]}`, ownOnly, {
        form: ({ listing: id }) => ({ id, action: act }),
      }),
    ),
    action(
      `${MINE}/actions.ts`,
      "changeStatusAction",
      "Bring a listing back that the city removed",
      onlyFor({ owner: "transition-not-allowed" }),
      {
        form: ({ removed: id }) => ({ id, action: "reopen" }),
        tells: true,
      },
    ),
    action(
      `${MINE}/actions.ts`,
      "changeStatusAction",
      "Bring a deleted listing back",
      onlyFor({ owner: "transition-not-allowed" }),
      {
        form: ({ deleted: id }) => ({ id, action: "reopen" }),
        tells: true,
      },
    ),
    action(
      `${MINE}/actions.ts`,
      "changeStatusAction",
      "Approve a listing oneself",
      onlyFor({ owner: "transition-not-allowed" }),
      {
        form: ({ listing: id }) => ({ id, action: "approve" }),
        tells: true,
      },
    ),
    action(`${MINE}/actions.ts`, "editListingAction", "Change a listing", ownOnly, {
      form: ({ a }) => edited(a.quartiers[0].slug),
      call: (place, form, { listing }) => [place, listing, { status: "idle" }, form],
    }),
    action(`${MINE}/actions.ts`, "undoChangeAction", "Take back what was just done to a listing", ownOnly, {
      form: ({ stopped: id, event }) => ({ id, event }),
    }),
    action(
      `${MINE}/actions.ts`,
      "answerAllAction",
      "Answer all who wait about a listing",
      onlyFor({ owner: "nothing" }),
      {
        form: ({ shown: listing }) => ({ listing }),
        tells: true,
      },
    ),
    page(`${MINE}/page.tsx`, "See one’s listings", ownPage(), reads),
    page(`${MINE}/[id]/page.tsx`, "See one of one’s listings", pageFor({ owner: "done" }), {
      params: ({ listing: id }) => ({ id }),
      ...reads,
    }),
    page(`${MINE}/[id]/page.tsx`, "See one’s listing that the city removed", pageFor({ owner: "done" }), {
      params: ({ removed: id }) => ({ id }),
      ...reads,
    }),
    page(`${MINE}/[id]/page.tsx`, "See a listing that one deleted", pageFor({}), {
      params: ({ deleted: id }) => ({ id }),
    }),
    page(`${MINE}/[id]/edit/page.tsx`, "Open a listing to change it", pageFor({ owner: "done" }), {
      params: ({ listing: id }) => ({ id }),
      ...reads,
    }),
    page(`${MINE}/[id]/photos/page.tsx`, "Open the photos of a listing", pageFor({ owner: "done" }), {
      params: ({ listing: id }) => ({ id }),
      ...reads,
    }),
    page(`${MINE}/[id]/delete/page.tsx`, "Be asked whether to delete a listing", pageFor({ owner: "done" }), {
      params: ({ listing: id }) => ({ id }),
      ...reads,
    }),
    action(
      PHOTOS,
      "changePhotoAction",
      "Describe or remove a photo",
      onlyFor({ owner: "done", foreign: "not-signed-in", suspended: "not-signed-in" }),
      {
        form: ({ photo: id }) => ({ id, act: "remove" }),
      },
    ),
    route(`${API}/photos/route.ts`, "POST", "Add a photo to a listing", hidden({ owner: "done" }, "nothing"), {
      query: ({ listing: annonce }) => ({ annonce }),
      request: async (_, address) =>
        new Request(address, photoRequest({ bytes: await plain(40, 30).jpeg().toBuffer() })),
    }),
    route(
      `${API}/photos/[file]/route.ts`,
      "GET",
      "Fetch a photo of a listing that is not open",
      hidden({ owner: "done" }),
      {
        params: ({ photoKey }) => ({ file: photoFile(photoKey, "small") }),
      },
    ),
    route(
      "app/photos/[city]/[file]/route.ts",
      "GET",
      "Fetch a photo of a listing that is not open, as anybody",
      hidden(),
      {
        params: ({ photoKey }) => ({ file: photoFile(photoKey, "small") }),
      },
    ),
    route(
      "app/photos/[city]/[file]/route.ts",
      "GET",
      "Fetch a photo of an open listing",
      forEverybody({ others: "404" }),
      {
        params: ({ shownKey }) => ({ file: photoFile(shownKey, "small") }),
      },
    ),
    action(
      "app/[locale]/[city]/(public)/answer/actions.ts",
      "answerOfferAction",
      "Answer the mail about an offer, by its link",
      forEverybody({ others: "nothing", suspended: "nothing" }),
      {
        form: ({ offerLink: link }) => ({ link, answer: "no" }),
      },
    ),
    page(
      "app/[locale]/[city]/(public)/answer/page.tsx",
      "Open the link of a mail about an offer",
      forEverybody({ others: "nothing", suspended: "nothing" }),
      {
        query: ({ offerLink: lien }) => ({ lien }),
        ...reads,
      },
    ),
  ],
);
