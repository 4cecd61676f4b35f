import assert from 'node:assert/strict';
import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Admin, Person } from '../../bot/domain/admin.ts';
import { DomainError } from '../../bot/domain/errors.ts';
import type { ConsolePublicKey } from '../../bot/domain/release/credential.ts';
import { newDataFolder, newServerDatabase } from '../support/begun-databases.ts';
import { isWholeForm } from '../support/run/whole-form.ts';
import { DirectoryStandIn } from './directory-stand-in.ts';
import { GROUPS, type ModelServer, openModelServer, TENANT_ID } from './model-server.ts';
import { type CrashPoint, SharedEngine } from './shared-engine.ts';
import { CHANNEL_ID, TeamsStandIn } from './teams-stand-in.ts';

/** A code that somebody generated, as they see it. */
export interface KnownCode {
  readonly otpId: string;
  readonly accountId: string;
  readonly code: string;
  readonly issuer: Admin;
}

/** A key pair of a console. */
export interface ConsoleKey {
  readonly publicKey: ConsolePublicKey;
  readonly privateKey: KeyObject;
}

/** A console that has a request, with what it collected. */
export interface KnownConsole {
  readonly requestId: string;
  readonly accountId: string;
  readonly otpId: string;
  readonly key: ConsoleKey;
  readonly matchCode: string;
  readonly deviceCode: string;
  token?: string;
  /** The password of the latest envelope. */
  password?: string;
}

/** An opening that was not revealed yet. */
interface KnownOpening {
  readonly openingId: string;
  readonly code: KnownCode;
  readonly key: ConsoleKey;
  readonly nonce: Buffer;
}

/** A decision that won, or that may have won because the server crashed before its answer. */
interface Decision {
  readonly requestId: string;
  readonly what: 'approved' | 'rejected';
  readonly by: string;
  readonly isSure: boolean;
}

/** What a use case came to. A refusal is an answer; a crash is none. */
export type Answer<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'refused'; readonly error: DomainError }
  | { readonly kind: 'crashed' };

/** What the people and consoles of one run know. */
export interface Known {
  readonly accountIds: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  readonly codes: KnownCode[];
  readonly openings: KnownOpening[];
  readonly consoles: KnownConsole[];
  readonly decisions: Decision[];
  /** Accounts whose password somebody else set after the server had stopped looking. */
  readonly changedUnseen: Set<string>;
  /** People who had no permissions for a while, so that they were not told of everything. */
  readonly unheeded: Set<string>;
  /** The states of requests and codes after the last command. */
  readonly states: Map<string, string>;
}

const NAMES = ['Ada', 'Bo', 'Cleo', 'Dan'] as const;
/** Ada may do everything, Bo generates, Cleo approves, and Dan reads. */
const MEMBERSHIPS = [[GROUPS.generators, GROUPS.approvers], [GROUPS.generators], [GROUPS.approvers], [GROUPS.readers]];
export const PEOPLE: readonly Admin[] = NAMES.map((displayName) => ({
  tenantId: TENANT_ID,
  objectId: displayName.toLowerCase(),
  displayName,
}));
const SERVERS = 2;
const KEYS = 3;

/** Settings of a database that nobody needs after the test. A crash of the model ends a server and not the database. */
const HASTY = '\nfsync = off\nsynchronous_commit = off\nfull_page_writes = off\n';
/** Runs after which dead rows are cleared, as a server does by itself. */
const VACUUM_RUNS = 20;

function newKey(): ConsoleKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { n = '' } = publicKey.export({ format: 'jwk' });
  return { privateKey, publicKey: { kty: 'RSA', n, e: 'AQAB' } };
}

/** Everything of the model: the database, the servers on it, and what they talk to. It serves one run after another. */
export class World {
  readonly shared: SharedEngine;
  readonly keys: readonly ConsoleKey[] = Array.from({ length: KEYS }, newKey);
  readonly directory: DirectoryStandIn;
  readonly teams: TeamsStandIn;
  readonly #dispose: () => Promise<void>;
  readonly #servers: (ModelServer | undefined)[] = [];
  #known: Known | undefined;
  #points = new Map<number, CrashPoint>();
  #runs = 0;
  /** How many commands of each kind ran. */
  readonly commands = new Map<string, number>();
  crashes = 0;
  /** How many requests were seen in each state. */
  readonly reached = new Map<string, number>();

  constructor(shared: SharedEngine, dispose: () => Promise<void>) {
    this.shared = shared;
    this.#dispose = dispose;
    this.teams = new TeamsStandIn(() => shared.now());
    this.directory = new DirectoryStandIn(
      () => shared.now(),
      (accountId) => this.#requireApproval(accountId),
    );
  }

  static async open(): Promise<World> {
    const database = isWholeForm ? undefined : await newServerDatabase();
    const world = database
      ? new World(SharedEngine.onServer(database.url), () => database.drop())
      : await World.#openEmbedded();
    const { store, admins } = await world.server(0);
    world.#givePeople();
    await store.transaction(async (tx) => {
      for (const { objectId } of PEOPLE) {
        const chat = {
          tenantId: TENANT_ID,
          objectId,
          conversationId: `a:${objectId}`,
          serviceUrl: 'https://t.example/',
        };
        await tx.chats.note(chat);
      }
    });
    const channel = { teamId: 'team', teamName: 'IT', channelId: CHANNEL_ID, channelName: 'Approvals' };
    const [ada] = PEOPLE;
    assert.ok(ada);
    await admins.chooseChannel(ada, { tenantId: TENANT_ID, ...channel, serviceUrl: 'https://t.example/' });
    return world;
  }

  get known(): Known {
    return this.#known ?? assert.fail('no run has begun');
  }

  get runs(): number {
    return this.#runs;
  }

  /** Begins a run with accounts of its own. */
  async begin(): Promise<Known> {
    this.#runs += 1;
    this.calm();
    this.teams.forget();
    await this.shared.rows(sql`delete from pgboss.job`);
    if (this.#runs % VACUUM_RUNS === 0) await this.shared.base.vacuum();
    const names = new Map([1, 2].map((number) => [randomUUID() as string, `Room ${this.#runs}.${number}`]));
    const accounts = [...names].map(([id, name]) => this.directory.addRoom(id, name));
    const { store } = await this.server(0);
    await store.transaction((tx) => tx.accounts.save(accounts));
    this.#known = {
      accountIds: [...names.keys()],
      names,
      codes: [],
      openings: [],
      consoles: [],
      decisions: [],
      changedUnseen: new Set(),
      unheeded: new Set(),
      states: new Map(),
    };
    return this.#known;
  }

  #givePeople(): void {
    for (const [index, { objectId, displayName }] of PEOPLE.entries())
      this.grant(objectId, displayName, MEMBERSHIPS[index]);
  }

  grant(objectId: string, displayName: string, groupIds: readonly string[] = []): void {
    const person: Person = { objectId, displayName, userType: 'Member', accountEnabled: true, groupIds };
    this.directory.people.set(objectId, person);
  }

  /** Takes all permissions of a person, or gives back those that they have at first. */
  togglePermissions(index: number): void {
    const person = PEOPLE[index] ?? assert.fail();
    const has = (this.directory.people.get(person.objectId)?.groupIds.length ?? 0) > 0;
    this.grant(person.objectId, person.displayName, has ? [] : MEMBERSHIPS[index]);
    this.known.unheeded.add(person.objectId);
  }

  isIn(by: Admin, group: string): boolean {
    return this.directory.people.get(by.objectId)?.groupIds.includes(group) === true;
  }

  /** A server of this place. One that crashed is started anew. */
  async server(place: number): Promise<ModelServer> {
    const index = place % SERVERS;
    const known = this.#servers[index];
    if (known && !known.link.isDead) return known;
    await known?.close();
    const server = await openModelServer(this.shared, this);
    this.#servers[index] = server;
    return server;
  }

  /** Stops a server in order; the next call of its place starts another one. */
  async stop(place: number): Promise<void> {
    const index = place % SERVERS;
    await this.#servers[index]?.close();
    this.#servers[index] = undefined;
  }

  /** Lets the server of this place crash at a point of what it does from now on. */
  crashAt(place: number, point: CrashPoint): void {
    this.#points.set(place % SERVERS, point);
  }

  /**
   * Does something on a server, which may crash meanwhile.
   * @throws any error that is neither an answer nor a crash
   */
  async ask<Result>(place: number, work: (server: ModelServer) => Promise<Result>): Promise<Answer<Result>> {
    const server = await this.server(place);
    server.link.crashAt(this.#points.get(place % SERVERS));
    this.#points.delete(place % SERVERS);
    try {
      const result = await work(server);
      if (!server.link.isDead) return { kind: 'done', result };
    } catch (error) {
      if (!server.link.isDead) {
        if (error instanceof DomainError) return { kind: 'refused', error };
        throw error;
      }
    } finally {
      server.link.crashAt(undefined);
    }
    this.crashes += 1;
    return { kind: 'crashed' };
  }

  noteCommand(name: string): void {
    this.commands.set(name, (this.commands.get(name) ?? 0) + 1);
  }

  async jump(seconds: number): Promise<void> {
    await this.shared.jump(seconds);
    for (const server of this.#servers) if (server && !server.link.isDead) await server.followClock();
    this.directory.catchUp();
    this.teams.catchUp();
  }

  /** Takes all faults back, and gives people their permissions again. */
  calm(): void {
    this.#points.clear();
    this.teams.next = 'done';
    this.directory.nextReset = 'done';
    this.directory.nextRead = undefined;
    this.#givePeople();
  }

  static async #openEmbedded(): Promise<World> {
    const dataDir = await newDataFolder();
    appendFileSync(join(dataDir, 'database', 'postgresql.conf'), HASTY);
    return new World(await SharedEngine.open(dataDir), () => rm(dataDir, { recursive: true }));
  }

  async close(): Promise<void> {
    for (const server of this.#servers) await server?.close();
    await this.shared.close();
    await this.#dispose();
  }

  /** A reset needs a request of the account that somebody approved who had the permission. */
  async #requireApproval(accountId: string): Promise<void> {
    const rows = await this.shared.rows(
      sql<{ id: string }>`select id from requests where account_id = ${accountId} and status = 'approved'`,
    );
    const isApproved = rows.some(({ id }) =>
      this.known.decisions.some(({ requestId, what }) => requestId === id && what === 'approved'),
    );
    assert.ok(isApproved, 'a reset left without an approval');
  }
}
