/** Why the inventories of the tenant could not be read. */
interface UnreadWords {
  readonly no_permission: string;
  readonly no_license: string;
  readonly busy: string;
  readonly no_answer: string;
  readonly switched_off: string;
}

/** Which device a console is, by Intune and Autopilot: on the card, in its thread, in chat and in the tab. */
export const knownDeviceTexts = {
  label: 'Inventory',
  /** The inventories by their names at Microsoft. */
  inventories: { intune: 'Intune', autopilot: 'Autopilot' },
  /** The inventory has the device. The name is as the inventory gives it. */
  known: (inventory: string, name: string) =>
    name === '' ? `In ${inventory}, without a name` : `In ${inventory} as ${name}`,
  enrolled: (days: number) => {
    if (days === 0) return 'enrolled today';
    return days === 1 ? 'enrolled yesterday' : `enrolled ${days} days ago`;
  },
  differs: {
    make: (found: string) => `The make is different there: ${found}.`,
    model: (found: string) => `The model is different there: ${found}.`,
  },
  several: "Several devices: this serial number doesn't name a single device.",
  unknown_device: 'Not in your inventory',
  /** An inventory that could not be read might have the device. */
  notRead: (inventory: string) => `${inventory} couldn't be read.`,
  notChecked: (reason: string) => `Not checked: ${reason}`,
  unread: {
    no_permission: 'the app has no permission to read Intune or Autopilot.',
    no_license: 'the tenant has no license for it.',
    busy: 'Microsoft Graph is busy.',
    no_answer: "Microsoft Graph didn't answer.",
    switched_off: 'the tenant has neither Intune nor Autopilot.',
  } as UnreadWords,
  /** The import of serial numbers in the wizard. */
  importUnread: (reason: string) => `Autopilot couldn't be read: ${reason}`,
  /** The reply in the thread of the card, when the inventories answered after it was posted. */
  reply: (words: string) => `Your inventory about this console: ${words}`,
};

export type KnownDeviceTexts = typeof knownDeviceTexts;
