import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { SignOutAlert } from '../../domain/channel/sign-out-alert.ts';
import { plain } from '../markdown.ts';

/** Says that a sign-out waits for a second approver, how it ended, or why it failed. */
export function signOutAlertWords({ signOuts, requestCards }: ServerTexts, alert: SignOutAlert): string {
  const { alerts } = signOuts;
  const room = plain(alert.room);
  switch (alert.kind) {
    case 'sign_out_altered':
      return alerts.altered(room);
    case 'sign_out_waits':
      return alerts.waits[alert.what](plain(alert.by), room);
    case 'sign_out_ended': {
      const by = alert.by === undefined ? '' : ` ${alerts.endedBy(plain(alert.by))}`;
      return `${room}: ${signOuts.outcomes[alert.what][alert.outcome]}${by}`;
    }
    case 'sign_out_failed': {
      const { fault } = requestCards.problems[alert.problem];
      return `${alerts.failed[alert.what](room)} ${fault} ${signOuts.passwords[alert.passwordChanged]}`;
    }
  }
}
