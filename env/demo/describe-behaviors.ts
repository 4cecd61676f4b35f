import { BEHAVIORS, DOCUMENTED } from '../sandbox/behaviors/behavior-list.ts';

/** Returns the list of all behaviors for a terminal: each with what it does and the public page that it comes from. */
export function describeBehaviors(): string {
  return [
    `${DOCUMENTED}\n  Everything works as Microsoft documents it. This is the default.`,
    ...BEHAVIORS.map(({ name, does, source }) => `${name}\n  ${does}\n  ${source}`),
    'Set SANDBOX_BEHAVIORS to one or more names, with commas between them.',
  ].join('\n');
}
