import { afterEach, beforeEach } from "vitest";
import type { Job, JobSegment, Reply } from "../../../src/model/job.ts";
import { jobOf } from "../conforms.ts";
import { type HttpSubject, optionsOf } from "./conforms-over-http.ts";
import { type Answer, type FakeServer, type SeenRequest, startFakeServer } from "./fake-server.ts";

/** A provider's reply and the requests that it took. */
interface Asked {
  readonly reply: Reply;
  readonly requests: readonly SeenRequest[];
  /** The last request. */
  readonly request: SeenRequest;
}

/** A server for a `describe` block. */
export interface Asking {
  url(): string;
  answer(handler: (request: SeenRequest) => Answer): void;
  /** Creates the provider in its environment, with these variables besides, and asks it once. */
  ask(job: Job, env?: Readonly<Record<string, string>>): Promise<Asked>;
}

/** Starts a server before every test of the block; it answers as the subject's service would. */
export function asking(subject: Pick<HttpSubject, "definition" | "env" | "succeed">): Asking {
  let server: FakeServer;
  beforeEach(async () => {
    server = await startFakeServer();
    server.answer((request) => subject.succeed(request, (text) => text));
  });
  afterEach(() => server.close());
  return {
    url: () => server.url,
    answer: (handler) => server.answer(handler),
    async ask(job, env = {}) {
      const options = optionsOf({ ...subject.env(server.url), ...env });
      const provider = await subject.definition.create(options);
      const reply = await provider.translate(job, new AbortController().signal);
      const request = server.seen.at(-1);
      if (request === undefined) throw new TypeError("no request was made");
      return { reply, requests: server.seen, request };
    },
  };
}

/** A job of one text with these neighbours. */
export function jobAround(text: string, around: Partial<JobSegment>, headline: string | null): Job {
  const job = jobOf([text]);
  return { ...job, headline, segments: job.segments.map((segment) => ({ ...segment, ...around })) };
}
