import type { Finding } from '../../model/audit.ts';
import { oneLine } from '../excerpt.ts';
import { said } from './quote.tsx';
import type { Sheet } from './sheet.ts';

type Explained = Pick<Finding, 'rule' | 'message' | 'instead'>;

/** Why something is worth another look, other ways to put it, and who says so. */
export function Explanation({ finding, sheet }: { readonly finding: Explained; readonly sheet: Sheet }) {
  const { message, instead, rule } = finding;
  const source = sheet.words.sources[rule];
  return (
    <>
      <div>
        <p>{said(message, sheet.options)}</p>
        {source === undefined ? null : <p class="source">Source: {source}</p>}
      </div>
      {instead.length === 0 ? null : (
        <div>
          <p class="label">Other words</p>
          <ul class="instead">
            {instead.map((other) => (
              <li>{oneLine(other)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
