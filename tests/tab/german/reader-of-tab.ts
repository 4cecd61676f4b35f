import type { Context } from 'mocha';
import type { TabTexts } from '../../../texts/en/tab-texts.ts';
import type { TabStage, TabWindow } from '../tab-window.ts';

/** A reader of one language, for whom a test goes through the tab. */
export interface ReaderOfTab {
  readonly texts: TabTexts;
  /** Opens the stage on which this reader opens windows, for a `before` hook. */
  openStage(context: Context): Promise<TabStage>;
  /** Asserts that what the window shows is whole and in the reader's language; `name` is that of the place. */
  check(window: TabWindow, name: string): Promise<void>;
  /** Asserts that the text of a dialog with a command for PowerShell is in the reader's language. */
  checkDialog(text: string): void;
}
