export const adultsOnly = {
  title: "À partir de 18 ans",
  lead: "Ici, des personnes qui ne se connaissent pas se rencontrent, parfois chez elles. C’est pourquoi le service est réservé aux adultes.",
  nothing: {
    title: "Nous n’avons rien gardé de toi",
    erased:
      "Si tu as dit que tu as moins de 18 ans, ton adresse e-mail est effacée. Il n’y a pas de compte, et rien à faire.",
    later: "Tu pourras revenir quand tu auras 18 ans.",
  },
  where: {
    title: "Où aller",
    list: {
      house:
        "<b>La maison de quartier ou le centre social :</b> de l’aide aux devoirs, des activités, et des adultes qui t’écoutent.",
      info: "<b>Info Jeunes :</b> des réponses gratuites sur les études, les jobs d’été, le bénévolat et la santé.",
      volunteer:
        "<b>Aider les autres :</b> les associations accueillent des bénévoles mineurs, avec l’accord de leurs parents. À partir de 16 ans, il y a aussi le service civique.",
      school: "<b>Ton collège ou ton lycée :</b> l’infirmière, l’assistante sociale ou un professeur de confiance.",
    },
  },
  urgent: {
    title: "Si quelque chose ne va pas",
    list: {
      child: "<b>119 :</b> un enfant ou un ado en danger, ou qui a peur. Gratuit, jour et nuit.",
      net: "<b>3018 :</b> harcèlement, menaces ou photos sur internet. Gratuit.",
      talk: "<b>Fil santé jeunes, 0 800 235 236 :</b> parler à quelqu’un, sans donner ton nom.",
      emergency: "<b>112 :</b> une urgence.",
    },
  },
  adult: {
    title: "Besoin d’un coup de main chez toi ?",
    parent: "Un parent, ou l’adulte avec qui tu vis, peut demander de l’aide pour la famille.",
  },
};
