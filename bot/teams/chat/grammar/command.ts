import type { Lifetime } from './lifetime.ts';

/** Rooms as someone named them, for one command. */
export interface SaidRooms {
  /** The names without the words around them, such as "Oslo 3.14 and Oslo 3.15". */
  readonly rooms: string;
  /** Longer readings that may be the very name of a room, such as "Room for 2 days". */
  readonly orName: readonly string[];
}

/**
 * What someone said to the bot. The grammar knows no rooms, so names stay text, and a command may have other readings that
 * a look at the rooms decides.
 */
export type Command =
  | { readonly kind: 'help'; readonly understood: boolean }
  | { readonly kind: 'greeting' }
  | { readonly kind: 'thanks' }
  | ({
      readonly kind: 'generate';
      readonly lifetime?: Lifetime;
      /** The name of a building, if the text may mean all rooms of one. */
      readonly building?: string;
    } & SaidRooms)
  | { readonly kind: 'ask account'; readonly lifetime?: Lifetime }
  /** A code for all rooms, or for many that a file names. */
  | { readonly kind: 'wizard' }
  | ({ readonly kind: 'status' } & SaidRooms)
  | { readonly kind: 'overview' }
  | { readonly kind: 'pending'; readonly after?: string }
  | ({
      readonly kind: 'revoke';
      /** Someone said "undo" or "cancel", which may mean an approval too. */
      readonly isUndo?: true;
    } & SaidRooms)
  /** Revoke, without a room. */
  | { readonly kind: 'ask revoke' }
  /** Undo, without a room. */
  | { readonly kind: 'undo' }
  /** `target` is the room or the request, followed by the digits. */
  | ({ readonly kind: 'approve'; readonly target: string } & Pick<SaidRooms, 'orName'>)
  /** `target` is the room or the request, followed by the reason. */
  | ({ readonly kind: 'reject'; readonly target: string } & Pick<SaidRooms, 'orName'>)
  | { readonly kind: 'use channel' }
  | { readonly kind: 'accept list' }
  | { readonly kind: 'rules' }
  /** Several acts in one message. `otherwise` is what it means if the words of the second one are names of rooms. */
  | { readonly kind: 'several'; readonly otherwise?: Command }
  /** A verb that could mean several acts, such as reset. */
  | { readonly kind: 'unclear'; readonly room: string }
  /** A verb with typing errors. `command` is what the corrected text `said` means; `text` is what was typed. */
  | { readonly kind: 'meant'; readonly command: Command; readonly said: string; readonly text: string }
  /** Anything else, which may be the name of a room. */
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'too long' };
