import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { ResourceAccount } from '../../../bot/domain/accounts/account.ts';
import type { Admin } from '../../../bot/domain/admin.ts';
import type { DeviceInformation } from '../../../bot/domain/consoles/device.ts';
import type { Card } from '../../../bot/teams/cards/card.ts';
import { replaceLiveCard } from '../../../bot/teams/cards/replace-live.ts';
import { liveParts, SCHEDULE } from '../../support/samples/live-states.ts';

/** The questions before a new one-time password replaces something live, with what other people wrote. */
export function replaceCards(
  words: ServerTexts,
  account: ResourceAccount,
  { device, ...issuedBy }: Admin & { readonly device: DeviceInformation },
): Readonly<Record<string, Card>> {
  const { code, request, room } = liveParts();
  const everything = { code: { ...code, issuedBy }, request: { ...request, device }, room: { ...room, device } };
  const delivery = { room: { ...room, device, isConfirmed: false } };
  const live = { accountId: account.id };
  return {
    'question before a new code': replaceLiveCard(
      words,
      { account, live: { ...live, ...everything }, schedule: SCHEDULE },
      { hours: 4, isChanged: false },
    ),
    'question before a new code for a delivery': replaceLiveCard(
      words,
      { account, live: { ...live, ...delivery }, schedule: { readAt: SCHEDULE.readAt } },
      { isChanged: true },
    ),
  };
}
