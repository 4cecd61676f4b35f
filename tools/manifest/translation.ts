import type { AppManifest } from './app-manifest.ts';
import { DESCRIPTION_LIMIT, tooLong } from './limits.ts';
import type { Problem } from './problem.ts';

/** Keys of a localization file that don't hold texts. */
const NO_TEXTS: ReadonlySet<string> = new Set(['$schema']);
const COMMAND_TITLE = /\.commands\[\d+\]\.title$/;

/** Checks that every text people see is translated, that nothing else is, and that names in braces stay as they are. */
export function checkTranslation(
  file: string,
  manifest: AppManifest,
  translation: Readonly<Record<string, string>>,
): readonly Problem[] {
  const texts = translatable(manifest);
  const keys = Object.keys(translation).filter((key) => !NO_TEXTS.has(key));
  const at = (key: string): string => `${file}: ${key}`;
  return [
    ...[...texts.keys()]
      .filter((key) => !keys.includes(key))
      .map((key) => ({ where: at(key), what: 'is missing', remedy: `translate "${texts.get(key) ?? ''}"` })),
    ...keys
      .filter((key) => !texts.has(key))
      .map((key) => ({
        where: at(key),
        ...(COMMAND_TITLE.test(key)
          ? { what: 'must not be translated', remedy: 'remove it, because the bot reads its commands in English' }
          : { what: "isn't a text in the manifest", remedy: 'remove it, or correct its index' }),
      })),
    ...keys
      .filter((key) => texts.has(key) && namesIn(texts.get(key)) !== namesIn(translation[key]))
      .map((key) => ({
        where: at(key),
        what: 'has different names in braces than the manifest',
        remedy: `use ${namesIn(texts.get(key))}`,
      })),
    ...keys
      .filter((key) => key.startsWith('bots['))
      .flatMap((key) => tooLong(at(key), translation[key] ?? '', DESCRIPTION_LIMIT)),
  ];
}

/** Returns the texts of a manifest by the keys that a localization file has for them. */
function translatable({
  name,
  description,
  staticTabs = [],
  bots = [],
  activities,
}: AppManifest): ReadonlyMap<string, string> {
  const texts: [string, string | undefined][] = [
    ['name.short', name.short],
    ['name.full', name.full],
    ['description.short', description.short],
    ['description.full', description.full],
    ...staticTabs.map((tab, index): [string, string | undefined] => [`staticTabs[${index}].name`, tab.name]),
    ...(bots[0]?.commandLists ?? []).flatMap(({ commands }, list) =>
      commands.map((command, index): [string, string | undefined] => [
        `bots[0].commandLists[${list}].commands[${index}].description`,
        command.description,
      ]),
    ),
    ...(activities?.activityTypes ?? []).flatMap(({ description: what, templateText }, index): [string, string][] => {
      const key = `activities.activityTypes[${index}]`;
      return [
        [`${key}.description`, what],
        [`${key}.templateText`, templateText],
      ];
    }),
  ];
  return new Map(texts.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function namesIn(text: string | undefined): string {
  return [...(text ?? '').matchAll(/\{\w+\}/g)]
    .map(([name]) => name)
    .sort()
    .join(' ');
}
