import type * as v from 'valibot';
import { MOST_IN_ROLLOUT, Selection } from '../rollouts.ts';
import { amount, described, id, listOf, members, optional, readerOf, textUpTo } from '../schema/shape.ts';

/** POST with {@link AutopilotImportBody} returns {@link AutopilotImport}. */
export const AUTOPILOT_IMPORT_PATH = '/api/tab/autopilot-serial-numbers';

export const AutopilotImportBody = members({ selection: Selection });
export type AutopilotImportBody = v.InferOutput<typeof AutopilotImportBody>;

const ImportedSerialNumber = members({
  accountId: id,
  displayName: textUpTo(1000),
  upn: textUpTo(1000),
  serialNumber: textUpTo(64),
});

const AmbiguousAccount = members({
  displayName: textUpTo(1000),
  upn: textUpTo(1000),
  devices: described(
    listOf(textUpTo(1000)),
    'The devices with this name, each with its serial number, for people to read.',
  ),
});

export const AutopilotImport = members(
  {
    found: described(
      listOf(ImportedSerialNumber, MOST_IN_ROLLOUT),
      'The accounts of which exactly one device in Autopilot has the name, and no other account.',
    ),
    ambiguous: described(
      listOf(AmbiguousAccount, MOST_IN_ROLLOUT),
      'The accounts of which several devices or accounts have the name. The server never guesses.',
    ),
    devices: described(amount, 'The number of devices in Autopilot.'),
    problem: optional(described(textUpTo(1000), 'Why Autopilot could not be read, in words.')),
  },
  'Serial numbers from Autopilot for accounts, by the names of devices. Nothing is stored.',
);
export type AutopilotImport = v.InferOutput<typeof AutopilotImport>;

export const parseAutopilotImportBody = readerOf(AutopilotImportBody);
export const parseAutopilotImport = readerOf(AutopilotImport);
