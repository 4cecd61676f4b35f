/** Writes the software bill of materials from the lock file and the built tab. Run `npm run build`, then `npm run sbom`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { billOfMaterials, SBOM_FILE } from './sbom/bill-of-materials.ts';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
writeFileSync(SBOM_FILE, billOfMaterials());
console.log(`${SBOM_FILE} is written.`);
