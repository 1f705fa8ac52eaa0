export const legalNotice = {
  title: "Mentions légales",
  lead: "Qui édite ce site, qui l’héberge, et à qui l’on doit ce qui s’y trouve.",
  publisher: {
    title: "Éditeur",
    who: "Ce site est édité par la Ville qui propose le service.",
    todo: "<blank>À compléter par la Ville avant l’ouverture : son nom officiel, son adresse, son numéro SIRET, et la personne qui dirige la publication.</blank>",
  },
  host: {
    title: "Hébergeur",
    todo: "<blank>À compléter par la Ville avant l’ouverture : le nom, l’adresse et le téléphone de l’hébergeur.</blank>",
  },
  contact: {
    title: "Contact",
    who: "Habitants et autorités écrivent à la même adresse. Une personne vous répond, en français.",
  },
  software: {
    title: "Logiciel",
    licence:
      "Coup de main est un logiciel libre, sous licence <licence>EUPL-1.2</licence>. Chaque ville peut l’utiliser et le modifier.",
  },
  credits: {
    title: "Crédits",
    list: {
      quartiers: "Quartiers : limites indicatives, d’après Ville de Besançon (rues et quartiers) et BAN.",
      river: "Rivière : tracé simplifié, fait à la main. Quelques repères viennent d’OpenStreetMap.",
      tiles: "Fond de carte : Plan IGN, Géoplateforme. Si la Ville en a choisi un autre, la carte le nomme.",
      font: "Police : Atkinson Hyperlegible Next, du Braille Institute, sous licence OFL.",
      icons: "Icônes et logo : dessinés pour Coup de main.",
    },
  },
  texts: {
    title: "Textes des annonces",
    authors: "Chaque annonce appartient à la personne qui l’a écrite. Ne la recopiez pas ailleurs sans son accord.",
  },
};
