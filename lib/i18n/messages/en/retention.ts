import type { Messages } from "../fr.ts";

export const retention: Messages["retention"] = {
  caption: "What we keep, why and for how long",
  what: "What",
  why: "Why",
  until: "Erased",
  leaving: "When your account is erased",
  intro: "This is the table of the program itself: what it says is what it does, every night.",
  keep: "{unit, select, days {{count, plural, one {# day} other {# days}}} months {{count, plural, one {# month} other {# months}}} other {{count, plural, one {# year} other {# years}}}}",
  basis: {
    task: "Task of the City",
    security: "Task of the City: security",
    law: "Legal duty",
  },
  left: {
    deleted: "erased too",
    emptied: "erased too; a number stays, which is nobody’s any more",
    unnamed: "stays, without your name",
    kept: "follows its own time",
  },
  lines: {
    account: {
      what: "Your account: e-mail address, first name, quartier, languages, date of the last visit",
      until: "{keep} after your last visit, after two warning e-mails",
    },
    newcomers: {
      what: "Address of somebody who signed in without opening an account",
      until: "{keep} after the first sign-in, or at once if they say that they are under 18",
    },
    leaving: {
      what: "Account that you ask us to erase",
      until: "{keep} after you ask, during which you can come back",
    },
    erasures: {
      what: "Numbers of erased accounts, to erase them again if a backup is put back",
      until: "{keep} after the erasure",
    },
    founders: { what: "Address of the first administrator of a city", until: "{keep} after the invitation" },
    sessions: { what: "Open sessions", until: "{keep} after signing in, at most" },
    signIns: { what: "Requests for a sign-in link", until: "{keep} after the request" },
    emailChanges: { what: "Changes of e-mail address, with the address before", until: "{keep} after the request" },
    secondSteps: {
      what: "Second step of signing in: its secret, encrypted, and its recovery codes, unreadable",
      until: "when you remove it",
    },
    providers: {
      what: "Link with FranceConnect or ProConnect: the number that they give us of you",
      until: "when you remove it",
    },
    attempts: { what: "Counters of attempts, without a readable address", until: "{keep} after the attempt" },
    failing: { what: "Address from which our e-mails come back", until: "{keep} after the last return" },
    roleOffers: { what: "Roles that the City offers to an address", until: "as soon as the offer ends" },
    listings: {
      what: "Your listings, their photos, their history and their matches",
      until: "two minutes after you delete them",
    },
    removedListings: { what: "Listing removed by the City", until: "{keep} after it is removed" },
    removedPhotos: { what: "Photo removed by the City", until: "{keep} after the decision" },
    drafts: { what: "Drafts", until: "{keep} after your last answer" },
    formKeys: { what: "Numbers that keep a form from being sent twice", until: "{keep} after it is sent" },
    searches: { what: "Searches that you keep", until: "when you delete them" },
    invitations: { what: "Invitations, and kinds of requests that you no longer want", until: "with the request" },
    calls: { what: "Whom a call of the City was sent to", until: "{keep} after the end of the call" },
    exchanges: {
      what: "Exchanges: who helped whom, when, and what came of it",
      until: "with your account: it stays counted, without a name",
    },
    conversations: { what: "Conversations", until: "{keep} after the end of the last exchange" },
    contacts: {
      what: "Shared contact details, encrypted",
      until: "at the end of the exchange, or when you withdraw them",
    },
    reveals: { what: "Who saw your contact details", until: "{keep} after each viewing" },
    places: { what: "Place of an appointment", until: "{keep} after the end of the exchange" },
    thanks: {
      what: "Words of thanks; those that the City shows without a name stay",
      until: "{keep} after the end of the exchange",
    },
    blocks: { what: "People whom you block", until: "when you take the block back" },
    notices: { what: "Reports: who, why, and the attached messages", until: "{keep} after the answer" },
    countedNotices: { what: "Number of reports, without what they said", until: "{keep} after the answer" },
    decisions: {
      what: "Decisions of moderation: what was judged, the reasons, the notes, the appeals",
      until: "{keep} after the end of the case, unless it is contested or keeps an account closed",
    },
    strikes: { what: "Misuse that was found", until: "{keep} after each" },
    countedStrikes: { what: "Suspensions that are counted, without saying whose", until: "{keep} after each" },
    auditLog: {
      what: "Log of what City staff do and read: numbers, no names",
      until: "with no end date, so that every change shows",
    },
    staffActs: { what: "What City staff publish or set in the name of the City", until: "with their account" },
    sentFiles: { what: "Files of quartiers that were sent and not applied", until: "{keep} after they are sent" },
    foundedCities: {
      what: "Files that made a city, with the address of its first administrator",
      until: "{keep} after they are sent",
    },
    deskPeople: {
      what: "People for whom the desk acts: name, encrypted telephone and address, calls to make",
      until: "{keep} after the last thing that happened",
    },
    mergedPeople: {
      what: "The same, once the person has an account of their own",
      until: "{keep} after the account is opened",
    },
    preferences: {
      what: "Your choices of messages and your notified devices",
      until: "when you change or remove them",
    },
    messages: { what: "List of what is sent to you, and your notifications", until: "{keep} after it is sent" },
    unsentSecrets: { what: "Sign-in and answer links that could not leave", until: "{keep} after they are written" },
    digestItems: { what: "What the digest has told you", until: "{keep} after it is sent" },
    figures: { what: "Who is behind a figure, to count people and not clicks", until: "{keep} after the event" },
  },
};
