import type { Messages } from "../fr.ts";

export const deskNotices: Pick<Messages["notices"]["kind"], "desk-merged"> = {
  "desk-merged": {
    title: "What the desk did for you is here",
    body: "Your posts and exchanges are joined with your account.",
    push: { title: "Your account is joined with the desk", body: "Open the service to know more." },
  },
};
