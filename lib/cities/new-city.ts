/** What is asked to make a city, beside its quartiers. */
export type NewCityWish = {
  name: string;
  slug: string;
  timeZone: string;
  /** Of its first administrator. */
  adminEmail: string;
  /** The language of the mail to them. */
  locale: "fr" | "en";
};

/** How long whoever was named may join a city as its first administrator. */
export const FOUNDER_DAYS = 90;
