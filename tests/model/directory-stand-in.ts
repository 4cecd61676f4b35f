import assert from 'node:assert/strict';
import { AsyncLocalStorage } from 'node:async_hooks';
import { assessAccount, type ResourceAccount } from '../../bot/domain/accounts/account.ts';
import type { AccountReading } from '../../bot/domain/accounts/reading.ts';
import type { Person } from '../../bot/domain/admin.ts';
import {
  type Directory,
  DirectoryError,
  type MailboxReading,
  type ResetOutcome,
} from '../../bot/domain/ports/directory.ts';
import type { Secret } from '../../bot/domain/secret.ts';
import { readingOf, withFacts } from '../support/samples/readings.ts';
import type { ReadFate, ResetFate, RoomKind } from './fates.ts';

/** Seconds after which a late or overdue reset acts; the server waits 50 for an answer. */
const ACTS_AFTER = { late: 40, overdue: 97 } as const;

interface Room {
  readonly account: ResourceAccount;
  kind: RoomKind;
  password: string;
  changedAt: Date;
  shownBefore: Date;
  hasKey: boolean;
  /** Passwords that a reset still sets, and when. */
  readonly coming: { readonly at: Date; readonly password: string }[];
}

/** The accounts that the target check of this job has read, with what it saw. */
const checked = new AsyncLocalStorage<Map<string, RoomKind>>();

/** Runs one job. A reset needs a target check of the same job. */
export function inJob<Result>(work: () => Promise<Result>): Promise<Result> {
  return checked.run(new Map(), work);
}

/** Plays Microsoft Graph: rooms with passwords, and people with groups. */
export class DirectoryStandIn implements Directory {
  readonly #rooms = new Map<string, Room>();
  readonly people = new Map<string, Person>();
  readonly #now: () => Date;
  /** Called before each reset, which fails when it throws. */
  readonly #beforeReset: (accountId: string) => Promise<void>;
  nextReset: ResetFate = 'done';
  nextRead: ReadFate | undefined;
  /** Resets that reached the directory. */
  resets = 0;

  constructor(now: () => Date, beforeReset: (accountId: string) => Promise<void>) {
    this.#now = now;
    this.#beforeReset = beforeReset;
  }

  addRoom(id: string, name: string): ResourceAccount {
    const upn = `${name}@contoso.example`;
    const account = assessAccount({
      id,
      upn,
      mail: upn,
      displayName: name,
      accountEnabled: true,
      skuPartNumbers: ['Microsoft_Teams_Rooms_Pro'],
      hasRoomsLicence: true,
      usageLocation: 'DE',
      passwordNeverExpires: true,
      syncedFromOnPremises: false,
      isRoomMailbox: true,
    });
    const at = new Date(this.#now().getTime() - 86_400_000);
    const facts = { account, kind: 'room', password: 'first', changedAt: at, shownBefore: at, hasKey: false } as const;
    this.#rooms.set(id, { ...facts, coming: [] });
    return account;
  }

  room(accountId: string): Room {
    return this.#rooms.get(accountId) ?? assert.fail(`there is no account ${accountId}`);
  }

  /** Sets a password as it is set now. No two changes have the same time. */
  set(accountId: string, password: string): void {
    const room = this.room(accountId);
    room.shownBefore = room.changedAt;
    room.changedAt = new Date(Math.max(this.#now().getTime(), room.changedAt.getTime() + 1));
    room.password = password;
  }

  /** Lets resets act whose time has come. */
  catchUp(): void {
    for (const [id, room] of this.#rooms) {
      const due = room.coming.filter(({ at }) => at <= this.#now());
      room.coming.splice(0, room.coming.length, ...room.coming.filter(({ at }) => at > this.#now()));
      for (const { password } of due) this.set(id, password);
    }
  }

  async resetPassword(accountId: string, secret: Secret): Promise<ResetOutcome> {
    const seen = checked.getStore()?.get(accountId);
    assert.equal(seen, 'room', 'a reset left without a target check that allowed it');
    await this.#beforeReset(accountId);
    const fate = this.nextReset;
    this.nextReset = 'done';
    this.resets += 1;
    checked.getStore()?.delete(accountId);
    const room = this.room(accountId);
    if (fate === 'refused') return { outcome: 'refused', problem: 'directory_busy', retryAfterSeconds: 5 };
    if (fate === 'done' || fate === 'lost') this.set(accountId, secret.reveal());
    if (fate === 'late' || fate === 'overdue') {
      const at = new Date(this.#now().getTime() + ACTS_AFTER[fate] * 1000);
      room.coming.push({ at, password: secret.reveal() });
    }
    return { outcome: fate === 'done' ? 'done' : 'unknown' };
  }

  async lastPasswordChangeAt(accountId: string): Promise<Date> {
    const room = this.room(accountId);
    return this.#readFate() === 'stale' ? room.shownBefore : room.changedAt;
  }

  async readAccount(accountId: string): Promise<AccountReading> {
    this.#readFate();
    const { account, kind } = this.room(accountId);
    checked.getStore()?.set(accountId, kind);
    const read = { ...readingOf(account), readAt: this.#now() };
    if (kind === 'gone') return { state: 'gone', readAt: this.#now() };
    if (kind === 'disabled') return withFacts(read, { accountEnabled: false });
    if (kind === 'room') return read;
    return {
      ...read,
      memberships: {
        readable: true,
        roles: [{ id: 'role', name: 'Global Administrator' }],
        roleGroups: [],
        unreadGroups: 0,
      },
    };
  }

  async readAccounts(accountIds: readonly string[]): Promise<ReadonlyMap<string, AccountReading>> {
    const read = accountIds.map(async (id): Promise<[string, AccountReading]> => [id, await this.readAccount(id)]);
    return new Map(await Promise.all(read));
  }

  async person(objectId: string): Promise<Person | undefined> {
    this.#readFate();
    return this.people.get(objectId);
  }

  async hasResourceAccountKey(accountId: string): Promise<boolean> {
    this.#readFate();
    return this.room(accountId).hasKey;
  }

  listAccounts(): never {
    return assert.fail('the model has no list of accounts');
  }

  async revokeSessions(): Promise<void> {
    assert.fail('the model signs no room out');
  }

  async roomMailboxes(): Promise<ReadonlyMap<string, MailboxReading>> {
    return new Map();
  }

  #readFate(): ReadFate | undefined {
    const fate = this.nextRead;
    this.nextRead = undefined;
    if (fate === 'away') throw new DirectoryError('directory_failing');
    return fate;
  }
}
