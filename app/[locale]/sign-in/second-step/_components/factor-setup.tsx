import { CodeForm } from "#components/identity/code-form.tsx";
import { QrCode } from "#components/sharing/qr-code.tsx";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { FactorSetup as Setup } from "#lib/server/identity/second-factor/begin.ts";
import { confirmFactorAction } from "../actions.ts";

type Props = { setup: Setup; next: string; locale: Locale };

/** A secret to be read by an application, the codes to be kept on paper, and the first code that confirms both. */
export function FactorSetup({ setup, next, locale }: Props) {
  const t = getTranslator(locale, "secondStep");
  return (
    <ol className="factor stack">
      <li className="card card--flat stack">
        <h2>{t("setup.scanTitle")}</h2>
        <p>{t("setup.scan")}</p>
        <div className="factor__qr">
          <QrCode text={setup.address} label={t("setup.qr")} />
        </div>
        <p>{t("setup.byHand")}</p>
        <p>
          <code className="factor__secret">{setup.secret}</code>
        </p>
      </li>
      <li className="card card--flat stack">
        <h2>{t("setup.codesTitle")}</h2>
        <p>{t("setup.codes")}</p>
        <ul className="factor__codes">
          {setup.codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <p className="small muted">{t("setup.codesOnce")}</p>
      </li>
      <li className="card card--flat stack">
        <h2>{t("setup.confirmTitle")}</h2>
        <CodeForm
          action={confirmFactorAction}
          hidden={{ locale, next }}
          texts={formTexts(locale, ["factor"])}
          labels={{
            code: t("setup.code"),
            hint: t("setup.codeHint"),
            submit: t("setup.submit"),
            working: t("working"),
          }}
        />
      </li>
    </ol>
  );
}
