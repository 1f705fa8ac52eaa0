import type { deskErrors as french } from "../fr/errors-desk.ts";

export const deskErrors: typeof french = {
  phone: {
    required: "Take down the telephone number first.",
    malformed: "This number is not complete. Example: 03 81 00 00 00 or +41 22 000 00 00. Numbers in 08 do not fit.",
  },
  person: {
    required: "Choose who calls in the list.",
    choose: "This number is known at the desk. Say who calls, then publish.",
    same: "This person is known at this number already: we chose them. Check, then publish.",
  },
  lastName: {
    required: "Write the last name.",
    "too-short": "Write the last name.",
    "too-long": "This name is too long. Keep 60 characters at most.",
    letters: "Write a name with letters, without figures or symbols.",
  },
  consent: {
    required: "Read the sentence aloud and tick the box if the person agrees. Without their consent nothing is kept.",
    kind: "Say how the person gave their consent.",
  },
  deskAdult: { required: "Tick the box if the person is 18 or over. For a minor, a parent calls." },
  deskAddress: { "too-long": "This address is too long. Keep 200 characters at most." },
  callResult: {
    required: "Choose what came of it.",
    later: "Choose when to call again.",
  },
  callNote: { "too-long": "This note is too long. Keep 500 characters at most." },
  sure: { required: "Tick the box to confirm: there is no way back." },
};
