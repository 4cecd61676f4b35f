import { parseSync } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** Attributes of elements and components that people read or hear. */
const READ =
  /^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|alt|content|heading|hint|label|placeholder|text|title|validationMessage)$/;
const WORD = /\p{L}{2}/u;
/** The product's name, which is the same in each language. */
const PRODUCT = 'Rooms OTP';

/** Finds words that are in JSX instead of in the catalog: as its text, or in an attribute that people read. */
export function wordsInMarkup(file: string, source: string): readonly string[] {
  const { program, errors } = parseSync(file, source);
  if (errors[0] !== undefined) throw new Error(`${file} does not parse: ${errors[0].message}`);
  return [...everyNode(program)]
    .flatMap(writtenIn)
    .filter(({ written }) => WORD.test(written) && written.trim() !== PRODUCT)
    .map(({ node, written }) => `${file}:${source.slice(0, node.start).split('\n').length} says "${written.trim()}"`);
}

interface Written {
  readonly node: Node;
  readonly written: string;
}

function writtenIn(node: Node): readonly Written[] {
  if (node.type === 'JSXText') return [{ node, written: String(node['value']) }];
  if (node.type === 'JSXElement' || node.type === 'JSXFragment')
    return nodesIn(node['children']).flatMap((child) => (child.type === 'JSXExpressionContainer' ? spoken(child) : []));
  if (node.type !== 'JSXAttribute') return [];
  const [name] = nodesIn(node['name']);
  return READ.test(String(name?.['name'])) ? nodesIn(node['value']).flatMap(spoken) : [];
}

/** Returns the texts that an expression can result in, as far as they are written there. */
function spoken(node: Node): readonly Written[] {
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'string' ? [{ node, written: node['value'] }] : [];
    case 'TemplateLiteral':
      return nodesIn(node['quasis']).map((part) => ({
        node,
        written: (part['value'] as { readonly raw: string }).raw,
      }));
    case 'JSXExpressionContainer':
      return nodesIn(node['expression']).flatMap(spoken);
    case 'ConditionalExpression':
      return [...nodesIn(node['consequent']), ...nodesIn(node['alternate'])].flatMap(spoken);
    case 'LogicalExpression':
      return [...nodesIn(node['left']), ...nodesIn(node['right'])].flatMap(spoken);
    default:
      return [];
  }
}

function nodesIn(value: unknown): readonly Node[] {
  return [value]
    .flat()
    .filter(
      (found): found is Node =>
        typeof found === 'object' && found !== null && 'type' in found && typeof found.type === 'string',
    );
}

function* everyNode(node: unknown): Generator<Node> {
  for (const found of nodesIn(node)) {
    yield found;
    for (const child of Object.values(found)) yield* everyNode(child);
  }
}
