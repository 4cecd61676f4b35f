import type { AppManifest, CommandList } from './app-manifest.ts';
import type { Problem } from './problem.ts';

/** The limits of version 1.22, which clients of every age show in full. Newer schemas allow more. */
const LIMITS = { shortName: 30, commandLists: 3, commands: 10, title: 32, description: 128, validDomains: 16 } as const;

export function checkLimits(file: string, manifest: AppManifest): readonly Problem[] {
  const { name, bots = [], validDomains = [] } = manifest;
  const lists = bots.flatMap(({ commandLists = [] }) => commandLists);
  const tooMany = (where: string, count: number, most: number): readonly Problem[] =>
    count <= most
      ? []
      : [{ where: `${file}: ${where}`, what: `has ${count} entries, but the limit is ${most}`, remedy: 'remove some' }];
  return [
    ...tooLong(`${file}: name.short`, name.short, LIMITS.shortName),
    ...(name.full === undefined || name.full === ''
      ? [{ where: `${file}: name.full`, what: 'is missing', remedy: 'add the longer name' }]
      : []),
    ...[name.short, name.full ?? '']
      .filter((text) => /\bteams\b/i.test(text))
      .map((text) => ({
        where: `${file}: name`,
        what: `"${text}" contains "Teams", which Microsoft doesn't allow`,
        remedy: 'choose another APP_NAME',
      })),
    ...tooMany('bots[0].commandLists', lists.length, LIMITS.commandLists),
    ...lists.flatMap((list, index) =>
      tooMany(`bots[0].commandLists[${index}].commands`, list.commands.length, LIMITS.commands),
    ),
    ...lists.flatMap((list, index) => checkCommands(`${file}: bots[0].commandLists[${index}]`, list)),
    ...tooMany('validDomains', validDomains.length, LIMITS.validDomains),
  ];
}

function checkCommands(where: string, { commands }: CommandList): readonly Problem[] {
  return commands.flatMap(({ title, description = '' }, index) => [
    ...tooLong(`${where}.commands[${index}].title`, title, LIMITS.title),
    ...tooLong(`${where}.commands[${index}].description`, description, LIMITS.description),
  ]);
}

export function tooLong(where: string, text: string, most: number): readonly Problem[] {
  return text.length <= most
    ? []
    : [{ where, what: `has ${text.length} characters, but the limit is ${most}`, remedy: 'shorten it' }];
}

export const DESCRIPTION_LIMIT = LIMITS.description;
