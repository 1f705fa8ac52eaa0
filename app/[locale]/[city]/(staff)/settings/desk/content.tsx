import type { Locale } from "#lib/i18n/locale.ts";
import { DESK_LENGTH } from "#lib/settings/desk.ts";
import { fieldWords } from "../_components/field-words.ts";
import type { SettingsContent } from "../_components/settings-page.tsx";

/** How people without Internet reach the city. */
export async function deskContent({ locale }: { locale: Locale }): Promise<SettingsContent> {
  const { hours, address } = DESK_LENGTH;
  return {
    groups: [
      {
        key: "desk",
        fields: [
          { kind: "text", ...fieldWords("deskPhone", locale), type: "tel" },
          { kind: "text", ...fieldWords("deskHours", locale, { max: hours }), maxLength: hours },
          { kind: "text", ...fieldWords("deskAddress", locale, { max: address }), maxLength: address },
        ],
      },
    ],
  };
}
