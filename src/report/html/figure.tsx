/** A count, as a link to the documents behind it where there are any. */
export function Figure({ count, to }: { readonly count: number; readonly to: string | null }) {
  if (count === 0) return <span class="zero">0</span>;
  if (to === null) return <>{count}</>;
  return (
    <a href="#documents" data-key={to}>
      {count}
    </a>
  );
}
