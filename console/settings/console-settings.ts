import type { Language } from '../../contract/language.ts';
import type { RootFingerprint } from '../network/trust.ts';
import type { Pin } from '../trust/pins.ts';

/** What the console program is prepared with. An absent setting was named by no source. */
export interface ConsoleSettings {
  /** Base address of the server, without a slash at its end. */
  readonly server?: string;
  readonly pins: readonly Pin[];
  /** The roots that the server may have although they aren't public; absent when there are none. */
  readonly tlsRoots?: readonly RootFingerprint[];
  readonly language?: Language;
  /** Whom the installer can call: one line of at most 200 printable characters. */
  readonly supportText?: string;
}

/** The most characters of `supportText`. It has to fit beside the digits on a console of 1280×800. */
export const SUPPORT_TEXT_LENGTH = 200;

/** The settings of one source, and the name by which messages call it: a path, a registry key, or an option. */
export interface SettingsSource {
  readonly where: string;
  readonly settings: ConsoleSettings;
}
