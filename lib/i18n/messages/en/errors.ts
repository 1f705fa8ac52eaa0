import type { Messages } from "../fr.ts";

export const errors: Messages["errors"] = {
  title: "There is a problem",
  form: { invalid: "This form could not be read. Reload the page and try again." },
  email: {
    required: "Write your e-mail address.",
    "too-long": "This address is too long. Check it.",
    malformed: "This address is not complete. Example: first.last@example.org.",
  },
  code: {
    required: "Write the six-digit code from the e-mail.",
    malformed: "The code has six digits. Copy it from the e-mail.",
  },
  searchName: {
    required: "Name this search.",
    "too-short": "Name this search.",
    "too-long": "This name is too long. Keep at most 80 characters.",
  },
  alert: { unknown: "Choose when you want a message." },
  firstName: {
    required: "Write your first name.",
    "too-short": "Write your first name.",
    "too-long": "This first name is too long. Keep it to 40 characters.",
    letters: "Write a first name with letters, without digits or symbols.",
  },
  quartier: {
    required: "Choose your neighbourhood in the list.",
    unknown: "This neighbourhood is not in this city. Choose one in the list.",
    proposed:
      "The chosen place is in another quartier: we put it in the list. Its limits are indicative: check it, change it for a neighbouring one if need be, then continue.",
  },
  place: {
    required: "Choose a place, or “None: the quartier only”.",
    malformed: "This place could not be read. Choose it again.",
    outside: "This place is outside the city. Choose a place in a quartier, or the quartier only.",
  },
  address: {
    required: "Write an address or a street, then search.",
    "too-short": "This address is too short. Write at least the name of the street.",
    "too-long": "This address is too long. Keep the number and the street.",
    nothing: "No address of the city looks like this one. Check it, or go on with the quartier only.",
    outside: "This address is outside the city. Give another one, or go on with the quartier only.",
    down: "The address search does not answer. Choose on the map, or go on with the quartier only.",
    slow: "The address search takes too long. Try again, or go on with the quartier only.",
    busy: "The address search is in great demand. Try again in a minute, or go on with the quartier only.",
    unreadable: "The address search gave a wrong answer. Try again later, or go on with the quartier only.",
  },
  languages: {
    required: "Tick at least one language.",
    unknown: "This language is not in the list. Tick another one.",
  },
  adult: { required: "Tick this box if you are 18 or over. The service is for adults only." },
  kind: { required: "First say whether you need help or offer it." },
  category: {
    required: "Choose a kind of help.",
    "switched-off": "The city does not offer this kind of help. Choose another one.",
  },
  listingTitle: {
    required: "Say in one sentence what it is about.",
    "too-short": "This sentence is too short. Write at least 8 letters.",
    "too-long": "This sentence is too long. Keep to 90 letters, and put the rest in the details.",
    "no-words": "Write this sentence with words.",
  },
  body: {
    required: "This text could not be read. Write it again.",
    "too-long": "These details are too long. Keep to 1,500 letters.",
  },
  photo: {
    required: "Choose a photo on your phone or computer.",
    "not-a-photo": "This file is not a photo that we can read. Choose a JPEG, PNG or WebP photo.",
    heic: "Your phone saved this photo in a format (HEIC) that we cannot read. Choose a JPEG photo, or take a screenshot of the photo.",
    broken: "This photo is damaged or incomplete. Choose another one, or take it again.",
    "too-heavy": "This photo is too heavy. Choose a photo of 10 MB at most.",
    "too-many-pixels": "This picture is too large. Choose a photo of 50 million pixels at most.",
    "not-kept":
      "The photo could not be kept: our photo server does not answer. Try again in a few minutes, or go on without a photo.",
    "too-many": "There are four photos already. Remove one before you add another.",
  },
  photoAlt: {
    required: "Say in a few words what the photo shows.",
    "too-short": "This description is too short. Say in a few words what the photo shows.",
    "too-long": "This description is too long. Keep it to 150 letters.",
  },
  beneficiary: { required: "Say who this help is for." },
  agreement: { required: "Tick this box if the person agrees. If not, ask them first." },
  peopleWanted: {
    unknown: "Choose a number of people between 1 and 10.",
    "below-accepted": "You have already accepted more people than that. Choose a higher number.",
  },
  urgency: { required: "Choose when." },
  neededOn: {
    required: "The day is missing. Choose a date in the calendar.",
    malformed: "This date does not exist. Example: 2026-12-03.",
    past: "This day has passed. Choose a date from today on.",
    "too-far": "This day is too far away. Choose a date within 60 days.",
  },
  neededPart: { unknown: "Choose a time from the list." },
  slots: { required: "Touch at least one box of the week.", unknown: "Choose boxes of the week." },
  capacity: { required: "Choose a number of times between 1 and 14." },
  equipment: { unknown: "Choose from the list." },
  radius: { unknown: "Choose a distance from the list." },
  key: { missing: "This page is too old. Reload it, then publish: nothing is lost." },
  unpaid: { required: "Tick this box to publish: help is free." },
  message: {
    required: "Write a few words, then send.",
    tooLong: "This message is too long. Keep it under 2,000 letters, or send it in two parts.",
  },
  version: { missing: "This page is too old. Reload it to see the latest version." },
  report: {
    "no-reason": "Choose what is wrong.",
    "unknown-message": "One of the messages you ticked is gone. Reload the page and tick them again.",
    "too-many-messages": "Tick 20 messages at most: the most important ones.",
    "note-too-long": "This text is too long. Keep it to 1,000 letters.",
    "answer-required": "Write an answer: the person who reported is waiting for it.",
    "answer-too-long": "This answer is too long. Keep it to 1,000 letters.",
  },
  notFound: {
    title: "This page does not exist",
    hint: "The post may have been removed, or the address has a mistake.",
    home: "Back to the home page",
    list: "See the posts",
  },
};
