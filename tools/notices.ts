/** Writes THIRD-PARTY-NOTICES from the installed and bundled packages. Run `npm run build`, then `npm run notices`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NOTICE_FILE, noticeFile } from './notices/notice-file.ts';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
writeFileSync(NOTICE_FILE, noticeFile());
console.log(`${NOTICE_FILE} is written.`);
