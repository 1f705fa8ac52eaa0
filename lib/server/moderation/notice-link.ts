import "server-only";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { idInCityText, readIdInCity } from "#lib/ids/id-in-city.ts";
import { env } from "../env.ts";
import { linkSigner } from "../link-signer.ts";

type NoticePlace = { citySlug: string; cityId: string; reportId: string };

const signer = linkSigner({ write: idInCityText, read: readIdInCity, keyOf: () => "notice" });

/** The key of the page where whoever made a notice follows it. */
export const signNotice = signer.sign;

/** Where whoever made a notice follows it and contests its answer, without an account. */
export function noticeLink(locale: Locale, { citySlug, cityId, reportId }: NoticePlace): string {
  const lien = signNotice({ cityId, id: reportId });
  return env().baseUrl + href(locale, "noticeStatus", { city: citySlug }, { lien });
}

/** The notice of a link that was written here; null for any other text. */
export const openNoticeLink = signer.open;
