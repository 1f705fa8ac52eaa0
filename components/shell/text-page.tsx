import { Fragment, type ReactNode } from "react";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { outlineOf, type TextBlock, type TextPageName } from "#lib/i18n/text-page.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

const ADDRESSES = {
  defender: "https://formulaire.defenseurdesdroits.fr/",
  delegates: "https://www.defenseurdesdroits.fr/saisir/delegues",
  cnil: "https://www.cnil.fr/fr/plaintes",
  arcom: "https://www.arcom.fr/",
  dsa: "https://transparency.dsa.ec.europa.eu/",
  licence: "https://eupl.eu/",
} as const;

type Tag = (chunks: ReactNode) => ReactNode;
type Props = {
  locale: Locale;
  page: TextPageName;
  /** What is shown at the end of a section, by its name. */
  extras: Readonly<Record<string, ReactNode>>;
};

function tagsOf(locale: Locale): Record<string, Tag> {
  const outside = Object.entries(ADDRESSES).map(([name, url]): [string, Tag] => [
    name,
    (chunks) => <a href={url}>{chunks}</a>,
  ]);
  const inside = (["howItWorks", "moderationRules", "ruleGuide"] as const).map((name): [string, Tag] => [
    name,
    (chunks) => <a href={href(locale, name, {})}>{chunks}</a>,
  ]);
  return {
    ...Object.fromEntries([...outside, ...inside]),
    b: (chunks) => <b>{chunks}</b>,
    blank: (chunks) => <mark>{chunks}</mark>,
  };
}

function Block({ block, say }: { block: TextBlock; say: (key: string) => ReactNode }) {
  if (block.type === "paragraph") return <p>{say(block.key)}</p>;
  const List = block.ordered ? "ol" : "ul";
  return (
    <List>
      {block.items.map((key) => (
        <li key={key}>{say(key)}</li>
      ))}
    </List>
  );
}

/** A page of sections out of the namespace `legal`, with links to them at its top. It prints as it reads. */
export function TextPage({ locale, page, extras }: Props) {
  const t = getTranslator(locale, "legal");
  const tags = tagsOf(locale);
  const say = (key: string) => t.rich(key as Parameters<typeof t.rich>[0], tags);
  const sections = outlineOf(locale, page);
  return (
    <article className="wrap text">
      <h1>{say(`${page}.title`)}</h1>
      <p className="text__lead">{say(`${page}.lead`)}</p>
      <nav className="text__nav" aria-labelledby="on-this-page">
        <h2 id="on-this-page">{t("shared.onThisPage")}</h2>
        <ul>
          {sections.map(({ id, titleKey }) => (
            <li key={id}>
              <a href={`#${id}`}>{say(titleKey)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({ id, titleKey, blocks }) => (
        <section key={id} id={id}>
          <h2>{say(titleKey)}</h2>
          {blocks.map((block) => (
            <Fragment key={block.type === "list" ? block.items[0] : block.key}>
              <Block block={block} say={say} />
            </Fragment>
          ))}
          {extras[id]}
        </section>
      ))}
      <p className="small muted">{t("shared.version")}</p>
    </article>
  );
}
