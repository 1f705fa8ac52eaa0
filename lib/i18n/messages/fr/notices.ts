import { accountNotices } from "./notices-account.ts";
import { deskNotices } from "./notices-desk.ts";
import { moderationNotices } from "./notices-moderation.ts";
import { teamNotices } from "./notices-team.ts";

export const notices = {
  title: "Notifications",
  lead: "Ce qui vous concerne, du plus récent au plus ancien. Nous gardons 90 jours.",
  choose: "Choisir ce que je reçois",
  since: "Il y a du nouveau : actualiser la liste",
  link: "Notifications",
  unreadCount: "{count, plural, =0 {tout est lu} one {# non lue} other {# non lues}}",
  unreadMost: "{count} non lues ou plus",
  fresh: "Nouvelle notification : {title}. {body}",
  unread: "Non lue",
  all: "Tout marquer comme lu",
  allDone: "Tout est marqué comme lu.",
  gone: "Cette notification, ou sa page, n’est plus là.",
  today: "Aujourd’hui",
  yesterday: "Hier",
  older: "Plus anciennes",
  newest: "Revenir aux plus récentes",
  pages: "Autres notifications",
  inDigest: "Sans e-mail : vous la retrouverez dans votre prochain « Point ».",
  empty: {
    title: "Rien pour l’instant",
    text: "Vous trouverez ici les réponses à vos annonces, les messages de vos échanges, les rappels de rendez-vous et les demandes où vous pourriez aider.",
    action: "Voir les annonces autour de moi",
  },
  emptyPage: "Il n’y a rien de plus ancien.",
  topic: {
    solicitations: "Une demande pour vous",
    messages: "Vos échanges",
    reminders: "Un rappel",
    digest: "Le point et vos recherches",
    cityNews: "Votre ville",
    service: "Coup de main",
  },
  missing: { name: "Quelqu’un", title: "votre annonce" },
  kind: {
    ...moderationNotices,
    ...teamNotices,
    ...deskNotices,
    ...accountNotices,
    invitation: {
      title: "{name} cherche un coup de main",
      body: "« {title} » : pouvez-vous aider ?",
      push: { title: "On cherche un coup de main", body: "Une demande pourrait vous convenir. Pouvez-vous aider ?" },
    },
    call: {
      title: "La Ville cherche des bénévoles",
      body: "« {title} » : pouvez-vous aider ?",
      push: { title: "La Ville cherche des bénévoles", body: "Un appel pourrait vous convenir. Pouvez-vous aider ?" },
    },
    "time-reconfirm": {
      title: "Votre rendez-vous avec {name} : toujours d’accord ?",
      body: "Pour « {title} »{hasDate, select, yes {, {date}} other {}}. Confirmez, ou prévenez.",
      push: { title: "Votre rendez-vous : toujours d’accord ?", body: "Confirmez que vous venez, ou prévenez." },
    },
    "how-did-it-go": {
      title: "C’est fait, avec {name} ?",
      body: "Dites-nous si « {title} » a eu lieu.",
      push: { title: "C’est fait ?", body: "Dites-nous si votre coup de main a eu lieu." },
    },
    "listing-published": {
      title: "Votre annonce est en ligne",
      body: "« {title} » : nous la comparons à chaque nouvelle annonce.",
      push: { title: "Votre annonce est en ligne", body: "Nous la comparons à chaque nouvelle annonce." },
    },
    "request-at-desk": {
      title: "La Ville a pris le relais",
      body: "Un agent voit « {title} ». Nous continuons aussi de chercher.",
      push: {
        title: "La Ville a pris le relais",
        body: "Un agent voit votre demande. Nous continuons aussi de chercher.",
      },
    },
    "offer-reconfirm": {
      title: "Votre offre est-elle toujours disponible ?",
      body: "Sans réponse, nous mettrons « {title} » en pause.",
      push: {
        title: "Votre offre est-elle toujours disponible ?",
        body: "Sans réponse, nous la mettrons en pause. Rien n’est effacé.",
      },
    },
    "offer-paused": {
      title: "Votre offre est en pause",
      body: "Plus personne ne voit « {title} ». Vous pouvez la remettre en ligne.",
      push: { title: "Votre offre est en pause", body: "Plus personne ne la voit. Vous pouvez la remettre en ligne." },
    },
    "listing-expired": {
      title: "Votre demande est terminée",
      body: "« {title} » n’est plus affichée. Besoin d’aide encore ? Remettez-la en ligne.",
      push: {
        title: "Votre demande est terminée",
        body: "Elle n’est plus affichée. Besoin d’aide encore ? Remettez-la en ligne.",
      },
    },
    "report-waiting": {
      title: "Un signalement attend",
      body: "Son ouverture est notée.",
      push: { title: "Un signalement attend", body: "Son ouverture est notée." },
    },
    "search-alert": {
      title: "{count, plural, =0 {De nouvelles annonces} one {Une nouvelle annonce} other {# nouvelles annonces}}",
      body: "Pour votre recherche « {name} ».",
      push: {
        title: "Du nouveau pour votre recherche",
        body: "De nouvelles annonces répondent à l’une de vos recherches.",
      },
    },
    digest: {
      title: "Votre point est arrivé",
      body: "Des demandes près de vous, et ce qui vous attend.",
      push: { title: "Votre point est arrivé", body: "Des demandes près de vous, et ce qui vous attend." },
    },
    other: {
      title: "Il y a du nouveau pour vous",
      body: "Cela vous attend sur Coup de main.",
      push: { title: "Il y a du nouveau pour vous", body: "Cela vous attend sur Coup de main." },
    },
  },
  exchange: {
    helpProposed: {
      title: "{name} peut vous aider",
      body: "Pour « {title} ». Sa proposition attend votre réponse.",
      push: { title: "Quelqu’un peut vous aider", body: "Une proposition attend votre réponse." },
    },
    helpAsked: {
      title: "{name} vous demande un coup de main",
      body: "« {title} ». Vous pouvez accepter ou refuser.",
      push: { title: "On vous demande un coup de main", body: "Vous pouvez accepter ou refuser." },
    },
    accepted: {
      title: "{name} a accepté",
      body: "C’est d’accord pour « {title} ». Fixez un rendez-vous.",
      push: { title: "C’est d’accord", body: "Votre proposition est acceptée. Fixez un rendez-vous." },
    },
    declined: {
      title: "{name} répond : pas cette fois",
      body: "Pour « {title} ». Cela n’a rien à voir avec vous.",
      push: { title: "Vous avez une réponse", body: "Ce ne sera pas pour cette fois." },
    },
    passedOver: {
      title: "Merci, « {title} » a trouvé une réponse",
      body: "{name} n’attend plus de réponse. Votre proposition a compté.",
      push: { title: "Merci d’avoir répondu présent", body: "Une demande a trouvé une réponse." },
    },
    withdrawn: {
      title: "{name} n’attend plus de réponse",
      body: "« {title} » : c’est retiré. Vous n’avez rien à faire.",
      push: { title: "On n’attend plus votre réponse", body: "C’est retiré. Vous n’avez rien à faire." },
    },
    unanswered: {
      title: "{name} n’a pas répondu",
      body: "Votre proposition pour « {title} » est terminée.",
      push: { title: "Une proposition est restée sans réponse", body: "Elle est terminée. Vous n’attendez plus rien." },
    },
    missed: {
      title: "Une proposition est terminée sans réponse",
      body: "{name} attendait votre réponse pour « {title} ». Ce n’est pas grave.",
      push: { title: "Une proposition est terminée", body: "Le délai de réponse est passé. Ce n’est pas grave." },
    },
    cancelled: {
      title: "{name} ne peut plus",
      body: "Le coup de main « {title} » est annulé.",
      push: { title: "Un coup de main est annulé", body: "L’autre personne ne peut plus." },
    },
    released: {
      title: "Le rendez-vous avec {name} n’a pas été confirmé",
      body: "« {title} » est annulé.",
      push: { title: "Un rendez-vous est annulé", body: "Il n’a pas été confirmé à temps." },
    },
    timeSuggested: {
      title: "{name} propose un horaire",
      body: "Pour « {title} »{hasDate, select, yes {, {date}} other {}}.",
      push: { title: "On vous propose un horaire", body: "Acceptez ce moment, ou proposez-en un autre." },
    },
    timeAgreed: {
      title: "Rendez-vous avec {name}",
      body: "Pour « {title} »{hasDate, select, yes {, {date}} other {}}.",
      push: { title: "Votre rendez-vous est fixé", body: "Vous pouvez l’ajouter à votre agenda." },
    },
    timeDropped: {
      title: "{name} ne peut pas à ce moment",
      body: "Proposez un autre moment pour « {title} ».",
      push: { title: "Ce moment ne convient pas", body: "Proposez-en un autre." },
    },
    soon: {
      title: "Dans deux heures : {title}",
      body: "Avec {name}{hasDate, select, yes {, {date}} other {}}.",
      push: { title: "Rendez-vous dans deux heures", body: "Un empêchement ? Prévenez dès maintenant." },
    },
    notSeen: {
      title: "Rendez-vous manqué avec {name} : tout va bien ?",
      body: "Pour « {title} ». Dites ce qui s’est passé, en un message.",
      push: { title: "Rendez-vous manqué : tout va bien ?", body: "Dites ce qui s’est passé, en un message." },
    },
    left: {
      title: "{name} a quitté la conversation",
      body: "À propos de « {title} ». Vous n’avez rien à faire.",
      push: { title: "Une conversation est terminée", body: "Vous n’avez rien à faire." },
    },
    wrote: {
      title: "{name} vous a écrit",
      body: "À propos de « {title} ».",
      push: { title: "Vous avez un message", body: "Il vous attend sur le site." },
    },
    thanked: {
      title: "{name} vous remercie",
      body: "Pour « {title} ». Son mot vous attend.",
      push: { title: "On vous remercie", body: "Un mot vous attend sur le site." },
    },
  },
};
