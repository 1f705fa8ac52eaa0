/** Ready-made words of calls, three for each family of categories. `category` and `place` are filled in. */
const anything = {
  name: "short, for any help",
  title: "{category}: a hand is missing ({place})",
  body: "At the moment several residents wait for help: {category}. Would you have a little time? Even once is a lot.\n\nThank you.",
};

export const callTemplates = {
  places: "{count} neighbourhoods",
  errands: {
    first: {
      name: "once a week",
      title: "{category}: hands are missing ({place})",
      body: "Some neighbours cannot get out as they used to and wait for a hand: {category}. If you go anyway, taking somebody’s list along is only a small detour.\n\nCould you help once or twice in this period?",
    },
    second: {
      name: "cold spell, heatwave",
      title: "In this weather, neighbours need you ({place})",
      body: "In this weather, going out is hard for many who are old or ill. They ask for something simple: {category}.\n\nAn hour is enough. Can you be there for somebody near you?",
    },
    third: anything,
  },
  papers: {
    first: {
      name: "an hour of help",
      title: "{category}: an hour to help a neighbour on ({place})",
      body: "A form, an account to open, a page to print: what takes you ten minutes may stop somebody for weeks.\n\nCould you give an hour, at your place, at theirs or at the community centre?",
    },
    second: {
      name: "a deadline is near",
      title: "{category}: files to hand in soon ({place})",
      body: "Deadlines are near and several residents ask for help: {category}. You need not be an expert: reading together is often enough.\n\nCould you help one person?",
    },
    third: anything,
  },
  learning: {
    first: {
      name: "all year",
      title: "{category}: learners wait for you ({place})",
      body: "Children and adults look for somebody to learn with: {category}. Patience is enough, no diploma is asked for.\n\nCould you give an hour a week in this period?",
    },
    second: {
      name: "before the exams",
      title: "{category}: a boost before the exams ({place})",
      body: "Exams are near and families look for a boost: {category}. A few sessions can change everything.\n\nWould you have a little time?",
    },
    third: anything,
  },
  company: {
    first: {
      name: "a moment together",
      title: "{category}: share a moment ({place})",
      body: "Near you, people would like a little company or everyday help: {category}. A visit, a walk or a shared meal counts for more than it seems.\n\nCould you offer a moment?",
    },
    second: {
      name: "during the holidays",
      title: "{category}: when everybody leaves ({place})",
      body: "During the holidays many are away, and some neighbours stay without help: {category}.\n\nIf you are here on these days, could you lend a hand?",
    },
    third: anything,
  },
  home: {
    first: {
      name: "small jobs",
      title: "{category}: your hands are useful ({place})",
      body: "A piece of furniture to put together, a box to carry, a hedge to trim: neighbours cannot do it alone and ask for help: {category}.\n\nCould you lend your hands once in this period?",
    },
    second: {
      name: "together, on a Saturday",
      title: "{category}: a Saturday together ({place})",
      body: "With two or three it is quickly done, and more pleasant. Several residents wait for help: {category}.\n\nAre you free on a Saturday for a hand between neighbours?",
    },
    third: anything,
  },
  things: {
    first: {
      name: "in the cupboards",
      title: "{category}: what sleeps at home can be of use ({place})",
      body: "A drill used twice a year, a child’s bed that became too small: neighbours need them today.\n\nCould you lend or give something?",
    },
    second: {
      name: "after a disaster",
      title: "{category}: help neighbours start again ({place})",
      body: "Residents lost a part of what they own and look for the essentials: {category}.\n\nCould you lend or give something, for some days or for good?",
    },
    third: anything,
  },
  other: {
    first: {
      name: "between neighbours",
      title: "Neighbours need a hand ({place})",
      body: "Several requests wait near you. They are simple, and each can be done in an hour.\n\nCould you have a look?",
    },
    second: {
      name: "a neighbourhood event",
      title: "An event is coming: hands wanted ({place})",
      body: "An event is being prepared, and hands are missing to set up, welcome and tidy up.\n\nHave you an hour or two to give in this period?",
    },
    third: anything,
  },
};
