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
