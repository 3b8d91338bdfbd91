// Work that comes round again while the institution is served.

/** Does it now and so long after each time it was done. What it returns stops it, after the turn under way. */
export function everySo(
  milliseconds: number,
  work: () => Promise<void>,
  report: (failure: unknown) => void,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const turn = async () => {
    await work().catch(report);
    if (!isOver) timer = setTimeout(next, milliseconds);
  };
  const next = () => {
    underWay = turn();
  };
  let underWay = turn();
  return async () => {
    isOver = true;
    clearTimeout(timer);
    await underWay;
  };
}
