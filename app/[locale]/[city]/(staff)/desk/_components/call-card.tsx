import type { City } from "#lib/cities/city.ts";
import { LATER, laterAt } from "#lib/desk/call-later.ts";
import { offeredOutcomes } from "#lib/desk/call-result.ts";
import type { CallResult } from "#lib/desk/desk-acts.schema.ts";
import { DESK_ERROR_GROUPS } from "#lib/desk/desk-error-groups.ts";
import { fullName } from "#lib/desk/desk-person.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { momentLabel } from "#lib/i18n/moment-label.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { bellWords } from "#lib/notifications/notice-words.ts";
import type { DeskTask } from "#lib/server/desk/load-tasks.ts";
import { enterResultAction } from "../tasks/actions.ts";
import { CallForm } from "./call-form.tsx";
import { PhoneLink } from "./phone-link.tsx";

type Props = {
  /** Calls to one person about one thing, the most pressing first. */
  call: readonly [DeskTask, ...DeskTask[]];
  city: City;
  locale: Locale;
  now: Date;
  /** The page that it stands on: one comes back there. */
  from: "tasks" | "person";
};

/** The choices for when to call again, with the moment that each means. */
export function laterOptions(city: City, locale: Locale, now: Date) {
  const t = getTranslator(locale, "deskPeople");
  return LATER.map((value) => ({
    value,
    label: t(`later.${value}`, {
      date: momentLabel(laterAt(value, now, city.timeZone).toISOString(), locale, city.timeZone),
    }),
  }));
}

/** What to tell, in the words that a mail would have had. */
function saying(task: DeskTask, city: City, locale: Locale): { title: string; body: string } {
  const t = getTranslator(locale, "deskPeople");
  if (task.about && task.notice) return bellWords(task.about, task.notice, locale, city.timeZone);
  return { title: t(task.kind === "call_back" ? "calls.promise" : "calls.unknown"), body: "" };
}

function resultOptions({ kind, facts }: DeskTask, locale: Locale): { value: CallResult; label: string }[] {
  const t = getTranslator(locale, "deskPeople");
  const helps = facts.exchange?.side === "helper";
  const outcomes = offeredOutcomes(facts).map((value) => ({
    value,
    label: helps && value === "nobody_available" ? t("outcome.cannotCome") : t(`outcome.${value}`),
  }));
  return [
    { value: "told", label: t(kind === "call_back" ? "calls.calledBack" : "calls.told") },
    ...outcomes,
    { value: "later", label: t("calls.laterChoice") },
  ];
}

/** One call: whom, at which number, what to say, and what came of it. */
export function CallCard({ call, city, locale, now, from }: Props) {
  const [task] = call;
  const t = getTranslator(locale, "deskPeople");
  const name = fullName(task);
  const person = href(
    locale,
    "deskPerson",
    { city: city.slug, id: task.memberId },
    { echange: task.exchangeId ?? undefined },
  );
  const date = momentLabel(task.dueAt.toISOString(), locale, city.timeZone);
  return (
    <li className="card call" id={`appel-${task.id}`}>
      <div className="call__head">
        {from === "tasks" ? <h2>{name}</h2> : <h3>{t(`calls.kind.${task.kind}`)}</h3>}
        <PhoneLink phone={task.phone} className="btn btn--s" />
      </div>
      <p className="hint">{t(task.dueAt > now ? "calls.dueLater" : "calls.due", { date })}</p>
      {task.title && <p>{t("calls.about", { title: task.title })}</p>}
      <ul className="call__say" aria-label={t("calls.say")}>
        {call.map((one) => {
          const { title, body } = saying(one, city, locale);
          return (
            <li key={one.id}>
              <b>{title}</b> {body}
              {one.note && <span className="hint">{t("calls.note", { note: one.note })}</span>}
            </li>
          );
        })}
      </ul>
      {from === "tasks" && (
        <p>
          <a href={person}>{t("calls.open")}</a>
        </p>
      )}
      <CallForm
        action={enterResultAction.bind(null, { city: city.slug, locale })}
        hidden={{ task: task.id, from }}
        id={task.id}
        words={{
          about: t("calls.saveAbout", { name }),
          result: t("calls.result"),
          choose: t("calls.choose"),
          when: t("calls.when"),
          note: t("calls.noteLabel"),
          noteHint: t("calls.noteHint"),
          save: t("calls.save"),
          working: t("working"),
        }}
        results={resultOptions(task, locale)}
        laters={laterOptions(city, locale, now)}
        texts={formTexts(locale, DESK_ERROR_GROUPS)}
      />
    </li>
  );
}
