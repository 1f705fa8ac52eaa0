import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ExportMenu } from "#app/[locale]/[city]/(staff)/dashboard/_components/export-menu.tsx";

test("three files can be taken away in two formats, with the filters of the page", () => {
  const html = renderToStaticMarkup(<ExportMenu city="besancon" query={{ periode: "12s" }} locale="fr" />);
  const links = [...html.matchAll(/href="(\/api[^"]+)"/g)].map(
    ([, href = ""]) => new URL(href.replaceAll("&amp;", "&"), "http://x"),
  );
  expect(links.map(({ searchParams }) => searchParams.get("fichier"))).toEqual(
    ["faits", "annonces", "coups-de-main"].flatMap((name) => [name, name]),
  );
  expect(new Set(links.map(({ searchParams }) => searchParams.get("periode")))).toEqual(new Set(["12s"]));
  expect(links.filter(({ searchParams }) => searchParams.get("format") === "excel")).toHaveLength(3);
});
