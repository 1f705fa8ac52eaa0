import type { RefusalCode } from "#lib/refusals/refusal.ts";

export const refusals = {
  "not-signed-in": "Vous n’êtes plus connecté. Connectez-vous, puis recommencez : ce que vous avez écrit reste ici.",
  "not-a-member": "Votre compte n’est pas encore inscrit dans cette ville, ou il est suspendu.",
  "not-found": "Cet élément n’existe pas, ou il n’existe plus.",
  "not-allowed": "Vous n’avez pas le droit de faire cela.",
  "transition-not-allowed": "Cette action n’est plus possible dans l’état actuel. Rechargez la page.",
  "too-many-requests": "Vous avez fait trop d’essais en peu de temps. Attendez un quart d’heure, puis recommencez.",
  "too-many-open-listings": "Vous avez déjà beaucoup d’annonces ouvertes. Fermez-en une avant d’en publier une autre.",
  "too-many-listings-today": "Vous avez publié cinq annonces depuis hier. Revenez demain pour la suivante.",
  "too-many-saved-searches": "Vous gardez déjà 20 recherches. Supprimez-en une avant d’en garder une autre.",
  "undo-too-late": "Il est trop tard pour annuler : on peut le faire pendant 30 secondes.",
  "date-passed": "Le jour demandé est passé. Publiez une nouvelle annonce avec une autre date.",
  "point-outside-city": "Ce lieu est hors de la ville. Choisissez un lieu dans la ville.",
  "category-switched-off": "La Ville ne propose pas cette catégorie. Choisissez-en une autre.",
  "changed-meanwhile": "Cette page a changé entre-temps. Rechargez-la pour voir la dernière version.",
  "link-expired": "Ce lien ou ce code n’est plus valable. Demandez un nouveau message.",
  "invitation-over": "Il n’y a plus à répondre : quelqu’un aide déjà, ou le délai est passé. Merci quand même.",
  "already-taken": "Cette demande n’attend plus : quelqu’un s’en occupe déjà, ou elle est terminée.",
  "wrong-code": "Ce code n’est pas le bon. Vérifiez les six chiffres dans le dernier e-mail.",
  "other-browser": "Vous ouvrez ce lien dans un autre navigateur. Écrivez aussi le code reçu dans le même e-mail.",
  "bad-origin": "Cet envoi ne vient pas de notre site. Rechargez la page, puis recommencez.",
} as const satisfies Record<RefusalCode, string>;
