import { posix } from 'node:path';
import { scanSource } from './source-scan.ts';

/**
 * Returns groups of files that import each other in a circle, type imports included. Nobody can understand, move or
 * test such files one without the other. Each group is one strongly connected component of the import graph (Tarjan,
 * 1972), written as its files in order, joined by ` ↔ `.
 * @param sources the text of each file by its path from the root, with forward slashes
 */
export function importCircles(sources: ReadonlyMap<string, string>): readonly string[] {
  const imports = new Map([...sources].map(([file, source]) => [file, importedFiles(file, source, sources)]));
  const order = new Map<string, number>();
  const open: string[] = [];
  const circles: string[] = [];

  const visit = (file: string): number => {
    const position = order.size;
    order.set(file, position);
    open.push(file);
    let low = position;
    for (const next of imports.get(file) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    if (low === position) {
      const component = open.splice(open.indexOf(file)).sort();
      if (component.length > 1 || imports.get(file)?.has(file)) circles.push(component.join(' ↔ '));
    }
    return low;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return circles.sort();
}

function importedFiles(file: string, source: string, known: ReadonlyMap<string, string>): ReadonlySet<string> {
  const targets = scanSource(file, source).imports.flatMap(({ specifier }) =>
    specifier?.startsWith('.') === true ? [posix.join(posix.dirname(file), specifier)] : [],
  );
  return new Set(targets.filter((target) => known.has(target)));
}
