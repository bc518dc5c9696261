import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as the server saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
  /** Parsed JSON, or `undefined`. */
  readonly body: unknown;
}

/** What the server does with a request. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON, a text as it is. */
  readonly body?: unknown;
  /** `drop` cuts the connection, `truncate` sends half of the body, `stall` never answers. */
  readonly fault?: "drop" | "truncate" | "stall";
}

/** A scripted HTTP server on 127.0.0.1. */
export interface FakeServer {
  readonly url: string;
  readonly seen: SeenRequest[];
  /** Replaces what the server does. */
  answer(handler: (request: SeenRequest) => Answer | Promise<Answer>): void;
  close(): Promise<void>;
}

/** Starts a server that answers 404 until it is told otherwise. */
export async function startFakeServer(): Promise<FakeServer> {
  const seen: SeenRequest[] = [];
  let handle: (request: SeenRequest) => Answer | Promise<Answer> = () => ({ status: 404 });
  const server = createServer((incoming, response) => {
    void readRequest(incoming).then(async (request) => {
      seen.push(request);
      write(await handle(request), response);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    answer: (handler) => {
      handle = handler;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

async function readRequest(incoming: IncomingMessage): Promise<SeenRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined;
  }
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
  );
  return { method: incoming.method ?? "", path: incoming.url ?? "", headers, text, body };
}

function write(answer: Answer, response: ServerResponse): void {
  const { status = 200, headers = {}, body, fault } = answer;
  if (fault === "stall") return;
  if (fault === "drop") {
    response.socket?.destroy();
    return;
  }
  const isText = typeof body === "string";
  const text = body === undefined ? "" : isText ? body : JSON.stringify(body);
  const type = isText ? "text/html" : "application/json";
  response.writeHead(status, { "content-type": type, ...headers });
  response.end(fault === "truncate" ? text.slice(0, Math.floor(text.length / 2)) : text);
}
