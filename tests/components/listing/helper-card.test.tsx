import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { HelperCard } from "#components/listing/helper-card.tsx";
import type { Reason } from "#lib/matching/reasons.ts";

const reasons: Reason[] = [
  { code: "language", language: "tr" },
  { code: "near", bandM: 400 },
  { code: "slots", slots: ["tue-evening"] },
  { code: "verified" },
];
const helper = {
  offerId: "offer-1",
  offerTitle: "Démarches <b>en turc</b>",
  firstName: "Nermin",
  quartierName: "Palente",
  reasons,
};

test("a first name, a quartier, an offer and three reasons, and the way to ask", () => {
  const html = renderToStaticMarkup(
    <HelperCard helper={helper} requestId="0190a3c4-1111-7000-8000-000000000000" citySlug="besancon" locale="fr" />,
  );
  expect(html).toContain('<a href="/besancon/annonces/offer-1">Nermin</a>');
  expect(html).toContain(
    "/besancon/mes-echanges/nouveau?annonce=0190a3c4-1111-7000-8000-000000000000&amp;avec=offer-1",
  );
  expect(html.match(/<a /g)).toHaveLength(2);
  expect(html).toContain("Palente");
  expect(html.match(/chip--why/g)).toHaveLength(3);
  expect(html).toContain("parle turc");
  expect(html).not.toContain("vérifié");
  expect(html).toContain("&lt;b&gt;en turc&lt;/b&gt;");
});
