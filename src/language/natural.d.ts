declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const porter: { readonly stem: (word: string) => string };
  export default porter;
}
declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  const likeness: (a: string, b: string, options?: { readonly ignoreCase?: boolean }) => number;
  export default likeness;
}
