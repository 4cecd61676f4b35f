import { fitWords } from '../../domain/consoles/console-words.ts';
import { reportedLine } from '../../domain/consoles/device.ts';
import type { AppliedPolicy, RoomService } from '../../domain/ports/conditional-access.ts';
import type { InventoryDevice } from '../../domain/ports/device-inventory.ts';
import type { LoggedSignIn } from '../../domain/ports/sign-in-log.ts';

/** What a person read with their own permission. */
export type PersonLook =
  | {
      readonly outcome: 'read';
      readonly source: 'sign_in_log';
      readonly signIns: readonly LoggedSignIn[];
      readonly isIncomplete?: true;
    }
  | {
      readonly outcome: 'read';
      readonly source: 'conditional_access';
      readonly policies: readonly AppliedPolicy[];
      /** The services for which the evaluation lacked information. */
      readonly notEnough: readonly RoomService[];
    }
  | { readonly outcome: 'read'; readonly source: 'autopilot' | 'intune'; readonly devices: readonly InventoryDevice[] };

function fit(text: string): string {
  return fitWords(reportedLine(text));
}

/** Returns these members as lines that can't mislead. Those that are absent stay so. */
function fitted<Name extends string>(
  record: Readonly<Partial<Record<Name, unknown>>>,
  ...names: readonly Name[]
): Partial<Record<Name, string>> {
  const texts = names.flatMap((name) => {
    const { [name]: text } = record;
    return typeof text === 'string' ? [[name, fit(text)] as const] : [];
  });
  return Object.fromEntries(texts) as Partial<Record<Name, string>>;
}

/** Returns what was read with every name and reason from elsewhere as one line that can't mislead. */
export function fitLook(look: PersonLook): PersonLook {
  switch (look.source) {
    case 'sign_in_log':
      return {
        ...look,
        signIns: look.signIns.map((signIn) => ({
          ...signIn,
          ...fitted(signIn, 'appName', 'resourceName', 'failureReason', 'deviceName'),
          failedPolicies: signIn.failedPolicies.map(fit),
        })),
      };
    case 'conditional_access':
      return { ...look, policies: look.policies.map((policy) => ({ ...policy, name: fit(policy.name) })) };
    case 'intune':
    case 'autopilot':
      return {
        ...look,
        devices: look.devices.map((device) => ({ ...device, ...fitted(device, 'name', 'make', 'model') })),
      };
  }
}
