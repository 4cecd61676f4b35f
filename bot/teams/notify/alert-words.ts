import type { ServerTexts } from '../../../texts/server-texts.ts';
import { lossWords } from '../../../texts/sync-words.ts';
import { changeTexts } from '../../../texts/rule-words.ts';
import type { Alert, AlertLook } from '../../domain/channel/alert.ts';
import type { PendingFacts } from '../../domain/preferences/pending-change.ts';
import { plain } from '../markdown.ts';

/** Returns the text of an alert for a channel or a chat. */
export function alertWords(texts: ServerTexts, alert: Alert, { isRepeat = false }: AlertLook = {}): string {
  const words = wordsOf(texts, alert);
  return isRepeat ? `${words} ${texts.chat.alerts.repeat}` : words;
}

function wordsOf(texts: ServerTexts, alert: Alert): string {
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
    case 'witness_contradicts':
    case 'many_wrong_codes':
    case 'audit_altered':
    case 'code_guessed':
    case 'code_revoked':
      return attackWords(texts, alert);
    case 'list_held': {
      const { sync } = texts.apiViews;
      const loss = { ...alert, goneNames: (alert.goneNames ?? []).map(plain) };
      return `${lossWords(sync, loss)} ${alert.isConfirmed ? sync.held.confirmed : sync.held.first}`;
    }
    case 'card_refused':
      return alerts.cardRefused(plain(alert.room));
    case 'release_overdue':
      return alerts.overdue(plain(alert.room));
    case 'release_refused': {
      const { fault, remedy } = texts.target.problems[alert.problem];
      return texts.target.alert(plain(alert.room), fault, remedy);
    }
    case 'password_changed_later':
      return alerts.changedLater[alert.state ?? 'delivered'][alert.source](plain(alert.room));
    case undefined:
      return plain(alert.text);
  }
}

type AttackAlert =
  | 'audit_altered'
  | 'code_guessed'
  | 'code_revoked'
  | 'many_refusals'
  | 'many_wrong_codes'
  | 'witness_contradicts';

/** Says what looks like an attack on codes, on rights or on the audit. */
function attackWords({ chat }: ServerTexts, alert: Extract<Alert, { readonly kind: AttackAlert }>): string {
  const { alerts } = chat;
  switch (alert.kind) {
    case 'many_refusals':
      if (alert.person !== undefined) return alerts.refused.person(plain(alert.person));
      return alert.sourceAddress === undefined ? alerts.refused.stranger : alerts.refused.address(alert.sourceAddress);
    case 'witness_contradicts':
      return alerts.contradicted(plain(alert.witness));
    case 'many_wrong_codes':
      return alerts.wrongCodes;
    case 'audit_altered':
      return alerts.auditAltered;
    case 'code_guessed':
      return alerts.guessed(plain(alert.room), alert.selector, alert.wrong);
    case 'code_revoked':
      return alerts.revoked(plain(alert.room), alert.wrong);
  }
}

type RuleAlert = 'channel_chosen_alone' | 'rules_change_decided' | 'rules_change_waits' | 'rules_loosened';

/** Says which rules are relaxed, what waits for a second approver and what became of it, or that none was asked. */
function ruleWords(texts: ServerTexts, alert: Extract<Alert, { readonly kind: RuleAlert }>): string {
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
