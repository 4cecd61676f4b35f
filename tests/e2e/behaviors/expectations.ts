import { BEHAVIORS } from '../../../env/sandbox/behaviors/behavior-list.ts';
import type { Outcome } from './main-flows.ts';

/** What must come of the main flows while the sandbox has a behavior. */
interface Expectation {
  /** The parts that end otherwise than {@link FINE}, each with what must be read in place of that. */
  readonly unlike?: Partial<Readonly<Record<keyof Outcome, RegExp>>>;
  /** What is still to be built before this can hold. The suite prints it and runs the rest. */
  readonly pending?: string;
}

const FINE: Outcome = { sync: 'complete', accounts: 'all', chat: 'answers', release: 'signed in' };

const NO_PERMISSION = /You don't have permission to do this/;
const SUSPENDED = /has ended or is suspended/;
const LISTS = 'a source of the list of accounts may fail alone';

/** Behaviors that are not named here change nothing that a person would see, except that some acts take a second try. */
const SPECIAL: Readonly<Record<string, Expectation>> = {
  'reported:places-not-found': { pending: LISTS },
  'reported:places-forbidden': { pending: LISTS },
  'reported:places-empty': { pending: LISTS },
  'reported:places-no-next-link': { pending: LISTS },
  'reported:places-skip-ignored': { pending: LISTS },
  'reported:licenses-null': { pending: 'an account whose license is unknown stays on the list' },
  'reported:users-link-repeats': { unlike: { sync: /repeat/ }, pending: 'a repeated link ends the sync' },
  'reported:subscriptions-suspended': { unlike: { chat: SUSPENDED, release: SUSPENDED } },
  'reported:chat-blocked': { unlike: { chat: /^silent$/ } },
  'reported:anonymous-members': { unlike: { chat: NO_PERMISSION, release: NO_PERMISSION } },
};

/** One run of the main flows. */
export interface Case {
  readonly names: readonly string[];
  readonly pending?: string;
  /** Says what is wrong with an outcome. */
  readonly faults: (outcome: Outcome) => readonly string[];
}

/** Where two behaviors change the same part, the part ends as one of them says. */
function caseOf(names: readonly string[]): Case {
  const expectations = names.map((name) => SPECIAL[name] ?? {});
  const pending = expectations.find((expectation) => expectation.pending !== undefined)?.pending;
  const faults: Case['faults'] = (outcome) =>
    (Object.keys(FINE) as (keyof Outcome)[]).flatMap((part) => {
      const wanted = expectations.flatMap(({ unlike }) => unlike?.[part] ?? []);
      const isRight =
        wanted.length === 0 ? outcome[part] === FINE[part] : wanted.some((words) => words.test(outcome[part]));
      return isRight ? [] : [`${part}: ${outcome[part]}`];
    });
  return { names, faults, ...(pending !== undefined && { pending }) };
}

const NAMES = BEHAVIORS.map(({ name }) => name);

/** Each behavior by itself. */
export const SINGLE_CASES: readonly Case[] = NAMES.map((name) => caseOf([name]));

/** Every pair of behaviors that don't wait for something to be built. */
export const ALL_PAIRS: readonly Case[] = NAMES.flatMap((first, index) =>
  NAMES.slice(index + 1).map((second) => caseOf([first, second])),
).filter(({ pending }) => pending === undefined);

const MOST_SAMPLED = 20;

/** At most 20 pairs, in which each behavior of {@link ALL_PAIRS} occurs: each goes with the one half the list away. */
export const SAMPLED_PAIRS: readonly Case[] = (() => {
  const settled = NAMES.filter((name) => SPECIAL[name]?.pending === undefined);
  const half = Math.ceil(settled.length / 2);
  return settled
    .slice(0, Math.min(half, MOST_SAMPLED))
    .map((name, index) => caseOf([name, settled[index + half] ?? settled[0] ?? name]));
})();
