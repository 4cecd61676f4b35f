import type { KnownDeviceTexts } from '../en/known-device.ts';

export const knownDeviceTexts: KnownDeviceTexts = {
  label: 'Inventar',
  inventories: { intune: 'Intune', autopilot: 'Autopilot' },
  known: (inventory, name) => (name === '' ? `In ${inventory}, ohne Namen` : `In ${inventory} als ${name}`),
  enrolled: (days) => {
    if (days === 0) return 'heute registriert';
    return days === 1 ? 'gestern registriert' : `vor ${days} Tagen registriert`;
  },
  differs: {
    make: (found) => `Dort steht ein anderer Hersteller: ${found}.`,
    model: (found) => `Dort steht ein anderes Modell: ${found}.`,
  },
  several: 'Mehrere Geräte: Diese Seriennummer bezeichnet kein einzelnes Gerät.',
  unknown_device: 'Nicht in Ihrem Inventar',
  notRead: (inventory) => `${inventory} konnte nicht gelesen werden.`,
  notChecked: (reason) => `Nicht geprüft: ${reason}`,
  unread: {
    no_permission: 'Die App hat keine Berechtigung, Intune oder Autopilot zu lesen.',
    no_license: 'Der Mandant hat keine Lizenz dafür.',
    busy: 'Microsoft Graph ist ausgelastet.',
    no_answer: 'Microsoft Graph hat nicht geantwortet.',
    switched_off: 'Der Mandant hat weder Intune noch Autopilot.',
  },
  importUnread: (reason) => `Autopilot konnte nicht gelesen werden: ${reason}`,
  reply: (words) => `Ihr Inventar zu dieser Konsole: ${words}`,
};
