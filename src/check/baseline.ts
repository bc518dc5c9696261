import type { Problem } from "./problem.ts";

/** A problem that somebody has looked at and accepted. */
export interface AcceptedProblem {
  readonly fingerprint: string;
  /** For the reader of the file; only the fingerprint counts. */
  readonly article: string;
  readonly check: string;
  readonly language?: string;
  readonly segment?: string;
  readonly message: string;
}

/** What can never be accepted: nobody could say any more what else is wrong. */
const NEVER = /^(?:schema|invariant\/\d|unreadable|edition\/missing)$/u;

/** Whether a baseline may hold the problem. */
export function isAcceptable({ check }: Pick<Problem, "check">): boolean {
  return !NEVER.test(check);
}

/** A baseline as it stands on disk, sorted so that it diffs well. */
export function serialiseBaseline(accepted: readonly AcceptedProblem[]): string {
  const key = ({ article, fingerprint }: AcceptedProblem) => `${article}\n${fingerprint}`;
  const sorted = [...accepted].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return `${JSON.stringify({ dragomanBaseline: 1, accepted: sorted }, null, 2)}\n`;
}

/** The fingerprints of a baseline, or what is wrong with it. */
export function parseBaseline(
  content: string,
): { readonly fingerprints: ReadonlySet<string> } | { readonly reason: string } {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return { reason: "not JSON" };
  }
  const { dragomanBaseline: version, accepted } = (value ?? {}) as Record<string, unknown>;
  if (version !== 1 || !Array.isArray(accepted)) return { reason: "not a baseline of dragoman 1" };
  const fingerprints = accepted.map((own: Partial<AcceptedProblem> | null) => own?.fingerprint);
  const isGood = fingerprints.every((own) => typeof own === "string");
  return isGood
    ? { fingerprints: new Set(fingerprints) }
    : { reason: "an entry has no fingerprint" };
}
