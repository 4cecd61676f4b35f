import { readFileSync } from 'node:fs';
import { dump } from 'js-yaml';
import { APIS } from './apis.ts';
import { documentOf } from './document.ts';

/** Returns the content of the OpenAPI documents by file. */
export function openApiTexts(): Readonly<Record<string, string>> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
  return Object.fromEntries(
    Object.entries(APIS).map(([file, api]) => {
      const yaml = dump(documentOf(api, version), { lineWidth: 120, noRefs: true });
      return [file, `# Written by \`npm run openapi\` from the schemas of the contract; do not edit.\n${yaml}`];
    }),
  );
}
