import { pgEnum } from "drizzle-orm/pg-core";
import { CALL_ANSWERS, CALL_STATES } from "#lib/calls/call-state.ts";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { EQUIPMENT } from "#lib/catalogue/equipment.ts";
import { CONSENT_KINDS, DESK_TASK_KINDS } from "#lib/desk/desk-task.ts";
import { APPOINTMENT_STATES } from "#lib/exchanges/appointment.ts";
import { EXCHANGE_STATUSES } from "#lib/exchanges/exchange-status.ts";
import { OUTCOMES } from "#lib/exchanges/outcome.ts";
import { PARTIES } from "#lib/exchanges/party.ts";
import { LOCALES } from "#lib/i18n/locale.ts";
import { ROLES } from "#lib/identity/role.ts";
import { INSIGHT_EVENTS } from "#lib/insights/insight-event.ts";
import { INVITATION_ANSWERS } from "#lib/invitations/invitation-answer.ts";
import { DISPATCH_STATES, LADDER_EVENTS } from "#lib/invitations/ladder-event.ts";
import { PARTS } from "#lib/listings/availability.ts";
import { BENEFICIARIES, KINDS, LANGUAGES, URGENCIES } from "#lib/listings/listing.ts";
import { LISTING_ACTIONS, LISTING_STATUSES } from "#lib/listings/listing-status.ts";
import { LADDER_STEPS } from "#lib/matching/waves/ladder.ts";
import { LINE_EVENTS } from "#lib/messages/conversation-line.ts";
import { CASE_NOTE_KINDS, CASE_ORIGINS, CASE_STATES, CASE_SUBJECTS } from "#lib/moderation/case.ts";
import { CLAUSES } from "#lib/moderation/clause.ts";
import {
  APPEAL_OUTCOMES,
  APPELLANTS,
  DECISION_ACTIONS,
  DECISION_STATES,
  GROUNDS,
  SOURCE_TYPES,
  STRIKE_KINDS,
  STRIKE_STEPS,
} from "#lib/moderation/decision.ts";
import { DIGEST_STATES } from "#lib/notifications/digest-state.ts";
import { DROP_REASONS, OUTBOX_STATES } from "#lib/notifications/outbox-state.ts";
import { DIGEST_RHYTHMS } from "#lib/notifications/preferences.ts";
import { CHANNELS, TOPICS } from "#lib/notifications/topic.ts";
import { REPORT_REASONS } from "#lib/reports/report-reason.ts";
import { ALERTS } from "#lib/search/saved-search.ts";

export const roleEnum = pgEnum("role", ROLES);
export const kindEnum = pgEnum("listing_kind", KINDS);
export const listingStatusEnum = pgEnum("listing_status", LISTING_STATUSES);
export const listingActionEnum = pgEnum("listing_action", LISTING_ACTIONS);
export const categoryEnum = pgEnum("category", CATEGORY_KEYS);
export const urgencyEnum = pgEnum("urgency", URGENCIES);
export const partEnum = pgEnum("day_part", PARTS);
export const languageEnum = pgEnum("language", LANGUAGES);
export const equipmentEnum = pgEnum("equipment", EQUIPMENT);
export const beneficiaryEnum = pgEnum("beneficiary", BENEFICIARIES);
export const exchangeStatusEnum = pgEnum("exchange_status", EXCHANGE_STATUSES);
export const alertEnum = pgEnum("search_alert", ALERTS);
export const ladderStepEnum = pgEnum("ladder_step", LADDER_STEPS);
export const ladderEventEnum = pgEnum("ladder_event", LADDER_EVENTS);
export const dispatchStateEnum = pgEnum("dispatch_state", DISPATCH_STATES);
export const invitationAnswerEnum = pgEnum("invitation_answer", INVITATION_ANSWERS);
export const partyEnum = pgEnum("exchange_party", PARTIES);
export const outcomeEnum = pgEnum("outcome", OUTCOMES);
export const appointmentStateEnum = pgEnum("appointment_state", APPOINTMENT_STATES);
export const lineEventEnum = pgEnum("line_event", LINE_EVENTS);
export const reportReasonEnum = pgEnum("report_reason", REPORT_REASONS);
export const localeEnum = pgEnum("locale", LOCALES);
export const topicEnum = pgEnum("notification_topic", TOPICS);
export const channelEnum = pgEnum("channel", CHANNELS);
export const outboxStateEnum = pgEnum("outbox_state", OUTBOX_STATES);
export const dropReasonEnum = pgEnum("drop_reason", DROP_REASONS);
export const digestRhythmEnum = pgEnum("digest_rhythm", DIGEST_RHYTHMS);
export const digestStateEnum = pgEnum("digest_state", DIGEST_STATES);
export const caseSubjectEnum = pgEnum("case_subject", CASE_SUBJECTS);
export const caseOriginEnum = pgEnum("case_origin", CASE_ORIGINS);
export const caseStateEnum = pgEnum("case_state", CASE_STATES);
export const caseNoteKindEnum = pgEnum("case_note_kind", CASE_NOTE_KINDS);
export const clauseEnum = pgEnum("clause", CLAUSES);
export const decisionActionEnum = pgEnum("decision_action", DECISION_ACTIONS);
export const decisionStateEnum = pgEnum("decision_state", DECISION_STATES);
export const groundEnum = pgEnum("decision_ground", GROUNDS);
export const sourceTypeEnum = pgEnum("decision_source", SOURCE_TYPES);
export const appellantEnum = pgEnum("appellant", APPELLANTS);
export const appealOutcomeEnum = pgEnum("appeal_outcome", APPEAL_OUTCOMES);
export const strikeKindEnum = pgEnum("strike_kind", STRIKE_KINDS);
export const strikeStepEnum = pgEnum("strike_step", STRIKE_STEPS);
export const insightEventEnum = pgEnum("insight_event", INSIGHT_EVENTS);
export const callStateEnum = pgEnum("call_state", CALL_STATES);
export const callAnswerEnum = pgEnum("call_answer", CALL_ANSWERS);
export const deskTaskEnum = pgEnum("desk_task", DESK_TASK_KINDS);
export const consentEnum = pgEnum("desk_consent", CONSENT_KINDS);
