import type { Messages } from "../../fr.ts";

export const adultsOnly: Messages["legal"]["adultsOnly"] = {
  title: "From 18 years of age",
  lead: "Here people who do not know each other meet, sometimes in their homes. That is why the service is for adults only.",
  nothing: {
    title: "We have kept nothing about you",
    erased: "If you said that you are under 18, your e-mail address is erased. There is no account, and nothing to do.",
    later: "You can come back when you are 18.",
  },
  where: {
    title: "Where to go",
    list: {
      house:
        "<b>The neighbourhood house or social centre:</b> help with homework, activities, and adults who listen to you.",
      info: "<b>Info Jeunes:</b> free answers about studies, summer jobs, volunteering and health.",
      volunteer:
        "<b>To help others:</b> associations welcome volunteers who are under 18, if their parents agree. From 16, there is the civic service, too.",
      school: "<b>Your school:</b> the nurse, the social worker or a teacher whom you trust.",
    },
  },
  urgent: {
    title: "If something is wrong",
    list: {
      child: "<b>119:</b> a child or teenager who is in danger, or afraid. Free, day and night.",
      net: "<b>3018:</b> bullying, threats or pictures on the internet. Free.",
      talk: "<b>Fil santé jeunes, 0 800 235 236:</b> to talk to somebody, without giving your name.",
      emergency: "<b>112:</b> an emergency.",
    },
  },
  adult: {
    title: "Do you need a hand at home?",
    parent: "A parent, or the adult with whom you live, can ask for help for the family.",
  },
};
