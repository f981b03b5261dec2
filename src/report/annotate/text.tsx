import type { Field } from '../../model/document.ts';
import { harmless } from '../excerpt.ts';
import { ACTOR } from '../labels.ts';
import type { Mark } from './marks.ts';
import { type Piece, shownIn } from './masking.ts';
import type { TextRow } from './rows.ts';
import { type Area, segmentsOf } from './segments.ts';

/** What the document's text is shown with. */
export interface Copy {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly marks: readonly Mark[];
}

/** A part of the document with its marks in place, each followed by its number. */
export function Marked({ copy, area }: { readonly copy: Copy; readonly area: Area }) {
  return (
    <>
      {segmentsOf(area, copy.marks).map((segment) => {
        const shown = harmless(shownIn(copy.text, copy.pieces, segment));
        const tones = [...segment.tones].sort().join(' ');
        return (
          <>
            {tones === '' ? shown : <mark class={tones}>{shown}</mark>}
            {segment.ending.map((mark) => (
              <MarkNumber mark={mark} />
            ))}
          </>
        );
      })}
    </>
  );
}

const SAID = { credit: 'what is good', concern: 'worth another look', plain: 'a goal in nobody’s voice' } as const;

function MarkNumber({ mark }: { readonly mark: Mark }) {
  const { number, tone } = mark;
  if (number === null) return <Actor mark={mark} />;
  return (
    <sup class={tone}>
      <a id={`m${number}`} href={`#n${number}`} class="number" aria-label={`Note ${number}: ${SAID[tone]}`}>
        {number}
      </a>
    </sup>
  );
}

function Actor({ mark: { remarks } }: { readonly mark: Mark }) {
  const actors = remarks.flatMap((remark) => (remark.kind === 'action' ? [ACTOR[remark.action.actor]] : []));
  return <small class="actor plain">{actors.join(', ')}</small>;
}

interface BlockProps {
  readonly copy: Copy;
  readonly block: TextRow['block'];
  readonly after: number;
}

/** One block of the document in the shape that it had there. */
export function BlockText({ copy, block, after }: BlockProps) {
  const area: Area = { start: block.start, end: block.end, after };
  switch (block.kind) {
    case 'heading':
      return <Heading level={block.level} copy={copy} area={area} />;
    case 'field':
      return (
        <p dir="auto">
          <b>
            <Marked copy={copy} area={{ ...block.label, after }} />
            {between(copy, block)}
          </b>{' '}
          <Marked copy={copy} area={{ ...area, after: block.label.end }} />
        </p>
      );
    case 'item':
      return (
        <p dir="auto" class="bullet">
          {block.ticked === null ? null : <Tick ticked={block.ticked} />}
          <Marked copy={copy} area={area} />
        </p>
      );
    case 'paragraph':
      return (
        <p dir="auto">
          <Marked copy={copy} area={area} />
        </p>
      );
  }
}

/** A label's colon or dash, where it has one. */
function between({ text, pieces }: Copy, { label, start }: Field): string {
  return (
    /^\s*([:\p{Pd}=])/u.exec(shownIn(text, pieces, { start: label.end, end: Math.max(label.end, start) }))?.[1] ?? ''
  );
}

function Tick({ ticked }: { readonly ticked: boolean }) {
  return (
    <span role="img" aria-label={ticked ? 'ticked' : 'not ticked'}>
      {ticked ? '☑ ' : '☐ '}
    </span>
  );
}

/** The page has the document's name as its first and the parts of the page as second level. */
function Heading({ level, copy, area }: { readonly level: number; readonly copy: Copy; readonly area: Area }) {
  const text = <Marked copy={copy} area={area} />;
  if (level <= 1) return <h3 dir="auto">{text}</h3>;
  return level === 2 ? <h4 dir="auto">{text}</h4> : <h5 dir="auto">{text}</h5>;
}
