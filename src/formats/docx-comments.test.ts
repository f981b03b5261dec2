import { expect, test } from 'vitest';
import { placedComments } from './comments.ts';
import { docxComments } from './docx-comments.ts';

const COMMENTS =
  '<w:comments><w:comment w:id="0" w:author="A. Reviewer &amp; Co" w:date="2026-01-01T00:00:00Z"><w:p><w:r><w:t>recovery-audit-accept wording/compliant: it is </w:t></w:r><w:r><w:t>prescribed</w:t></w:r></w:p></w:comment>' +
  '<w:comment w:id="1" w:author="B"><w:p><w:r><w:t>Ask the team about this.</w:t></w:r></w:p></w:comment></w:comments>';
const DOCUMENT =
  '<w:p><w:r><w:t>Compliance: ____</w:t></w:r></w:p><w:p><w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve">Compl</w:t></w:r><w:r><w:t>iance: ____</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>';

test('a comment of a Word file is about the words that it is put on, and other comments are left alone', () => {
  const text = 'Compliance: ____\nCompliance: ____\n';
  const placed = placedComments(text, docxComments(COMMENTS, DOCUMENT));
  expect(placed).toEqual([
    {
      text: 'recovery-audit-accept wording/compliant: it is prescribed',
      author: 'A. Reviewer & Co',
      start: 17,
      end: 17,
      about: { start: 17, end: 27 },
    },
  ]);
});

test('a comment whose words are not in the text stands at its end', () => {
  const placed = placedComments('Name', [
    { text: 'recovery-audit-accept x: y', author: null, before: 0, about: 'gone' },
  ]);
  expect(placed[0]?.about).toEqual({ start: 4, end: 4 });
});
