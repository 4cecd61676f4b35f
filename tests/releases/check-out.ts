import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** Puts the files of a commit into a new folder of its own, with the packages of this checkout. Its pages are not needed. */
export async function checkOut(commit: string, folder: string): Promise<void> {
  await mkdir(folder);
  const archive = execFileSync('git', ['archive', commit], { cwd: ROOT, maxBuffer: 2 ** 28 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await mkdir(join(folder, 'dist', 'tab'), { recursive: true });
  await writeFile(join(folder, 'dist', 'tab', 'index.html'), '<!doctype html>');
}

/** Says whether the commit is in this clone, which may have less than the whole history. */
export function isHere(commit: string): boolean {
  try {
    execFileSync('git', ['cat-file', '-e', `${commit}^{commit}`], { cwd: ROOT, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
