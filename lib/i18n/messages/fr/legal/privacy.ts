export const privacy = {
  title: "Données personnelles",
  lead: "Nous demandons peu, nous montrons encore moins, et nous ne suivons personne.",
  controller: {
    title: "Qui est responsable",
    who: "La Ville qui propose ce service est responsable de vos données.",
    todo: "<blank>À compléter par la Ville avant l’ouverture : son adresse postale, et le nom et l’adresse de son délégué à la protection des données.</blank>",
  },
  why: {
    title: "Pourquoi nous utilisons vos données",
    purpose: "Pour une seule chose : que des habitants puissent s’entraider, en confiance.",
    basis:
      "La Ville agit ici dans une mission d’intérêt public (article 6, paragraphe 1, point e, du RGPD). Nous ne vendons rien, et il n’y a pas de publicité.",
  },
  what: {
    title: "Ce que nous gardons",
    list: {
      account:
        "<b>Votre compte :</b> votre adresse e-mail, votre prénom, votre quartier, les langues que vous parlez. Nous notons aussi que vous avez déclaré avoir 18 ans ou plus, et le jour de votre dernière visite.",
      listings:
        "<b>Vos annonces :</b> ce que vous écrivez et choisissez, et leur historique (publiée, modifiée, mise en pause, fermée).",
      place:
        "<b>Un lieu exact, si vous en choisissez un</b> pour une annonce : un point, pour calculer les distances. L’adresse que vous cherchez n’est pas gardée ; notre serveur la demande à la base nationale des adresses, sans dire qui cherche.",
      searches:
        "<b>Vos recherches gardées :</b> leurs mots, leurs filtres, leur nom, et si vous voulez un message. Vous les supprimez dans « Mes recherches ».",
      devices:
        "<b>Appareils que vous faites prévenir :</b> jusqu’à ce que vous les retiriez ou vous y déconnectiez. Chaque signe passe, chiffré, par le service qui sert votre navigateur (Apple, Google, Microsoft ou Mozilla).",
      drafts: "<b>Vos brouillons :</b> les réponses d’une annonce que vous n’avez pas encore publiée.",
      photos:
        "<b>Vos photos :</b> refaites en deux tailles, avec ce que vous dites que l’on y voit. Le lieu, la date et l’appareil cachés dans le fichier sont effacés ; l’original n’est pas gardé.",
      matches: "<b>Les rapprochements :</b> quelles offres répondent à quelles demandes, et pourquoi.",
      invitations:
        "<b>Les sollicitations :</b> à qui une demande a été soumise, quand, pourquoi, et la réponse ; les genres de demandes que vous ne voulez plus recevoir ; combien de fois vous avez été sollicité, avez dit oui et avez aidé. Personne d’autre ne voit ces nombres : ils servent à ne pas toujours demander aux mêmes.",
      exchanges:
        "<b>Vos échanges :</b> qui propose, qui répond, quand, ce qu’il en est à la fin, les rendez-vous et leur lieu, les mots de merci.",
      messages:
        "<b>Vos messages :</b> ce que vous écrivez dans une conversation, et jusqu’où vous avez lu. Seules les deux personnes les lisent.",
      contacts:
        "<b>Vos coordonnées, si vous en partagez :</b> votre téléphone, votre e-mail ou votre adresse, pour un seul échange et après l’accord des deux. Chaque fois que l’autre personne les voit, nous le notons : la liste est dans votre profil, à « Qui a vu quoi ».",
      safety:
        "<b>Vos blocages et vos signalements :</b> qui vous bloquez ; qui vous signalez, pourquoi, et une copie des seuls messages que vous cochez. Sans compte : le nom et l’adresse e-mail que vous laissez.",
      decisions:
        "<b>Les décisions de modération :</b> ce qui est décidé sur ce que vous publiez, avec ses raisons ; ce que des règles automatiques y ont relevé ; les notes des modérateurs ; vos réclamations et leur réponse.",
      strikes:
        "<b>Les abus :</b> ce qui était clairement sans fondement, et les avertissements. Si vous n’avez pas de compte, une empreinte illisible remplace votre adresse.",
      log: "<b>Le journal de la modération :</b> ce que chaque agent a fait et lu, et quand. Des numéros y remplacent les noms.",
      signIn:
        "<b>Vos connexions :</b> les demandes de code et les sessions ouvertes. Les codes et les clés sont gardés sous une forme illisible.",
      mail: "<b>Les e-mails envoyés par le service :</b> à quelle adresse, quand, et à propos de quoi.",
      limits:
        "<b>Des compteurs d’essais,</b> contre les abus. Ils ne contiennent ni adresse e-mail ni adresse de réseau lisible.",
    },
    not: "Un compte ne demande ni nom de famille, ni date de naissance. Le formulaire de signalement demande un nom et une adresse à qui n’a pas de compte. Votre numéro de téléphone n’est gardé que si vous le partagez dans un échange.",
    logs: "Le journal technique du serveur ne contient pas de données personnelles.",
  },
  public: {
    title: "Ce que tout le monde peut voir",
    list: {
      text: "le texte de votre annonce ;",
      photos: "ses photos ;",
      name: "votre prénom, sur la page de l’annonce ;",
      place: "le quartier de l’annonce ;",
      zone: "une zone large sur la carte, qui compte au moins une cinquantaine de logements.",
    },
    advice: "N’écrivez donc rien de privé dans une annonce : ni numéro, ni adresse, ni détail de santé.",
    engines:
      "Nous demandons aux moteurs de recherche de ne garder aucune copie des annonces, et de les oublier à leur date de fin.",
  },
  never: {
    title: "Ce qui n’est jamais montré",
    list: {
      email: "votre adresse e-mail, sauf à la personne avec qui vous la partagez ;",
      messages: "vos messages, sauf à la personne à qui vous écrivez ;",
      blocks: "le fait que vous avez bloqué quelqu’un : ni à cette personne, ni à son navigateur ;",
      home: "le lieu exact, ou une distance précise ;",
      drafts: "vos brouillons ;",
      rest: "le prénom de la personne pour qui vous demandez.",
    },
  },
  keep: {
    title: "Combien de temps",
    list: {
      session:
        "<b>Session :</b> 30 jours sans visite, 90 jours en tout. Pour les agents de la Ville : 1 heure sans activité, 12 heures en tout.",
      request: "<b>Demande :</b> en ligne jusqu’à sa date, 60 jours au plus. Une demande urgente : 24 heures.",
      offer:
        "<b>Offre :</b> en ligne tant que vous la confirmez, tous les 30 jours. Sans réponse sous 7 jours, elle se met en pause.",
      code: "<b>Code et lien de connexion :</b> valables 10 minutes, une seule fois.",
    },
    backups:
      "Les sauvegardes sont gardées 35 jours au plus. Si l’une d’elles est remise en place, les comptes effacés depuis le sont de nouveau.",
    todo: "<blank>À compléter par la Ville avant l’ouverture : les données que la loi oblige à garder après la fermeture d’un compte.</blank>",
  },
  who: {
    title: "Qui y a accès",
    staff: "Les agents de la Ville chargés du service, et l’hébergeur du site. Personne d’autre.",
    messages:
      "Aucun agent n’ouvre une conversation : le site ne le permet pas. Les modérateurs lisent un signalement et les messages que la personne a cochés. Chaque lecture est notée ; la personne qui signale et l’auteur des messages joints la voient dans leur profil.",
    todo: "<blank>À compléter par la Ville avant l’ouverture : le nom de l’hébergeur, le service qui envoie les e-mails, et le pays où sont les serveurs.</blank>",
    ranking:
      "Un programme rapproche les demandes et les offres. Il aide à choisir et ne décide jamais pour vous : <howItWorks>voir comment il classe</howItWorks>.",
  },
  cookies: {
    title: "Cookies",
    only: "Quatre cookies, tous nécessaires au service. Aucun ne sert à vous suivre : il n’y a donc rien à accepter. En https, leur nom commence par « __Host- ».",
    list: {
      session: "<b>cdm-session :</b> vous garde connecté, 90 jours au plus.",
      signIn: "<b>cdm-sign-in :</b> reconnaît le navigateur qui a demandé un code, 10 minutes.",
      draft: "<b>cdm-draft :</b> retrouve votre brouillon avant la connexion, 7 jours.",
      push: "<b>cdm-push :</b> reconnaît un appareil que vous faites prévenir, pour ne plus le prévenir quand vous vous déconnectez, 400 jours.",
    },
    audience: "Aucune mesure d’audience, aucun bouton de réseau social, aucune police venue d’un autre site.",
  },
  map: {
    title: "La carte",
    tiles:
      "Le fond de carte est chargé depuis le service choisi par la Ville : en général le Plan IGN, de l’Institut national de l’information géographique et forestière. Ce service voit alors l’adresse de réseau de votre navigateur.",
    locate:
      "« Montrer mon quartier » calcule votre quartier dans votre navigateur. Votre position ne nous est pas envoyée.",
    avoid: "Vous pouvez vous passer de la carte : la liste dit la même chose.",
  },
  rights: {
    title: "Vos droits",
    list: {
      copy: "<b>Copie :</b> télécharger vous-même tout ce que nous gardons sur vous, dans votre profil, à « Mes données ».",
      access: "<b>Accès :</b> recevoir une copie de vos données.",
      rectification:
        "<b>Rectification :</b> corriger ce qui est faux. Vous pouvez déjà modifier votre profil et vos annonces.",
      erasure:
        "<b>Effacement :</b> effacer votre compte, dans votre profil, à « Mes données ». Vous avez 14 jours pour changer d’avis.",
      objection: "<b>Opposition :</b> demander que nous cessions d’utiliser vos données.",
      limit: "<b>Limitation :</b> demander que nous ne touchions plus à vos données, le temps d’une vérification.",
    },
    how: "Tout ne se fait pas encore en ligne dans cette version. Demandez-le à la Ville, par téléphone ou par e-mail. Réponse en un mois au plus.",
  },
  contact: {
    title: "Exercer vos droits",
    email: "Écrivez depuis l’adresse de votre compte : c’est le plus simple pour vous reconnaître.",
  },
  complaint: {
    title: "Réclamation",
    cnil: "La réponse ne vous convient pas ? Vous pouvez <cnil>saisir la CNIL</cnil>, ou lui écrire : 3 place de Fontenoy, TSA 80715, 75334 Paris CEDEX 07.",
  },
};
