import { matchesOf, rangesOf } from "../find-pattern.ts";
import type { Range } from "../folded-text.ts";
import { isOfficialSite } from "./official-sites.ts";
import type { Rule } from "./rule.ts";

/** Names that stand for mail and for nothing else, then those that are also firms and words. */
const MAIL_PROVIDER =
  "(?:g ?mail|google ?mail|hotmail|hotmel|outlook|yahoo|ymail|laposte|wanadoo|icloud|proton ?mail|gmx|msn|aol|posteo|tutanota)";
const PROVIDER = `(?:${MAIL_PROVIDER}|live|orange|free|sfr|bbox|proton|neuf|numericable|club-internet|me)`;
const DOT_WORD = "(?:point|dot|pt|punto)";
const DOT = `(?: ?[([{]? ?[.,] ?[)\\]}]? ?|(?:,? (?:puis |un |le )?|[_-]| ?[*=%~] ?)?[([{]? ?${DOT_WORD} ?[)\\]}]?(?: ?[*=%~] ?|[ _-])?| ?[*=~·•|] ?)`;
const ENDING = "(?:com|example|fr|net|org|eu|info|me|ch|be|de|it|es|pt|co\\.uk|uk|tr|email|pro|asso|lu|ca|dz|ma|tn)";
const DOMAIN = "[a-z0-9-]{1,40}";

/** A sign that is only used for addresses, then a provider or a domain with its end. */
const SURE_SIGNS = [
  /[([{<] ?(?:@|at|a|chez|arr?oba[sz]{0,2}e?s?) ?[)\]}>]|@/g,
  /\barr?oba[sz]{0,2}e?s?\b/g,
  /[_-](?:at|arobase)[_-](?=[a-z])/g,
  / ?[*=%~#|+!^]{1,3} ?(?:at|a|chez|arr?oba[sz]{0,2}e?s?) ?[*=%~#|+!^]{1,3}/g,
  /(?<=[a-z0-9]) ?\p{Extended_Pictographic}{1,2} ?(?=[a-z])(?<!\d)/gu,
  /,? ?\b(?:le |l')?(?:signe (?:a|at|mail)(?: entoure| rond)?|a (?:commercial|rond|entoure|encercle|enroule))\b/g,
];
/** Any words in brackets, where they stand between a name and a provider. */
const BRACKETED = new RegExp(`(?<=[a-z0-9]) ?[([{<][a-z' -]{2,25}[)\\]}>] ?(?=${PROVIDER}${DOT}${ENDING}\\b)`, "g");
const SAID_BEFORE = /\b(?:e-?mails?|mel|adresse|ecri[a-z]{1,5}|contact[a-z]{0,3}|joindre|write)\b[^.!?]{0,40}$/;
/** An address that is read from its end: "rf.eerf@eiram". */
const TURNED = /\b(?:moc|rf|ten|gro|ue|eb|hc)\.[a-z0-9-]{2,30}@[a-z0-9._-]{2,40}/g;
const AFTER_SURE_SIGN = new RegExp(
  `^(?:, ?(?:puis )?| ?)(?:chez )?(?:${DOMAIN}(?:${DOT}${DOMAIN}){0,3}?${DOT}${ENDING}\\b|${PROVIDER}(?: ${ENDING})?\\b|(?:[a-z0-9] ){2,20}\\.(?: [a-z]){2,4}\\b)`,
);
/** A provider as it follows a word that mostly is only a word, or no sign at all. */
const AT_PROVIDER = new RegExp(
  `\\b(?:${PROVIDER}${DOT}${ENDING}|${MAIL_PROVIDER} (?:com|fr|net)|${MAIL_PROVIDER})\\b`,
  "g",
);
/** The end of a domain in words, after a word for the sign: "marie at exemple point fr". */
const AT_DOT = new RegExp(`\\b${DOT_WORD} ?[)\\]]? ?${ENDING}\\b`, "g");
const SIGNED_DOMAIN = /( (?:at|chez|a) )[a-z0-9-]{1,40} ?[([]? ?$/;
const ONLY_PROVIDER = new RegExp(`^${MAIL_PROVIDER}$`);
const SIGN_BEFORE = / (?:at|chez|a|sur) $/;
/** What is said to be the name of an account. */
const NAMED =
  /\b(?:g ?mail|hotmail|outlook|yahoo|icloud|proton)(?: ?[:=>] ?| c'est | est | is )([a-z][a-z0-9]{0,20}(?:[._][a-z0-9]{1,20}|\d)[a-z0-9._]{0,20})/g;
/** A name that no ordinary word looks like: "lucie_m", "jeanne.dupont", "paul25". */
const ACCOUNT = /^[a-z][a-z0-9+-]*(?:[._][a-z0-9]|\d)[a-z0-9._+-]*$/;
/** Words before the name of a provider that speak of it and are no name: "ma boîte gmail point com". */
const NO_NAME =
  /^(?:e-?mails?|boites?|comptes?|adresses?|messagerie|site|mon|ma|mes|de|du|d|le|la|les|un|une|et|ou|avec|par|via|acces|acceder|connecte[re]?|connexion|inscrite?|inscrire|aller|va|vais|suis|est|abonnee?|client|cliente|ouvrir|the|my|your|account|mail|page|passe|passer|sur|chez|internet|portail|application|appli|en|pour|que|qui|site-web|live)$/;
/** A desk of a public service, which anybody may write to. */
const DESK =
  /^(?:contact|accueil|mairie|infos?|secretariat|etat-civil|mediatheque|bibliotheque|ccas|noreply|ne-pas-repondre|support|service[a-z.-]{0,20})$/;

/** The name that ends at a place, as far back as it goes; "j e a n n e" is read letter by letter. */
function localBefore(folded: string, sign: number): Range | null {
  const end = sign - (/(?: |, ?)$/.exec(folded.slice(Math.max(0, sign - 2), sign))?.[0].length ?? 0);
  let start = end;
  while (start > 0 && end - start < 64 && /[a-z0-9._%+-]/.test(folded[start - 1] ?? "")) start -= 1;
  if (start === end) return null;
  const isSpelled = end - start === 1;
  while (isSpelled && end - start < 64 && /(?:^| )[a-z0-9]$/.test(folded.slice(Math.max(0, start - 3), start - 1)))
    start -= 2;
  return { start, end };
}

function isDesk(local: string, domain: string): boolean {
  return DESK.test(local) && isOfficialSite(domain.trim());
}

function surelySigned(folded: string): Range[] {
  const signs = SURE_SIGNS.flatMap((sign) => rangesOf(folded, sign));
  return signs.flatMap(({ start, end }) => {
    const domain = AFTER_SURE_SIGN.exec(folded.slice(end, end + 120));
    const local = domain && localBefore(folded, start);
    const isWord = local && folded[start] !== "@" && NO_NAME.test(folded.slice(local.start, local.end));
    if (!local || isWord || isDesk(folded.slice(local.start, local.end), domain[0])) return [];
    return [{ start: local.start, end: end + domain[0].length }];
  });
}

/** "paulette25 (le petit escargot) wanadoo.fr". */
function signedByBrackets(folded: string): Range[] {
  return rangesOf(folded, BRACKETED).flatMap(({ start, end }) => {
    const local = localBefore(folded, start);
    const domain = AFTER_SURE_SIGN.exec(folded.slice(end, end + 120));
    if (!local || !domain) return [];
    const isName = ACCOUNT.test(folded.slice(local.start, local.end));
    const isSaid = SAID_BEFORE.test(folded.slice(Math.max(0, local.start - 60), local.start));
    return isName || isSaid ? [{ start: local.start, end: end + domain[0].length }] : [];
  });
}

/** "marie at exemple dot com". */
function signedByWord(folded: string): Range[] {
  return rangesOf(folded, AT_DOT).flatMap(({ start, end }) => {
    const signed = SIGNED_DOMAIN.exec(folded.slice(Math.max(0, start - 55), start));
    const local = signed && localBefore(folded, start - signed[0].length);
    const isName = local && !NO_NAME.test(folded.slice(local.start, local.end));
    return isName ? [{ start: local.start, end }] : [];
  });
}

/** "marie at gmail dot com", "lucie_m chez gmail", "jeanne.dupont gmail com". */
function atProvider(folded: string): Range[] {
  return rangesOf(folded, AT_PROVIDER).flatMap(({ start, end }) => {
    const sign = SIGN_BEFORE.exec(folded.slice(Math.max(0, start - 6), start))?.[0] ?? " ";
    const local = folded[start - 1] === " " ? localBefore(folded, start - sign.length) : null;
    if (!local) return [];
    const name = folded.slice(local.start, local.end);
    const hasEnding = sign !== " sur " && !ONLY_PROVIDER.test(folded.slice(start, end));
    return ACCOUNT.test(name) || (hasEnding && !NO_NAME.test(name)) ? [{ start: local.start, end }] : [];
  });
}

function named(folded: string): Range[] {
  return matchesOf(folded, NAMED).map(({ 0: all, 1: account = "", index }) => {
    const end = index + all.length;
    return { start: end - account.length, end };
  });
}

/** Something that only addresses have. */
const HINT =
  /@|arr?oba|\ba (?:commercial|rond|entoure|encercle|enroule)|[*=%~#|+!^] ?(?:at|a|chez) ?[*=%~#|+!^]|[([{] ?(?:at|a|chez) ?[)\]}]|[_-]at[_-]|mail|outlook|yahoo|icloud|proton|laposte|wanadoo|hotmel|gmx|msn|aol|posteo|tutanota|(?:live|orange|free|sfr|bbox|neuf|numericable|club-internet|\bme) ?[([]?(?:[.,]| ?(?:point|dot|pt))|\b(?:point|dot) ?(?:com|fr|net|org|eu)\b/;

/** An e-mail address, also with its sign and its dot in words. */
export const contactEmail: Rule = {
  code: "contact_email",
  topic: "email",
  severity: "medium",
  version: 3,
  mayApply: (folded) => HINT.test(folded),
  find: ({ folded }) => [
    ...surelySigned(folded),
    ...signedByBrackets(folded),
    ...signedByWord(folded),
    ...atProvider(folded),
    ...named(folded),
    ...rangesOf(folded, TURNED),
  ],
};
