import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { HideBlocked } from "#components/listing/hide-blocked.tsx";

test("what is hidden leaves no trace in a page that is the same for everybody", () => {
  const instead = { listing: "01990000-0000-7000-8000-000000000000", text: "Pas disponible" };
  expect(renderToStaticMarkup(<HideBlocked citySlug="besancon" instead={instead} />)).toBe("");
});
