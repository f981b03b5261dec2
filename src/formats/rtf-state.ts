import type { RtfDestination } from './rtf-destinations.ts';

/** What holds until the group ends. */
export interface RtfState {
  destination: RtfDestination;
  hidden: boolean;
  deleted: boolean;
  bold: boolean;
  underlined: boolean;
  font: number | null;
  /** Characters behind `\u` that stand in for it in old programs. */
  standIns: number;
  style: number;
  level: number | null;
  list: number | null;
  /** Lists around that one. */
  listLevel: number;
  inTable: boolean;
  depth: number;
}

/** Word numbers lists nine deep. */
const DEEPEST_LIST = 8;

export const FIRST_STATE: Readonly<RtfState> = {
  destination: 'text',
  hidden: false,
  deleted: false,
  bold: false,
  underlined: false,
  font: null,
  standIns: 1,
  style: 0,
  level: null,
  list: null,
  listLevel: 0,
  inTable: false,
  depth: 0,
};

/** Control words that set what holds; returns whether the word was one. */
export function applyWord(state: RtfState, word: string, value: number | null): boolean {
  const on = value !== 0;
  switch (word) {
    case 'b':
      state.bold = on;
      return true;
    case 'ul':
      state.underlined = on;
      return true;
    case 'ulnone':
      state.underlined = false;
      return true;
    case 'v':
      state.hidden = on;
      return true;
    case 'deleted':
      state.deleted = on;
      return true;
    case 'f':
      state.font = value;
      return true;
    case 'uc':
      state.standIns = Math.max(0, value ?? 1);
      return true;
    case 'plain':
      Object.assign(state, { bold: false, underlined: false, hidden: false, deleted: false, font: null });
      return true;
    case 'pard':
      Object.assign(state, { style: 0, level: null, list: null, listLevel: 0, inTable: false, depth: 0 });
      return true;
    case 's':
      state.style = value ?? 0;
      return true;
    case 'outlinelevel':
      state.level = value;
      return true;
    case 'ls':
      state.list = value;
      return true;
    case 'ilvl':
      state.listLevel = Math.min(DEEPEST_LIST, Math.max(0, value ?? 0));
      return true;
    case 'intbl':
      state.inTable = on;
      return true;
    case 'itap':
      state.depth = value ?? 0;
      return true;
    default:
      return false;
  }
}

/** How many tables stand around the paragraph. */
export function depthOf(state: RtfState): number {
  return state.inTable || state.depth > 0 ? Math.max(1, state.depth) : 0;
}
