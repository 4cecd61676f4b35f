import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { sql } from 'kysely';
import { assessAccount } from '../../bot/domain/accounts/account.ts';
import type { ResourceAccount } from '../../bot/domain/accounts/account.ts';
import { asActor, SYSTEM } from '../../bot/domain/admin.ts';
import type { ApprovalRequest } from '../../bot/domain/approval/approval-request.ts';
import type { Otp } from '../../bot/domain/otp/otp.ts';
import type { Transaction } from '../../bot/domain/ports/store/transaction.ts';
import { openEmbedded } from '../../bot/storage/engine/embedded-engine.ts';
import type { Engine } from '../../bot/storage/engine/engine.ts';
import { openServer } from '../../bot/storage/engine/server-engine.ts';
import { type OpenedStore, openStoreOn } from '../../bot/storage/open-store.ts';
import { newDataFolder, newServerDatabase } from '../support/begun-databases.ts';
import { noPostgresReason } from '../support/postgres.ts';
import { skipBecause } from '../support/skip.ts';

export const AUDIT_KEY = new Uint8Array(32).fill(7);
/** How long an attempt without an answer keeps the next one of its account waiting. */
export const WAIT_SECONDS = 50;
export const ADMIN = { tenantId: 'tenant', objectId: 'admin-1', displayName: 'Ada Admin' };
const DEVICE = { make: 'Contoso', model: 'Console', serialNumber: 'SN-1' };
const KEY = { kty: 'RSA', n: 'AQAB', e: 'AQAB' } as const;

/** Where a process opens the database: the address of a server, or a folder. */
export interface Address {
  readonly databaseUrl?: string;
  readonly dataDir: string;
}

/** One engine under test. */
interface Place {
  readonly address: Address;
  engine(): Promise<Engine>;
  dispose(): Promise<void>;
}

async function onPGlite(): Promise<Place> {
  const dataDir = await newDataFolder();
  return {
    address: { dataDir },
    engine: () => openEmbedded(dataDir),
    dispose: () => rm(dataDir, { recursive: true }),
  };
}

async function onPostgres(): Promise<Place | undefined> {
  const database = await newServerDatabase();
  if (!database) return undefined;
  const { url } = database;
  return {
    address: { databaseUrl: url, dataDir: '' },
    engine: () => Promise.resolve(openServer(url, assert.fail)),
    dispose: () => database.drop(),
  };
}

/** The store of the running test, and what lies behind it. */
export interface StoreUnderTest {
  get store(): OpenedStore;
  /** Of a shared engine. */
  get url(): string;
  reopen(): Promise<void>;
  /** Leaves the database to other processes; the store is closed meanwhile. */
  away<Result>(work: (address: Address) => Promise<Result>): Promise<Result>;
  /** Works on the engine itself; the store is closed meanwhile, as an embedded database is opened once at a time. */
  behind<Result>(work: (engine: Engine) => Promise<Result>): Promise<Result>;
  /** Runs a statement beside the open store, and returns what it returns. */
  rows<Row>(statement: string): Promise<readonly Row[]>;
}

class OpenedPlace implements StoreUnderTest {
  #place: Place | undefined;
  #engine: Engine | undefined;
  #store: OpenedStore | undefined;

  get store(): OpenedStore {
    assert.ok(this.#store);
    return this.#store;
  }

  get url(): string {
    return this.#place?.address.databaseUrl ?? assert.fail('an embedded database has no address');
  }

  /** `false` when there is no such engine here. */
  async open(place: Place | undefined): Promise<boolean> {
    this.#place = place;
    if (place) await this.#openStore(place);
    return place !== undefined;
  }

  async #openStore(place: Place): Promise<void> {
    this.#engine = await place.engine();
    this.#store = await openStoreOn(this.#engine, { ...place.address, auditKey: AUDIT_KEY });
  }

  async reopen(): Promise<void> {
    await this.away(async () => undefined);
  }

  async away<Result>(work: (address: Address) => Promise<Result>): Promise<Result> {
    const place = this.#place ?? assert.fail();
    await this.store.close();
    try {
      return await work(place.address);
    } finally {
      await this.#openStore(place);
    }
  }

  behind<Result>(work: (engine: Engine) => Promise<Result>): Promise<Result> {
    return this.away(async () => {
      const engine = await (this.#place ?? assert.fail()).engine();
      try {
        return await work(engine);
      } finally {
        await engine.close();
      }
    });
  }

  async rows<Row>(statement: string): Promise<readonly Row[]> {
    const { db } = this.#engine ?? assert.fail('no database is open');
    return (await sql.raw<Row>(statement).execute(db)).rows;
  }

  async dispose(): Promise<void> {
    await this.#store?.close();
    await this.#place?.dispose();
  }
}

type NamedEngine = readonly [string, () => Promise<Place | undefined>];

const POSTGRES: NamedEngine = ['on a PostgreSQL server', onPostgres];
const ENGINES: readonly NamedEngine[] = [['on the embedded database', onPGlite], POSTGRES];

/** For what an embedded database cannot have, such as several processes. */
export const SHARED_ENGINES: readonly NamedEngine[] = [POSTGRES];

/** The same tests on every engine. */
export function storeContract(
  title: string,
  tests: (opened: StoreUnderTest) => void,
  engines: readonly NamedEngine[] = ENGINES,
): void {
  for (const [engine, place] of engines) {
    describe(`${title} ${engine}`, function suite() {
      this.timeout(120_000);
      const opened = new OpenedPlace();
      before(async function open() {
        if (!(await opened.open(await place()))) skipBecause(this, noPostgresReason());
      });
      after(() => opened.dispose());
      afterEach(() => opened.store.setClockOffset(0));
      tests(opened);
    });
  }
}

let serial = 0;

export async function addAccount(store: OpenedStore): Promise<ResourceAccount> {
  serial += 1;
  const upn = `room-${serial}@contoso.example`;
  const account = assessAccount({
    id: randomUUID(),
    upn,
    mail: upn,
    displayName: `Room ${serial}`,
    building: 'Main',
    floor: '2',
    accountEnabled: true,
    skuPartNumbers: ['Microsoft_Teams_Rooms_Pro'],
    hasRoomsLicence: true,
    usageLocation: 'DE',
    passwordNeverExpires: true,
    syncedFromOnPremises: false,
    lastPasswordChangeAt: new Date('2026-01-02T03:04:05.678Z'),
  });
  await store.transaction((tx) => tx.accounts.save([account]));
  return account;
}

export async function issue(
  store: OpenedStore,
  accountId: string,
  expectedSerialNumber = '',
  ownSelector = '',
): Promise<Otp> {
  serial += 1;
  const selector = ownSelector || `S${serial}`;
  return await store.transaction(async (tx) => {
    await tx.locks.accounts([accountId]);
    for (const old of await tx.otps.supersede(accountId)) await tx.requests.cancel(old.id, SYSTEM, 'superseded');
    const otp = await tx.otps.insert({
      id: randomUUID(),
      selector,
      accountId,
      issuedBy: ADMIN,
      ttlHours: 8,
      passwordMode: 'reset',
      ...(expectedSerialNumber && { expectedSerialNumber }),
      verifier: { salt: 'c2FsdA==', hash: 'aGFzaA==', pepperVersion: 1 },
    });
    await tx.audit.append({ actor: asActor(ADMIN), act: 'otp_issued', accountId, otpId: otp.id });
    return otp;
  });
}

export async function submit(
  store: OpenedStore,
  otp: Otp,
  serialNumber: string = DEVICE.serialNumber,
): Promise<ApprovalRequest> {
  return await store.transaction(async (tx) => {
    await tx.locks.accountAndTwins(otp.accountId, serialNumber);
    assert.equal(await tx.otps.submit(otp.id), true);
    return await tx.requests.open({
      id: randomUUID(),
      otpId: otp.id,
      device: { ...DEVICE, serialNumber },
      publicKey: KEY,
      decisionMinutes: 60,
    });
  });
}

/** Changes a request in a transaction that has locked its account. */
async function changing<Result>(
  store: OpenedStore,
  requestId: string,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  return store.transaction(async (tx) => {
    await tx.locks.accountsOf([requestId]);
    return work(tx);
  });
}

/** A fresh request that waits for its decision; of a new account unless one is given. */
export async function submitted(store: OpenedStore, accountId?: string): Promise<ApprovalRequest> {
  return await submit(store, await issue(store, accountId ?? (await addAccount(store)).id));
}

export async function approve(
  store: OpenedStore,
  { id, revision }: ApprovalRequest,
  objectId = 'admin-1',
): Promise<boolean> {
  const approved = await changing(store, id, (tx) =>
    tx.requests.approve({ requestId: id, revision, by: asActor({ ...ADMIN, objectId }) }),
  );
  return approved !== undefined;
}

/** One whole attempt of an approved request, published without a settle time. */
export async function release(store: OpenedStore, id: string): Promise<void> {
  const { attempt } = (await changing(store, id, (tx) => tx.releases.begin(id, 60, WAIT_SECONDS))) ?? assert.fail();
  await changing(store, id, (tx) => tx.credentials.keep(id, attempt, `jwe-${attempt}`, 60));
  assert.ok(await changing(store, id, (tx) => tx.releases.passwordChanged(id, attempt, 0)));
  assert.equal(await changing(store, id, (tx) => tx.releases.publish(id, attempt, 15)), true);
}

/** A request whose credential waits to be collected. */
export async function ready(store: OpenedStore, accountId?: string): Promise<ApprovalRequest> {
  const request = await submitted(store, accountId);
  await approve(store, request);
  await release(store, request.id);
  return request;
}

export async function deliver(store: OpenedStore, { id, otpId }: ApprovalRequest): Promise<void> {
  await changing(store, id, async (tx) => {
    assert.equal(await tx.releases.deliver(id), true);
    await tx.otps.consume(otpId);
  });
}

/** Ends everything whose clock has ended, and returns the requests. */
export async function expireAll(store: OpenedStore): Promise<readonly ApprovalRequest[]> {
  return store.transaction(async (tx) => {
    const accountIds = await tx.locks.accountsPastTheirClock('', 1000);
    await tx.otps.expire(accountIds);
    return tx.requests.expire(accountIds);
  });
}

/** The hash of a new device code of the request. */
export async function addDeviceCode(store: OpenedStore, requestId: string): Promise<string> {
  const codeHash = randomUUID();
  await store.transaction((tx) => tx.deviceCodes.add(requestId, { codeHash, accessTokenHash: `t-${codeHash}` }));
  return codeHash;
}

export async function statusOf(store: OpenedStore, id: string): Promise<string | undefined> {
  return (await store.requests.byId(id))?.status;
}
