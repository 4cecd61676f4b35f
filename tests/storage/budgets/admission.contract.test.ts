import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { formatOtpCode, OTP_ALPHABET } from '../../../contract/otp-code.ts';
import { DomainError } from '../../../bot/domain/errors.ts';
import type { Keys } from '../../../bot/domain/ports/keys.ts';
import { admitCode } from '../../../bot/services/consoles/admit-code.ts';
import { openStore } from '../../../bot/storage/open-store.ts';
import type { OpenedStore } from '../../../bot/storage/open-store.ts';
import {
  addAccount,
  ADMIN,
  AUDIT_KEY,
  issue,
  SHARED_ENGINES,
  storeContract,
  type StoreUnderTest,
} from '../store-contract.ts';

const RIGHT = 'ABCDEF7';
const WRONG = 'ABCDEF8';
const DEVICE = { make: 'Contoso', model: 'Console', serialNumber: 'SN-1' };
const PUBLIC_KEY = { kty: 'RSA', n: 'AQAB', e: 'AQAB' } as const;

/** A comparison that takes a moment, as the real one does, so that a burst is under way at once. */
function slowKeys() {
  const compared: string[] = [];
  const matchesVerifier: Keys['matchesVerifier'] = async (verifier, _stored, { isSpare }) => {
    if (!isSpare) compared.push(verifier.reveal());
    await new Promise((resolve) => setTimeout(resolve, 20));
    return verifier.reveal() === RIGHT;
  };
  return { compared, keys: { matchesVerifier } };
}

let made = 0;
function newSelector(): string {
  made += 1;
  return `G${OTP_ALPHABET.charAt(made >> 10)}${OTP_ALPHABET.charAt((made >> 5) & 31)}${OTP_ALPHABET.charAt(made & 31)}`;
}

async function newCode(store: OpenedStore): Promise<{ readonly otpId: string; readonly selector: string }> {
  const selector = newSelector();
  const { id: otpId } = await issue(store, (await addAccount(store)).id, '', selector);
  return { otpId, selector };
}

/** Tells what becomes of a code from an address: `right`, or the code of the error. */
async function outcomeOf(
  deps: { readonly store: OpenedStore; readonly keys: Pick<Keys, 'matchesVerifier'> },
  selector: string,
  verifier: string,
  sourceAddress: string,
): Promise<string> {
  const typedOtp = formatOtpCode({ selector, verifier });
  try {
    await admitCode(deps, { typedOtp, sourceAddress, device: DEVICE, publicKey: PUBLIC_KEY });
    return 'right';
  } catch (error) {
    assert.ok(error instanceof DomainError, String(error));
    return error.code;
  }
}

const addresses = (count: number): readonly string[] => Array.from({ length: count }, () => randomUUID());

/** A hundred wrong codes, the right one, and more wrong ones, all at once and each from an address of its own. */
async function burst(opened: StoreUnderTest, stores: readonly OpenedStore[]) {
  const { keys, compared } = slowKeys();
  const { otpId, selector } = await newCode(opened.store);
  const outcomes = await Promise.all(
    addresses(120).map((address, index) => {
      const store = stores[index % stores.length] ?? assert.fail();
      return outcomeOf({ store, keys }, selector, index === 100 ? RIGHT : WRONG, address);
    }),
  );
  return { compared, outcomes, otpId };
}

storeContract('a burst of codes for one one-time password', (opened) => {
  // The budget of the tenant is for floods, and its answers would hide those of the others.
  beforeEach(() => opened.store.rateLimits.forget('wrong:tenant'));

  it('gets ten tries however many come at once, and a right one as the hundred and first is refused', async () => {
    const { compared, outcomes, otpId } = await burst(opened, [opened.store]);
    assert.equal(compared.length, 10);
    assert.ok(!outcomes.includes('right'));
    assert.equal(await opened.store.guesses.wrongInLife(otpId), 10);
  });

  it('from one address gets ten tries over all one-time passwords', async () => {
    const { keys, compared } = slowKeys();
    const codes = await Promise.all([newCode(opened.store), newCode(opened.store)]);
    const [address = ''] = addresses(1);
    const tries = Array.from({ length: 30 }, (_, index) => codes[index % 2] ?? assert.fail());
    const outcomes = await Promise.all(
      tries.map(({ selector }) => outcomeOf({ store: opened.store, keys }, selector, WRONG, address)),
    );
    assert.equal(compared.length, 10);
    assert.equal(outcomes.filter((outcome) => outcome === 'throttled').length, 20);
  });

  it('leaves all places free when it was right ones, and fourteen honest consoles behind one address get in at once', async () => {
    const { keys } = slowKeys();
    const codes = await Promise.all(Array.from({ length: 14 }, () => newCode(opened.store)));
    const [address = ''] = addresses(1);
    const deps = { store: opened.store, keys };
    const outcomes = await Promise.all(codes.map(({ selector }) => outcomeOf(deps, selector, RIGHT, address)));
    assert.deepEqual(new Set(outcomes), new Set(['right']));
    const again = await Promise.all(
      codes.slice(0, 10).map(({ selector }) => outcomeOf(deps, selector, WRONG, address)),
    );
    assert.deepEqual(new Set(again), new Set(['otp_refused']), 'ten wrong ones have a place each');
  });
});

storeContract('an attempt that takes longer than it may hold its place', (opened) => {
  beforeEach(() => opened.store.rateLimits.forget('wrong:tenant'));

  /** A comparison during which half a minute passes on the clock of the database. */
  function lateKeys(store: OpenedStore) {
    let ahead = 0;
    const matchesVerifier: Keys['matchesVerifier'] = async (verifier) => {
      ahead += 30;
      await store.setClockOffset(ahead);
      return verifier.reveal() === RIGHT;
    };
    return { matchesVerifier };
  }

  it('has one answer for a right and a wrong code, so it was no guess in the life of the code, and it uses up budgets', async () => {
    const { store } = opened;
    const deps = { store, keys: lateKeys(store) };
    const { otpId, selector } = await newCode(store);
    assert.equal(await outcomeOf(deps, selector, RIGHT, randomUUID()), 'throttled');
    for (const address of addresses(10)) assert.equal(await outcomeOf(deps, selector, WRONG, address), 'throttled');
    assert.equal(await store.guesses.wrongInLife(otpId), 0);
    const budget = { key: `otp:${otpId}`, limit: 10, windowSeconds: 3600 };
    assert.ok(await store.guesses.usedUp(budget), 'the ten wrong ones have paused the code');
    assert.equal(await outcomeOf({ store, ...slowKeys() }, selector, RIGHT, randomUUID()), 'otp_refused');
  });
});

storeContract(
  'a burst of codes on two servers',
  (opened) => {
    it('gets ten tries between them', async () => {
      const other = await openStore({ databaseUrl: opened.url, dataDir: '', auditKey: AUDIT_KEY });
      try {
        const { compared, outcomes } = await burst(opened, [opened.store, other]);
        assert.equal(compared.length, 10);
        assert.ok(!outcomes.includes('right'));
      } finally {
        await other.close();
      }
    });
  },
  SHARED_ENGINES,
);

storeContract('a one-time password that people guess at', (opened) => {
  it('is told to the person who generated it after five wrong codes, once, and only in their own chat', async () => {
    const { keys } = slowKeys();
    const { store } = opened;
    const { otpId, selector } = await newCode(store);
    const chat = { tenantId: ADMIN.tenantId, objectId: ADMIN.objectId, conversationId: 'a:1', serviceUrl: 'https://s' };
    await store.transaction((tx) => tx.chats.note(chat));
    for (const address of addresses(9)) await outcomeOf({ store, keys }, selector, WRONG, address);
    const jobs = await opened.rows<{ name: string; data: Readonly<Record<string, unknown>> }>(
      `select name, data from pgboss.job where data ->> 'otpId' = '${otpId}'`,
    );
    assert.deepEqual(
      jobs.map(({ name, data }) => [name, data['kind'], data['selector'], data['wrong'], data['chat']]),
      [['alert-in-chat-2', 'code_guessed', selector, 5, chat]],
    );
  });

  it('is revoked by the hundredth wrong code in its life, and the audit says why', async () => {
    const { keys } = slowKeys();
    const { otpId, selector } = await newCode(opened.store);
    await opened.store.transaction(async (tx) => {
      for (let wrong = 0; wrong < 98; wrong += 1) await tx.guesses.addToLife(otpId);
    });
    const [first = '', second = '', third = ''] = addresses(3);
    const deps = { store: opened.store, keys };
    const status = async () => (await opened.store.otps.byId(otpId))?.status;
    assert.equal(await outcomeOf(deps, selector, WRONG, first), 'otp_refused');
    assert.equal(await status(), 'active');
    assert.equal(await outcomeOf(deps, selector, WRONG, second), 'otp_refused');
    assert.equal(await status(), 'revoked');
    assert.equal(await outcomeOf(deps, selector, RIGHT, third), 'otp_refused');
    const rows = await opened.rows<{ details: unknown }>(
      `select event -> 'details' as details from audit_entries where event ->> 'act' = 'otp_revoked' and event ->> 'otpId' = '${otpId}'`,
    );
    assert.deepEqual(rows, [{ details: { cause: 'wrong_codes', wrong: 100 } }]);
  });

  it('is left alone once a console has submitted it, because strangers must not end a request', async () => {
    const { keys } = slowKeys();
    const { otpId, selector } = await newCode(opened.store);
    await opened.store.transaction(async (tx) => {
      for (let wrong = 0; wrong < 120; wrong += 1) await tx.guesses.addToLife(otpId);
      await tx.otps.submit(otpId);
    });
    const deps = { store: opened.store, keys };
    assert.equal(await outcomeOf(deps, selector, WRONG, randomUUID()), 'otp_refused');
    assert.equal((await opened.store.otps.byId(otpId))?.status, 'submitted');
  });
});
