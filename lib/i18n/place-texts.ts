import type { Locale } from "./locale.ts";
import { getTranslator } from "./translator.ts";

/** What the question about the place depends on, beside the words. */
export type PlaceSettings = {
  citySlug: string;
  /** Whether addresses are looked up. */
  lookUp: boolean;
  tilesUrl: string;
  tilesAttribution: string;
};
export type PickerTexts = ReturnType<typeof pickerTexts>;

/** Every word of the question about the exact place. */
export function placeTexts(locale: Locale, settings: PlaceSettings) {
  const t = getTranslator(locale, "publish");
  return {
    legend: t("place.legend"),
    hint: t("place.hint"),
    address: settings.lookUp
      ? { label: t("place.address"), search: t("place.search"), searching: t("place.searching") }
      : null,
    choose: t("place.choose"),
    none: t("place.none"),
    kept: t("place.kept"),
    keptHint: t("place.keptHint"),
    proposed: t("place.proposed", { quartier: "{quartier}" }),
    picker: pickerTexts(locale, settings),
  };
}

function pickerTexts(locale: Locale, { citySlug, tilesUrl, tilesAttribution }: PlaceSettings) {
  const t = getTranslator(locale, "publish");
  const map = getTranslator(locale, "map");
  return {
    groundUrl: `/api/${citySlug}/ground`,
    tilesUrl,
    tilesAttribution,
    open: t("place.map.open"),
    loading: t("place.map.loading"),
    failed: t("place.map.failed"),
    keys: t("place.map.keys"),
    centre: t("place.map.centre"),
    place: t("place.map.place"),
    picked: t("place.map.picked", { quartier: "{quartier}" }),
    outside: t("place.map.outside"),
    limits: map("limits"),
    zoomIn: map("zoomIn"),
    zoomOut: map("zoomOut"),
    locate: map("locate"),
    locating: map("locating"),
    located: map("located", { quartier: "{quartier}" }),
    locatedOutside: map("locatedOutside"),
    locateFailed: map("locateFailed"),
    twoFingers: map("twoFingers"),
  };
}
