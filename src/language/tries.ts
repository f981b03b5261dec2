/** How often the phrases of each cue, by its number, were tried (once in a segment for each phrase) and met. */
export interface Tries {
  readonly tried: Uint32Array;
  readonly met: Uint32Array;
}

/** Nothing tried yet, for as many cues as a pack has. */
export function noTries(cues: number): Tries {
  return { tried: new Uint32Array(cues), met: new Uint32Array(cues) };
}
