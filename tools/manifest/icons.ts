import { type Picture, readPng } from './png.ts';
import type { Problem } from './problem.ts';

const REMEDY = 'draw it again from the SVG file with the same name';

/** Checks the size and colors that Teams requires of the color icon. */
export function checkColorIcon(file: string, bytes: Buffer | undefined): readonly Problem[] {
  return checkIcon(file, bytes, 192, () => []);
}

export function checkOutlineIcon(file: string, bytes: Buffer | undefined): readonly Problem[] {
  return checkIcon(file, bytes, 32, (picture) =>
    isWhiteOnNothing(picture) ? [] : ['must be white on a transparent background'],
  );
}

function checkIcon(
  file: string,
  bytes: Buffer | undefined,
  size: number,
  faultsOf: (picture: Picture) => readonly string[],
): readonly Problem[] {
  const problem = (what: string): Problem => ({ where: file, what, remedy: REMEDY });
  if (bytes === undefined) return [problem("doesn't exist")];
  let picture: Picture;
  try {
    picture = readPng(bytes);
  } catch (error) {
    return [problem(error instanceof Error ? error.message : "can't be read")];
  }
  const { width, height } = picture;
  const ofSize =
    width === size && height === size ? [] : [`is ${width} × ${height} pixels, but must be ${size} × ${size}`];
  return [...ofSize, ...faultsOf(picture)].map(problem);
}

/** Says whether the picture has drawn and empty parts, and everything drawn is white. */
function isWhiteOnNothing({ pixels }: Picture): boolean {
  let drawn = 0;
  let clear = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3] === 0) clear += 1;
    else if (pixels[at] === 255 && pixels[at + 1] === 255 && pixels[at + 2] === 255) drawn += 1;
    else return false;
  }
  return drawn > 0 && clear > 0;
}
