import { BEHAVIORS } from '../../../env/sandbox/behaviors/behavior-list.ts';
import type { Outcome } from './main-flows.ts';

/** What must come of the main flows while the sandbox has a behavior. */
interface Expectation {
  /** The parts that end otherwise than {@link FINE}, each with what must be read in place of that. */
  readonly unlike?: Partial<Readonly<Record<keyof Outcome, RegExp>>>;
}

const FINE: Outcome = { sync: 'complete', accounts: 'all', chat: 'answers', release: 'signed in' };

const NO_PERMISSION = /You don't have permission to do this/;
const SUSPENDED = /has ended or is suspended/;

/** Behaviors that are not named here change nothing that a person would see, except that some acts take a second try. */
const SPECIAL: Readonly<Record<string, Expectation>> = {
  'reported:users-link-repeats': { unlike: { sync: /repeats/ } },
  'reported:subscriptions-suspended': { unlike: { chat: SUSPENDED, release: SUSPENDED } },
  'reported:chat-blocked': { unlike: { chat: /^silent$/ } },
  'reported:anonymous-members': { unlike: { chat: NO_PERMISSION, release: NO_PERMISSION } },
};

/** One run of the main flows. */
export interface Case {
  readonly names: readonly string[];
  /** Says what is wrong with an outcome. */
  readonly faults: (outcome: Outcome) => readonly string[];
}

/** Where two behaviors change the same part, the part ends as one of them says. */
function caseOf(names: readonly string[]): Case {
  const expectations = names.map((name) => SPECIAL[name] ?? {});
  const faults: Case['faults'] = (outcome) =>
    (Object.keys(FINE) as (keyof Outcome)[]).flatMap((part) => {
      const wanted = expectations.flatMap(({ unlike }) => unlike?.[part] ?? []);
      const isRight =
        wanted.length === 0 ? outcome[part] === FINE[part] : wanted.some((words) => words.test(outcome[part]));
      return isRight ? [] : [`${part}: ${outcome[part]}`];
    });
  return { names, faults };
}

/** What the Teams Rooms app does comes after the main flows (`tests/e2e/release/after-restart.test.ts`). */
const NAMES = BEHAVIORS.filter(({ start }) => start().roomsApp === undefined).map(({ name }) => name);

/** Each behavior by itself. */
export const SINGLE_CASES: readonly Case[] = NAMES.map((name) => caseOf([name]));

/** Every pair of behaviors. */
export const ALL_PAIRS: readonly Case[] = NAMES.flatMap((first, index) =>
  NAMES.slice(index + 1).map((second) => caseOf([first, second])),
);

const MOST_SAMPLED = 25;

/** At most 25 pairs, in which each behavior of {@link ALL_PAIRS} occurs: each goes with the one half the list away. */
export const SAMPLED_PAIRS: readonly Case[] = (() => {
  const half = Math.ceil(NAMES.length / 2);
  return NAMES.slice(0, Math.min(half, MOST_SAMPLED)).map((name, index) =>
    caseOf([name, NAMES[index + half] ?? NAMES[0] ?? name]),
  );
})();
