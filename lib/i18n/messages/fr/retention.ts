/** The table of what is kept, as the public, and whoever asks for a copy, read it. `lib/privacy/retention.ts` has the rules. */
export const retention = {
  caption: "Ce que nous gardons, pourquoi et combien de temps",
  what: "Quoi",
  why: "Pourquoi",
  until: "Effacé",
  leaving: "Quand votre compte est effacé",
  intro: "Cette table est celle du programme lui-même : ce qu’elle dit est ce qu’il fait, chaque nuit.",
  keep: "{unit, select, days {{count, plural, one {# jour} other {# jours}}} months {{count, plural, other {# mois}}} other {{count, plural, one {# an} other {# ans}}}}",
  basis: {
    task: "Mission de la Ville",
    security: "Mission de la Ville : sécurité",
    law: "Obligation légale",
  },
  left: {
    deleted: "effacé aussi",
    emptied: "effacé aussi ; il reste un numéro, qui n’est plus à personne",
    unnamed: "reste, sans votre nom",
    kept: "suit sa propre durée",
  },
  lines: {
    account: {
      what: "Votre compte : adresse e-mail, prénom, quartier, langues, date de la dernière visite",
      until: "{keep} après votre dernière visite, après deux e-mails d’avertissement",
    },
    newcomers: {
      what: "Adresse de qui s’est connecté sans ouvrir de compte",
      until: "{keep} après la première connexion, ou tout de suite si la personne dit avoir moins de 18 ans",
    },
    leaving: {
      what: "Compte dont vous demandez l’effacement",
      until: "{keep} après votre demande, pendant lesquels vous pouvez revenir",
    },
    erasures: {
      what: "Numéros des comptes effacés, pour les effacer de nouveau si une sauvegarde est remise en place",
      until: "{keep} après l’effacement",
    },
    founders: { what: "Adresse du premier administrateur d’une ville", until: "{keep} après l’invitation" },
    sessions: { what: "Sessions ouvertes", until: "{keep} après la connexion, au plus" },
    signIns: { what: "Demandes de lien de connexion", until: "{keep} après la demande" },
    emailChanges: { what: "Changements d’adresse e-mail, avec l’adresse d’avant", until: "{keep} après la demande" },
    secondSteps: {
      what: "Deuxième étape de connexion : son secret, chiffré, et ses codes de secours, illisibles",
      until: "quand vous la retirez",
    },
    providers: {
      what: "Lien avec FranceConnect ou ProConnect : le numéro qu’ils nous donnent de vous",
      until: "quand vous le retirez",
    },
    attempts: { what: "Compteurs d’essais, sans adresse lisible", until: "{keep} après l’essai" },
    failing: { what: "Adresse d’où nos e-mails reviennent", until: "{keep} après le dernier retour" },
    roleOffers: { what: "Rôles proposés à une adresse par la Ville", until: "dès la fin de l’offre" },
    listings: {
      what: "Vos annonces, leurs photos, leur historique et leurs rapprochements",
      until: "deux minutes après que vous les supprimez",
    },
    removedListings: { what: "Annonce retirée par la Ville", until: "{keep} après le retrait" },
    removedPhotos: { what: "Photo retirée par la Ville", until: "{keep} après la décision" },
    drafts: { what: "Brouillons", until: "{keep} après votre dernière réponse" },
    formKeys: { what: "Numéros qui évitent qu’un formulaire soit envoyé deux fois", until: "{keep} après l’envoi" },
    searches: { what: "Recherches gardées", until: "quand vous les supprimez" },
    invitations: { what: "Sollicitations, et genres de demandes que vous ne voulez plus", until: "avec la demande" },
    calls: { what: "À qui un appel de la Ville a été envoyé", until: "{keep} après la fin de l’appel" },
    exchanges: {
      what: "Échanges : qui a aidé qui, quand, et ce qu’il en est advenu",
      until: "avec votre compte : il reste compté, sans nom",
    },
    conversations: { what: "Conversations", until: "{keep} après la fin du dernier échange" },
    contacts: { what: "Coordonnées partagées, chiffrées", until: "à la fin de l’échange, ou quand vous les retirez" },
    reveals: { what: "Qui a vu vos coordonnées", until: "{keep} après chaque consultation" },
    places: { what: "Lieu d’un rendez-vous", until: "{keep} après la fin de l’échange" },
    thanks: {
      what: "Mots de merci ; ceux que la Ville montre sans nom restent",
      until: "{keep} après la fin de l’échange",
    },
    blocks: { what: "Personnes que vous bloquez", until: "quand vous retirez le blocage" },
    notices: { what: "Signalements : qui, pourquoi, et les messages joints", until: "{keep} après la réponse" },
    countedNotices: { what: "Nombre de signalements, sans ce qu’ils disaient", until: "{keep} après la réponse" },
    decisions: {
      what: "Décisions de modération : ce qui a été jugé, les raisons, les notes, les réclamations",
      until: "{keep} après la fin du dossier, sauf ce qui est contesté ou tient un compte fermé",
    },
    strikes: { what: "Abus constatés", until: "{keep} après chacun" },
    countedStrikes: { what: "Suspensions comptées, sans dire de qui", until: "{keep} après chacune" },
    auditLog: {
      what: "Journal de ce que les agents font et lisent : des numéros, sans nom",
      until: "sans date de fin, pour que toute modification se voie",
    },
    staffActs: { what: "Ce que les agents publient ou règlent au nom de la Ville", until: "avec leur compte" },
    sentFiles: { what: "Fichiers de quartiers envoyés et pas appliqués", until: "{keep} après l’envoi" },
    foundedCities: {
      what: "Fichiers qui ont créé une ville, avec l’adresse de son premier administrateur",
      until: "{keep} après l’envoi",
    },
    deskPeople: {
      what: "Personnes pour qui le guichet agit : nom, téléphone et adresse chiffrés, appels à faire",
      until: "{keep} après ce qui s’est passé en dernier",
    },
    mergedPeople: {
      what: "Les mêmes, quand la personne a son propre compte",
      until: "{keep} après l’ouverture du compte",
    },
    preferences: {
      what: "Vos choix de messages et vos appareils prévenus",
      until: "quand vous les changez ou les retirez",
    },
    messages: { what: "Liste de ce qui vous est envoyé, et vos notifications", until: "{keep} après l’envoi" },
    unsentSecrets: {
      what: "Liens de connexion et de réponse qui n’ont pas pu partir",
      until: "{keep} après avoir été écrits",
    },
    digestItems: { what: "Ce que « Le point » vous a déjà dit", until: "{keep} après l’envoi" },
    figures: {
      what: "Qui est derrière un chiffre, pour compter des personnes et non des clics",
      until: "{keep} après l’événement",
    },
  },
};
