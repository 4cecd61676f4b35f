import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { load } from 'js-yaml';

/** By environment. */
export const TOOLKIT_FILES = {
  dev: 'm365agents.yml',
  local: 'm365agents.local.yml',
  playground: 'm365agents.playground.yml',
} as const;
export type EnvironmentName = keyof typeof TOOLKIT_FILES;
export const ENVIRONMENT_NAMES = Object.keys(TOOLKIT_FILES) as readonly EnvironmentName[];

export interface ToolkitAction {
  readonly uses: string;
  readonly with: Readonly<Record<string, unknown>>;
  readonly writeToEnvironmentFile?: Readonly<Record<string, string>>;
}

export interface ToolkitProject {
  readonly environmentFolderPath: string;
  readonly provision?: readonly ToolkitAction[];
  readonly deploy?: readonly ToolkitAction[];
  readonly publish?: readonly ToolkitAction[];
}

export function toolkitProject(environment: EnvironmentName): ToolkitProject {
  return load(readFileSync(TOOLKIT_FILES[environment], 'utf8')) as ToolkitProject;
}

export function actionsOf({ provision = [], deploy = [], publish = [] }: ToolkitProject): readonly ToolkitAction[] {
  return [...provision, ...deploy, ...publish];
}

export function environmentValues(environment: EnvironmentName): Readonly<Record<string, string | undefined>> {
  return parseEnv(readFileSync(`env/.env.${environment}`, 'utf8'));
}

/** What a text names as `${{NAME}}`. */
export function variablesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\$\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? ''))];
}
