import { z } from "zod";
import { DEFAULT_CITY_SETTINGS } from "#lib/cities/city.ts";
import { optionalLine, version } from "./fields.ts";
import { optionalPhone } from "./phone.ts";
import { keptSettings, type SettingsSection } from "./section.ts";

export const DESK_LENGTH = { hours: 160, address: 160 } as const;

const schema = z.strictObject({
  version,
  deskPhone: optionalPhone,
  deskHours: optionalLine(DESK_LENGTH.hours),
  deskAddress: optionalLine(DESK_LENGTH.address),
});
type Desk = Omit<z.output<typeof schema>, "version">;

/** How people without Internet reach the city. */
export const desk: SettingsSection<Desk> = {
  schema,
  read: ({ settings }) => {
    const { deskPhone, deskHours, deskAddress } = { ...DEFAULT_CITY_SETTINGS, ...settings };
    return { deskPhone, deskHours, deskAddress };
  },
  write: (city, values) => ({
    ...city,
    settings: keptSettings({ ...city.settings, ...values }, DEFAULT_CITY_SETTINGS),
  }),
  toForm: ({ deskPhone, deskHours, deskAddress }) => ({
    deskPhone: deskPhone ?? "",
    deskHours: deskHours ?? "",
    deskAddress: deskAddress ?? "",
  }),
  original: () => ({ deskPhone: null, deskHours: null, deskAddress: null }),
  coded: [],
};
