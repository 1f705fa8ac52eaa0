/*
 * A text as a list of folded words: lower case, no accents, ligatures opened, elisions ("l'", "qu'") cut off, and
 * without the words that say nothing about what is needed. The list of empty words follows the one of J. Savoy
 * (UniNE), written here without accents, with the words of this service ("cherche", "aide") and those that the
 * weekly slots already say ("mardi", "soir").
 */
const EMPTY_WORDS = new Set(
  `a ai aie ait alors apres as assez au aucun aucune aupres auquel aussi autre autres aux avaient avais avait avant
   avec avez avoir avons ayant beaucoup bien bon bonne c ca car ce ceci cela celle celles celui cependant ces cet cette
   ceux chacun chaque chez ci comme comment contre d dans de debut dedans dehors dela depuis derriere des desormais
   dessous dessus deux devant devrait doit dois donc dont du elle elles en encore entre envers environ es est et etaient
   etais etait etant ete etes etre eu eux fait faire fais faut fois font grace hors ici il ils j jamais je jusqu jusque
   l la laquelle le lequel les lesquels leur leurs lors lorsqu lorsque lui m ma mais malgre me meme memes merci mes
   mieux moi moins mon n ne ni non nos notre nous on ont ou oui par parce parfois parmi pas pendant peu peut peux plein
   plus plusieurs plutot pour pourquoi pourrait pourrais pourriez pouvez pouvoir pres presque puis puisqu puisque qu
   quand quant que quel quelle quelles quelqu quelque quelques quels qui quoi rien s sa sans sauf se sera serait seul
   seule ses si sinon soit son sont sous souvent suis sur t ta tant te tel tellement tels tes toi ton toujours tous tout
   toute toutes tres trop tu un une va vais vers veux veut via voici voila vos votre vous vraiment y
   bonjour bonsoir salut svp stp please merci cordialement coucou hello
   aide aider aides aidez besoin cherche chercher cherchons recherche propose proposer proposons offre demande disponible
   dispo disposition voudrais voudrait aimerais souhaite souhaiterais possible personne quelquun qqn qqun gens voisin
   voisine voisins voisines quartier coup main service services rendre donner heure heures semaine semaines jour jours
   temps petit petite petits petites grand grande chose choses besancon gratuit gratuitement benevole volontiers
   bcp pr ds dc ms ki koi jsuis jai
   lundi mardi mercredi jeudi vendredi samedi dimanche matin matinee midi apres-midi soir soiree week end weekend aprem
   aujourd hui demain today tomorrow urgent urgence
   the and for with need help can could would i my me you your please someone any some of to in on at is are it`.split(
    /\s+/,
  ),
);

/** Lower case without accents; the same for "Déménagement" and "demenagement". */
export function fold(text: string): string {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("œ", "oe").replaceAll("æ", "ae");
}

/** Whether a folded word says something of what is needed. Numbers and single letters do not. */
export const isTelling = (word: string) => word.length > 1 && !/^\p{N}+$/u.test(word) && !EMPTY_WORDS.has(word);

/** The words of a text between two signs of punctuation, folded, in order, the empty ones too. */
export function clauses(text: string): string[][] {
  return fold(text)
    .split(/[^\p{L}\p{N}\s'’-]+|\n/u)
    .map((clause) => clause.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ""))
    .filter((clause) => clause.length > 0);
}

/** The telling words of a text, folded, in order. */
export function words(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(isTelling);
}
