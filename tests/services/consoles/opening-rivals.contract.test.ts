import assert from 'node:assert/strict';
import { revokeOtp } from '../../../bot/services/otp/revoke-otp.ts';
import { storeContract } from '../../storage/store-contract.ts';
import { openingConsole } from '../../support/consoles/opening-console.ts';
import { ISSUER } from '../../support/samples/requests.ts';
import { openingScenes } from './opening-scene.ts';

/** Rounds of a race, which begins with the one and with the other by turns. */
const RACES = 24;

storeContract('an opening whose code is revoked meanwhile', (opened) => {
  const { scene, begin, reveal, deps } = openingScenes(opened);

  it('is revealed or its code revoked, and never both, however the two race', async () => {
    for (let round = 0; round < RACES; round += 1) {
      const place = await scene();
      const console = openingConsole();
      const answer = await begin(place, console);
      assert.ok(answer.status === 'begun');
      const show = () => reveal(answer.openingId, console.nonce);
      const revoke = () => revokeOtp(deps(), ISSUER, place.otp.id);
      const isRevealFirst = round % 2 === 0;
      const [first, second] = await Promise.allSettled(isRevealFirst ? [show(), revoke()] : [revoke(), show()]);
      const [shown, revoked] = isRevealFirst ? [first, second] : [second, first];
      assert.equal(revoked?.status, 'fulfilled');
      const request = await opened.store.requests.ofOtp(place.otp.id);
      const [opening] = await opened.store.openings.ofOtp(place.otp.id);
      const otp = await opened.store.otps.byId(place.otp.id);
      const hasRequest = opening?.status === 'revealed';
      assert.deepEqual(
        [otp?.status, request?.status, opening?.status],
        hasRequest ? ['revoked', 'cancelled', 'revealed'] : ['revoked', undefined, 'ended'],
      );
      if (!hasRequest && shown?.status === 'fulfilled') assert.deepEqual(shown.value, { status: 'over' });
    }
  });
});

storeContract('a code from a named network', (opened) => {
  const rules = { autoApproval: 'expected-serial', autoApprovalNetworks: ['192.0.2.0/24'] } as const;
  const { scene, begin, reveal } = openingScenes(opened, rules);

  it('is approved by rule only when opening and reveal come from one', async () => {
    const statuses: Record<string, string> = {};
    for (const [from, to] of [
      ['192.0.2.1', '192.0.2.2'],
      ['192.0.2.1', '198.51.100.1'],
      ['198.51.100.1', '192.0.2.1'],
    ] as const) {
      const console = openingConsole();
      const answer = await begin(await scene('SN-1'), console, from);
      assert.ok(answer.status === 'begun');
      const revealed = await reveal(answer.openingId, console.nonce, to);
      assert.ok(revealed.status === 'submitted');
      const request = await opened.store.requests.byId(revealed.submitted.requestId);
      statuses[`${from} ${to}`] = request?.status ?? '';
    }
    assert.deepEqual(statuses, {
      '192.0.2.1 192.0.2.2': 'approved',
      '192.0.2.1 198.51.100.1': 'pending',
      '198.51.100.1 192.0.2.1': 'pending',
    });
  });
});
