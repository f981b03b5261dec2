import { expect, test } from 'vitest';
import { cellText } from './cell-text.ts';

test.each([
  ['text as it stands', ' Kind <3, and 2 < 3 \r\nloud_x000D_ ', 'Kind <3, and 2 < 3 \nloud'],
  ['paragraphs and breaks', '<p>Kind&nbsp;&amp; funny</p><p>Loud<br/>at times</p>', 'Kind & funny\n\nLoud\nat times'],
  ['lists', '<div>Likes:<ul><li>the <b>sea</b></li><li>dogs</li></ul></div>', 'Likes:\n\n- the sea\n- dogs'],
  ['scripts', '<p>Kind</p><script>alert(1)</script><style>p{}</style>', 'Kind'],
  ['tags that never end', '<p>Kind<b>and <i>funny', 'Kindand funny'],
])('%s', (_, cell, text) => {
  expect(cellText(cell)).toBe(text);
});

test('tags nested without end are cut off, and end nothing', () => {
  expect(cellText(`<p>Kind</p>${'<div>'.repeat(100_000)}deep`)).toBe('Kind');
});
