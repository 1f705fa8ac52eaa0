import type { HistoryCode, RiskCode } from "#lib/moderation/finding.ts";

type Code = RiskCode | HistoryCode;

/** What a person reads of a decision about them. Moderators write facts and reasons; the rest is written here. */
export const statement = {
  opening: {
    listing: {
      ask_change: "Bonjour, nous vous demandons de changer votre annonce « {title} » ({reference}).",
      remove: "Bonjour, nous avons retiré votre annonce « {title} » ({reference}).",
      refuse: "Bonjour, nous n’avons pas publié votre annonce « {title} » ({reference}).",
      limit: "Bonjour, nous avons limité votre compte et retiré votre annonce « {title} » ({reference}).",
      suspend: "Bonjour, nous avons suspendu votre compte à cause de votre annonce « {title} » ({reference}).",
      close_account: "Bonjour, nous avons fermé votre compte à cause de votre annonce « {title} » ({reference}).",
    },
    photo: {
      remove: "Bonjour, nous avons retiré une photo de votre annonce « {title} » ({reference}).",
      limit: "Bonjour, nous avons limité votre compte et retiré une photo de votre annonce « {title} » ({reference}).",
      suspend:
        "Bonjour, nous avons suspendu votre compte à cause d’une photo de votre annonce « {title} » ({reference}).",
      close_account:
        "Bonjour, nous avons fermé votre compte à cause d’une photo de votre annonce « {title} » ({reference}).",
    },
    person: {
      limit: "Bonjour, nous avons limité votre compte.",
      suspend: "Bonjour, nous avons suspendu votre compte.",
      close_account: "Bonjour, nous avons fermé votre compte.",
    },
  },
  why: {
    facts: "Les faits : {facts}",
    passage: "Le passage à changer : « {passage} ».",
    terms: "Cela ne suit pas la règle {number} du guide : « {rule} ».",
    law: "Cela est contraire à la loi : {law}.",
  },
  scope: {
    where: "Cette décision vaut dans toute la ville de {city}.",
    ask_change:
      "Personne d’autre ne voit votre annonce tant que vous ne l’avez pas changée. Votre compte reste ouvert.",
    remove: "Personne ne voit plus votre annonce. C’est sans limite de durée. Votre compte reste ouvert.",
    refuse: "Personne d’autre ne voit votre annonce. C’est sans limite de durée. Votre compte reste ouvert.",
    removePhoto: "Personne ne voit plus cette photo. C’est sans limite de durée. Votre compte reste ouvert.",
    limit:
      "Jusqu’au {until}, vous ne pouvez ni publier une annonce ni proposer un échange. Vos échanges en cours continuent.",
    limitListing: "Votre annonce est retirée sans limite de durée.",
    limitPhoto: "La photo est retirée sans limite de durée.",
    suspend: "Jusqu’au {until}, vous ne pouvez plus utiliser votre compte, et personne ne voit vos annonces.",
    suspendListing: "Cette annonce est retirée sans limite de durée.",
    suspendPhoto: "Cette photo est retirée sans limite de durée.",
    close_account:
      "Vous ne pouvez plus utiliser votre compte, et personne ne voit vos annonces. C’est sans limite de durée.",
  },
  how: {
    notices: "{count, plural, one {Nous avons reçu un signalement.} other {Nous avons reçu # signalements.}}",
    messages: "Ces messages nous ont été signalés.",
    automatic: "Une règle automatique avait repéré le texte.",
    own: "Un agent de la Ville l’a relevé.",
    person: "La décision est prise par une personne.",
  },
  contest:
    "Vous pouvez contester gratuitement jusqu’au {until}. Une autre personne de la Ville relira tout et vous répondra. Vous pouvez aussi saisir un organisme certifié de règlement des litiges. Vous pouvez saisir le tribunal administratif dans les deux mois.",
  next: {
    ask_change: "Changez ce passage et enregistrez. Nous relirons votre annonce, puis elle reviendra.",
    remove: "Vous pouvez publier une autre annonce qui suit les règles.",
    removePhoto: "Vous pouvez ajouter une autre photo.",
    limit: "Tout redevient possible après cette date, sans démarche.",
    suspend: "Votre compte et vos autres annonces reviennent après cette date, sans démarche.",
    close_account: "Vous pouvez demander à la Ville une copie de vos données.",
  },
  /** Of a version without anything of anybody, by what was found. */
  publicFacts: {
    listing: "Une annonce d’entraide ne suit pas la règle {number} du guide : « {rule} ».",
    photo: "La photo d’une annonce d’entraide ne suit pas la règle {number} du guide : « {rule} ».",
    message: "Des messages privés signalés ne suivent pas la règle {number} du guide : « {rule} ».",
    member: "La conduite d’un membre ne suit pas la règle {number} du guide : « {rule} ».",
    found: "Repéré : {found}.",
  },
  found: {
    contact_phone: "un numéro de téléphone",
    contact_email: "une adresse e-mail",
    exact_address: "une adresse exacte",
    external_link: "un lien ou un autre service",
    money_asked: "une demande ou une promesse d’argent",
    paid_professional: "un métier",
    health_act: "un acte de santé ou un médicament",
    dangerous_goods: "un produit dangereux ou interdit",
    insult: "une insulte",
    discrimination: "une discrimination",
    sexual: "un contenu sexuel",
    scam: "les signes d’une arnaque",
    personal_risk: "une information qui met une personne en danger",
    invisible_text: "des signes invisibles ou trompeurs",
    duplicate: "une annonce publiée plusieurs fois",
    too_many: "un grand nombre d’annonces le même jour",
    new_author: "une première annonce",
    sensitive_category: "une catégorie sensible",
  } satisfies Record<Code, string>,
  /** What people who reported are answered, unless a moderator writes something else. */
  answer: {
    acted:
      "Nous avons lu votre signalement. Il était justifié : nous avons pris une décision. Merci de votre attention.",
    kept: "Nous avons lu votre signalement. Ce que vous avez signalé suit les règles : nous n’avons rien retiré.",
    gone: "L’auteur a supprimé ce que vous aviez signalé. Nous n’avons rien de plus à décider. Merci de votre attention.",
  },
};
