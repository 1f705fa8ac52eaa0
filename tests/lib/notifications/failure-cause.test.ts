import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FAILURE_CAUSES, failureCause } from "#lib/notifications/failure-cause.ts";

const said = (status: string, text: string, permanent = true) => failureCause({ permanent, status, text });

describe("why a mail was not taken", () => {
  test.each([
    ["5.1.1", "", "unknown"],
    ["5.1.10", "550 5.1.10 RESOLVER.ADR.RecipientNotFound", "unknown"],
    ["5.2.1", "The email account that you tried to reach is disabled", "unknown"],
    ["5.4.4", "Host or domain name not found", "unknown"],
    ["5.2.2", "", "full"],
    ["4.2.2", "", "full"],
    ["5.7.1", "", "policy"],
    ["5.7.606", "Access denied, banned sending IP", "policy"],
    ["4.7.0", "try later, too many", "policy"],
    ["4.4.7", "delivery time expired", "later"],
    ["5.6.0", "", "other"],
    ["5.1.8", "Domain of sender address does not exist", "other"],
  ])("is told by %s alone (%s): %s", (status, text, cause) => {
    expect(said(status, text)).toBe(cause);
  });

  test.each([
    ["550 5.1.1 Adresse d au moins un destinataire invalide. Invalid recipient. OFR_416 [416]", "unknown"],
    ["550-5.1.1 The email account that you tried to reach does not exist.", "unknown"],
    ["Can't send mail - all recipients were rejected: 550 5.1.1 <a@b.example>: User unknown", "unknown"],
    ["550 Requested action not taken: mailbox unavailable", "unknown"],
    ["554 delivery error: dd This user doesn't have a yahoo.com account (x@y.example) [0]", "unknown"],
    ["550 Utilisateur inconnu", "unknown"],
    ["Unrouteable address", "unknown"],
    ["552 Boite du destinataire pleine. Recipient overquota", "full"],
    ["552 Mailbox full", "full"],
    ["554 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org", "policy"],
    ["550 Mail rejete. Mail rejected. ofr_506 [506]", "policy"],
    ["554 5.7.1 <a@b.example>: Relay access denied", "policy"],
    ["450 4.1.1 <a@b.example>: Recipient address rejected: unverified address", "later"],
    ["450 Requested mail action not taken: mailbox unavailable", "later"],
    ["554 Transaction failed", "other"],
    ["", "other"],
  ])("is read in the words where the code says nothing: %s", (text, cause) => {
    for (const status of ["", "5.0.0"]) expect(said(status, text)).toBe(cause);
  });

  test("is never an unknown address when the server says to come back", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (status, text) => {
        expect(said(`4.${status}`, `User unknown ${text}`)).not.toBe("unknown");
        expect(said("5.1.1", `User unknown ${text}`, false)).not.toBe("unknown");
      }),
    );
  });

  test("does not take an address of the network for a code", () => {
    expect(said("", "host 195.5.1.1 closed the connection")).toBe("other");
    expect(said("", "host 5.1.1.4 closed the connection")).toBe("other");
  });

  test("is one of the causes, whatever is said, and in no time", () => {
    const started = performance.now();
    expect(FAILURE_CAUSES).toContain(said("", "user ".repeat(100_000)));
    expect(performance.now() - started).toBeLessThan(500);
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: "binary-ascii" }), fc.boolean(), (status, text, permanent) => {
        expect(FAILURE_CAUSES).toContain(said(status, text, permanent));
      }),
    );
  });
});
