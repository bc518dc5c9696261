/** Takes one item of each source in turn, so that a long one does not keep the others waiting. */
export async function* takeTurns<Item>(
  sources: readonly AsyncIterable<Item>[],
): AsyncGenerator<Item> {
  const turns = sources.map((source) => source[Symbol.asyncIterator]());
  try {
    while (turns.length > 0) {
      for (const turn of [...turns]) {
        const next = await turn.next();
        if (next.done === true) turns.splice(turns.indexOf(turn), 1);
        else yield next.value;
      }
    }
  } finally {
    await Promise.all(turns.map((turn) => turn.return?.()));
  }
}
