import { expect, it } from "vitest";
import type { Job } from "../../src/model/job.ts";
import type { Provider } from "../../src/model/provider.ts";

/** A job of these texts. */
export function jobOf(texts: readonly string[], from = "ru", to = "en"): Job {
  return {
    id: "job",
    from,
    to,
    headline: null,
    terms: [],
    segments: texts.map((text, index) => ({
      id: `b${index}.0`,
      text,
      previous: texts[index - 1] ?? null,
      next: texts[index + 1] ?? null,
    })),
  };
}

const TEXTS = [
  "ВОЗ готова помочь.",
  "В 2022 году было 19 встреч.",
  "Подробнее: https://example.org/a?b=1",
];

/** What every provider must do; each provider's test begins with this. */
export function conforms(make: () => Promise<Provider>): void {
  it("names itself, its version and sensible limits", async () => {
    const provider = await make();
    expect(provider.name).toMatch(/^[a-z][a-z0-9-]*$/u);
    expect(provider.version).not.toBe("");
    expect(provider.limits.concurrency).toBeGreaterThanOrEqual(1);
    await provider.close?.();
  });

  it("answers every segment under its own id, once", async () => {
    const provider = await make();
    const { translations } = await provider.translate(jobOf(TEXTS), new AbortController().signal);
    expect(translations.map(({ id }) => id)).toEqual(["b0.0", "b1.0", "b2.0"]);
    for (const { text } of translations) expect(text?.trim()).not.toBe("");
    await provider.close?.();
  });

  it("keeps numbers and URLs", async () => {
    const provider = await make();
    const { translations } = await provider.translate(jobOf(TEXTS), new AbortController().signal);
    const all = translations.map(({ text }) => text).join(" ");
    for (const kept of ["2022", "19", "https://example.org/a?b=1"]) expect(all).toContain(kept);
    await provider.close?.();
  });

  it("stops when it is told to", async () => {
    const provider = await make();
    const stop = new AbortController();
    stop.abort(new Error("interrupted"));
    const answer = provider.translate(jobOf(TEXTS), stop.signal);
    await Promise.race([
      answer.catch(() => undefined),
      new Promise((r) => setTimeout(r, 1000, "late")),
    ]).then((result) => expect(result).not.toBe("late"));
    await provider.close?.();
  });
}
