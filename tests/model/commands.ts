import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RequestStatus } from '../../bot/domain/approval/approval-request.ts';
import { checkState } from './invariants.ts';
import { MESSAGE_FATES, READ_FATES, RESET_FATES, ROOM_KINDS } from './fates.ts';
import { acknowledge, openCode, poll, reveal, STAGES, submit, typeWrongCode } from './console-acts.ts';
import {
  approve,
  changePassword,
  generate,
  reject,
  releaseAgain,
  retry,
  revoke,
  signInSeen,
  togglePermissions,
} from './people-acts.ts';
import type { ModelServer } from './model-server.ts';
import { runDueJobs } from './workers.ts';
import type { Known, World } from './world.ts';

type Act = (world: World) => Promise<Effect>;

/** What a command did: nothing that a server notices before somebody asks it, or something. */
type Effect = 'asked' | 'quiet';

/** One command of a run: what somebody does, and then the jobs that are due, unless they wait. */
class Command implements fc.AsyncCommand<Known, World> {
  readonly #name: string;
  readonly #asked: unknown;
  readonly #act: Act;
  readonly #isPossible: (known: Known) => boolean;

  constructor(name: string, asked: unknown, act: Act, isPossible: (known: Known) => boolean) {
    this.#name = name;
    this.#asked = asked;
    this.#act = act;
    this.#isPossible = isPossible;
  }

  check(known: Readonly<Known>): boolean {
    return this.#isPossible(known);
  }

  async run(_known: Known, world: World): Promise<void> {
    const effect = await this.#act(world);
    world.noteCommand(this.#name);
    if (effect === 'asked') await checkState(world);
  }

  toString(): string {
    return `${this.#name}(${JSON.stringify(this.#asked)})`;
  }
}

interface Asked {
  readonly place: number;
  /** Whether a server works on the jobs that are due after it. */
  readonly works: boolean;
  /** Whether it is done even if it seems to lead nowhere. */
  readonly anyway: boolean;
}

const asked = {
  place: fc.nat({ max: 1 }),
  works: fc.integer({ min: 0, max: 9 }).map((chance) => chance < 8),
  anyway: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
};
const account = fc.nat({ max: 1 });
const person = fc.nat({ max: 3 });
/** Mostly one of those who may approve and did not generate. */
const approver = fc.constantFrom(2, 2, 2, 2, 0, 0, 1, 3);
/** Mostly Bo, whose codes two people can approve. */
const generator = fc.constantFrom(1, 1, 1, 1, 0, 2, 3);
/** How far back: mostly the latest. */
const back = fc.constantFrom(0, 0, 0, 0, 0, 1, 2);
const key = fc.nat({ max: 2 });
const rarely = fc.integer({ min: 0, max: 7 }).map((chance) => chance === 0);

type Values<Given> = { readonly [Name in keyof Given]: Given[Name] extends fc.Arbitrary<infer Value> ? Value : never };

function command<Given extends Readonly<Record<string, fc.Arbitrary<unknown>>>>(
  name: string,
  given: Given,
  act: (world: World, values: Asked & Values<Given>) => Promise<void | 'quiet'>,
  isPossible: (known: Known) => boolean = () => true,
  /** Whether it leads on. Without that, it is left out mostly, so that runs get far. */
  leadsOn: (known: Known, values: Values<Given>) => boolean = () => true,
): fc.Arbitrary<Command> {
  return fc.record({ ...asked, ...given }).map((values) => {
    const wanted = values as unknown as Asked & Values<Given>;
    const run: Act = async (world) => {
      if ((await act(world, wanted)) === 'quiet') return 'quiet';
      if (wanted.works) await runDueJobs(world, wanted.place);
      return 'asked';
    };
    const { anyway } = wanted;
    return new Command(name, wanted, run, (known) => isPossible(known) && (anyway || leadsOn(known, wanted)));
  });
}

const hasCode = ({ codes }: Known): boolean => codes.length > 0;
const hasRequest = ({ consoles }: Known): boolean => consoles.length > 0;
const hasToken = ({ consoles }: Known): boolean => consoles.some(({ token }) => token !== undefined);

/** Whether a code takes a submission. */
const hasActive = ({ codes, states }: Known): boolean => codes.some(({ otpId }) => states.get(otpId) === 'active');

/** Returns whether there is a request in one of these states. */
function hasIn(...wanted: readonly RequestStatus[]): (known: Known) => boolean {
  return ({ consoles, states }) =>
    consoles.some(({ requestId }) => (wanted as readonly unknown[]).includes(states.get(requestId)));
}

/** Whether an account has neither a code that works nor a console that waits. */
function isIdle({ accountIds, codes, states }: Known, index: number): boolean {
  const own = codes.filter(({ accountId }) => accountId === accountIds[index]);
  return own.every(({ otpId }) => !['active', 'submitted'].includes(states.get(otpId) ?? ''));
}

/** Seconds of jumps. No sum of few of them is the length of a clock. */
const JUMPS = [7, 7, 19, 19, 19, 19, 19, 19, 61, 61, 97, 97, 311, 967, 2_111, 3_701, 3_701, 30_011, 90_011] as const;

const jump = command(
  'jump',
  { seconds: fc.constantFrom(...JUMPS), works: fc.boolean() },
  async (world, { seconds, place }) => {
    await world.jump(seconds);
    if (seconds > 90) await world.ask(place, (server: ModelServer) => server.reconcile());
  },
);
const crash = command(
  'crash',
  { at: fc.constantFrom('statement' as const, 'commit' as const), number: fc.integer({ min: 1, max: 12 }) },
  async (world, { place, at, number }) => {
    world.crashAt(place, { at, number: at === 'commit' ? 1 + (number % 4) : number });
    return 'quiet';
  },
);
const restart = command('restart', {}, async (world, { place }) => {
  await world.stop(place);
  return 'quiet';
});
const work = command('work', {}, async (world, { place, works }) => {
  if (!works) await runDueJobs(world, place);
});
const graph = command('graph', { fate: fc.constantFrom(...RESET_FATES) }, async (world, { fate }) => {
  world.directory.nextReset = fate;
  return 'quiet';
});
const graphReads = command('graph reads', { fate: fc.constantFrom(...READ_FATES) }, async (world, { fate }) => {
  world.directory.nextRead = fate;
  return 'quiet';
});
const connector = command('connector', { fate: fc.constantFrom(...MESSAGE_FATES) }, async (world, { fate }) => {
  world.teams.next = fate;
  return 'quiet';
});
const room = command(
  'room',
  { account, kind: fc.constantFrom('room' as const, ...ROOM_KINDS) },
  async (world, { account: at, kind }) => {
    world.directory.room(world.known.accountIds[at] ?? assert.fail()).kind = kind;
    return 'quiet';
  },
);

const PEOPLE_COMMANDS = {
  generate: command(
    'generate',
    { account, generator, agrees: rarely.map((not) => !not) },
    generate,
    undefined,
    (known, { account: at }) => isIdle(known, at),
  ),
  approve: command(
    'approve',
    { approver, back, isWrong: rarely, twice: rarely },
    approve,
    hasRequest,
    hasIn('pending'),
  ),
  reject: command('reject', { approver, back }, reject, hasRequest, hasIn('pending')),
  revoke: command('revoke', { generator, back }, revoke, hasCode),
  retry: command('retry', { approver, back }, retry, hasRequest, hasIn('needs_attention')),
  releaseAgain: command(
    'release again',
    { approver, back },
    releaseAgain,
    hasRequest,
    hasIn('delivered', 'needs_attention'),
  ),
  permissions: command('permissions', { person }, togglePermissions),
  password: command('someone sets a password', { account }, changePassword),
  signInSeen: command('sign-in seen', { approver, back }, signInSeen, hasRequest, hasIn('delivered')),
} as const;

const CONSOLE_COMMANDS = {
  submit: command('submit', { back, key, twice: rarely }, submit, hasCode, hasActive),
  open: command('open', { back, key }, openCode, hasCode, hasActive),
  reveal: command('reveal', { back, twice: rarely }, reveal, ({ openings }) => openings.length > 0, hasActive),
  wrong: command('wrong code', { back, key }, typeWrongCode, hasCode),
  poll: command('poll', { back, twice: rarely }, poll, hasRequest, hasIn('ready')),
  acknowledge: command(
    'acknowledge',
    { back, stage: fc.constantFrom(...STAGES) },
    acknowledge,
    hasToken,
    hasIn('ready', 'delivered'),
  ),
} as const;

function often<Value>(times: number, value: Value): readonly Value[] {
  return Array.from({ length: times }, () => value);
}

/** All commands, those more often that a request needs on its way. */
export const COMMANDS: readonly fc.Arbitrary<Command>[] = [
  ...often(12, PEOPLE_COMMANDS.generate),
  ...often(16, CONSOLE_COMMANDS.submit),
  ...often(20, PEOPLE_COMMANDS.approve),
  ...often(14, jump),
  ...often(24, CONSOLE_COMMANDS.poll),
  ...often(24, CONSOLE_COMMANDS.acknowledge),
  ...often(4, CONSOLE_COMMANDS.open),
  ...often(8, CONSOLE_COMMANDS.reveal),
  ...often(2, work),
  ...often(3, graph),
  graphReads,
  ...often(3, connector),
  ...often(3, crash),
  restart,
  room,
  PEOPLE_COMMANDS.reject,
  PEOPLE_COMMANDS.revoke,
  PEOPLE_COMMANDS.retry,
  PEOPLE_COMMANDS.retry,
  PEOPLE_COMMANDS.releaseAgain,
  PEOPLE_COMMANDS.permissions,
  PEOPLE_COMMANDS.password,
  PEOPLE_COMMANDS.signInSeen,
  CONSOLE_COMMANDS.wrong,
];
