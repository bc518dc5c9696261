import { statSync } from "node:fs";
import { mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it, vi } from "vitest";
import { ProviderError } from "../../../src/model/errors.ts";
import type { Provider } from "../../../src/model/provider.ts";
import type { ModelNotice } from "../../../src/providers/bergamot/prepare-model.ts";
import {
  type Answer,
  answerWell,
  fixtureBytes,
  fixtureTexts,
  type ModelServer,
  serveModels,
  translateAll,
  withBergamot,
  writeCatalogue,
} from "./fixture-models.ts";

// The engine shares the processor with whatever else runs.
vi.setConfig({ testTimeout: 60_000 });

const [russian = ""] = fixtureTexts("ru");
const [english = ""] = fixtureTexts("en");

async function failure(provider: Provider): Promise<ProviderError> {
  const error = await translateAll(provider, "ru", "en", [russian]).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(ProviderError);
  return error;
}

async function withServer<Result>(
  answer: Answer,
  work: (server: ModelServer) => Promise<Result>,
): Promise<Result> {
  const server = await serveModels(answer);
  try {
    return await work(server);
  } finally {
    await server.close();
  }
}

const weightsHash = "7fd887c9ee4cd43398430e5d85bfa6b3249c6a9cca673efb58a433fa66d18ccb";

/** Sends the beginning of a file and breaks off once it has reached the disk of `place.store`. */
function breakOff(
  response: ServerResponse,
  bytes: Buffer,
  count: number,
  place: { readonly store: string },
): void {
  response.writeHead(200, { "content-length": bytes.length });
  response.write(bytes.subarray(0, count));
  const timer = setInterval(() => {
    const partial = join(place.store, ".partial", weightsHash);
    if (statSync(partial, { throwIfNoEntry: false })?.size !== count) return;
    clearInterval(timer);
    response.destroy();
  }, 5);
}

it("fetches models over an interrupted download and translates exactly", async () => {
  const place = { store: "" };
  let interrupted = false;
  const answer: Answer = (request, response, bytes) => {
    if (interrupted || bytes.length < 100_000) return answerWell(request, response, bytes);
    interrupted = true;
    breakOff(response, bytes, 60_000, place);
  };
  await withServer(answer, async (server) => {
    const notices: ModelNotice[] = [];
    const options = {
      environment: { DRAGOMAN_MODEL_MIRROR: server.url },
      onNotice: (notice: ModelNotice) => notices.push(notice),
    };
    await withBergamot(options, async (provider, store) => {
      place.store = store;
      for (const [from, to] of [
        ["ru", "en"],
        ["en", "az"],
        ["ru", "az"],
      ] as const) {
        expect(await translateAll(provider, from, to, fixtureTexts(from))).toEqual(
          fixtureTexts(to),
        );
      }
      expect(server.requests.filter((line) => !line.endsWith("whole"))).toEqual([
        "/mirror/ruen-0.1-fixture/model.ruen.intgemm.alphas.bin bytes=60000-",
      ]);
      expect(notices.filter(({ kind }) => kind === "fetch")).toMatchObject([
        { bytes: 197576, store, damaged: false },
        { bytes: 195734, store, damaged: false },
      ]);
      expect(await readdir(join(store, ".partial"))).toEqual([]);
    });
  });
});

it("goes on in a second run where the first was cut off", async () => {
  await withBergamot({}, async (_, store) => {
    const cut: Answer = (request, response, bytes) =>
      bytes.length < 100_000
        ? answerWell(request, response, bytes)
        : breakOff(response, bytes, 50_000, { store });
    const environment = (server: ModelServer) => ({
      DRAGOMAN_MODELS: store,
      DRAGOMAN_MODEL_MIRROR: server.url,
    });
    await withServer(cut, (server) =>
      withBergamot({ environment: environment(server), retryDelaysMs: [] }, failure),
    );
    await withServer(answerWell, (server) =>
      withBergamot({ environment: environment(server) }, async (provider) => {
        expect(await translateAll(provider, "ru", "en", [russian])).toEqual([english]);
        expect(server.requests[0]).toMatch(/bytes=50000-$/);
      }),
    );
  });
});

const whole: Answer = (_, response, bytes) => response.writeHead(200).end(bytes);
const status =
  (code: number): Answer =>
  (_, response) =>
    response.writeHead(code).end("<html>no</html>");

it.each<[string, Answer, string]>([
  ["403", status(403), "HTTP 403"],
  ["404", status(404), "HTTP 404"],
  ["500, again and again", status(500), "HTTP 500"],
  [
    "a page instead of a file",
    (_, response) => response.end("<html>hi</html>"),
    "15 bytes instead of 163637",
  ],
  ["wrong bytes", (_, response, bytes) => response.end(Buffer.alloc(bytes.length)), "SHA-256"],
  [
    "too many bytes, unannounced",
    (_, response, bytes) => {
      response.write(bytes);
      response.end("more");
    },
    "too many bytes",
  ],
  [
    "a length that is too large",
    (_, response, bytes) => {
      response.writeHead(200, { "content-length": bytes.length + 9 });
      response.write(bytes, () => response.destroy());
    },
    "163646 bytes instead of 163637",
  ],
  [
    "a length that is too small",
    (_, response, bytes) => {
      response.writeHead(200, { "content-length": 1000 }).end(bytes.subarray(0, 1000));
    },
    "1000 bytes instead of 163637",
  ],
  [
    "the packed file under the raw name",
    (_, response, bytes) => response.end(gzipSync(bytes)),
    "bytes instead of",
  ],
  ["nothing, and keeps the line open", () => undefined, "the connection stalled"],
  ["a beginning, and keeps the line open", (_, response) => void response.write("x"), "stalled"],
  ["a closed connection", (_, response) => response.destroy(), "127.0.0.1"],
])("says why when the server gives %s", async (_, answer, reason) => {
  await withServer(answer, async (server) => {
    const environment = { DRAGOMAN_MODEL_MIRROR: server.url };
    const stallMs = reason.includes("stalled") ? 60 : 20_000;
    await withBergamot({ environment, stallMs }, async (provider, store) => {
      const error = await failure(provider);
      expect(error).toMatchObject({ code: "model/unavailable", action: "stop" });
      expect(error.message).toContain(reason);
      expect(error.message).toContain("dragoman models pull");
      await expect(readdir(join(store, "ruen-0.1-fixture"))).resolves.toEqual([]);
    });
  });
});

it.each<[string, Answer]>([
  [
    "416 to a range",
    (request, response, bytes) =>
      request.headers.range ? response.writeHead(416).end() : answerWell(request, response, bytes),
  ],
  ["the whole file for a range", whole],
  [
    "500 at first",
    (() => {
      let times = 0;
      return (request, response, bytes) => {
        times += 1;
        return times > 2 ? answerWell(request, response, bytes) : response.writeHead(500).end();
      };
    })(),
  ],
])("gets over a server that answers %s", async (_, answer) => {
  await withServer(answer, async (server) => {
    const environment = { DRAGOMAN_MODEL_MIRROR: server.url };
    await withBergamot({ environment }, async (provider, store) => {
      await mkdir(join(store, ".partial"));
      await writeFile(join(store, ".partial", weightsHash), "left from another day");
      expect(await translateAll(provider, "ru", "en", [russian])).toEqual([english]);
    });
  });
});

it("tries the next mirror, packed or not, when one fails", async () => {
  await withServer(status(404), async (server) => {
    await withBergamot({}, async (_, store) => {
      const catalogue = await writeCatalogue(join(store, "catalogue.json"), (models) => {
        for (const file of models["ruen-0.1-fixture"]?.files ?? []) {
          file.urls = [`${server.url}/${file.name}`];
        }
      });
      await withBergamot({ catalogue }, async (provider) => {
        expect(await translateAll(provider, "ru", "en", [russian])).toEqual([english]);
        expect(server.requests).toHaveLength(3);
      });
    });
  });
});

it("finds the public paths behind a mirror", async () => {
  const answer: Answer = (request, response, bytes) =>
    request.url?.startsWith("/mirror/main-workspace/")
      ? answerWell(request, response, bytes)
      : response.writeHead(404).end();
  await withServer(answer, async (server) => {
    await withBergamot({}, async (_, store) => {
      const catalogue = await writeCatalogue(join(store, "catalogue.json"), (models) => {
        for (const file of models["ruen-0.1-fixture"]?.files ?? []) {
          file.urls = [`https://cdn.invalid/main-workspace/translations-models/${file.name}`];
        }
      });
      const environment = { DRAGOMAN_MODEL_MIRROR: server.url };
      await withBergamot({ catalogue, environment }, async (provider) => {
        expect(await translateAll(provider, "ru", "en", [russian])).toEqual([english]);
      });
    });
  });
});

it("takes a copied models folder as a mirror", async () => {
  await withBergamot({}, async (provider, store) => {
    await translateAll(provider, "ru", "en", [russian]);
    const environment = { DRAGOMAN_MODEL_MIRROR: store };
    await withBergamot({ environment }, async (second) => {
      expect(await translateAll(second, "ru", "en", [russian])).toEqual([english]);
    });
  });
});

it.each<[string, (bytes: Buffer) => Buffer]>([
  ["truncated", (bytes) => bytes.subarray(0, bytes.length / 2)],
  ["empty", () => Buffer.alloc(0)],
  ["corrupted", (bytes) => Buffer.from(bytes).fill(7, 1000, 1064)],
  ["swapped", () => fixtureBytes("model.enaz.intgemm.alphas.bin")],
  ["an HTML page", () => Buffer.from("<html>Not found</html>")],
  ["packed", (bytes) => gzipSync(bytes)],
])("never loads a file that is %s: fetches it again, or says so offline", async (_, damage) => {
  await withBergamot({}, async (provider, store) => {
    await translateAll(provider, "ru", "en", [russian]);
    const path = join(store, "ruen-0.1-fixture", "model.ruen.intgemm.alphas.bin");
    const right = await readFile(path);
    await writeFile(path, damage(right));
    const environment = { DRAGOMAN_MODELS: store };
    await withBergamot({ environment, network: "offline" }, async (offline) => {
      const error = await failure(offline);
      expect(error.code).toBe("model/unavailable");
      expect(error.message).toContain("model.ruen.intgemm.alphas.bin is damaged");
    });
    const notices: ModelNotice[] = [];
    const onNotice = (notice: ModelNotice) => notices.push(notice);
    await withBergamot({ environment, onNotice }, async (online) => {
      expect(await translateAll(online, "ru", "en", [russian])).toEqual([english]);
      expect(notices[0]).toMatchObject({ kind: "fetch", damaged: true, bytes: right.length });
    });
  });
});

it("offline, names the three ways on and fetches nothing", async () => {
  await withServer(answerWell, async (server) => {
    const environment = { DRAGOMAN_MODEL_MIRROR: server.url };
    await withBergamot({ environment, network: "offline" }, async (provider) => {
      const { message, action } = await failure(provider);
      expect(action).toBe("stop");
      for (const way of ["again", "models pull", "DRAGOMAN_MODELS", "--provider"]) {
        expect(message).toContain(way);
      }
      expect(server.requests).toEqual([]);
    });
  });
});

it("uses the smaller model when the wanted one cannot be had", async () => {
  await withServer(status(404), async (server) => {
    await withBergamot({}, async (_, store) => {
      const catalogue = await writeCatalogue(join(store, "catalogue.json"), (models) => {
        const small = models["ruen-0.1-fixture"];
        if (small === undefined) return;
        small.architecture = "tiny";
        const files = small.files.map((file) => ({
          ...file,
          urls: [`${server.url}/${file.name}`],
          gz: { ...file.gz, urls: [] },
        }));
        models["ruen-2.1-base"] = { ...small, version: "2.1", architecture: "base", files };
      });
      const notices: ModelNotice[] = [];
      const onNotice = (notice: ModelNotice) => notices.push(notice);
      await withBergamot({ catalogue, onNotice }, async (provider) => {
        expect(provider.version).toMatch(
          /^ru-en@2\.1:7fd887c9\+en-az@0\.1:1d664e14\+engine@0\.4\.9$/,
        );
        expect(await translateAll(provider, "ru", "en", [russian])).toEqual([english]);
        expect(provider.version).toMatch(/^ru-en@0\.1:/);
        expect(notices.at(-1)).toMatchObject({ kind: "fallback", used: { version: "0.1" } });
      });
    });
  });
});

it("says so when the disk is full, and keeps what was fetched", async () => {
  await withBergamot({}, async (provider, store) => {
    const packed = "a6161ba29c97b32015cf25b081c7df8bc52143c9f6918e6832f8611fa84258e4";
    await mkdir(join(store, ".partial"));
    await symlink("/dev/full", join(store, ".partial", packed));
    const error = await failure(provider);
    expect(error).toMatchObject({ code: "model/not-written", action: "stop" });
    expect(error.message).toContain("ENOSPC");
  });
});

it("says so when the models folder cannot be written", async () => {
  await withBergamot({}, async (_, store) => {
    await writeFile(join(store, "file"), "");
    const environment = { DRAGOMAN_MODELS: join(store, "file", "models") };
    await withBergamot({ environment }, async (provider) => {
      expect((await failure(provider)).code).toBe("model/not-written");
    });
  });
});

it("says so when a model's file cannot be opened", async () => {
  await withBergamot({}, async (provider, store) => {
    const path = join(store, "ruen-0.1-fixture", "model.ruen.intgemm.alphas.bin");
    await mkdir(dirname(path));
    await symlink(path, path);
    expect(await failure(provider)).toMatchObject({ code: "model/unreadable", action: "stop" });
  });
});

it("says so when a model's file is a folder", async () => {
  await withBergamot({}, async (provider, store) => {
    await mkdir(join(store, "ruen-0.1-fixture", "model.ruen.intgemm.alphas.bin"), {
      recursive: true,
    });
    expect((await failure(provider)).code).toMatch(/^model\/(not-written|unreadable)$/);
  });
});

it("fetches once when two processes need the same model", async () => {
  await withServer(answerWell, async (server) => {
    await withBergamot({}, async (_, store) => {
      const environment = { DRAGOMAN_MODELS: store, DRAGOMAN_MODEL_MIRROR: server.url };
      const one = () =>
        withBergamot({ environment }, (provider) => translateAll(provider, "ru", "en", [russian]));
      expect(await Promise.all([one(), one(), one()])).toEqual([[english], [english], [english]]);
      expect(server.requests).toHaveLength(3);
      expect((await stat(join(store, "ruen-0.1-fixture"))).isDirectory()).toBe(true);
    });
  });
});

it("fetches two models at once that have a file in common", async () => {
  await withBergamot({}, async (_, store) => {
    const catalogue = await writeCatalogue(join(store, "catalogue.json"), (models) => {
      const first = models["ruen-0.1-fixture"]?.files[2];
      const second = models["enaz-0.1-fixture"]?.files[2];
      if (first === undefined || second === undefined) return;
      Object.assign(first, { ...second, name: first.name });
    });
    await withBergamot({ catalogue }, async (provider, own) => {
      // Its vocabulary is not its own: what comes is nonsense or a reason, but the files are there.
      await translateAll(provider, "ru", "az", [russian]);
      for (const path of ["ruen-0.1-fixture/vocab.ruen.spm", "enaz-0.1-fixture/vocab.enaz.spm"]) {
        expect(await readFile(join(own, path))).toEqual(fixtureBytes("vocab.enaz.spm"));
      }
      expect(await readdir(join(own, ".partial"))).toEqual([]);
    });
  });
});

it("gives up on a server without ranges that always breaks off at another place", async () => {
  let times = 0;
  const answer: Answer = (_, response, bytes) => {
    times += 1;
    response.writeHead(200, { "content-length": bytes.length });
    response.write(bytes.subarray(0, times % 2 === 0 ? 10 : 5000));
    setTimeout(() => response.destroy(), 20);
  };
  await withServer(answer, async (server) => {
    const environment = { DRAGOMAN_MODEL_MIRROR: server.url };
    await withBergamot({ environment }, async (provider) => {
      expect((await failure(provider)).code).toBe("model/unavailable");
      expect(times).toBeLessThan(8);
    });
  });
});

it("asks a host no more, for other forms of the file, once it has not answered", async () => {
  await withServer(
    (_, response) => response.destroy(),
    async (server) => {
      const environment = { DRAGOMAN_MODEL_MIRROR: server.url };
      await withBergamot({ environment }, async (provider) => {
        await failure(provider);
        expect(new Set(server.requests)).toEqual(
          new Set(["/mirror/ruen-0.1-fixture/model.ruen.intgemm.alphas.bin whole"]),
        );
      });
    },
  );
});

it("stops a download when its caller gives up", async () => {
  await withServer(
    () => undefined,
    async (server) => {
      const environment = { DRAGOMAN_MODEL_MIRROR: server.url };
      await withBergamot({ environment }, async (provider) => {
        const controller = new AbortController();
        const job = {
          id: "x",
          from: "ru",
          to: "en",
          segments: [{ id: "b0.0", text: russian, previous: null, next: null }],
        };
        const reply = provider.translate({ ...job, terms: [], headline: null }, controller.signal);
        setTimeout(() => controller.abort(new Error("given up")), 50);
        await expect(reply).rejects.toThrow("given up");
      });
    },
  );
});
