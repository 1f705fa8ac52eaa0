import type { Locale } from "#lib/i18n/locale.ts";
import type { Messages } from "#lib/i18n/messages/fr.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

type MapMessages = Messages["map"];
type Plural = { request: string; offer: string };
const TEXTS = [
  "keys",
  "panel",
  "panelNote",
  "panelLoading",
  "panelFailed",
  "close",
  "zoomIn",
  "zoomOut",
  "locate",
  "locating",
  "locatedOutside",
  "locateFailed",
  "twoFingers",
  "offlineNoData",
] as const satisfies readonly (keyof MapMessages)[];

/** The texts of the live map. Those with a place for a number, a name or a time still have it, between braces. */
export type MapStrings = Record<(typeof TEXTS)[number], string> & {
  one: Plural;
  other: Plural;
  kind: Plural;
  group: string;
  cell: string;
  located: string;
  offline: string;
};

export function mapStrings(locale: Locale): MapStrings {
  const t = getTranslator(locale, "map");
  const catalogue = getTranslator(locale, "catalogue");
  const n = { n: "{n}" };
  return {
    ...(Object.fromEntries(TEXTS.map((key) => [key, t(key)])) as Record<(typeof TEXTS)[number], string>),
    one: { request: t("one.request", n), offer: t("one.offer", n) },
    other: { request: t("other.request", n), offer: t("other.offer", n) },
    kind: { request: catalogue("kind.request"), offer: catalogue("kind.offer") },
    group: t("group", { counts: "{counts}" }),
    cell: t("cell", { counts: "{counts}" }),
    located: t("located", { quartier: "{quartier}" }),
    offline: t("offline", { time: "{time}" }),
  };
}
