import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { whenLabel } from "#lib/i18n/when-label.ts";
import type { OpenedInvitation } from "#lib/server/invitations/load-invitation-link.ts";
import { answerInvitationAction } from "../actions.ts";

type Asked = Extract<OpenedInvitation, { answer: unknown }>;
type Props = { opened: Asked; link: string; city: City; locale: Locale };

/** The answer of the link, what follows from it, and the button that gives it: the link alone changed nothing. */
export function AskedQuestion({ opened: { answer, help }, link, city, locale }: Props) {
  const t = getTranslator(locale, "invitation");
  const { title, quartierName, firstName: name, requestId, category: key } = help;
  const category = getTranslator(locale, "catalogue")(`category.${key}`);
  const late = help.answer === "expired" && answer === "can";
  return (
    <>
      <h1>{t(`heading.ask.${answer}`, { name })}</h1>
      <p>
        <a href={href(locale, "listing", { city: city.slug, id: requestId })}>
          <b>{title}</b>
        </a>
        {` · ${whenLabel(help, locale)} · ${quartierName}`}
      </p>
      {late && <p className="banner banner--sun">{t("text.late.can")}</p>}
      <p>{t(`text.ask.${answer}`, { name, category })}</p>
      <ButtonForm
        action={answerInvitationAction.bind(null, { city: city.slug, locale })}
        hidden={{ link }}
        buttons={[{ label: t(`confirm.${answer}`) }]}
        about={title}
        working={t("working")}
        texts={formTexts(locale, [])}
        big
      />
      <p className="hint">{t("text.other")}</p>
    </>
  );
}
