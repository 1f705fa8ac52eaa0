import type { Messages } from "../fr.ts";

export const accountNotices: Pick<Messages["notices"]["kind"], "account-changed"> = {
  "account-changed": {
    title:
      "{what, select, factor_on {Your second step is on} factor_off {Your second step is removed} factor_reset {Your second step was erased} recovery_used {A recovery code was used} provider_linked {A way to sign in was added} other {Your sign-in has changed}}",
    body: "It was not you? End the other sessions.",
    push: { title: "Your sign-in has changed", body: "Open the service to know more." },
  },
};
