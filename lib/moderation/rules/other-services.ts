/*
 * Moving somewhere else: a name on another service, or being asked to go there. To need help with a service is no move.
 */
import { rangesOf } from "../find-pattern.ts";
import { around, type FoldedText, type Range } from "../folded-text.ts";

/** Where people talk, show themselves or sell. The loose ones are words too. */
const STRICT =
  "(?:wh?at'?s?'? ?app?|(?:facebook )?market ?place|wh?ats?up|watt?sapp?|wtsp|messenger|telegram|viber|skype|discord|snap(?: ?chat)?|insta(?:gram)?|face ?book|fb|tik ?tok|linkedin|twitter|you ?tube|twitch|vinted|le ?bon ?coin|lbc|wechat|imo|nextdoor|yoojo|allovoisins|only ?fans|mym)";
const SERVICE = `(?:${STRICT}|signal|zoom|teams|google meet|skipe)`;
const PERSONAL = "(?:mon|ma|mes|le|la|les|un|une|notre|nos|my|our|the|a|son|ton)";
const SPOT = `(?:${PERSONAL} )?(?:(?:groupe|page|compte|profil|mp|message prive|prive|group|account|conversation|chat) )?(?:(?:de|sur|on|du) )?(?:${PERSONAL} )?`;
const BY = `(?:sur|par|via|en|avec|a|to|on|by|through|over|over to|vers|de)`;

const ME = "(?:[- ](?:moi|nous|me|us))";
const ASKED =
  "(?:(?:ecri[vs]|contact|ajout|rejoin?[gs]?n?|retrouv|suiv|suis|join[gst]|appel|apel|envo[iy]|repond|parl|cherch|laiss|demand|trouv|telephon|add|send|hit|shoot|drop|text|message|contact|call|find|write|reach|follow|reply|ping|dm|mp)[a-z]{0,4})";
/** Asked of whoever reads, with "me" or as a way for two to talk. */
const MOVES = new RegExp(
  [
    `\\b${ASKED}${ME}\\b[^.!?]{0,40}?\\b${BY} ${SPOT}${SERVICE}\\b`,
    `\\b(?:m'|me |nous )${ASKED} [^.!?]{0,30}?\\b${BY} ${SPOT}${SERVICE}\\b`,
    `\\b(?:on (?:passe|peut passer|continue|discute|bascule|se parle|se voit|echange|se retrouve|en parle|s'ecrit|s'appelle|(?:peut|pourra|pourrait|va|peux) (?:continuer|passer|en parler|basculer|parler|se parler|discuter|echanger|s'ecrire))|passons|continuons|discutons|parlons|basculons|echangeons|let'?s (?:move|talk|chat|switch|continue|go)|we (?:can|could) (?:move|talk|chat|switch)|can we (?:move|talk|chat|switch))\\b[^.!?]{0,30}?\\b${BY} ${SPOT}${SERVICE}\\b`,
    `\\b(?:joignable|disponible|dispo|contactable|reponse (?:rapide|immediate)|contact|reponds(?: plus vite| vite)?|contact me|available|reachable|plus (?:simple|rapide|facile|pratique))\\b(?: [a-z']{1,12}){0,3}? (?:sur|par|via|en|on|by|through) ${SPOT}${SERVICE}\\b`,
    `\\b(?:plutot|uniquement|seulement|only|de preference|sinon|rather) ${BY} ${SPOT}${SERVICE}\\b`,
    `\\b${SERVICE} (?:ok|possible|de preference|uniquement|only|moi|welcome|bienvenu)\\b`,
    `\\b(?:leetchi|gofundme|go fund me|tipeee|patreon|onlyfans|linktree|helloasso|paypal\\.me|lepotcommun)\\b`,
    `\\b(?:suivez|follow)[- ](?:moi|nous|me|us)\\b`,
    `\\b(?:passez|venez|allez|rejoignez|demandez|cherchez|tapez|regardez|voir|visitez|consultez|go|look|see|check|search|join)\\b[^.!?]{0,30}?\\b(?:(?:sur|on|par|via|to|at) ${SPOT}|${PERSONAL} (?:groupe |page |chaine |profil |channel )?)${SERVICE}\\b`,
  ].join("|"),
  "g",
);

const ID = "(?:[a-z0-9]{1,30}(?:[._#][a-z0-9]{1,30}){1,4}|[a-z]{2,30}\\d{1,6}|[a-z]{2,20}_[a-z0-9_]{0,20})";
/** A name on a service: "snap : lolo25", "insta jeanne_25", "jeanne25 sur vinted". */
const NAMED = new RegExp(
  [
    `\\b${SERVICE}(?: ?[:=>@-]{1,2} ?| c'?(?:est)? | pseudo ?:? ?| id ?:? ?| )@?${ID}(?![a-z0-9@])`,
    `\\b${STRICT} ?[:=] ?@?[a-z0-9._-]{3,30}(?: [a-z0-9._-]{2,30})? ?(?=$|[.,;!)/|])`,
  ].join("|"),
  "g",
);
/** What is said to be there already: without a word of help beside it, it invites. */
const THERE = new RegExp(
  [
    `\\b(?:mon|ma|mes|notre|nos|my|our) (?:(?:compte|page|profil|groupe|chaine|boutique|annonces?|story|account|profile|channel|shop) )?(?:(?:de|sur|est|sont|aussi|on|is|are|also) ){0,3}${STRICT}\\b`,
    `\\b(?:photos?|(?:mes|nos) videos|infos?|details?|renseignements?|la suite|catalogue|resultats?)(?: [a-z]{1,12}){0,2}? (?:sur|en|par|via|on) ${STRICT}\\b`,
    `\\b(?:infos?|renseignements?|details?) ${STRICT}\\b`,
    `\\b(?:lien|liens|link|serveur|server|groupe|group|page|chaine|channel|pseudo|annonces?|boutique|profil) (?:(?:est|sont|de|du|sur|visible|aussi|en ligne|on) ){0,3}${SERVICE}\\b`,
    `\\b(?:je suis(?: (?:plus|tres|toujours|souvent|surtout|plutot)){0,2}|on est|nous sommes|presente?|active?|visible|trouvable|i'?m|i am|we are|we're|aussi) (?:aussi |also )?(?:sur|on) ${SERVICE}\\b`,
    `\\b(?:cherchez|tapez|c'est|demandez|moi|search for|i'm)[ :]{1,3}(?:[a-z'-]{2,20} ){1,3}(?:sur|on) ${SERVICE}\\b`,
    `\\b(?:lien|lien en|link in) bio\\b`,
    `\\b(?:voir|voyez|visitez|allez|regardez|consultez|tapez|visit|check|see|look)\\b[^.!?]{0,45}?\\b(?:mon|ma|notre|my|our) (?:site|blog|page|chaine|boutique|website|shop|channel|profil)\\b(?! de (?:la|ma) (?:caf|mairie))`,
    `\\b(?:par|via|en|by) ${STRICT} (?:si|svp|s'il|merci|plutot|please|a partir|apres|le soir|c'est|ou sms|ou par)`,
    `\\b(?:sms|mail|telephone|tel|texto) (?:ou|et|or|/) (?:par |via )?${STRICT}\\b`,
  ].join("|"),
  "g",
);
/** "Jeanne Dupont sur Facebook", "jeanne25 sur insta". */
const ON_SERVICE = new RegExp(`\\b(?:sur|on|via) (?:mon |my )?${SERVICE}\\b`, "g");
const NAME_BEFORE = /(?:^|[^a-z0-9'_.-])([a-z0-9][a-z0-9'._-]{1,30}) $/;
const IS_ID = new RegExp(`^${ID}$`);
const NO_PERSON =
  /(?:er|ir|re|ez|ons|ant|ing|tion|age|ment|ees?)$|^(?:photos?|videos?|images?|messages?|arnaques?|harcelement|aller|va|vais|compte|profil|cours|aide|help|groupe|groups?|discussion|amis|infos?|tutos?|visio|appels?|temps|heures?|trop|souvent|tout|rien|quelqu'un|pas|plus|ici|meubles?|velos?|objets?|choses?|vetements|live|time|friends|pictures|scroll|post|sell|buy|look|go|log|be|publicites?|pubs?|enfants|ado|fils|fille|mere|pere|mari|conge|vues?|achat|vente|commande|trajet|est|et|ou|achetee?s?|vendue?s?|trouvee?s?|commandee?s?|payee?|postee?|publiee?|mise?|vue?|recue?|inscrite?|perdue?)$/;

/** Somebody who needs help with a service. */
const HELP =
  /\b(?:install|desinstall|appren|apprend|utilis|configur|aide[rz]|aide (?:moi|pour|avec|sur|informatique|numerique)|besoin d'aide|d'aide|compren|fonctionn|mot de passe|bloque|pirat|hack|supprim|cree|ouvrir|montre|expliqu|regler|parametr|servir|sers|recuper|connect|fermer|visio|perdu|help (?:me|with|us|needed)|need help|learn|set ?up|how (?:to|do)|use |using|teach|password|show me|log ?in|comment (?:on|faire|mettre|aller|ca)|arnaque|peur|mise a jour|telecharg|sai[st] pas|ne marche|marche p|tablette|ordinateur|smartphone|iphone|deces|initiation|debut|atelier|cours d'informatique|compliqu|n'arrive|y arrive|transfer|sauvegard|envoyer des|passe trop|fini|reclamation|rien recu|litige|minuscule|illisible|agrandi|grossi|trop petit|ne s'|s'ouvre|s'affich|apparai|disparu|en retard|flou|\blente?s?\b|\bbug|coupee?s?\b|le son\b)/;
const HANDLE =
  /(?<![a-z0-9._@-])@(?!(?:gmail|hotmail|outlook|yahoo|orange|free|sfr|laposte|home|all|tous|toutes|toute|bientot|plus|demain|tantot|la|le|les|chez|mon|ma|ce|vous|toi|work|here|everyone|besancon|planoise)\b)[a-z][a-z0-9._]{1,28}[a-z0-9_](?![a-z0-9@])/g;

/** Even "on s'écrit par WhatsApp" is no move when it is with a sister, or no longer works. */
const BROKEN =
  /\b(?:ne marche|marche p(?:as|lus)|fonctionne p|avec (?:ma|mon|mes) (?:soeur|frere|fille|fils|petite?s?|mere|pere|famille|enfants?|mari|femme|cousine?))/;
const SENTENCE = /[.!?](?: |$)/;

function sentenceOf(folded: string, range: Range): string {
  const { before, after } = around(folded, range, { before: 80, after: 60 });
  return `${before.split(SENTENCE).at(-1)}${folded.slice(range.start, range.end)}${after.split(SENTENCE)[0]}`;
}

const asksForHelp = (folded: string, range: Range) => HELP.test(sentenceOf(folded, range));

function peopleIn({ folded, spanOf }: FoldedText): Range[] {
  return rangesOf(folded, ON_SERVICE).flatMap((range) => {
    const name = NAME_BEFORE.exec(folded.slice(Math.max(0, range.start - 34), range.start))?.[1] ?? "";
    const start = range.start - name.length - 1;
    if (IS_ID.test(name)) return [{ ...range, start }];
    if (name.length < 3 || NO_PERSON.test(name)) return [];
    const isNamed = /^\p{Lu}/u.test(spanOf({ start, end: start + 1 }).text) || isAlone(folded, { ...range, start });
    return isNamed ? [{ ...range, start }] : [];
  });
}

/** One or two words before the service and nothing else in the sentence: "jeanne dupont sur facebook". */
function isAlone(folded: string, { start }: Range): boolean {
  return /(?:^|[.,:;!?(] ?)(?:(?!(?:les|des|mes|une|ses|nos|vos|the|mon|son) )[a-z'-]{3,15} )?$/.test(
    folded.slice(Math.max(0, start - 20), start),
  );
}

/** What all of it turns around. */
const HINT = new RegExp(
  `\\b(?:${SERVICE}|leetchi|go ?fund ?me|tipeee|patreon|linktree|helloasso|lepotcommun|bio|site|blog|page|chaine|boutique|website|shop|channel|profil|compte|suivez|follow)\\b`,
  "g",
);

const SPELLED_NAMES =
  "whatsapp whats watsapp telegram instagram insta snapchat snap messenger facebook signal viber discord skype tiktok vinted leboncoin linkedin wechat youtube onlyfans".split(
    " ",
  );
const APART = "[ ._*/|-]{0,2}";
const LETTER_BY_LETTER = /(?<![a-z0-9])[a-z](?:[ ._*/|-]{1,2}[a-z]){3}/;
const SPELLED_SERVICE = new RegExp(
  `(?<![a-z0-9])(?:${SPELLED_NAMES.map((name) => [...name].join(APART)).join("|")})(?![a-z])`,
  "g",
);

/** "W h a t s A p p", "T.e.l.e.g.r.a.m": who hides the name of a service means to lead there. */
function spelledServices(folded: string): Range[] {
  if (!LETTER_BY_LETTER.test(folded)) return [];
  return rangesOf(folded, SPELLED_SERVICE).filter(
    (range) => LETTER_BY_LETTER.test(folded.slice(range.start, range.end)) && !asksForHelp(folded, range),
  );
}

/** Where a text leads to another service. */
export function movesIn(text: FoldedText): Range[] {
  const { folded } = text;
  const handles = folded.includes("@") ? rangesOf(folded, HANDLE) : [];
  const spelled = spelledServices(folded);
  if (rangesOf(folded, HINT).length === 0) return [...handles, ...spelled];
  const invited = [...rangesOf(folded, NAMED), ...rangesOf(folded, THERE), ...peopleIn(text)];
  const moves = rangesOf(folded, MOVES).filter((range) => !BROKEN.test(sentenceOf(folded, range)));
  return [...handles, ...spelled, ...moves, ...invited.filter((range) => !asksForHelp(folded, range))];
}
