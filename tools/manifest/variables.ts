import type { Problem } from './problem.ts';

type Kind = 'guid' | 'domain' | 'address' | 'text';

interface Variable {
  readonly kind: Kind;
  /** Where the person gets the value from. */
  readonly remedy: string;
}

/** The variables that manifest and localization files can use as `${{NAME}}`. */
export const VARIABLES: Readonly<Record<string, Variable>> = {
  TEAMS_APP_ID: {
    kind: 'guid',
    remedy: 'provisioning sets it; by hand, use a new GUID and keep it for all later versions',
  },
  BOT_ID: {
    kind: 'guid',
    remedy:
      'provisioning sets it; by hand, use the application (client) id of the bot, which is the setting BOT_APP_ID',
  },
  BOT_DOMAIN: {
    kind: 'domain',
    remedy: 'provisioning sets it; by hand, use the host of the setting PUBLIC_URL, such as rooms.contoso.com',
  },
  APP_NAME: { kind: 'text', remedy: 'enter the name that people see in Teams, such as Rooms OTP' },
  ORGANIZATION_NAME: { kind: 'text', remedy: 'enter the name of your organization' },
  ORGANIZATION_URL: { kind: 'address', remedy: 'enter an https address where people find help with the app' },
  PRIVACY_URL: { kind: 'address', remedy: "enter the https address of your organization's privacy statement" },
  TERMS_URL: { kind: 'address', remedy: "enter the https address of your organization's terms of use" },
};

/** Values that replace missing or wrong ones, so that the rest can be checked at the same time. */
const STAND_INS: Readonly<Record<Kind, string>> = {
  guid: '00000000-0000-4000-8000-000000000000',
  domain: 'unset.example',
  address: 'https://unset.example',
  text: 'unset',
};

const PLACEHOLDER = /\$\{\{\s*([^}\s]*)\s*\}\}/g;

/** Describes the problem with a value, by its kind. */
const FAULTS: Readonly<Record<Kind, (value: string) => string | undefined>> = {
  guid: (value) => {
    if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value)) return "isn't a GUID";
    return value === value.toLowerCase() ? undefined : 'is a GUID in uppercase; write it in lowercase, as in tokens';
  },
  domain: (value) => (isDomain(value) ? undefined : "isn't a host name: leave out https://, port, and path"),
  address: (value) => (URL.parse(value)?.protocol === 'https:' ? undefined : "isn't an https address"),
  text: () => undefined,
};

function isDomain(value: string): boolean {
  return value.includes('.') && /^[a-z\d.-]+$/.test(value) && URL.parse(`https://${value}`)?.host === value;
}

export interface Expanded {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Replaces all placeholders of a JSON text by their values. @param file the file that the text is from */
export function expandVariables(file: string, text: string, values: ReadonlyMap<string, string>): Expanded {
  const problems = new Map<string, Problem>();
  const expanded = text.replaceAll(PLACEHOLDER, (_, name: string) => {
    const { value, problem } = valueOf(name, values);
    if (problem !== undefined)
      problems.set(name, name in VARIABLES ? problem : { ...problem, where: `${file}: ${problem.where}` });
    return JSON.stringify(value).slice(1, -1);
  });
  return { text: expanded, problems: [...problems.values()] };
}

function valueOf(
  name: string,
  values: ReadonlyMap<string, string>,
): { readonly value: string; readonly problem?: Problem } {
  const variable = Object.hasOwn(VARIABLES, name) ? VARIABLES[name] : undefined;
  if (variable === undefined) {
    const known = Object.keys(VARIABLES).join(', ');
    return {
      value: STAND_INS.text,
      problem: { where: `\${{${name}}}`, what: 'is an unknown placeholder', remedy: `use one of ${known}` },
    };
  }
  const { kind, remedy } = variable;
  const value = values.get(name)?.trim() ?? '';
  const fault = value === '' ? 'is not set' : FAULTS[kind](value);
  return fault === undefined ? { value } : { value: STAND_INS[kind], problem: { where: name, what: fault, remedy } };
}
