export const safety = {
  title: "Conseils de prudence",
  lead: "Presque tout se passe bien. Ces quelques habitudes aident à rester tranquille.",
  before: {
    title: "Avant de vous rencontrer",
    list: {
      public: "Pour une première fois, préférez un lieu public : maison de quartier, bibliothèque, café.",
      tell: "Prévenez un proche de l’heure et du lieu.",
      agree: "Dites clairement ce qui est prévu, et combien de temps.",
      withdraw: "Vous avez un doute ? Annulez. Vous n’avez pas à vous justifier.",
    },
  },
  money: {
    title: "Argent et papiers",
    list: {
      free: "Un coup de main est gratuit. Si on vous demande de l’argent, arrêtez là et signalez-le.",
      card: "Ne donnez jamais votre carte bancaire, un code ou un mot de passe.",
      code: "Ne donnez à personne le code de connexion reçu par e-mail. La Ville ne le demande jamais.",
      shopping: "Pour des courses, convenez du montant. Payez sur ticket, en main propre.",
      papers: "Pour une démarche, restez à côté et tapez vous-même vos mots de passe.",
      keys: "Ne laissez pas vos clés à quelqu’un que vous connaissez peu.",
    },
  },
  home: {
    title: "Chez vous, ou chez quelqu’un",
    list: {
      someone: "La première fois, ne restez pas seul : demandez à un voisin ou à un proche d’être là.",
      helper: "Vous aidez ? N’entrez que là où l’on vous invite. Ne touchez ni à l’argent ni aux médicaments.",
      limits: "Pas de travaux dangereux : ni toit, ni gaz, ni tableau électrique.",
    },
  },
  fragile: {
    title: "Enfants, santé, personnes fragiles",
    list: {
      children: "Rencontrez la personne avec votre enfant avant de le lui confier.",
      medicines: "Un médicament se donne selon l’ordonnance, jamais selon un conseil trouvé ici.",
      verified:
        "Pour ces aides, le site ne propose que des personnes vérifiées par la Ville. Restez prudent : vérifiée ne veut pas dire sans risque.",
      abuse: "Vous craignez qu’une personne âgée ou handicapée soit maltraitée ? Appelez le 3977.",
    },
  },
  online: {
    title: "Sur le site",
    list: {
      text: "N’écrivez ni numéro, ni adresse, ni absence dans une annonce : tout le monde la lit.",
      stay: "Méfiez-vous de qui veut aller très vite, ou vous faire cliquer ailleurs.",
      scam: "Une arnaque ? Info Escroqueries répond gratuitement au 0 805 805 817.",
    },
  },
  control: {
    title: "Garder la main dans un échange",
    list: {
      leave: "Vous voulez arrêter ? « Me retirer de cet échange », sur la page de l’échange. Sans vous justifier.",
      block:
        "« Bloquer » : vous ne voyez plus ses annonces, et plus rien ne s’écrit ni ne se propose entre vous. L’autre personne n’en sait rien. Elle peut encore lire vos annonces : elles sont publiques.",
      report: "« Signaler » : la Ville lit ce que vous cochez, et rien d’autre, puis vous répond.",
      trouble: "« Ça s’est mal passé » : quoi faire si la personne ne vient pas, ou si c’est grave.",
      exit: "« Quitter vite », ou trois fois la touche Échap, remplace la page. L’historique du navigateur garde les pages d’avant : effacez-le si quelqu’un regarde votre appareil.",
    },
  },
  danger: {
    title: "En cas de danger",
    call: "Ce site n’est pas un service d’urgence. Appelez le <b>112</b>, ou envoyez un SMS au <b>114</b>.",
  },
  contact: {
    title: "Signaler un problème",
    how: "Une personne : « Signaler », sur la page de votre échange avec elle. Une annonce ou une photo : « Signaler », sur sa page, même sans compte. <moderationRules>Ce qui se passe ensuite</moderationRules>.",
  },
};
