/** Outlines on a grid of 20 by 20, drawn for this page. */
const PATHS = {
  chat: 'M4 4.5h12a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5H9l-4 3v-3H4A1.5 1.5 0 0 1 2.5 13V6A1.5 1.5 0 0 1 4 4.5Zm2 3.5h8m-8 3h5',
  teams:
    'M10 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm-4.5 8v-3.5A2.5 2.5 0 0 1 8 11h4a2.5 2.5 0 0 1 2.5 2.5V17M4.5 9.5a1.8 1.8 0 1 0 0-3.6M15.5 9.5a1.8 1.8 0 1 1 0-3.6M2 15v-1.5A2 2 0 0 1 4 11.5m14 3.500v-1.500a2 2 0 0 0-2-2',
  app: 'M8 9.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7Zm2.500-1 7 7m-2-2-1.800 1.800m-1-4.600L11 12.400',
  console: 'M2.500 4h15v9.500h-15ZM7 17h6m-3-3.500V17M6 8.700h4',
  send: 'm3 3.500 14.500 6.500L3 16.500l2-6.500-2-6.500Zm2 6.500h6',
  close: 'm5 5 10 10M15 5 5 15',
  person: 'M10 9.500a3.200 3.200 0 1 0 0-6.400 3.200 3.200 0 0 0 0 6.400Zm-6 8v-1a4 4 0 0 1 4-4h4a4 4 0 0 1 4 4v1',
  reply: 'M8 5 3.500 9.500 8 14m-4-4.500h7a5 5 0 0 1 5 5V16',
  window: 'M8 4H4v12h12v-4m-5-8h5v5m0-5-7 7',
  help: 'M10 17.500a7.500 7.500 0 1 0 0-15 7.500 7.500 0 0 0 0 15ZM8 8a2 2 0 1 1 2.700 1.900c-.5.200-.7.600-.7 1.100v.500m0 2.300v.100',
  switches: 'M3 6h7m4 0h3M3 14h3m4 0h7M12 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM8 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  check: 'm4 10.500 4 4 8-9',
  more: 'M4.500 10v.100M10 10v.100m5.500-.100v.100',
  back: 'M12 4.500 6.500 10l5.500 5.500',
  lock: 'M5.500 9h9v7.500h-9ZM7.500 9V6.500a2.500 2.500 0 0 1 5 0V9',
} as const;

export type IconName = keyof typeof PATHS;

/** An icon that screen readers skip. A label or a text beside it always says what it means. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
