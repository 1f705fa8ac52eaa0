import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { otherKind } from "#lib/listings/listing.ts";
import type { AdminAnswer } from "#lib/server/desk/explain-to-admin.ts";
import type { ListedCounterpart } from "#lib/server/desk/list-counterparts.ts";
import { whyAddress } from "../why-address.ts";
import { ListingLink } from "./listing-link.tsx";

type Props = { answer: AdminAnswer; city: City; locale: Locale };

function againstOf({ broken, proposed }: ListedCounterpart, locale: Locale): string {
  const t = getTranslator(locale, "whyNot");
  if (broken.length > 0) return broken.map((rule) => t(`against.${rule}`)).join(", ");
  return t(proposed ? "others.nothing" : "others.weak");
}

/** The listings that one listing could meet, and what stands between it and each of them. */
export function OthersTable({ answer: { asked, counterparts }, city, locale }: Props) {
  if (!counterparts) return null;
  const t = getTranslator(locale, "whyNot");
  const { anchor, rows } = counterparts;
  const number = (value: number) =>
    getFormatter(locale, "UTC").number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <section className="stack" aria-labelledby="others">
      <h2 id="others">{t(`others.${anchor}Title`)}</h2>
      <p className="hint">{rows.length > 0 ? t("others.hint", { shown: rows.length }) : t("others.empty")}</p>
      {rows.length > 0 && (
        <div className="scroll-x">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("others.listing")}</th>
                <th scope="col">{t("others.against")}</th>
                <th scope="col" className="n">
                  {t("score.title")}
                </th>
                <th scope="col">{t("others.explain")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.listing.id}>
                  <th scope="row">
                    <ListingLink listing={row.listing} city={city} locale={locale} />
                  </th>
                  <td>{againstOf(row, locale)}</td>
                  <td className="n">{number(row.score)}</td>
                  <td>
                    <a
                      className="nb"
                      href={whyAddress(locale, city.slug, {
                        [anchor]: asked[anchor],
                        [otherKind(anchor)]: row.listing.id,
                      })}
                      aria-label={t("others.explainAbout", { title: row.listing.title })}
                    >
                      {t("others.explain")}
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
