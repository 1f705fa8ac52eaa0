/*
 * Sites that people are asked to be helped with: naming them sends nobody astray.
 */

/** Public services, schools, transport: with any page of theirs. */
const PUBLIC =
  /(?:^|[./])(?:(?:[a-z0-9-]{1,40}\.)?gouv|ameli|caf|msa|urssaf|pajemploi|francetravail|pole-emploi|service-public|lassuranceretraite|carsat-[a-z-]{1,12}|info-retraite|agirc-arrco|doctolib|laposte|sncf|sncf-connect|ter|ademe|parcoursup|defenseurdesdroits|cnil|franceconnect|besancon|grandbesancon|doubs|bourgognefranchecomte|chu-besancon|univ-fcomte|(?:mairie|ville|ccas)-[a-z-]{2,30}|actionlogement|visale|maprocuration|mes-aides|1jeune1solution|filae|ledoubs|anil|adil25|banque-france|france-visas|mesdroitssociaux|monespacesante|mon-espace-sante|ants|unaf|restosducoeur|croix-rouge|secourspopulaire|educonnect|lumni|cned)\.fr$/;
const PUBLIC_ELSEWHERE =
  /(?:^|[./])(?:ginko\.voyage|sncf-connect\.com|oui\.sncf|ecoledirecte\.com|index-education\.net|wikipedia\.org|(?:europa|europass)\.eu|monlogementsocial\.org|openstreetmap\.org|net-entreprises\.fr|arte\.tv|france\.tv|radiofrance\.fr)$/;
/** Firms that nearly everybody is a client of: only their front page. */
const COMMON =
  /^(?:www\.|messagerie\.|mail\.)?(?:orange|free|sfr|bouyguestelecom|edf|engie|enedis|totalenergies|wanadoo|google|gmail|outlook|hotmail|yahoo|live|icloud|apple|microsoft|amazon|darty|boulanger|ikea|netflix|deezer|spotify|hp|canon|epson|bnpparibas|credit-agricole|creditmutuel|labanquepostale|caisse-epargne|lcl|macif|maif|matmut|laposte)\.(?:fr|com|net)$/;

/** Whether a link leads to such a site, whatever else its address pretends. */
export function isOfficialSite(link: string): boolean {
  const plain = link.replace(/^https?: ?\/\/ ?/, "").replace(/[.,;:!?)]+$/, "");
  const host = /^[a-z0-9.-]{1,253}/.exec(plain)?.[0] ?? "";
  const path = plain.slice(host.length);
  if (path.startsWith("@") || /^[:@]/.test(path)) return false;
  return PUBLIC.test(host) || PUBLIC_ELSEWHERE.test(host) || (COMMON.test(host) && path.length <= 1);
}
