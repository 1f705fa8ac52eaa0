import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LadderSteps } from "#components/listing/ladder-steps.tsx";

const at = new Date("2026-11-24T13:02:00Z");
const step = { event: "nobody", step: "near", people: 0, deadlineAt: null, firstName: null, at } as const;
const draw = (...steps: Parameters<typeof LadderSteps>[0]["steps"]) =>
  renderToStaticMarkup(<LadderSteps steps={steps} timeZone="Europe/Paris" locale="fr" />);

describe("the steps of a search", () => {
  test("say how many were asked and until when, by the clocks of the city", () => {
    const deadlineAt = new Date("2026-11-24T17:02:00Z");
    const html = draw({ ...step, event: "asked", people: 3, deadlineAt });
    expect(html).toContain('<time dateTime="2026-11-24T13:02:00.000Z">');
    expect(html).toMatch(/mar\. 24 nov\.,? 14:02/);
    expect(html).toContain("3 personnes sollicitées (tout près de chez vous)");
    expect(html).toMatch(/avant mar\. 24 nov\.,? 18:02/);
  });

  test("name who can help and who took it", () => {
    const html = draw({ ...step, event: "helped", firstName: "Awa" }, { ...step, event: "taken", firstName: "Marc" });
    expect(html).toContain("Awa peut vous aider.");
    expect(html).toContain("Marc, du guichet de la Ville");
  });

  test("tell a step that had nobody, and the desk", () => {
    const html = draw(step, { ...step, event: "desk", step: "desk" });
    expect(html).toContain("Personne de nouveau à cette étape");
    expect(html).toContain("La Ville a pris le relais");
  });
});
