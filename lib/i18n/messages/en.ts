import { aftercare } from "./en/aftercare.ts";
import { answer } from "./en/answer.ts";
import { auditLog } from "./en/audit-log.ts";
import { browse } from "./en/browse.ts";
import { callTemplates } from "./en/call-templates.ts";
import { called } from "./en/called.ts";
import { calls } from "./en/calls.ts";
import { catalogue } from "./en/catalogue.ts";
import { cityNews } from "./en/city-news.ts";
import { common } from "./en/common.ts";
import { consistency } from "./en/consistency.ts";
import { conversation } from "./en/conversation.ts";
import { crisis } from "./en/crisis.ts";
import { dashboard } from "./en/dashboard.ts";
import { decisionPage } from "./en/decision-page.ts";
import { demo } from "./en/demo.ts";
import { desk } from "./en/desk.ts";
import { deskPeople } from "./en/desk-people.ts";
import { deskRequest } from "./en/desk-request.ts";
import { errors } from "./en/errors.ts";
import { examples } from "./en/examples.ts";
import { exchange } from "./en/exchange.ts";
import { figureExport } from "./en/figure-export.ts";
import { forecast } from "./en/forecast.ts";
import { guide } from "./en/guide.ts";
import { hints } from "./en/hints.ts";
import { home } from "./en/home.ts";
import { inForce } from "./en/in-force.ts";
import { invitation } from "./en/invitation.ts";
import { judging } from "./en/judging.ts";
import { ladder } from "./en/ladder.ts";
import { legal } from "./en/legal.ts";
import { listing } from "./en/listing.ts";
import { listings } from "./en/listings.ts";
import { mail } from "./en/mail.ts";
import { mailAccount } from "./en/mail-account.ts";
import { mailDesk } from "./en/mail-desk.ts";
import { mailModeration } from "./en/mail-moderation.ts";
import { mailPreview } from "./en/mail-preview.ts";
import { mailTeam } from "./en/mail-team.ts";
import { map } from "./en/map.ts";
import { matching } from "./en/matching.ts";
import { mine } from "./en/mine.ts";
import { misuse } from "./en/misuse.ts";
import { moderation } from "./en/moderation.ts";
import { notice } from "./en/notice.ts";
import { notices } from "./en/notices.ts";
import { openData } from "./en/open-data.ts";
import { photos } from "./en/photos.ts";
import { posters } from "./en/posters.ts";
import { preferences } from "./en/preferences.ts";
import { profile } from "./en/profile.ts";
import { protection } from "./en/protection.ts";
import { publish } from "./en/publish.ts";
import { push } from "./en/push.ts";
import { quartiers } from "./en/quartiers.ts";
import { refusals } from "./en/refusals.ts";
import { rules } from "./en/rules.ts";
import { searches } from "./en/searches.ts";
import { secondStep } from "./en/second-step.ts";
import { security } from "./en/security.ts";
import { settings } from "./en/settings.ts";
import { sharing } from "./en/sharing.ts";
import { signIn } from "./en/sign-in.ts";
import { staff } from "./en/staff.ts";
import { statement } from "./en/statement.ts";
import { team } from "./en/team.ts";
import { transparency } from "./en/transparency.ts";
import { whyNot } from "./en/why-not.ts";
import type { Messages } from "./fr.ts";

export const en: Messages = {
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
