import type { ServerTexts } from '../../../texts/server-texts.ts';
import { lossWords } from '../../../texts/sync-words.ts';
import { isOfInstallation } from '../../domain/release/evidence.ts';
import type { Alert, AlertLook, LoosenedRule } from '../../domain/channel/alert.ts';
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
      return alerts.loosened(plain(alert.by), alert.changes.map((change) => loosenedWords(texts, change)).join('; '));
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
    case 'list_held': {
      const { sync } = texts.apiViews;
      const loss = { ...alert, goneNames: (alert.goneNames ?? []).map(plain) };
      return `${lossWords(sync, loss)} ${alert.isConfirmed ? sync.held.confirmed : sync.held.first}`;
    }
    case 'card_refused':
      return alerts.cardRefused(plain(alert.room));
    case 'rows_altered':
      return alerts.altered[isOfInstallation(alert.found) ? alert.found : 'request'](plain(alert.room));
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

function loosenedWords(
  {
    chat: {
      alerts: { rules, values },
    },
  }: ServerTexts,
  { name, before, after }: LoosenedRule,
): string {
  const named = (value: string): string =>
    Object.hasOwn(values, value) ? values[value as keyof typeof values] : plain(value);
  return rules[name](named(before), named(after));
}
