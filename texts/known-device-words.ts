import type { KnownDeviceTexts } from './en/known-device.ts';

type InventoryName = keyof KnownDeviceTexts['inventories'];

/** Which device a console is, as far as words need it. */
export type ToldDevice =
  | { readonly verdict: 'known'; readonly inventory: InventoryName; readonly name?: string; readonly daysAgo?: number }
  | {
      readonly verdict: 'differs';
      readonly inventory: InventoryName;
      readonly name?: string;
      readonly daysAgo?: number;
      readonly make?: string;
      readonly model?: string;
    }
  | { readonly verdict: 'several' }
  | { readonly verdict: 'unknown_device'; readonly unread: readonly InventoryName[] }
  | { readonly verdict: 'not_checked'; readonly reason: keyof KnownDeviceTexts['unread'] };

/**
 * Says which device a console is.
 * @param shown makes a text from outside safe where it is shown
 */
export function knownDeviceWords(
  texts: KnownDeviceTexts,
  told: ToldDevice,
  shown: (text: string) => string = (text) => text,
): string {
  switch (told.verdict) {
    case 'known':
      return place(texts, told, shown);
    case 'differs': {
      const { make, model } = told;
      const parts = [
        ...(make === undefined ? [] : [texts.differs.make(shown(make))]),
        ...(model === undefined ? [] : [texts.differs.model(shown(model))]),
      ];
      return [`${place(texts, told, shown)}.`, ...parts].join(' ');
    }
    case 'several':
      return texts.several;
    case 'unknown_device': {
      const unread = told.unread.map((inventory) => texts.notRead(texts.inventories[inventory]));
      return unread.length === 0 ? texts.unknown_device : [`${texts.unknown_device}.`, ...unread].join(' ');
    }
    case 'not_checked':
      return texts.notChecked(texts.unread[told.reason]);
  }
}

function place(
  texts: KnownDeviceTexts,
  { inventory, name = '', daysAgo }: Extract<ToldDevice, { readonly inventory: InventoryName }>,
  shown: (text: string) => string,
): string {
  const known = texts.known(texts.inventories[inventory], name === '' ? '' : shown(name));
  return daysAgo === undefined ? known : `${known}, ${texts.enrolled(daysAgo)}`;
}
