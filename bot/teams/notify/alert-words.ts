import type { ServerTexts } from '../../../texts/server-texts.ts';
import { lossWords } from '../../../texts/sync-words.ts';
import { changeTexts } from '../../../texts/rule-words.ts';
import type { Alert, AlertLook } from '../../domain/channel/alert.ts';
import type { PendingFacts } from '../../domain/preferences/pending-change.ts';
import { isSignOutAlert } from '../../domain/channel/sign-out-alert.ts';
import { isOfInstallation } from '../../domain/release/evidence.ts';
import { plain } from '../markdown.ts';
import { signInReply } from './sign-in-alert-words.ts';
import { signOutAlertWords } from './sign-out-alert-words.ts';
import { troubleReply } from './trouble-reply.ts';

/** Returns the text of an alert for a channel or a chat. */
export function alertWords(texts: ServerTexts, alert: Alert, { isRepeat = false }: AlertLook = {}): string {
  const words = wordsOf(texts, alert);
  return isRepeat ? `${words} ${texts.chat.alerts.repeat}` : words;
}

function wordsOf(texts: ServerTexts, alert: Alert): string {
  if (isSignOutAlert(alert)) return signOutAlertWords(texts, alert);
  if (alert.kind === 'sign_in_news' || alert.kind === 'console_trouble') return replyOf(texts, alert);
  const { alerts } = texts.chat;
  switch (alert.kind) {
    case 'request_rejected':
      return alerts.rejected(plain(alert.room), texts.field.reasons[alert.reason]);
    case 'rules_loosened':
    case 'rules_change_waits':
    case 'rules_change_decided':
    case 'channel_chosen_alone':
      return ruleWords(texts, alert);
    case 'many_refusals':
      return refusalWords(texts, alert);
    case 'witness_contradicts':
      return alerts.contradicted(plain(alert.witness));
    case 'many_wrong_codes':
      return alerts.wrongCodes;
    case 'code_guessed':
    case 'code_revoked':
      return guessWords(texts, alert);
    case 'list_held':
      return heldListWords(texts, alert);
    case 'card_refused':
      return alerts.cardRefused(plain(alert.room));
    case 'audit_altered':
    case 'rows_altered':
    case 'code_altered':
    case 'rule_change_altered':
      return alteredWords(texts, alert);
    case 'release_overdue':
    case 'release_refused':
    case 'password_changed_later':
      return releaseWords(texts, alert);
    case 'credential_ends':
      return endWords(texts, alert);
    case undefined:
      return plain(alert.text);
  }
}

type AlertOf<Kind extends Alert['kind']> = Extract<Alert, { readonly kind: Kind }>;

/** Names the room, and says what the thread of its card would. */
function replyOf(texts: ServerTexts, alert: AlertOf<'console_trouble' | 'sign_in_news'>): string {
  const reply =
    alert.kind === 'sign_in_news' ? signInReply(texts, alert) : troubleReply(texts.consoleReports, alert.report);
  return `${plain(alert.room)}: ${reply}`;
}

/** Says when a credential ends, by its day in UTC, which every language of ours can read. */
function endWords({ chat }: ServerTexts, { app, credential, days, endsAt }: AlertOf<'credential_ends'>): string {
  const { ends } = chat.alerts;
  const name = ends.names[app][credential];
  return days > 0 ? ends.soon(name, days, endsAt.slice(0, 'yyyy-mm-dd'.length)) : ends.over(name);
}

/** Says that somebody guesses at a one-time password, or that wrong codes revoked it. */
function guessWords({ chat: { alerts } }: ServerTexts, alert: AlertOf<'code_guessed' | 'code_revoked'>): string {
  if (alert.kind === 'code_revoked') return alerts.revoked(plain(alert.room), alert.wrong);
  return alerts.guessed(plain(alert.room), alert.selector, alert.wrong);
}

type AlteredAlert = 'audit_altered' | 'code_altered' | 'rows_altered' | 'rule_change_altered';

/** Says what somebody changed in the database, and not through the server. */
function alteredWords({ chat: { alerts } }: ServerTexts, alert: AlertOf<AlteredAlert>): string {
  switch (alert.kind) {
    case 'audit_altered':
      return alerts.auditAltered;
    case 'rows_altered':
      return alerts.altered[isOfInstallation(alert.found) ? alert.found : 'request'](plain(alert.room));
    case 'code_altered':
      return alerts.altered.code(plain(alert.room));
    case 'rule_change_altered':
      return alerts.altered.ruleChange(plain(alert.by));
  }
}

function refusalWords({ chat }: ServerTexts, { person, sourceAddress }: AlertOf<'many_refusals'>): string {
  const { refused } = chat.alerts;
  if (person !== undefined) return refused.person(plain(person));
  return sourceAddress === undefined ? refused.stranger : refused.address(sourceAddress);
}

type ReleaseAlert = 'password_changed_later' | 'release_overdue' | 'release_refused';

/** Says that a release is late or was refused, or that its password was changed by someone else. */
function releaseWords({ chat: { alerts }, target }: ServerTexts, alert: AlertOf<ReleaseAlert>): string {
  const room = plain(alert.room);
  switch (alert.kind) {
    case 'release_overdue':
      return alerts.overdue(room);
    case 'release_refused': {
      const { fault, remedy } = target.problems[alert.problem];
      return target.alert(room, fault, remedy);
    }
    case 'password_changed_later':
      return alerts.changedLater[alert.state ?? 'delivered'][alert.source](room);
  }
}

function heldListWords({ apiViews: { sync } }: ServerTexts, alert: AlertOf<'list_held'>): string {
  const loss = { ...alert, goneNames: (alert.goneNames ?? []).map(plain) };
  return `${lossWords(sync, loss)} ${alert.isConfirmed ? sync.held.confirmed : sync.held.first}`;
}

type RuleAlert = 'channel_chosen_alone' | 'rules_change_decided' | 'rules_change_waits' | 'rules_loosened';

/** Says which rules are relaxed, what waits for a second approver and what became of it, or that none was asked. */
function ruleWords(texts: ServerTexts, alert: AlertOf<RuleAlert>): string {
  const { alerts } = texts.ruleChanges;
  switch (alert.kind) {
    case 'rules_loosened':
      return texts.chat.alerts.loosened(plain(alert.by), pendingWords(texts, alert));
    case 'rules_change_waits':
      return alerts.waits(plain(alert.by), pendingWords(texts, alert));
    case 'rules_change_decided':
      return alerts.decided[alert.outcome](pendingWords(texts, alert), plain(alert.by ?? ''));
    case 'channel_chosen_alone':
      return alerts.channelAlone(plain(alert.by), plain(alert.channel));
  }
}

/** Says what a change does, in words for people. */
function pendingWords(texts: ServerTexts, facts: PendingFacts): string {
  return changeTexts(texts, facts, plain).join('; ');
}
