/** A resource of a Bicep file: its type, the version of its API, and where its body sets something. */
export interface BicepResource {
  readonly type: string;
  readonly apiVersion: string;
  /**
   * Paths of all properties that the body sets, such as `properties.network.publicNetworkAccess`. Arrays add nothing to
   * a path.
   */
  readonly paths: readonly string[];
}

const HEAD = /^resource \w+ '([\w./]+)@([\d-]+(?:-preview)?)' = /gm;
/** Strings, brackets, separators and names: everything that decides where a property begins. */
const TOKEN = /\/\/[^\n]*|'(?:\\.|[^'\\])*'|[A-Za-z_]\w*|[{}[\]():,\n]|[^\s\w]/g;
/** Properties that belong to Bicep and not to the resource. */
const OF_BICEP = new Set(['dependsOn', 'parent', 'scope']);

/**
 * Reads the resources of a Bicep file. It knows the part of the language that `infra/azure.bicep` uses: objects, arrays,
 * loops and conditions, but no nested resources and no multi-line strings. A resource ends at the first line that begins
 * with a brace.
 */
export function bicepResources(source: string): readonly BicepResource[] {
  return [...source.matchAll(HEAD)].map((match) => {
    const [head, type = '', apiVersion = ''] = match;
    const body = source.slice(match.index + head.length);
    return { type, apiVersion, paths: pathsOf(body.slice(0, body.search(/^\}/m) + 1)) };
  });
}

/** Where the reader is: in an object under a path, or in an array or a call, whose text has no keys of its own. */
interface Level {
  readonly closing: string;
  readonly path: readonly string[];
  readonly isObject: boolean;
}

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };

function pathsOf(body: string): readonly string[] {
  const found: string[] = [];
  const levels: Level[] = [];
  let path: readonly string[] = [];
  let before = '';
  let isKeyNext = false;
  for (const [token] of body.matchAll(TOKEN)) {
    if (token.startsWith('//')) continue;
    const level = levels.at(-1);
    const closing = CLOSING[token];
    if (closing !== undefined) {
      levels.push({ closing, path, isObject: token === '{' });
      isKeyNext = token === '{';
    } else if (token === level?.closing) {
      levels.pop();
      path = level.path;
      isKeyNext = false;
    } else if (token === '\n' || token === ',') {
      isKeyNext = level?.isObject === true;
      if (isKeyNext && level) path = level.path;
    } else if (token === ':' && isKeyNext && level) {
      path = [...level.path, before.startsWith("'") ? '*' : before];
      found.push(path.join('.'));
      isKeyNext = false;
    }
    if (token !== '\n') before = token;
  }
  return found.filter((each) => !OF_BICEP.has(each));
}
