import type { Inventory } from '../ports/device-inventory.ts';
import { fitWords } from './console-words.ts';
import type { DeviceInformation } from './device.ts';
import { type DeviceLook, enrolledDaysAgo, type FoundDevice, type KnownDevice, knownDevice } from './known-device.ts';

interface Place {
  readonly inventory: Inventory;
  /** The name in the inventory, written so that it can't mislead. */
  readonly name?: string;
  /** Full days between the enrollment and the look. */
  readonly daysAgo?: number;
}

/** Which device a console is, as people read it. Texts of the inventory are written so that they can't mislead. */
export type ShownDevice =
  | (Place & { readonly verdict: 'known' })
  | (Place & { readonly verdict: 'differs'; readonly make?: string; readonly model?: string })
  | Exclude<KnownDevice, { readonly device: FoundDevice }>;

/** Returns which device a console is, with every text of the inventory made safe to show ({@link fitWords}). */
export function shownDevice(console: DeviceInformation, look: DeviceLook): ShownDevice {
  const known = knownDevice(console, look);
  if (known.verdict !== 'known' && known.verdict !== 'differs') return known;
  const { inventory, device } = known;
  const { name, make, model } = device;
  const daysAgo = enrolledDaysAgo(device, look.lookedAt);
  const place = {
    inventory,
    ...(name !== undefined && { name: fitWords(name) }),
    ...(daysAgo !== undefined && { daysAgo }),
  };
  if (known.verdict === 'known') return { verdict: 'known', ...place };
  return {
    verdict: 'differs',
    ...place,
    ...(known.differs.includes('make') && make !== undefined && { make: fitWords(make) }),
    ...(known.differs.includes('model') && model !== undefined && { model: fitWords(model) }),
  };
}
