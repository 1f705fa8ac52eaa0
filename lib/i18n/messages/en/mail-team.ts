import type { Messages } from "../fr.ts";

export const mailTeam: Messages["mailTeam"] = {
  roleOffered: {
    subject:
      "The city of {city} asks you {role, select, moderator {to moderate the service} agent {to run the desk} other {to administer the service}}",
    text: "The city of {city} asks you {role, select, moderator {to moderate Coup de main: read what is reported, and decide} agent {to run the desk of Coup de main: publish with residents, and call them back} other {to administer Coup de main: its settings and its team}}.",
    how: "Sign in with the address {address}, then accept or decline. Nothing changes before.",
    until: "This offer waits for {days} days. If it is not for you, ignore this message.",
    link: "Read the offer",
  },
  roleGiven: {
    subject:
      "{role, select, resident {You are no longer part of the team} moderator {You now moderate the service} agent {You now run the desk} other {You now administer the service}}",
    text: "{role, select, resident {Your role in the team of the city of {city} has ended. Your account as a resident does not change.} moderator {You can now read what is reported in {city}, and decide.} agent {You can now run the desk of {city}.} other {You can now change the settings and the team of {city}.}}",
    wrong: "Not what was agreed? Talk to whoever administers the service.",
    session: "For safety, you will have to sign in again more often: after an hour without doing anything.",
    link: "Open Coup de main",
  },
  helperVerified: {
    subject: "{verified, select, yes {The city has verified you} other {You are no longer verified by the city}}",
    text: "{verified, select, yes {The city of {city} knows you: you can now help with what is sensitive, such as the pharmacy, visits or childcare.} other {The city of {city} has removed “verified by the city” from your account. Your offers for what is sensitive are no longer proposed. Your exchanges under way go on.}}",
    ask: "A question? Ask the city’s reception.",
    link: "See what is for me",
  },
};
