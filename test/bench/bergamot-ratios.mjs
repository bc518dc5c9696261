// What the local engine's bench prints: each variant's figures, then what they come to.

/** Lines of a report about `{ name, variant, results }`; ratios where both of their variants ran. */
export function compareVariants(variants) {
  const rows = variants.map(({ name, variant, results }) => ({
    name,
    variant,
    ...medians(results),
  }));
  const sizes = [...new Set(rows.map(({ variant }) => variant.architecture))];
  return [...rows.map(describe), "", ...sizes.flatMap((size) => ratiosOf(rows, size))];
}

function medians(results) {
  const of = (field) => {
    const sorted = results.map((result) => result[field]).toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)];
  };
  const [{ length = {}, failed = {} }] = results;
  const [rate, cpuRate, peakMiB, startup] = ["rate", "cpuRate", "peakMiB", "startup"].map(of);
  return { rate, cpuRate, peakMiB, startup, length, failed };
}

function describe({ name, rate, cpuRate, peakMiB, startup, length, failed }) {
  const replies = Object.entries(length).map(([to, ratio]) => `${to} ${ratio.toFixed(2)}`);
  return [
    `${name.padEnd(42)} ${rate.toFixed(0)} words/s`,
    `${cpuRate.toFixed(0)} words per CPU second`,
    `peak ${peakMiB.toFixed(0)} MiB`,
    ...(startup === undefined ? [] : [`first sentence after ${startup.toFixed(0)} ms`]),
    ...(replies.length > 0 ? [`reply/source ${replies.join(", ")}`] : []),
    ...(Object.keys(failed).length > 0 ? [JSON.stringify(failed)] : []),
  ].join(", ");
}

/** What is compared, by which variants, and what is wanted; memory is a difference. */
function ratiosOf(rows, size) {
  const find = (what, workers) =>
    rows.find(({ name }) => name.startsWith(`${size} ${what}, ${workers} `));
  const line = (label, first, second, wanted) => {
    if (first === undefined || second === undefined) return [];
    const [rate, cpuRate] = ["rate", "cpuRate"].map((field) => first[field] / second[field]);
    const text = `${rate.toFixed(2)} (by CPU time ${cpuRate.toFixed(2)}), wanted ${wanted}`;
    return [`${`${size} ${label}`.padEnd(42)} ${text}`];
  };
  const speed = [1, 2].flatMap((workers) => [
    ...line(`dragoman : bare, ${workers}`, find("dragoman", workers), find("bare", workers), 0.95),
    ...line(
      `shared : apart, ${workers}`,
      find("both targets shared", workers),
      find("both targets apart", workers),
      1.4,
    ),
  ]);
  const workers = ["dragoman", "both targets shared"].flatMap((what) => {
    const [one, two] = [1, 2].map((count) => find(what, count));
    if (one === undefined || two === undefined) return [];
    const text = `${(two.rate / one.rate).toFixed(2)} by the clock, wanted 1.7`;
    const memory = `the second adds ${(two.peakMiB - one.peakMiB).toFixed(0)} MiB`;
    return [`${`${size} 2 workers : 1, ${what}`.padEnd(42)} ${text}; ${memory}`];
  });
  return [...speed, ...workers];
}
