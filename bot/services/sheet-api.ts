import type { Bound } from './bind.ts';
import { showSheet } from './sheets/show-sheet.ts';

/** The use case for the phone of an installer. Nobody is signed in there. */
export const sheetUseCases = { showSheet };

/** The API that the page of installer sheets calls. */
export type SheetApi = Bound<typeof sheetUseCases>;
