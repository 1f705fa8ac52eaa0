import { accountNotices } from "./notices-account.ts";
import { deskNotices } from "./notices-desk.ts";
import { moderationNotices } from "./notices-moderation.ts";
import { teamNotices } from "./notices-team.ts";

export const notices = {
  title: "Notifications",
  lead: "What concerns you, the latest first. We keep 90 days.",
  choose: "Choose what I receive",
  since: "There is something new: refresh the list",
  link: "Notifications",
  unreadCount: "{count, plural, =0 {all read} other {# unread}}",
  unreadMost: "{count} unread or more",
  fresh: "New notification: {title}. {body}",
  unread: "Unread",
  all: "Mark all as read",
  allDone: "All is marked as read.",
  gone: "This notification, or its page, is no longer here.",
  today: "Today",
  yesterday: "Yesterday",
  older: "Older ones",
  newest: "Back to the latest ones",
  pages: "Other notifications",
  inDigest: "Without a mail: you will find it in your next round-up.",
  empty: {
    title: "Nothing yet",
    text: "Here you will find the answers to your posts, the messages of your exchanges, reminders of meetings and requests that you could help with.",
    action: "See the posts around me",
  },
  emptyPage: "There is nothing older.",
  topic: {
    solicitations: "A request for you",
    messages: "Your exchanges",
    reminders: "A reminder",
    digest: "The round-up and your searches",
    cityNews: "Your city",
    service: "Coup de main",
  },
  missing: { name: "Somebody", title: "your post" },
  kind: {
    ...moderationNotices,
    ...teamNotices,
    ...deskNotices,
    ...accountNotices,
    invitation: {
      title: "{name} is looking for help",
      body: "“{title}”: can you help?",
      push: { title: "Somebody is looking for help", body: "A request could suit you. Can you help?" },
    },
    call: {
      title: "The city looks for volunteers",
      body: "“{title}”: can you help?",
      push: { title: "The city looks for volunteers", body: "A call might suit you. Can you help?" },
    },
    "time-reconfirm": {
      title: "Your meeting with {name}: still on?",
      body: "For “{title}”{hasDate, select, yes {, {date}} other {}}. Confirm, or say that you cannot.",
      push: { title: "Your meeting: still on?", body: "Confirm that you are coming, or say that you cannot." },
    },
    "how-did-it-go": {
      title: "Is it done, with {name}?",
      body: "Tell us whether “{title}” took place.",
      push: { title: "Is it done?", body: "Tell us whether your help took place." },
    },
    "listing-published": {
      title: "Your post is online",
      body: "“{title}”: we compare each new post with it.",
      push: { title: "Your post is online", body: "We compare each new post with it." },
    },
    "request-at-desk": {
      title: "The city has taken over",
      body: "An agent sees “{title}”. We also go on looking.",
      push: { title: "The city has taken over", body: "An agent sees your request. We also go on looking." },
    },
    "offer-reconfirm": {
      title: "Is your offer still available?",
      body: "Without an answer, we will pause “{title}”.",
      push: {
        title: "Is your offer still available?",
        body: "Without an answer, we will pause it. Nothing is deleted.",
      },
    },
    "offer-paused": {
      title: "Your offer is paused",
      body: "Nobody sees “{title}” any more. You can put it back online.",
      push: { title: "Your offer is paused", body: "Nobody sees it any more. You can put it back online." },
    },
    "listing-expired": {
      title: "Your request has ended",
      body: "“{title}” is no longer shown. Still need help? Put it back online.",
      push: {
        title: "Your request has ended",
        body: "It is no longer shown. Still need help? Put it back online.",
      },
    },
    "report-waiting": {
      title: "A report is waiting",
      body: "Opening it is logged.",
      push: { title: "A report is waiting", body: "Opening it is logged." },
    },
    "search-alert": {
      title: "{count, plural, =0 {New posts} one {One new post} other {# new posts}}",
      body: "For your search “{name}”.",
      push: { title: "New for your search", body: "New posts answer one of your searches." },
    },
    digest: {
      title: "Your round-up is here",
      body: "Requests near you, and what awaits you.",
      push: { title: "Your round-up is here", body: "Requests near you, and what awaits you." },
    },
    other: {
      title: "There is something new for you",
      body: "It awaits you on Coup de main.",
      push: { title: "There is something new for you", body: "It awaits you on Coup de main." },
    },
  },
  exchange: {
    helpProposed: {
      title: "{name} can help you",
      body: "For “{title}”. The proposal awaits your answer.",
      push: { title: "Somebody can help you", body: "A proposal awaits your answer." },
    },
    helpAsked: {
      title: "{name} asks for your help",
      body: "“{title}”. You can accept or decline.",
      push: { title: "Somebody asks for your help", body: "You can accept or decline." },
    },
    accepted: {
      title: "{name} has accepted",
      body: "It is agreed for “{title}”. Set a time.",
      push: { title: "It is agreed", body: "Your proposal was accepted. Set a time." },
    },
    declined: {
      title: "{name} answers: not this time",
      body: "For “{title}”. It has nothing to do with you.",
      push: { title: "You have an answer", body: "It will not be this time." },
    },
    passedOver: {
      title: "Thank you, “{title}” has found an answer",
      body: "{name} needs no more answers. Your proposal counted.",
      push: { title: "Thank you for stepping forward", body: "A request has found an answer." },
    },
    withdrawn: {
      title: "{name} no longer waits for an answer",
      body: "“{title}” was withdrawn. There is nothing to do.",
      push: { title: "Your answer is no longer awaited", body: "It was withdrawn. There is nothing to do." },
    },
    unanswered: {
      title: "{name} did not answer",
      body: "Your proposal for “{title}” has ended.",
      push: { title: "A proposal stayed without an answer", body: "It has ended. You are not waiting any more." },
    },
    missed: {
      title: "A proposal ended without an answer",
      body: "{name} was waiting for your answer about “{title}”. It is all right.",
      push: { title: "A proposal has ended", body: "The time to answer has passed. It is all right." },
    },
    cancelled: {
      title: "{name} cannot any more",
      body: "“{title}” is cancelled.",
      push: { title: "Some help is cancelled", body: "The other person cannot any more." },
    },
    released: {
      title: "The meeting with {name} was not confirmed",
      body: "“{title}” is cancelled.",
      push: { title: "A meeting is cancelled", body: "It was not confirmed in time." },
    },
    timeSuggested: {
      title: "{name} suggests a time",
      body: "For “{title}”{hasDate, select, yes {, {date}} other {}}.",
      push: { title: "A time is suggested to you", body: "Accept it, or suggest another one." },
    },
    timeAgreed: {
      title: "Meeting with {name}",
      body: "For “{title}”{hasDate, select, yes {, {date}} other {}}.",
      push: { title: "Your meeting is set", body: "You can add it to your calendar." },
    },
    timeDropped: {
      title: "{name} cannot come at that time",
      body: "Suggest another time for “{title}”.",
      push: { title: "That time does not work", body: "Suggest another one." },
    },
    soon: {
      title: "In two hours: {title}",
      body: "With {name}{hasDate, select, yes {, {date}} other {}}.",
      push: { title: "A meeting in two hours", body: "Something came up? Say so now." },
    },
    notSeen: {
      title: "Missed meeting with {name}: is all well?",
      body: "For “{title}”. Say what happened, in a message.",
      push: { title: "Missed meeting: is all well?", body: "Say what happened, in a message." },
    },
    left: {
      title: "{name} has left the conversation",
      body: "About “{title}”. There is nothing to do.",
      push: { title: "A conversation has ended", body: "There is nothing to do." },
    },
    wrote: {
      title: "{name} wrote to you",
      body: "About “{title}”.",
      push: { title: "You have a message", body: "It awaits you on the site." },
    },
    thanked: {
      title: "{name} thanks you",
      body: "For “{title}”. A few words await you.",
      push: { title: "You are thanked", body: "A few words await you on the site." },
    },
  },
};
