import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../model/diagnostic.ts';
import { writeOut, writeWhole } from './write.ts';

const windows = process.platform === 'win32';

describe('writing a report to a file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'report-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('makes the folders it stands in and leaves nothing else behind', async () => {
    const path = join(folder, 'march', 'team a', 'audit.json');
    await writeWhole(path, 'ŵ whole\n');
    expect(await readFile(path, 'utf8')).toBe('ŵ whole\n');
    expect(await readdir(join(folder, 'march', 'team a'))).toEqual(['audit.json']);
  });

  it.skipIf(windows)('puts a new report in the place of an old one, with its permissions', async () => {
    const path = join(folder, 'audit.md');
    await writeFile(path, 'older and longer');
    await chmod(path, 0o640);
    await writeWhole(path, 'new');
    expect(await readFile(path, 'utf8')).toBe('new');
    expect((await stat(path)).mode & 0o777).toBe(0o640);
  });

  it.skipIf(windows)('writes through a link to the file it points at', async () => {
    await writeFile(join(folder, 'real.md'), 'old');
    await symlink(join(folder, 'real.md'), join(folder, 'latest.md'));
    await writeWhole(join(folder, 'latest.md'), 'new');
    expect(await readFile(join(folder, 'real.md'), 'utf8')).toBe('new');
    expect((await readdir(folder)).sort()).toEqual(['latest.md', 'real.md']);
  });

  it.skipIf(windows)('leaves a device in its place', async () => {
    const before = await stat('/dev/null');
    await writeWhole('/dev/null', 'gone');
    expect((await stat('/dev/null')).rdev).toBe(before.rdev);
  });

  it('says what to do where a folder has the name', async () => {
    await mkdir(join(folder, 'audit.json'));
    const refused = writeWhole(join(folder, 'audit.json'), 'x');
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(
      /Cannot write .*audit\.json: there is a folder of that name\. Name a file inside it\.$/,
    );
    expect(await readdir(folder)).toEqual(['audit.json']);
  });

  it('says that a part of the path is a file', async () => {
    await writeFile(join(folder, 'plan'), '');
    await expect(writeWhole(join(folder, 'plan', 'audit.json'), 'x')).rejects.toThrow(/a part of its path is a file/);
    await expect(writeWhole(join(folder, 'plan', 'b', 'audit.json'), 'x')).rejects.toThrow(
      /a part of its path is a file/,
    );
  });
});

describe('writing a report to a stream', () => {
  it('hands over one piece at a time and cuts no character in two', async () => {
    const pieces: string[] = [];
    let waiting = 0;
    const slow = new Writable({
      decodeStrings: false,
      highWaterMark: 1,
      write(chunk: string, _encoding, taken) {
        waiting += 1;
        expect(waiting).toBe(1);
        pieces.push(chunk);
        setImmediate(() => {
          waiting -= 1;
          taken();
        });
      },
    });
    const text = `${'a'.repeat(65_535)}🙂${'b'.repeat(70_000)}`;
    expect(await writeOut(slow, text)).toBe(true);
    expect(pieces.join('')).toBe(text);
    expect(pieces).toHaveLength(3);
    expect(pieces[0]?.endsWith('🙂')).toBe(true);
  });

  it('ends quietly where the reader has gone, and when it is tried again', async () => {
    const gone = new Writable({
      write(_chunk, _encoding, taken) {
        taken(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    expect(await writeOut(gone, 'x')).toBe(false);
    expect(await writeOut(gone, 'x')).toBe(false);
  });

  it('passes other trouble on', async () => {
    const full = new Writable({
      write(_chunk, _encoding, taken) {
        taken(Object.assign(new Error('no space'), { code: 'ENOSPC' }));
      },
    });
    await expect(writeOut(full, 'x')).rejects.toThrow('no space');
  });

  it('leaves the stream open and without listeners of its own', async () => {
    const out = new PassThrough();
    await writeOut(out, 'one ');
    await writeOut(out, 'two');
    out.end();
    expect(String(out.read())).toBe('one two');
    expect(out.listenerCount('error')).toBe(0);
  });
});
