import type { City } from "#lib/cities/city.ts";
import { fullName } from "#lib/desk/desk-person.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Member } from "#lib/identity/member.ts";
import { loadTasks } from "#lib/server/desk/load-tasks.ts";
import { PhoneLink } from "./phone-link.tsx";

const SHOWN = 5;

type Props = { agent: Member; city: City; locale: Locale };

/** The first calls to make, each with the way to all that there is to say. */
export async function CallsToMake({ agent, city, locale }: Props) {
  const found = await loadTasks(agent, new Date());
  if (!found) return null;
  const t = getTranslator(locale, "deskPeople");
  const { calls, later } = found;
  const all = href(locale, "deskTasks", { city: city.slug });
  return (
    <section aria-labelledby="calls" className="stack">
      <h2 id="calls">{t("calls.count", { count: calls.length })}</h2>
      {calls.length === 0 && <p>{t("calls.empty")}</p>}
      <ul className="desk-people">
        {calls.slice(0, SHOWN).map(
          ([task]) =>
            task && (
              <li key={task.id} className="card">
                <h3>
                  <a href={`${all}#appel-${task.id}`}>{fullName(task)}</a>
                </h3>
                <p className="meta">
                  <PhoneLink phone={task.phone} />
                  <span className="badge badge--sun">{t(`calls.kind.${task.kind}`)}</span>
                </p>
                {task.title && <p className="small">{t("calls.about", { title: task.title })}</p>}
              </li>
            ),
        )}
      </ul>
      <p>
        {calls.length > 0 && <a href={all}>{t("calls.see")}</a>}{" "}
        {later > 0 && <span className="hint">{t("calls.later", { count: later })}</span>}
      </p>
    </section>
  );
}
