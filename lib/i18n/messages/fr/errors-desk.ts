/** What is wrong with the forms of the city's desk, said to an agent. */
export const deskErrors = {
  phone: {
    required: "Notez d’abord le numéro de téléphone.",
    malformed:
      "Ce numéro n’est pas complet. Exemple : 03 81 00 00 00 ou +41 22 000 00 00. Les numéros en 08 ne conviennent pas.",
  },
  person: {
    required: "Choisissez qui appelle dans la liste.",
    choose: "Ce numéro est connu du guichet. Dites qui appelle, puis publiez.",
    same: "Cette personne est déjà connue à ce numéro : nous l’avons choisie. Vérifiez, puis publiez.",
  },
  lastName: {
    required: "Écrivez le nom de famille.",
    "too-short": "Écrivez le nom de famille.",
    "too-long": "Ce nom est trop long. Gardez 60 caractères au plus.",
    letters: "Écrivez un nom avec des lettres, sans chiffres ni symboles.",
  },
  consent: {
    required:
      "Lisez la phrase à voix haute et cochez si la personne est d’accord. Sans son accord, rien n’est enregistré.",
    kind: "Dites comment la personne a donné son accord.",
  },
  deskAdult: { required: "Cochez si la personne a 18 ans ou plus. Pour un mineur, un parent appelle." },
  deskAddress: { "too-long": "Cette adresse est trop longue. Gardez 200 caractères au plus." },
  callResult: {
    required: "Choisissez ce qu’il en est.",
    later: "Choisissez quand rappeler.",
  },
  callNote: { "too-long": "Cette note est trop longue. Gardez 500 caractères au plus." },
  sure: { required: "Cochez pour confirmer : on ne peut pas revenir en arrière." },
};
