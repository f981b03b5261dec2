import { posix, win32 } from 'node:path';
import { expect, test } from 'vitest';
import { reportPath } from './report-path.ts';

test('inside the working directory a path is relative to it', () => {
  expect(reportPath('/srv/plans/a.txt', '/srv', posix)).toBe('plans/a.txt');
  expect(reportPath('./plans/../plans/a.txt', '/work', posix)).toBe('plans/a.txt');
  expect(reportPath('..plans/a.txt', '/work', posix)).toBe('..plans/a.txt');
});

test('outside it a path stays as it was given', () => {
  expect(reportPath('../other/a.txt', '/work', posix)).toBe('../other/a.txt');
  expect(reportPath('/other/a.txt', '/work', posix)).toBe('/other/a.txt');
});

test('Windows paths are shown with forward slashes', () => {
  expect(reportPath('C:\\work\\plans\\a.txt', 'C:\\work', win32)).toBe('plans/a.txt');
  expect(reportPath('.\\plans\\a.txt', 'C:\\work', win32)).toBe('plans/a.txt');
  expect(reportPath('D:\\plans\\a.txt', 'C:\\work', win32)).toBe('D:/plans/a.txt');
  expect(reportPath('\\\\server\\share\\a.txt', 'C:\\work', win32)).toBe('//server/share/a.txt');
});

test('elsewhere a backslash belongs to the name', () => {
  expect(reportPath('odd\\name.txt', '/work', posix)).toBe('odd\\name.txt');
});
