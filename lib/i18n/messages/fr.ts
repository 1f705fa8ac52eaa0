import { aftercare } from "./fr/aftercare.ts";
import { answer } from "./fr/answer.ts";
import { auditLog } from "./fr/audit-log.ts";
import { browse } from "./fr/browse.ts";
import { callTemplates } from "./fr/call-templates.ts";
import { called } from "./fr/called.ts";
import { calls } from "./fr/calls.ts";
import { catalogue } from "./fr/catalogue.ts";
import { cityNews } from "./fr/city-news.ts";
import { common } from "./fr/common.ts";
import { consistency } from "./fr/consistency.ts";
import { conversation } from "./fr/conversation.ts";
import { crisis } from "./fr/crisis.ts";
import { dashboard } from "./fr/dashboard.ts";
import { decisionPage } from "./fr/decision-page.ts";
import { demo } from "./fr/demo.ts";
import { desk } from "./fr/desk.ts";
import { deskPeople } from "./fr/desk-people.ts";
import { deskRequest } from "./fr/desk-request.ts";
import { errors } from "./fr/errors.ts";
import { examples } from "./fr/examples.ts";
import { exchange } from "./fr/exchange.ts";
import { figureExport } from "./fr/figure-export.ts";
import { forecast } from "./fr/forecast.ts";
import { guide } from "./fr/guide.ts";
import { hints } from "./fr/hints.ts";
import { home } from "./fr/home.ts";
import { inForce } from "./fr/in-force.ts";
import { invitation } from "./fr/invitation.ts";
import { judging } from "./fr/judging.ts";
import { ladder } from "./fr/ladder.ts";
import { legal } from "./fr/legal.ts";
import { listing } from "./fr/listing.ts";
import { listings } from "./fr/listings.ts";
import { mail } from "./fr/mail.ts";
import { mailAccount } from "./fr/mail-account.ts";
import { mailDesk } from "./fr/mail-desk.ts";
import { mailModeration } from "./fr/mail-moderation.ts";
import { mailPreview } from "./fr/mail-preview.ts";
import { mailTeam } from "./fr/mail-team.ts";
import { map } from "./fr/map.ts";
import { matching } from "./fr/matching.ts";
import { mine } from "./fr/mine.ts";
import { misuse } from "./fr/misuse.ts";
import { moderation } from "./fr/moderation.ts";
import { notice } from "./fr/notice.ts";
import { notices } from "./fr/notices.ts";
import { openData } from "./fr/open-data.ts";
import { photos } from "./fr/photos.ts";
import { posters } from "./fr/posters.ts";
import { preferences } from "./fr/preferences.ts";
import { profile } from "./fr/profile.ts";
import { protection } from "./fr/protection.ts";
import { publish } from "./fr/publish.ts";
import { push } from "./fr/push.ts";
import { quartiers } from "./fr/quartiers.ts";
import { refusals } from "./fr/refusals.ts";
import { rules } from "./fr/rules.ts";
import { searches } from "./fr/searches.ts";
import { secondStep } from "./fr/second-step.ts";
import { security } from "./fr/security.ts";
import { settings } from "./fr/settings.ts";
import { sharing } from "./fr/sharing.ts";
import { signIn } from "./fr/sign-in.ts";
import { staff } from "./fr/staff.ts";
import { statement } from "./fr/statement.ts";
import { team } from "./fr/team.ts";
import { transparency } from "./fr/transparency.ts";
import { whyNot } from "./fr/why-not.ts";

/** French is the source: the other languages have its shape. */
export const fr = {
  aftercare,
  conversation,
  exchange,
  protection,
  answer,
  browse,
  callTemplates,
  called,
  calls,
  catalogue,
  cityNews,
  common,
  dashboard,
  crisis,
  decisionPage,
  demo,
  desk,
  deskPeople,
  deskRequest,
  errors,
  examples,
  figureExport,
  forecast,
  hints,
  home,
  inForce,
  invitation,
  judging,
  ladder,
  legal,
  listing,
  listings,
  mail,
  mailAccount,
  mailDesk,
  mailModeration,
  mailPreview,
  mailTeam,
  map,
  matching,
  mine,
  misuse,
  moderation,
  notice,
  notices,
  openData,
  photos,
  posters,
  preferences,
  profile,
  publish,
  push,
  quartiers,
  refusals,
  rules,
  searches,
  sharing,
  signIn,
  auditLog,
  consistency,
  guide,
  staff,
  statement,
  secondStep,
  security,
  settings,
  team,
  transparency,
  whyNot,
};

type Text<T> = { [K in keyof T]: T[K] extends string ? string : Text<T[K]> };
export type Messages = Text<typeof fr>;
