/** Selectors that name containers, in the order in which they may stand. */
const containers = ["f", "g", "u"];
const leaves = ["n", "d", "t"];
/** Selectors of modules, and of the extensions that are registered with the committee. */
const registered = ["gls", "mtc", "res", "ctr", "mda", "slr", "val", "fs", "its", "pgs", "tbx"];

/**
 * What is wrong with a fragment identifier (XLIFF 2.1, chapter 3), or `null`: selectors
 * `prefix=id` divided by `/`, containers first, a leaf at most once and last.
 */
export function wrongFragment(fragment: string): string | null {
  const selectors = fragment.replace(/^\//, "").split("/");
  const path = selectors.slice(0, -1).map(prefixOf);
  const last = prefixOf(selectors.at(-1) ?? "");
  if (last === null || path.includes(null)) return "its ref is no fragment identifier";
  const places = path.map((prefix) => containers.indexOf(prefix ?? ""));
  if (places.includes(-1)) return "its ref has a selector in front that names no container";
  if (containers.includes(last)) places.push(containers.indexOf(last));
  else if (last === "" && path.length > 0 && path.at(-1) !== "u") {
    return "its ref has an id that is in no unit";
  } else if (last !== "" && ![...leaves, ...registered].includes(last)) {
    return "its ref has a prefix that is not known";
  }
  const isOrdered = places.every((place, index) => place > (places[index - 1] ?? -1));
  return isOrdered ? null : "its ref has selectors twice or out of order";
}

/** The prefix of a selector, `""` where it is only an id, `null` where it is malformed. */
function prefixOf(selector: string): string | null {
  const [, prefix = "", id] = /^(?:([^=]+)=)?([^=]+)$/.exec(selector) ?? [];
  return id !== undefined && /^[\p{L}\p{Nd}\p{M}._:-]+$/u.test(id) ? prefix : null;
}
