import { type Language, LANGUAGES } from '../../contract/language.ts';
import { consoleTexts, type ConsoleTexts } from '../../texts/console-texts.ts';

/**
 * Private-use characters around and between the same text in each language. Texts of the server can't contain them,
 * because `printable` takes them out.
 */
const [OPEN, BETWEEN, CLOSE] = ['\uE000', '\uE001', '\uE002'];
const EVERY = new RegExp(`${OPEN}([^${OPEN}${CLOSE}]*)${CLOSE}`, 'gu');

/** Returns the text as it is in one language. Text outside of the marks is the same in every language. */
export function inLanguage(text: string, language: Language): string {
  const index = LANGUAGES.indexOf(language);
  return text.replaceAll(EVERY, (_, texts: string) => texts.split(BETWEEN)[index] ?? '');
}

/** Returns a value with each text in it in one language. Objects with a class, such as a `Secret`, stay as they are. */
export function valueInLanguage<Value>(value: Value, language: Language): Value {
  if (typeof value === 'string') return inLanguage(value, language) as Value;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value).map(([name, member]) => [name, valueInLanguage<unknown>(member, language)]);
  return Object.fromEntries(entries) as Value;
}

function joined(texts: readonly string[]): string {
  return new Set(texts).size === 1 ? (texts[0] ?? '') : `${OPEN}${texts.join(BETWEEN)}${CLOSE}`;
}

type Words = (...told: unknown[]) => string;

function together(parts: readonly unknown[]): unknown {
  const [first] = parts;
  if (typeof first === 'string') return joined(parts as readonly string[]);
  if (typeof first === 'function') {
    return (...told: unknown[]) =>
      joined(
        LANGUAGES.map((language, index) =>
          (parts[index] as Words)(...told.map((one) => valueInLanguage(one, language))),
        ),
      );
  }
  if (Array.isArray(first)) return parts.flat();
  const names = Object.keys(first as object);
  return Object.fromEntries(
    names.map((name) => [name, together(parts.map((part) => (part as Readonly<Record<string, unknown>>)[name]))]),
  );
}

/**
 * Returns the texts of the console program in which each text holds every language at once, so that the window can show
 * what a run has told before in another language. A run tells its texts as if it had one language, and whoever shows them
 * picks one with {@link inLanguage}. `language` is that of the reader when the run begins.
 */
export function everyLanguage(language: Language): ConsoleTexts {
  return { ...(together(LANGUAGES.map((one) => consoleTexts(one))) as ConsoleTexts), language };
}

/** Returns what is said in every language at once. */
export function sayInEvery(say: (texts: ConsoleTexts) => string): string {
  return joined(LANGUAGES.map((language) => say(consoleTexts(language))));
}
