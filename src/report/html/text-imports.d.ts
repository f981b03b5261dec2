/** Files that are imported as text; build/text.mjs does it. */
declare module '*?text' {
  export const text: string;
}
declare module '*?script' {
  export const text: string;
}
