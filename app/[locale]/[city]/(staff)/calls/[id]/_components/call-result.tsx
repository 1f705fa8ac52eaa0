import { silentOf } from "#lib/calls/call-result.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { CallSummary } from "#lib/server/calls/load-calls.ts";

/** Of those who were asked, in the order in which it happens; each bar is a share of them. */
const PEOPLE = ["asked", "seen", "yes", "no", "silent", "helpers"] as const;
/** What they did: no share of people. */
const DEEDS = ["offers", "helps"] as const;

/** What came of a call, each number with its definition. */
export function CallResultCard({ call: { result, isFinal }, locale }: { call: CallSummary; locale: Locale }) {
  const t = getTranslator(locale, "calls");
  const values = { ...result, silent: silentOf(result) };
  const share = (value: number) => (result.asked > 0 ? Math.round((100 * value) / result.asked) : 0);
  return (
    <section className="card stack" aria-labelledby="result">
      <h2 id="result">{t("one.result")}</h2>
      <dl className="deeds">
        {DEEDS.map((name) => (
          <div key={name}>
            <dt>{t(`one.measure.${name}.label`)}</dt>
            <dd>
              <b>{values[name]}</b>
              <span className="hint">{t(`one.measure.${name}.hint`)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <h3>{t("one.funnel")}</h3>
      <dl className="funnel">
        {PEOPLE.map((name) => (
          <div key={name}>
            <dt>{t(`one.measure.${name}.label`)}</dt>
            <dd>
              <span className="funnel__bar">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                  <rect className={`funnel__fill funnel__fill--${name}`} width={share(values[name])} height="10" />
                </svg>
              </span>
              <b>{values[name]}</b>
              <span className="hint">{t(`one.measure.${name}.hint`)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="small muted">{t(isFinal ? "one.final" : "one.soFar")}</p>
      <p className="call-cause">{t("one.cause")}</p>
    </section>
  );
}
