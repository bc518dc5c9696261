/** Things that wait, each for an owner; owners take turns. */
export interface FairQueue<Item> {
  /** Whose turn it is, and what is next; `undefined` when nothing waits. */
  peek(): Item | undefined;
  take(): Item | undefined;
  /** `first`: before the owner's other things, for what has waited before. */
  add(item: Item, owner: unknown, place: "first" | "last"): void;
  remove(item: Item, owner: unknown): void;
}

/** Opens an empty queue: an owner with one thing does not wait behind one with a thousand. */
export function fairQueue<Item>(): FairQueue<Item> {
  const lines = new Map<unknown, Item[]>();
  const firstLine = () => lines.entries().next().value;
  return {
    peek: () => firstLine()?.[1][0],
    take() {
      const [owner, line = []] = firstLine() ?? [];
      const item = line.shift();
      lines.delete(owner);
      if (line.length > 0) lines.set(owner, line);
      return item;
    },
    add(item, owner, place) {
      const line = lines.get(owner) ?? [];
      if (place === "first") line.unshift(item);
      else line.push(item);
      lines.set(owner, line);
    },
    remove(item, owner) {
      const line = lines.get(owner) ?? [];
      const rest = line.filter((other) => other !== item);
      if (rest.length > 0) lines.set(owner, rest);
      else lines.delete(owner);
    },
  };
}
