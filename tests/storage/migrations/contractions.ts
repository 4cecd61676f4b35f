/**
 * Finds what servers of an earlier release don't survive in the SQL of a migration: tables, columns, functions and
 * triggers that go or change, and rules for rows that those servers write. It reads statements by their words and
 * doesn't know the tables, so it refuses also what happens to be harmless. Tables that the same script creates are
 * free, because no earlier server knows them.
 */
export function contractionsIn(script: string): readonly string[] {
  const statements = statementsOf(script);
  const own = new Set(statements.flatMap((text) => /^create table (?:if not exists )?([\w.]+)/.exec(text)?.[1] ?? []));
  return statements.filter((text) => !own.has(tableOf(text) ?? '') && isContraction(text));
}

/** Returns the statements in lower case, without comments, without the content of texts, and with single spaces. */
function statementsOf(script: string): readonly string[] {
  const withoutTexts = script
    .replaceAll(/--[^\n]*|\/\*[^]*?\*\//g, ' ')
    .replaceAll(/'(?:[^']|'')*'/g, "''")
    // A block that runs at once is read like the script itself; the body of a function runs later.
    .replaceAll(/\bdo\s+\$(\w*)\$([^]*?)\$\1\$/gi, (_all, _tag, body: string) => body.replace(/^\s*begin\b/i, ''))
    .replaceAll(/\$(\w*)\$[^]*?\$\1\$/g, "''");
  return withoutTexts
    .split(';')
    .map((text) => text.replaceAll(/\s+/g, ' ').trim().toLowerCase())
    .filter((text) => text !== '');
}

function tableOf(statement: string): string | undefined {
  return (
    /^alter table (?:if exists )?(?:only )?([\w.]+)/.exec(statement)?.[1] ??
    /^create unique index .*? on (?:only )?([\w.]+)/.exec(statement)?.[1]
  );
}

function isContraction(statement: string): boolean {
  if (/^drop (?!index\b)/.test(statement) || /^truncate\b/.test(statement)) return true;
  if (/^create unique index\b/.test(statement)) return true;
  if (/^alter (?!table\b|index\b|sequence\b)/.test(statement)) return true;
  const actions = /^alter table (?:if exists )?(?:only )?[\w.]+ (.*)$/.exec(statement)?.[1];
  return actions !== undefined && partsOf(actions).some(isHarmful);
}

/** Splits at the commas outside of parentheses. */
function partsOf(actions: string): readonly string[] {
  let depth = 0;
  const parts = [''];
  for (const letter of actions) {
    depth += { '(': 1, ')': -1 }[letter] ?? 0;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim());
}

/** A column whose addition lets old servers insert rows: it may be absent, has a default, or is computed. */
function isFilled(column: string): boolean {
  return !/\bnot null\b|\bprimary key\b/.test(column) || /\bdefault\b|\bgenerated\b/.test(column);
}

function isHarmful(action: string): boolean {
  if (/^drop constraint\b/.test(action)) return false;
  if (/^(?:drop|rename|set schema)\b/.test(action)) return true;
  if (/^add (?:constraint|check|unique|primary key|foreign key|exclude)\b/.test(action)) return true;
  if (/^add\b/.test(action)) return !isFilled(action);
  return /^alter\b/.test(action) && /\btype\b|\bset not null\b|\bdrop default\b/.test(action);
}
