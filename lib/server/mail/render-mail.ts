import "server-only";
import type { MailContext, RenderedMail } from "./compose-mail.ts";
import { MAIL_PAYLOADS, type MailKind, type MailPayload } from "./mail-kind.ts";
import { accountChangedMail } from "./templates/account-changed.ts";
import { appealDecidedMail } from "./templates/appeal-decided.ts";
import { appealReceivedMail } from "./templates/appeal-received.ts";
import { callMail } from "./templates/call.ts";
import { caseEscalatedMail } from "./templates/case-escalated.ts";
import { dangerNotedMail } from "./templates/danger-noted.ts";
import { decisionMadeMail } from "./templates/decision-made.ts";
import { deskMergedMail } from "./templates/desk-merged.ts";
import { digestMail } from "./templates/digest.ts";
import { emailChangeMail } from "./templates/email-change.ts";
import { emailChangedMail } from "./templates/email-changed.ts";
import { emailClaimedMail } from "./templates/email-claimed.ts";
import { exchangeNewsMail } from "./templates/exchange-news.ts";
import { helperVerifiedMail } from "./templates/helper-verified.ts";
import { howDidItGoMail } from "./templates/how-did-it-go.ts";
import { invitationMail } from "./templates/invitation.ts";
import { listingApprovedMail } from "./templates/listing-approved.ts";
import { listingExpiredMail } from "./templates/listing-expired.ts";
import { listingHeldMail } from "./templates/listing-held.ts";
import { listingPublishedMail } from "./templates/listing-published.ts";
import { misuseWarningMail } from "./templates/misuse-warning.ts";
import { noticeDecidedMail } from "./templates/notice-decided.ts";
import { noticeReceivedMail } from "./templates/notice-received.ts";
import { offerPausedMail } from "./templates/offer-paused.ts";
import { offerReconfirmMail } from "./templates/offer-reconfirm.ts";
import { reportWaitingMail } from "./templates/report-waiting.ts";
import { requestAtDeskMail } from "./templates/request-at-desk.ts";
import { restrictionEndedMail } from "./templates/restriction-ended.ts";
import { roleGivenMail } from "./templates/role-given.ts";
import { roleOfferedMail } from "./templates/role-offered.ts";
import { searchAlertMail } from "./templates/search-alert.ts";
import { signInMail } from "./templates/sign-in.ts";
import { timeReconfirmMail } from "./templates/time-reconfirm.ts";

type Template<Kind extends MailKind> = (payload: MailPayload<Kind>, context: MailContext) => RenderedMail;

const TEMPLATES: { [Kind in MailKind]: Template<Kind> } = {
  "sign-in": signInMail,
  "listing-published": listingPublishedMail,
  "offer-reconfirm": offerReconfirmMail,
  "offer-paused": offerPausedMail,
  "listing-expired": listingExpiredMail,
  invitation: invitationMail,
  call: callMail,
  "exchange-news": exchangeNewsMail,
  "report-waiting": reportWaitingMail,
  "decision-made": decisionMadeMail,
  "notice-received": noticeReceivedMail,
  "notice-decided": noticeDecidedMail,
  "listing-held": listingHeldMail,
  "listing-approved": listingApprovedMail,
  "appeal-received": appealReceivedMail,
  "appeal-decided": appealDecidedMail,
  "misuse-warning": misuseWarningMail,
  "restriction-ended": restrictionEndedMail,
  "case-escalated": caseEscalatedMail,
  "danger-noted": dangerNotedMail,
  "role-offered": roleOfferedMail,
  "email-change": emailChangeMail,
  "email-changed": emailChangedMail,
  "email-claimed": emailClaimedMail,
  "account-changed": accountChangedMail,
  "role-given": roleGivenMail,
  "desk-merged": deskMergedMail,
  "helper-verified": helperVerifiedMail,
  "time-reconfirm": timeReconfirmMail,
  "how-did-it-go": howDidItGoMail,
  "request-at-desk": requestAtDeskMail,
  digest: digestMail,
  "search-alert": searchAlertMail,
};

const isMailKind = (kind: string): kind is MailKind => kind in MAIL_PAYLOADS;

function renderKind<Kind extends MailKind>(kind: Kind, payload: unknown, context: MailContext): RenderedMail {
  return TEMPLATES[kind](MAIL_PAYLOADS[kind].parse(payload) as MailPayload<Kind>, context);
}

/** A stored mail as it will be read. Throws on a kind or a payload that this version does not know. */
export function renderMail(kind: string, payload: unknown, context: MailContext): RenderedMail {
  if (!isMailKind(kind)) throw new Error(`no template for mails of kind ${kind}`);
  return renderKind(kind, payload, context);
}
