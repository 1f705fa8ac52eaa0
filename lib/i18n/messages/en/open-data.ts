import type { Messages } from "../fr.ts";

export const openData: Messages["openData"] = {
  title: "Figures and open data",
  lead: "What the residents of {city} do for each other, quarter by quarter.",
  description: "Requests, offers and help given in {city}, by neighbourhood and category. Free files.",
  quarter: {
    T1: "January to March {year}",
    T2: "April to June {year}",
    T3: "July to September {year}",
    T4: "October to December {year}",
  },
  nothingTitle: "Nothing is published yet",
  nothing: "The figures of a quarter appear on the sixth day after its end. The first quarter of {city} is not over.",
  publishedOn: "Published on {date}. These figures will not change any more.",
  figure: { requests: "Requests", offers: "Offers", helps: "Help given" },
  headline: {
    helps: "times somebody helped",
    requests: "requests published",
    offers: "offers published",
    people: "residents took part",
  },
  masked: "masked",
  helpsByCategory: "Help given, by category",
  helpsBars: "The bars are proportional to the number. The table below says the same numbers.",
  byCategory: "By category",
  byQuartier: "By neighbourhood",
  category: "Category",
  quartier: "Neighbourhood",
  allCity: "The whole city",
  total: "Total",
  crossed: "By neighbourhood and category",
  crossedShow: {
    requests: "Show the table of requests",
    offers: "Show the table of offers",
    helps: "Show the table of help given",
  },
  scrolls: "{table}, scrolling table",
  maskingTitle: "Why numbers are masked",
  maskingPeople:
    "A number is masked when fewer than {people} people are behind it, zero included, or when one person alone makes nearly all of it (more than 85%). Nobody should be able to say: “that was her”.",
  maskingOthers:
    "That is not enough: if one number of a row alone were missing, the total would give it away. So other numbers are masked too, chosen so that any calculation leaves at least eleven possible values. Of a number of fewer than {people} people, nobody can tell whether it is small or large.",
  maskingTime:
    "A published quarter does not change any more, quarters do not overlap and there is no yearly total: comparing two files tells nothing more.",
  files: "Download the data",
  filesText:
    "Each quarter is a file, free to use again under the <licence>Licence Ouverte 2.0</licence> (French open licence): name “{source}” and the date of publication.",
  fileCsv: "CSV",
  fileExcel: "CSV for French Excel",
  fileJson: "JSON",
  fileOf: "{format}, {quarter}",
  dictionaryText: "The meaning, type and unit of each column, in French and in English:",
  index: "List of releases",
  source: "Coup de main {city}",
  licence: "Licence Ouverte 2.0 (Etalab)",
  dataTitle: "Mutual help between residents of {city}, {period}",
  all: { quartier: "The whole city", category: "All categories" },
  unit: { none: "no unit", day: "day", number: "listings or times of help" },
  column: {
    periode:
      "Quarter of the calendar: year, then T1 (January to March), T2 (April to June), T3 (July to September) or T4 (October to December).",
    debut: "First day of the quarter, in the city’s own time.",
    fin: "Last day of the quarter, included.",
    indicateur:
      "What is counted. demandes: requests that first appeared in the quarter, but those that moderation removed. offres: the same for offers. coups_de_main: help that was over in the quarter and that one of the two at least confirmed, counted in the neighbourhood and category of the listing.",
    quartier: "Code of the neighbourhood on the day of publication; _ensemble for the whole city.",
    quartier_nom: "Name of the neighbourhood.",
    categorie: "Code of the category; _ensemble for all.",
    categorie_nom: "Name of the category in French.",
    valeur: "The number. Empty (null in JSON) where it is masked. An empty value is not zero.",
    masque:
      "1 if the value is masked: fewer than 11 people are behind it, one alone makes more than 85% of it, or it would let another value be computed. 0 otherwise.",
  },
};
