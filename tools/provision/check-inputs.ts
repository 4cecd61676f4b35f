import { assemblePackage, type SourceFiles } from '../manifest/app-package.ts';
import type { Environment } from '../manifest/environment.ts';
import type { Problem } from '../manifest/problem.ts';
import { FAULTS, inputsOf } from './inputs.ts';

/** Values of the manifest that *Provision* itself sets, and what stands in for each until then. */
const MADE_LATER: Readonly<Record<string, string>> = {
  TEAMS_APP_ID: '00000000-0000-4000-8000-000000000001',
  BOT_ID: '00000000-0000-4000-8000-000000000002',
  BOT_DOMAIN: 'not-made-yet.example',
};

/** The beginning of a secret that the Toolkit has encrypted in the `.user` file. Only the Toolkit can read it. */
const ENCRYPTED = 'crypto_';

/**
 * Checks everything that a person gives to *Provision*: the variables of the environment, and the manifest with its
 * icons and languages. It makes nothing, so that a mistake doesn't leave half of an installation behind.
 */
export function checkInputs(sources: SourceFiles, environment: Environment): readonly Problem[] {
  return [
    ...missingOrWrong(environment),
    ...unfitForJson(environment),
    ...manifestProblems(sources, environment).filter(({ where }) => !(where in inputsOf(environment))),
  ];
}

function missingOrWrong(environment: Environment): readonly Problem[] {
  return Object.entries(inputsOf(environment)).flatMap(([where, { kind, remedy }]) => {
    const value = environment.values.get(where)?.trim() ?? '';
    if (value.startsWith(ENCRYPTED)) return [];
    const what = value === '' ? 'is not set' : FAULTS[kind](value);
    return what === undefined ? [] : [{ where, what, remedy: remedy.replace('<environment>', environment.name) }];
  });
}

/**
 * Finds values that the Toolkit would garble. It copies them into JSON as they are, and by a replacement in which `$`
 * has a meaning of its own.
 */
function unfitForJson({ values }: Environment): readonly Problem[] {
  return [...values]
    .filter(([, value]) => /["\\$\p{Cc}]/u.test(value))
    .map(([where]) => ({
      where,
      what: 'has a double quote, a backslash, a dollar sign or a control character',
      remedy: "remove it, because the Toolkit can't carry it into the files that it sends",
    }));
}

function manifestProblems(sources: SourceFiles, { name, values }: Environment): readonly Problem[] {
  const later = Object.entries(MADE_LATER).filter(([variable]) => !values.get(variable)?.trim());
  const made = assemblePackage(sources, { name, values: new Map([...values, ...later]) });
  return 'problems' in made ? made.problems : [];
}
