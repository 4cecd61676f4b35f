import type { KnownDeviceTexts } from '../../../../texts/en/known-device.ts';
import { knownDeviceWords } from '../../../../texts/known-device-words.ts';
import type { ApprovalRequest } from '../../../domain/approval/approval-request.ts';
import type { DeviceInformation } from '../../../domain/consoles/device.ts';
import type { DeviceLook } from '../../../domain/consoles/known-device.ts';
import { shownDevice } from '../../../domain/consoles/shown-device.ts';
import { plain } from '../../markdown.ts';
import { fact, type Fact } from '../card.ts';

/** Returns which device the console is as a line of a card; none until the inventories were asked. */
export function knownDeviceFacts(
  { knownDevice: texts }: { readonly knownDevice: KnownDeviceTexts },
  { device, deviceLook }: ApprovalRequest,
): readonly Fact[] {
  if (!deviceLook) return [];
  return [fact(texts.label, knownDeviceWords(texts, shownDevice(device, deviceLook), plain))];
}

/** Returns the reply in the thread of a card that lacks what the inventories say. */
export function knownDeviceReply(texts: KnownDeviceTexts, device: DeviceInformation, look: DeviceLook): string {
  return texts.reply(knownDeviceWords(texts, shownDevice(device, look), plain));
}
