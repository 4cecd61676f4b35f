/** The variable of a script that holds the country of the rooms, because nobody but a person knows it. */
export const LOCATION_VARIABLE = '$usageLocation';
/** The variable of a script that holds the license for rooms. */
export const LICENSE_VARIABLE = '$license';

/**
 * The characters that end a single-quoted text in PowerShell: the apostrophe, and the typographic quotes that it takes
 * for one. Each is doubled inside a text. Source: Microsoft Learn, "about_Quoting_Rules".
 */
const QUOTES = /['\u2018\u2019\u201A\u201B]/g;

/** Line breaks, escape sequences of a terminal, and signs that change how a text looks. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/u;

/**
 * Returns a value as an argument of PowerShell that can't become anything but this value, whatever it holds. It is one
 * single-quoted text, in which neither `$` nor a backtick means anything. An invisible character is written by its
 * number, because a terminal that takes the script from the clipboard would act on it:
 *
 *     literal("Kid's room") // 'Kid''s room'
 *     literal('a\nb') // ('a' + [char]0x000a + 'b')
 */
export function literal(value: string): string {
  const parts: string[] = [];
  let text = '';
  for (const character of value) {
    if (!INVISIBLE.test(character)) {
      text += character.replace(QUOTES, '$&$&');
      continue;
    }
    parts.push(`'${text}'`);
    text = '';
    for (let unit = 0; unit < character.length; unit += 1)
      parts.push(`[char]0x${character.charCodeAt(unit).toString(16).padStart(4, '0')}`);
  }
  parts.push(`'${text}'`);
  return parts.length === 1 ? parts.join('') : `(${parts.join(' + ')})`;
}

/** Returns a comment of one line. Invisible characters become spaces, so that nothing can leave the comment. */
export function comment(text: string): string {
  return `# ${text.replaceAll(new RegExp(INVISIBLE, 'gu'), ' ').trim()}`.trimEnd();
}
