import type { Messages } from "../../fr.ts";

export const legalNotice: Messages["legal"]["legalNotice"] = {
  title: "Legal notice",
  lead: "Who publishes this site, who hosts it, and to whom we owe what is in it.",
  publisher: {
    title: "Publisher",
    who: "This site is published by the City that runs the service.",
    todo: "<blank>To be completed by the City before the opening: its official name, its address, its registration number, and the person who directs the publication.</blank>",
  },
  host: {
    title: "Host",
    todo: "<blank>To be completed by the City before the opening: the name, address and telephone of the host.</blank>",
  },
  contact: {
    title: "Contact",
    who: "Residents and authorities write to the same address. A person answers you, in French.",
  },
  software: {
    title: "Software",
    licence:
      "Coup de main is free software, under the <licence>EUPL-1.2</licence> licence. Every city may use it and change it.",
  },
  credits: {
    title: "Credits",
    list: {
      quartiers: "Quartiers: indicative boundaries, after Ville de Besançon (streets and quartiers) and BAN.",
      river: "River: a simplified line, drawn by hand. Some marks come from OpenStreetMap.",
      tiles: "Background of the map: Plan IGN, Géoplateforme. If the City chose another one, the map names it.",
      font: "Typeface: Atkinson Hyperlegible Next, by the Braille Institute, under the OFL licence.",
      icons: "Icons and logo: drawn for Coup de main.",
    },
  },
  texts: {
    title: "The texts of listings",
    authors: "Each listing belongs to the person who wrote it. Do not copy it elsewhere without their agreement.",
  },
};
