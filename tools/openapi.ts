/** Writes the OpenAPI documents from the schemas of the contract. */
import { writeFileSync } from 'node:fs';
import { openApiTexts } from './openapi/texts.ts';

for (const [file, text] of Object.entries(openApiTexts())) {
  writeFileSync(file, text);
  console.log(`written: ${file}`);
}
