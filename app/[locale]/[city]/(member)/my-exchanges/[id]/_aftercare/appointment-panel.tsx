import { Icon } from "#components/ui/icon.tsx";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { AgreedTime } from "./agreed-time.tsx";
import type { PanelProps } from "./panel-props.ts";
import { ProposedTime } from "./proposed-time.tsx";
import { SuggestBox } from "./suggest-box.tsx";

/** The time to meet: the one that is agreed, the one that waits for an answer, and a form for another one. */
export function AppointmentPanel(props: PanelProps) {
  const { details, locale } = props;
  const { exchange, agreedTime, proposedTime } = details;
  if (exchange.status !== "accepted" && !(exchange.status === "done" && agreedTime)) {
    return exchange.status === "proposed" ? <NotYet {...props} /> : null;
  }
  const t = getTranslator(locale, "aftercare");
  const open = exchange.status === "accepted";
  return (
    <div className="aft">
      <Icon name="cal" />
      <h2>{t("time.title")}</h2>
      <div className="aft__body">
        {agreedTime && <AgreedTime {...props} time={agreedTime} />}
        {open && proposedTime && <ProposedTime {...props} time={proposedTime} />}
        {!agreedTime && !proposedTime && <p>{t("time.none")}</p>}
        {open && <SuggestBox {...props} />}
        {open && (
          <p className="small muted">
            {t("time.advice")} <a href={href(locale, "safety", {})}>{t("time.adviceLink")}</a>
          </p>
        )}
      </div>
    </div>
  );
}

function NotYet({ locale }: PanelProps) {
  const t = getTranslator(locale, "aftercare");
  return (
    <div className="aft">
      <Icon name="cal" />
      <h2>{t("time.title")}</h2>
      <p className="aft__body small muted">{t("time.before")}</p>
    </div>
  );
}
