import type { Behavior } from './behavior.ts';
import { ACTIVITY_FEED_BEHAVIORS } from './graph/activity-feed.ts';
import { ANSWERS_BEHAVIORS } from './graph/answers.ts';
import { BATCHES_BEHAVIORS } from './graph/batches.ts';
import { DEVICES_BEHAVIORS } from './graph/devices.ts';
import { OTHER_SOURCES_BEHAVIORS } from './graph/other-sources.ts';
import { POLICIES_BEHAVIORS } from './graph/policies.ts';
import { PLACES_BEHAVIORS } from './graph/places.ts';
import { SIGN_INS_BEHAVIORS } from './graph/sign-ins.ts';
import { USERS_BEHAVIORS } from './graph/users.ts';
import { WRITES_BEHAVIORS } from './graph/writes.ts';
import { ISSUER_BEHAVIORS } from './issuer.ts';
import { ROOMS_APP_BEHAVIORS } from './rooms-app.ts';
import { TEAMS_BEHAVIORS } from './teams.ts';

/** The name of the sandbox without any reported behavior. */
export const DOCUMENTED = 'documented';

/** All behaviors that a sandbox can have besides the documented one. */
export const BEHAVIORS: readonly Behavior[] = [
  ...PLACES_BEHAVIORS,
  ...USERS_BEHAVIORS,
  ...WRITES_BEHAVIORS,
  ...ANSWERS_BEHAVIORS,
  ...BATCHES_BEHAVIORS,
  ...DEVICES_BEHAVIORS,
  ...OTHER_SOURCES_BEHAVIORS,
  ...SIGN_INS_BEHAVIORS,
  ...POLICIES_BEHAVIORS,
  ...ACTIVITY_FEED_BEHAVIORS,
  ...TEAMS_BEHAVIORS,
  ...ISSUER_BEHAVIORS,
  ...ROOMS_APP_BEHAVIORS,
];

/** A name that no behavior has. The message lists the ones that exist. */
export class UnknownBehavior extends Error {
  override readonly name = 'UnknownBehavior';

  constructor(name: string) {
    const known = [DOCUMENTED, ...BEHAVIORS.map((behavior) => behavior.name)];
    super(`There is no behavior "${name}". The known ones are:\n  ${known.join('\n  ')}`);
  }
}

/** Finds behaviors by name. `documented` stands for none. @throws UnknownBehavior */
export function behaviorsNamed(names: readonly string[]): readonly Behavior[] {
  return [...new Set(names)]
    .filter((name) => name !== DOCUMENTED)
    .map((name) => {
      const found = BEHAVIORS.find((behavior) => behavior.name === name);
      if (found === undefined) throw new UnknownBehavior(name);
      return found;
    });
}

/** Reads the names in a text with commas between them, such as the value of `SANDBOX_BEHAVIORS`. */
export function namesIn(text: string): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Returns what is wrong with such a text, or `undefined` if every name has a behavior. */
export function mistakeInBehaviors(text: string): string | undefined {
  try {
    behaviorsNamed(namesIn(text));
    return undefined;
  } catch (error) {
    if (error instanceof UnknownBehavior) return error.message;
    throw error;
  }
}
