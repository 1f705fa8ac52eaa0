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
  "publishing-limited":
    "Pour le moment, vous ne pouvez ni publier ni proposer un échange. L’e-mail que vous avez reçu dit pourquoi.",
  "rehearse-first":
    "Répétez d’abord cette règle : la répétition doit être de cette version, et de moins de sept jours.",
  "too-many-saved-searches": "Vous gardez déjà 20 recherches. Supprimez-en une avant d’en garder une autre.",
  "undo-too-late": "Il est trop tard pour annuler.",
  "date-passed": "Le jour demandé est passé. Publiez une nouvelle annonce avec une autre date.",
  "point-outside-city": "Ce lieu est hors de la ville. Choisissez un lieu dans la ville.",
  "category-switched-off": "La Ville ne propose pas cette catégorie. Choisissez-en une autre.",
  "changed-meanwhile": "Cette page a changé entre-temps. Rechargez-la pour voir la dernière version.",
  "link-expired": "Ce lien ou ce code n’est plus valable. Demandez un nouveau message.",
  "invitation-over": "Il n’y a plus à répondre : quelqu’un aide déjà, ou le délai est passé. Merci quand même.",
  "already-taken": "Cette demande n’attend plus : quelqu’un s’en occupe déjà, ou elle est terminée.",
  "proposal-over": "Cette proposition n’est plus ouverte : elle a été retirée, refusée ou elle a expiré.",
  "already-proposed": "Vous êtes déjà en contact pour cette annonce. La conversation est dans « Mes échanges ».",
  "listing-gone": "Cette annonce n’est plus en ligne. Rien n’a été envoyé.",
  "listing-paused": "Cette annonce est en pause. Revenez plus tard, ou choisissez-en une autre.",
  "request-filled": "Cette demande a déjà trouvé de l’aide. Merci d’y avoir pensé.",
  "offer-full": "Cette offre est complète cette semaine. Elle revient lundi.",
  "person-unavailable": "Cette personne n’est pas disponible pour le moment.",
  "too-many-contacts":
    "Vous avez déjà contacté huit nouvelles personnes depuis hier. Attendez leurs réponses, ou revenez demain.",
  "too-many-proposals": "Vous avez déjà beaucoup proposé ou demandé aujourd’hui. Revenez demain.",
  "too-many-messages": "Vous écrivez beaucoup de messages. Attendez un peu, puis envoyez celui-ci : il reste ici.",
  "too-many-reports":
    "Vous avez déjà fait cinq signalements depuis hier. Revenez demain. En cas de danger : appelez le 112, ou envoyez un SMS au 114.",
  "too-many-notices":
    "Beaucoup de signalements viennent d’ici en ce moment. Réessayez plus tard. En cas de danger : appelez le 112, ou envoyez un SMS au 114.",
  "too-many-retries":
    "Vous avez déjà réessayé trois fois aujourd’hui. Vérifiez votre boîte aux lettres, puis revenez demain.",
  "warning-first": "Cette personne n’a pas encore été avertie. Un avertissement vient avant une suspension pour abus.",
  "nobody-else": "Personne d’autre ne peut donner un avis.",
  "own-content": "C’est votre annonce : vous pouvez la modifier ou la supprimer vous-même.",
  "reports-suspended":
    "La Ville ne traite plus vos signalements pour le moment. En cas de danger : appelez le 112, ou envoyez un SMS au 114.",
  "appeals-suspended": "La Ville ne traite plus vos réclamations pour le moment. Les autres recours restent ouverts.",
  "appeal-too-late": "Le délai pour contester est passé. Les autres recours restent ouverts.",
  "already-contested": "Cette décision a déjà été contestée, ou elle n’est plus en vigueur. Rechargez la page.",
  "wait-for-answer": "Vous avez déjà écrit trois messages. Attendez la réponse avant d’en écrire un autre.",
  "conversation-closed": "Cette conversation est fermée : on ne peut plus y écrire.",
  "time-passed": "Ce moment est déjà passé. Choisissez-en un autre.",
  "time-changed": "Le rendez-vous a changé entre-temps. Relisez la page, puis répondez.",
  unavailable: "Le service ne répond pas en ce moment. Ce que vous avez écrit reste ici : réessayez dans un instant.",
  "wrong-code": "Ce code n’est pas le bon. Vérifiez les six chiffres dans le dernier e-mail.",
  "other-browser": "Vous ouvrez ce lien dans un autre navigateur. Écrivez aussi le code reçu dans le même e-mail.",
  "bad-origin": "Cet envoi ne vient pas de notre site. Rechargez la page, puis recommencez.",
} as const satisfies Record<RefusalCode, string>;
