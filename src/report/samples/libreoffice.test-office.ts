import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PLACES = [process.env.SOFFICE, '/usr/bin/soffice', '/usr/bin/libreoffice'];

/** LibreOffice on this machine; null where there is none, and then tests that need it are passed over. */
export const SOFFICE = PLACES.find((place) => place !== undefined && existsSync(place)) ?? null;

/** How long one conversion may take before it counts as refused, in ms. */
const PATIENCE = 120_000;

/** What LibreOffice makes of a file: opens `name`, saves it as `to` (a filter of its own), and returns the bytes. */
export function converted(name: string, bytes: Uint8Array, to: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'recovery-audit-office-'));
  try {
    writeFileSync(join(folder, name), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [profile, '--headless', '--convert-to', to, '--outdir', join(folder, 'out'), join(folder, name)];
    execFileSync(SOFFICE ?? '', args, { stdio: 'ignore', timeout: PATIENCE });
    const extension = /^\w+/.exec(to)?.[0] ?? '';
    return readFileSync(join(folder, 'out', name.replace(/\w+$/, extension)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
