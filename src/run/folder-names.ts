/** Gives out folder names: the second article of one id gets `-2`, and so on. */
export function folderNames(): (id: string) => string {
  const taken = new Set<string>();
  return (id) => {
    let name = id;
    for (let count = 2; taken.has(name); count += 1) name = `${id}-${count}`;
    taken.add(name);
    return name;
  };
}
