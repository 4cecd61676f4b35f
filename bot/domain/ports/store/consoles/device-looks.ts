import type { DeviceLook } from '../../../consoles/known-device.ts';

/** What the inventories of the tenant said about the consoles of requests. */
export interface DeviceLooks {
  /**
   * Stores the answers of the inventories, in place of those of an earlier look, and makes the pages show them.
   * @returns `on_card` when nobody has begun to post the card of the request, so that it will show the answers, and
   * `after_card` when the card may lack them
   */
  note(requestId: string, answers: DeviceLook['answers']): Promise<'on_card' | 'after_card'>;
}
