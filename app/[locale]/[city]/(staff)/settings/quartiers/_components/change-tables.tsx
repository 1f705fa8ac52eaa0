import type { ImportReport } from "#lib/cities/quartier-report.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

type Props = { report: ImportReport; locale: Locale };
type Row = { slug: string; name: string; kind: "added" | "renamed" | "reshaped" | "gone"; more: string };

/** What an import changes: the quartiers, and who and what comes to another one. */
export function ChangeTables({ report, locale }: Props) {
  const t = getTranslator(locale, "quartiers");
  const rows = changedRows(report, locale);
  const { unchanged, drafts, searches, replaced } = report;
  return (
    <>
      <h3 id="changements">{t("differences")}</h3>
      {rows.length === 0 ? (
        <p>{t("same")}</p>
      ) : (
        <div className="scroll-x">
          <table className="table" aria-labelledby="changements">
            <thead>
              <tr>
                <th scope="col">{t("column.name")}</th>
                <th scope="col">{t("change")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ slug, name, kind, more }) => (
                <tr key={`${kind} ${slug}`}>
                  <th scope="row">{name}</th>
                  <td>
                    {t(`kind.${kind}`)} {more && <span className="small muted">{more}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length > 0 && <p className="small">{t("unchanged", { count: unchanged })}</p>}
      <MoveTable report={report} locale={locale} />
      {drafts + searches > 0 && <p className="small">{t("naming", { drafts, searches })}</p>}
      {replaced > 0 && <p className="small">{t("replaced", { count: replaced })}</p>}
    </>
  );
}

function changedRows({ added, renamed, reshaped, gone }: ImportReport, locale: Locale): Row[] {
  const t = getTranslator(locale, "quartiers");
  const row = (kind: Row["kind"], more = "") => {
    return ({ slug, name }: { slug: string; name: string }): Row => ({ slug, name, kind, more });
  };
  return [
    ...added.map(row("added")),
    ...renamed.map((one) => row("renamed", t("renamedFrom", { before: one.before }))(one)),
    ...reshaped.map(row("reshaped")),
    ...gone.map(row("gone", t("goneHint"))),
  ];
}

function MoveTable({ report: { moves }, locale }: Props) {
  const t = getTranslator(locale, "quartiers");
  return (
    <>
      <h3 id="deplacements">{t("moves")}</h3>
      {moves.length === 0 ? (
        <p>{t("noMove")}</p>
      ) : (
        <div className="scroll-x">
          <table className="table" aria-labelledby="deplacements">
            <thead>
              <tr>
                <th scope="col">{t("from")}</th>
                <th scope="col">{t("to")}</th>
                <th scope="col">{t("column.listings")}</th>
                <th scope="col">{t("column.members")}</th>
                <th scope="col">{t("nearest")}</th>
              </tr>
            </thead>
            <tbody>
              {moves.map(({ from, to, listings, members, nearest }) => (
                <tr key={`${from} ${to}`}>
                  <th scope="row">{from}</th>
                  <td>{to}</td>
                  <td className="num">{listings}</td>
                  <td className="num">{members}</td>
                  <td className="small">{nearest > 0 ? t("nearestHint", { count: nearest }) : "0"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
