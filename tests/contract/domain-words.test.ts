import assert from 'node:assert/strict';
import type * as device from '../../contract/device-api.ts';
import type * as accounts from '../../contract/accounts.ts';
import type * as auditActs from '../../contract/pages/audit-acts.ts';
import type * as auditing from '../../contract/audit.ts';
import type * as rollouts from '../../contract/rollouts.ts';
import * as calendars from '../../contract/calendar-processing.ts';
import type * as changes from '../../contract/page-events.ts';
import type * as personReading from '../../contract/sign-ins/person-reading.ts';
import type * as overviews from '../../contract/overview.ts';
import type * as codeNews from '../../contract/pages/code-news.ts';
import type * as language from '../../contract/language.ts';
import type * as preferences from '../../contract/preferences.ts';
import * as signInData from '../../contract/sign-in-data.ts';
import * as signIns from '../../contract/sign-ins/sign-in-view.ts';
import type { SessionOutcome, SignOutKind, SignOutStatus } from '../../bot/domain/release/sign-out.ts';
import * as words from '../../contract/words.ts';
import type {
  CheckResult,
  LicenseTrouble,
  ReadinessCheckName,
  ReadinessStatus,
  UnknownReason,
} from '../../bot/domain/accounts/account.ts';
import type { Language } from '../../bot/domain/language.ts';
import type { CodeNews } from '../../bot/domain/outcomes/code-news.ts';
import type { AccountFilter, AccountQuery } from '../../bot/domain/accounts/account-list.ts';
import type { Actor, Permission } from '../../bot/domain/admin.ts';
import * as request from '../../bot/domain/approval/approval-request.ts';
import type { AuditAct, AuditFilter } from '../../bot/domain/audit/audit.ts';
import type { RolloutItemProblem, RolloutItemStatus, RolloutStatus } from '../../bot/domain/rollouts/rollout.ts';
import * as calendar from '../../bot/domain/accounts/calendar-processing.ts';
import type { ConsolePublicKey } from '../../bot/domain/release/credential.ts';
import type * as reports from '../../bot/domain/consoles/console-report.ts';
import type { BlockingControl, DeviceControl } from '../../bot/domain/ports/conditional-access.ts';
import type { SerialNumberMatch } from '../../bot/domain/consoles/device.ts';
import type { SerialNumberNote } from '../../bot/domain/consoles/serial-number.ts';
import type { CodeState } from '../../bot/domain/otp/code-state.ts';
import type * as otp from '../../bot/domain/otp/otp.ts';
import type { PersonSource } from '../../bot/domain/ports/delegation.ts';
import type { PageEvent } from '../../bot/domain/page-event.ts';
import type { AutoApproval, MatchCodeMode } from '../../bot/domain/preferences/preferences.ts';
import type { ProvisioningStatus } from '../../bot/domain/accounts/provisioning.ts';
import * as signIn from '../../bot/domain/rollouts/sign-in-data.ts';
import * as sights from '../../bot/domain/sign-ins/sight.ts';
import * as verdicts from '../../bot/domain/sign-ins/verdict.ts';
import type { BuildingFunnel, DayOfDecisions } from '../../bot/domain/audit/statistics.ts';

/** `true` only for one and the same type, down to optional and read-only members. */
type Same<Left, Right> = (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;

/**
 * The domain and the wire each declare their words, so that neither needs the other. Every member of this type is
 * `true`, and the compiler refuses the value below as soon as one side says something else.
 */
interface SameWords {
  readonly right: Same<words.Permission, Permission>;
  readonly language: Same<language.Language, Language>;
  readonly codeNews: Same<codeNews.CodeNews, CodeNews>;
  readonly personSource: Same<personReading.PersonSource, PersonSource>;
  readonly readiness: Same<words.ReadinessStatus, ReadinessStatus>;
  readonly checkResult: Same<words.CheckResult, CheckResult>;
  readonly check: Same<words.ReadinessCheckName, ReadinessCheckName>;
  readonly unknown: Same<words.UnknownReason, UnknownReason>;
  readonly licenseTrouble: Same<words.LicenseTrouble, LicenseTrouble>;
  readonly provisioning: Same<words.ProvisioningStatus, ProvisioningStatus>;
  readonly codeState: Same<words.CodeState, CodeState>;
  readonly otpStatus: Same<words.OtpStatus, otp.OtpStatus>;
  readonly passwordMode: Same<words.PasswordMode, otp.PasswordMode>;
  readonly ttlHours: Same<typeof words.TTL_HOURS, typeof otp.TTL_HOURS>;
  readonly codeVisible: Same<typeof words.CODE_VISIBLE_MINUTES, typeof otp.CODE_VISIBLE_MINUTES>;
  readonly decisionMinutes: Same<typeof preferences.DECISION_MINUTES_RANGE, typeof request.DECISION_MINUTES_RANGE>;
  readonly requestStatus: Same<words.RequestStatus, request.RequestStatus>;
  readonly rejectionReason: Same<words.RejectionReason, request.RejectionReason>;
  readonly reasonTextLimit: Same<typeof words.REASON_TEXT_LIMIT, typeof request.REASON_TEXT_LIMIT>;
  readonly releaseProblem: Same<words.ReleaseProblem, request.ReleaseProblem>;
  readonly serialNumber: Same<words.SerialNumberMatch, SerialNumberMatch>;
  readonly serialNumberNote: Same<words.SerialNumberNoteKind, SerialNumberNote['kind']>;
  readonly matchCode: Same<words.MatchCodeMode, MatchCodeMode>;
  readonly autoApproval: Same<preferences.AutoApproval, AutoApproval>;
  readonly actor: Same<(typeof words.ACTOR_KINDS)[number], Actor['kind']>;
  readonly report: Same<words.ReportStage, reports.ReportStage>;
  readonly signInSource: Same<device.SignInSource, reports.SignInSource>;
  readonly blockingControl: Same<words.BlockingControl, BlockingControl>;
  readonly deviceControl: Same<words.DeviceControl, DeviceControl>;
  readonly serviceState: Same<device.ServiceState, reports.ServiceState>;
  readonly witness: Same<signIns.SignInWitness, sights.SignInWitness>;
  readonly sightOutcome: Same<signIns.SightOutcome, sights.SightOutcome>;
  readonly unreadReason: Same<signIns.UnreadReason, sights.UnreadReason>;
  readonly signInState: Same<signIns.SignInState, verdicts.SignInState>;
  readonly signOutKind: Same<words.SignOutKind, SignOutKind>;
  readonly signOutStatus: Same<words.SignOutStatus, SignOutStatus>;
  readonly sessionOutcome: Same<(typeof words.SESSION_OUTCOMES)[number], SessionOutcome>;
  readonly auditAct: Same<auditActs.AuditAct, AuditAct>;
  readonly auditFilter: Same<auditing.AuditFilter, AuditFilter>;
  readonly accountFilter: Same<accounts.AccountFilter, AccountFilter>;
  readonly accountQuery: Same<accounts.AccountQuery, AccountQuery>;
  readonly rollout: Same<rollouts.RolloutStatus, RolloutStatus>;
  readonly rolloutItem: Same<rollouts.RolloutItemStatus, RolloutItemStatus>;
  readonly rolloutProblem: Same<rollouts.RolloutItemProblem, RolloutItemProblem>;
  readonly calendarProblem: Same<calendars.CalendarImportProblem, calendar.CalendarImportProblem>;
  readonly signInProblem: Same<signInData.SignInDataProblem, signIn.SignInDataProblem>;
  readonly publicKey: Same<device.ConsolePublicKey, ConsolePublicKey>;
  readonly pageEvent: Same<changes.PageEvent, PageEvent>;
  readonly building: Same<overviews.BuildingFunnel, BuildingFunnel>;
  readonly day: Same<overviews.DayOfDecisions, DayOfDecisions>;
}
type Different = { [Name in keyof SameWords]: SameWords[Name] extends true ? never : Name }[keyof SameWords];
const different: readonly Different[] = [];
const nothingIsDifferent: readonly never[] = different;

describe('The words of the wire and of the domain', () => {
  it('are the same, which the compiler checks', () => {
    assert.deepEqual(nothingIsDifferent, []);
  });

  it('stand in the same order where the order means something', () => {
    assert.deepEqual(words.REJECTION_REASONS, request.REJECTION_REASONS);
    assert.deepEqual(signIns.SIGN_IN_WITNESSES, sights.SIGN_IN_WITNESSES);
    assert.deepEqual(signIns.SIGHT_OUTCOMES, sights.SIGHT_OUTCOMES);
    assert.deepEqual(signIns.UNREAD_REASONS, sights.UNREAD_REASONS);
    assert.deepEqual(signIns.SIGN_IN_STATES, verdicts.SIGN_IN_STATES);
    assert.deepEqual(signInData.SIGN_IN_DATA_COLUMNS, signIn.SIGN_IN_DATA_COLUMNS);
    assert.deepEqual(calendars.CALENDAR_NAME_COLUMNS, calendar.CALENDAR_NAME_COLUMNS);
    assert.deepEqual(calendars.CALENDAR_SETTINGS, calendar.CALENDAR_SETTINGS);
  });

  it('have the same limits', () => {
    assert.deepEqual(signInData.SIGN_IN_DATA_LIMITS, signIn.SIGN_IN_DATA_LIMITS);
    assert.deepEqual(calendars.CALENDAR_IMPORT_LIMITS, calendar.CALENDAR_IMPORT_LIMITS);
  });
});
