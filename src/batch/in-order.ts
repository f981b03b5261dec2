export interface Width {
  /** Works that run at the same time. */
  readonly atOnce: number;
  /** Works that may be done or running before the first of them was taken. */
  readonly ahead: number;
}

/** Works on items several at a time, and yields the results in the order of the items. What is ahead of its taker waits. */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  { atOnce, ahead }: Width,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const waiting = items[Symbol.iterator]();
  const results: Promise<R>[] = [];
  let running = 0;
  let exhausted = false;
  const fill = (): void => {
    while (!exhausted && running < atOnce && results.length < ahead) {
      const next = waiting.next();
      if (next.done === true) {
        exhausted = true;
        return;
      }
      running += 1;
      const result = work(next.value).finally(() => {
        running -= 1;
        fill();
      });
      // Its taker hears of a failure when its turn comes.
      result.catch(() => undefined);
      results.push(result);
    }
  };
  fill();
  for (let first = results.shift(); first !== undefined; first = results.shift()) {
    fill();
    yield await first;
    fill();
  }
}
