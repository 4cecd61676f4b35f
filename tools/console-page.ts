/** Puts the page of the console program into one file that the program can load without a build. */
import { writeFileSync } from 'node:fs';
import { PAGE_FILES, pageFilesText } from './console-page/page-files.ts';

writeFileSync(PAGE_FILES, await pageFilesText());
console.log('written: console/page/page-files.json');
