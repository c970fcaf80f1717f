import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderStore } from '../files/folder-store.ts';
import { rangeOf, sentFile } from './sent-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'passalong-sent-'));
const files = folderStore(folder);
const file = {
  file_key: 'a/tips.pdf',
  type: 'application/pdf',
  sha256: 'ab'.repeat(32),
  name: 'the kettle".pdf',
};

beforeAll(() => files.put(file.file_key, Buffer.from('0123456789')));
afterAll(() => rmSync(folder, { recursive: true }));

const asked = (headers: Record<string, string> = {}) =>
  sentFile(files, new Request('http://site.test/x', { headers }), file);

describe('files to take away', () => {
  test('come whole, under a name that no quotation mark can break out of', async () => {
    const answer = await asked();
    expect(await answer.text()).toBe('0123456789');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="the-kettle-.pdf"');
    expect(answer.headers.get('content-length')).toBe('10');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
  });

  test('come in parts, so that a download that broke goes on where it was', async () => {
    const answer = await asked({ range: 'bytes=4-' });
    expect([answer.status, await answer.text()]).toEqual([206, '456789']);
    expect(answer.headers.get('content-range')).toBe('bytes 4-9/10');
    expect((await asked({ range: 'bytes=10-' })).status).toBe(416);
  });

  test('are not sent again to whoever has them, and not from a copy without asking', async () => {
    const { headers } = await asked();
    expect((await asked({ 'if-none-match': headers.get('etag')! })).status).toBe(304);
  });

  test.each([
    ['bytes=0-3', { start: 0, end: 3 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=5-99', { start: 5, end: 9 }],
    ['bytes=-99', { start: 0, end: 9 }],
    ['bytes=7-3', 'outside'],
    ['bytes=0-1,4-5', null],
    ['lines=1-2', null],
    ['bytes=-', null],
    [null, null],
  ])('the range %s', (header, wanted) => {
    expect(rangeOf(header, 10)).toEqual(wanted);
  });
});
