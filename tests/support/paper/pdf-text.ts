import { inflateSync } from 'node:zlib';

/** What stands on one page of a PDF, and the addresses that it links to. */
export interface PdfPage {
  /** The text in the order in which it is drawn. */
  readonly text: string;
  /** Width and height in points, 72 of which are an inch. */
  readonly size: readonly [number, number];
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

type Glyphs = ReadonlyMap<string, string>;

/** Reads the objects of a PDF as Chromium writes it: one after the other, with streams that are plain or deflated. */
function objectsIn(pdf: Buffer): ReadonlyMap<string, PdfObject> {
  const found = pdf.toString('latin1').matchAll(/(\d+) 0 obj\s(.*?)\sendobj/gs);
  return new Map(
    Array.from(found, ([, id = '', body = '']) => {
      const [head = '', packed] = body.split(/stream\r?\n/, 2);
      const bytes = Buffer.from((packed ?? '').replace(/\r?\nend$/, ''), 'latin1');
      const isPacked = bytes.length > 0 && head.includes('/FlateDecode');
      return [id, { head, stream: (isPacked ? inflateSync(bytes) : bytes).toString('latin1') }] as const;
    }),
  );
}

function textOfHex(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

/** Reads the map from glyphs to characters (PDF 32000-1, section 9.10.3). */
function glyphsOf(cmap: string): Glyphs {
  const glyphs = new Map<string, string>();
  for (const [, lines = ''] of cmap.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, code = '', text = ''] of lines.matchAll(/<(\w+)> <(\w+)>/g))
      glyphs.set(code.toLowerCase(), textOfHex(text));
  for (const [, lines = ''] of cmap.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, from = '', to = '', text = ''] of lines.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const first = Number.parseInt(from, 16);
      const start = Number.parseInt(text, 16);
      for (let code = first; code <= Number.parseInt(to, 16); code += 1)
        glyphs.set(code.toString(16).padStart(from.length, '0'), String.fromCodePoint(start + code - first));
    }
  return glyphs;
}

function drawnText(content: string, fonts: ReadonlyMap<string, Glyphs>): string {
  let glyphs: Glyphs = new Map();
  let text = '';
  for (const [, font, hex] of content.matchAll(/\/(\w+) [\d.]+ Tf|<(\w+)>/g)) {
    if (font !== undefined) glyphs = fonts.get(font) ?? new Map();
    const width = [...glyphs.keys()][0]?.length ?? 4;
    for (const code of (hex ?? '').toLowerCase().match(new RegExp(`.{${width}}`, 'g')) ?? [])
      text += glyphs.get(code) ?? '';
  }
  return text;
}

/** Reads the pages of a PDF that Chromium made. Other programs may write what this doesn't understand. */
export function readPdf(pdf: Buffer): readonly PdfPage[] {
  const objects = objectsIn(pdf);
  const at = (id: string | undefined): PdfObject => objects.get(id ?? '') ?? { head: '', stream: '' };
  const pages = [...objects.values()].filter(({ head }) => /\/Type\s*\/Page\b/.test(head));
  return pages.map(({ head }) => {
    const resources = /\/Resources (\d+) 0 R/.exec(head)?.[1];
    const fonts = Array.from(
      (resources === undefined ? head : at(resources).head).matchAll(/\/(F\d+) (\d+) 0 R/g),
      ([, name = '', id]) => [name, glyphsOf(at(/\/ToUnicode (\d+) 0 R/.exec(at(id).head)?.[1]).stream)] as const,
    );
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(head) ?? [];
    return {
      text: drawnText(at(/\/Contents (\d+) 0 R/.exec(head)?.[1]).stream, new Map(fonts)),
      size: [Number(width), Number(height)],
    };
  });
}
