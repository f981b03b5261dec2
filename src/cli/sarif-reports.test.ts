import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import { faultsOfStandard } from '../report/ci/sarif-schemas.test-data.ts';

test('documents of every format, and files that cannot be read, make a SARIF report that is valid', () => {
  const { stdout } = spawnSync(
    process.execPath,
    [
      resolve('bin/recovery-audit.js'),
      ...['audit', 'fixtures/formats', 'fixtures/records', 'fixtures/templates', 'fixtures/letters'],
      ...['--no-config', '--allow-unreadable', '--quiet', '--report', 'sarif'],
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const log = JSON.parse(stdout) as Log;
  expect(faultsOfStandard(log)).toEqual([]);
  const [run] = log.runs;
  const formats = (run?.results ?? []).map(({ locations }) =>
    locations?.[0]?.physicalLocation?.artifactLocation?.uri?.replace(/^.*\./, ''),
  );
  expect([...new Set(formats)]).toEqual(
    expect.arrayContaining(['doc', 'docx', 'json', 'md', 'odt', 'pdf', 'rtf', 'txt', 'xlsx', 'xml']),
  );
  expect(run?.invocations?.[0]?.toolExecutionNotifications?.length).toBeGreaterThan(0);
});
