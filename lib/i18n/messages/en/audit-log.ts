import type { Messages } from "../fr.ts";

export const auditLog: Messages["auditLog"] = {
  title: "Log of moderation",
  lead: "All that moderation does, and all that it reads of private things. Nothing is erased. Your reading is noted too.",
  intact: "Log verified: {count, plural, =0 {no entry} one {one entry} other {# entries}}, nothing was changed.",
  partly: "The last {checked, number} entries are verified, of {count, number}: nothing was changed.",
  unchecked:
    "{count, plural, =0 {No entry.} one {One entry.} other {# entries.}} They are verified on the first page of the log.",
  broken: "The log was changed at entry {seq}. Tell the data protection officer.",
  head: "Fingerprint of the last entry: {hash}. Note it elsewhere: it will prove that nothing was taken away.",
  filter: "Search",
  subject: "A case, a decision or a person",
  subjectHint: "Paste what the last column says.",
  search: "Search",
  all: "The whole log",
  empty: "No entry.",
  seq: "No",
  at: "When",
  who: "Who",
  what: "What",
  about: "About",
  system: "The service",
  older: "Older entries",
  exportTitle: "Database of the European Commission",
  exportText:
    "Every restriction is declared there, without personal data. The file holds what has not left yet, in the form of that database.",
  exportWaiting:
    "{count, plural, =0 {Nothing waits.} one {One statement of reasons waits.} other {# statements of reasons wait.}}",
  export: "Download and mark as sent",
  exportAgain: "Download the last file again",
  /** By `AuditAction`: its dot goes one level down. */
  action: {
    case: {
      read: "read a case",
      claimed: "took a case",
      released: "released a case",
      "author-shown": "showed the name of the author",
      "passed-on": "asked for an opinion",
      noted: "wrote a note",
      danger: "reported a danger",
      escalated: "case brought before the management",
    },
    decision: {
      taken: "decided",
      undone: "took their decision back",
      applied: "decision applied",
      void: "decision void, the text had changed",
      reversed: "decision reversed on appeal",
    },
    restriction: {
      ended: "end of a restriction",
    },
    notice: {
      read: "read a report",
      received: "report received",
    },
    appeal: {
      received: "appeal received",
      decided: "answered an appeal",
    },
    strike: {
      noted: "misuse noted",
    },
    review: {
      judged: "judged a decision again, blind",
    },
    rule: {
      rehearsed: "rehearsed an automatic rule",
      switched: "changed an automatic rule",
    },
    log: {
      read: "read this log",
    },
    statements: {
      exported: "exported the statements of reasons",
    },
    thanks: {
      read: "read thanks",
      judged: "judged a word of thanks",
    },
    explained: {
      read: "looked up why two people do not see each other",
    },
    absences: {
      read: "read the repeated absences",
    },
  },
};
