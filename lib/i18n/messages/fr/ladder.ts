import type { LadderEventCode } from "#lib/invitations/ladder-event.ts";
import type { LadderStep } from "#lib/matching/waves/ladder.ts";

/** The search for help of a request, step by step, as its author and the desk read it. */
export const ladder = {
  title: "La recherche, étape par étape",
  lead: "Nous demandons à quelques personnes à la fois, les plus proches d’abord. Jamais la nuit.",
  event: {
    nobody: "Personne de nouveau à cette étape : {step}. Nous passons à la suivante.",
    desk: "La Ville a pris le relais : un agent voit votre demande. Nous continuons aussi de chercher.",
    asked:
      "{people, plural, one {Une personne sollicitée} other {# personnes sollicitées}} ({step}). Réponse attendue avant {until}.",
    helped: "{name} peut vous aider.",
    resumed: "Cette aide n’a pas pu se faire. Nous reprenons la recherche.",
    taken: "{name}, du guichet de la Ville, s’occupe de votre demande.",
  } satisfies Record<LadderEventCode, string>,
  step: {
    near: "tout près de chez vous",
    wider: "plus loin dans la ville",
    close: "pour une aide proche de la vôtre",
    desk: "parmi celles qui restent ou viennent d’arriver",
  } satisfies Record<LadderStep, string>,
  next: {
    soon: "Nous cherchons à qui demander. Cela prend quelques secondes : rechargez la page.",
    at: "Prochaine étape : {date}.",
    change: "Nous reprenons dès qu’une nouvelle offre peut convenir.",
  },
  unknown: "Quelqu’un",
  helped: {
    title: "{count, plural, one {Une personne peut vous aider} other {# personnes peuvent vous aider}}",
    line: "{name}, {quartier}, peut vous aider.",
    agreed: "{name}, {quartier}, vous aide : c’est d’accord.",
    offer: "Son offre : {title}",
    answer: "Répondre à {name}",
    see: "Voir l’échange avec {name}",
  },
  why: "Pourquoi personne n’a répondu, et ce qui aiderait",
};
