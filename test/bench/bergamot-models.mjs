// Writes synthetic models of true size for benchmarks: the architecture, file sizes and running
// cost of Firefox's models, with random weights that produce varied nonsense.
// usage: node test/bench/bergamot-models.mjs <folder>
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const dtype = { float32: 0x404, int8: 0x101, intgemm8: 0x4101 };

/**
 * Layers and widths of the published models, how unlikely the end of a sentence is at first and how
 * fast it becomes likely with its length. Replies must be about as long as their sources, as those
 * of real models are: were English half as long again, the pass to Azerbaijani would cost more than
 * the pass that both targets share, and sharing would seem to gain less than it does.
 */
const architectures = {
  tiny: { emb: 256, ffn: 1536, encoder: 6, decoder: 2, start: -6, end: 5.6 },
  "base-memory": { emb: 384, ffn: 1536, encoder: 6, decoder: 4, start: -4, end: 12 },
};

const vocabularySize = 32000;

/** Deterministic numbers in [0, 1). */
function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Values with mean 0 and the given deviation. */
function noise(random, length, deviation) {
  return Float32Array.from(
    { length },
    () => (random() + random() + random() - 1.5) * 2 * deviation,
  );
}

function padded(bytes) {
  return Buffer.concat([bytes, Buffer.alloc((256 - (bytes.length % 256)) % 256)]);
}

function floatItem(name, columns, values) {
  return {
    name,
    type: dtype.float32,
    shape: [1, columns],
    data: padded(Buffer.from(values.buffer)),
  };
}

/** Quantised to 8 bits, columns first but for the embeddings, the multiplier behind. */
function matrixItem(name, rows, columns, values) {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const multiplier = 127 / largest;
  const data = Buffer.alloc(rows * columns + 4);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = name === "Wemb" ? row * columns + column : column * rows + row;
      data.writeInt8(Math.round(values[row * columns + column] * multiplier), at);
    }
  }
  data.writeFloatLE(multiplier, rows * columns);
  return { name, type: dtype.intgemm8, shape: [rows, columns], data: padded(data) };
}

/**
 * Weights by name. In the decoder, feed-forward layers outweigh what changes slowly, few of their
 * units are active, and the last one works against its input: so the text does not repeat itself,
 * which dragoman would take for garbage.
 */
function createWeights({ emb, ffn, encoder, decoder, start, end }, seed) {
  const random = createRandom(seed);
  const items = [];
  const alpha = (name) => items.push(floatItem(`${name}_QuantMultA`, 1, Float32Array.of(127 / 6)));
  const slow = slowDimensions(emb);
  const matrix = (name, rows, columns, deviation = columns ** -0.5) => {
    const values = noise(random, rows * columns, deviation);
    if (/_rnn_W$|_context_Wo$|^Wemb$/.test(name)) fillColumns(values, columns, slow, 0);
    if (name === "Wemb") fillColumns(values.subarray(0, emb), emb, slow, end);
    items.push(matrixItem(name, rows, columns, values));
    alpha(name);
  };
  const vector = (name, columns, value) =>
    items.push(floatItem(name, columns, new Float32Array(columns).fill(value)));
  const norm = (prefix) => {
    vector(`${prefix}_ln_scale`, emb, 1);
    vector(`${prefix}_ln_bias`, emb, 0);
  };
  const attention = (prefix, strength = 1) => {
    for (const part of "qkvo") {
      matrix(`${prefix}_W${part}`, emb, emb, strength * emb ** -0.5);
      vector(`${prefix}_b${part}`, emb, 0);
    }
    norm(`${prefix}_Wo`);
  };
  const feedForward = (prefix, strength = 1, aversion = 0) => {
    const first = noise(random, emb * ffn, emb ** -0.5);
    const second = noise(random, ffn * emb, strength * emb ** -0.5);
    const bias = new Float32Array(ffn).fill(-1.5);
    if (aversion > 0) subtractInput({ first, second, bias }, emb, ffn, aversion);
    if (prefix.startsWith("decoder")) fillColumns(second, emb, slow, 0);
    items.push(matrixItem(`${prefix}_W1`, emb, ffn, first));
    alpha(`${prefix}_W1`);
    items.push(floatItem(`${prefix}_b1`, ffn, bias));
    items.push(matrixItem(`${prefix}_W2`, ffn, emb, second));
    alpha(`${prefix}_W2`);
    vector(`${prefix}_b2`, emb, 0);
    norm(`${prefix}_ffn`);
  };
  matrix("Wemb", vocabularySize, emb, emb ** -0.5);
  const outputBias = new Float32Array(vocabularySize);
  outputBias[0] = start;
  items.push(floatItem("decoder_ff_logit_out_b", vocabularySize, outputBias));
  alpha("none");
  for (let layer = 1; layer <= encoder; layer += 1) {
    attention(`encoder_l${layer}_self`);
    feedForward(`encoder_l${layer}_ffn`);
  }
  for (let layer = 1; layer <= decoder; layer += 1) {
    const prefix = `decoder_l${layer}`;
    matrix(`${prefix}_rnn_W`, emb, emb, 0.1 * emb ** -0.5);
    matrix(`${prefix}_rnn_Wf`, emb, emb);
    vector(`${prefix}_rnn_bf`, emb, 0);
    norm(`${prefix}_rnn_ffn`);
    attention(`${prefix}_context`, 0.7);
    feedForward(`${prefix}_ffn`, ...(layer === decoder ? [10, 3] : [3, 0]));
  }
  return items;
}

/** Dimensions in which Marian's position embeddings rise over the first forty positions. */
function slowDimensions(emb) {
  const timescale = 30;
  const middle = Math.round(((emb / 2 - 1) * Math.log(timescale)) / Math.log(10000));
  return Array.from({ length: 16 }, (_, index) => middle - 8 + index);
}

/** Sets the given columns of a matrix, row by row, to one value. */
function fillColumns(values, columns, which, value) {
  for (let row = 0; row < values.length; row += columns) {
    for (const column of which) values[row + column] = value;
  }
}

/** Makes the layer's first units give back minus their input: the last token becomes unlikely. */
function subtractInput({ first, second, bias }, emb, ffn, aversion) {
  for (let unit = 0; unit < emb; unit += 1) {
    for (const [column, sign] of [
      [unit, 1],
      [emb + unit, -1],
    ]) {
      bias[column] = 0;
      for (let other = 0; other < emb; other += 1) {
        first[other * ffn + column] = other === unit ? sign : 0;
        second[column * emb + other] = other === unit ? -sign * aversion : 0;
      }
    }
  }
}

function modelYaml({ emb, ffn, encoder, decoder }) {
  const settings = {
    "bert-train-type-embeddings": true,
    "bert-type-vocab-size": 2,
    "dec-cell": "ssru",
    "dec-cell-base-depth": 2,
    "dec-cell-high-depth": 1,
    "dec-depth": decoder,
    "dim-emb": emb,
    "dim-rnn": 1024,
    "dim-vocabs": `[${vocabularySize}, ${vocabularySize}]`,
    "enc-cell": "gru",
    "enc-cell-depth": 1,
    "enc-depth": encoder,
    "enc-type": "bidirectional",
    "factors-combine": "sum",
    "factors-dim-emb": 0,
    "input-types": "[]",
    "layer-normalization": false,
    "lemma-dependency": '""',
    "lemma-dim-emb": 0,
    "output-omit-bias": false,
    "right-left": false,
    skip: false,
    "tied-embeddings": false,
    "tied-embeddings-all": true,
    "tied-embeddings-src": false,
    "transformer-aan-activation": "swish",
    "transformer-aan-depth": 2,
    "transformer-aan-nogate": false,
    "transformer-decoder-autoreg": "rnn",
    "transformer-decoder-dim-ffn": 0,
    "transformer-decoder-ffn-depth": 0,
    "transformer-dim-aan": 2048,
    "transformer-dim-ffn": ffn,
    "transformer-ffn-activation": "relu",
    "transformer-ffn-depth": 2,
    "transformer-guided-alignment-layer": "last",
    "transformer-heads": 8,
    "transformer-no-affine": false,
    "transformer-no-bias": false,
    "transformer-no-projection": false,
    "transformer-pool": false,
    "transformer-postprocess": "dan",
    "transformer-postprocess-emb": "d",
    "transformer-postprocess-top": '""',
    "transformer-preprocess": '""',
    "transformer-rnn-projection": false,
    "transformer-tied-layers": "[]",
    "transformer-train-position-embeddings": false,
    type: "transformer",
    ulr: false,
    "ulr-dim-emb": 0,
    "ulr-trainable-transformation": false,
    version: "v1.12.14",
  };
  const text = Object.entries(settings).map(([name, value]) => `${name}: ${value}\n`);
  return Buffer.from(`${text.join("")}\0`);
}

/** Marian's binary format (src/common/binary.cpp): header, names, shapes, data from a 256th byte. */
function marianFile(items) {
  const long = (value) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(BigInt(value));
    return bytes;
  };
  const int = (value) => {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32LE(value);
    return bytes;
  };
  const headers = items.flatMap(({ name, type, shape, data }) =>
    [name.length + 1, type, shape.length, data.length].map(long),
  );
  const names = items.map(({ name }) => Buffer.from(`${name}\0`));
  const shapes = items.flatMap(({ shape }) => shape.map(int));
  const head = Buffer.concat([long(1), long(items.length), ...headers, ...names, ...shapes]);
  const gap = 256 - ((head.length + 8) % 256);
  return Buffer.concat([head, long(gap), Buffer.alloc(gap), ...items.map(({ data }) => data)]);
}

function createModel(architecture, seed) {
  const yaml = modelYaml(architecture);
  const last = { name: "special:model.yml", type: dtype.int8, shape: [yaml.length], data: yaml };
  const items = createWeights(architecture, seed).sort((a, b) => (a.name < b.name ? -1 : 1));
  return marianFile([...items, last]);
}

/** Pieces: every letter, then syllables that begin and continue words, half of them Cyrillic. */
export function createPieces() {
  const scripts = [
    [..."бвгджзклмнпрстфхцчш", ..."аеиоуыюя"],
    [..."bcdfghjklmnprstvxz", ..."aeiouy"],
  ].map((letters) => ({
    letters,
    split: letters.findIndex((letter) => letter === "а" || letter === "a"),
  }));
  const singles = [
    "▁",
    ..."абвгдежзийклмнопрстуфхцчшщъыьэюяёabcdefghijklmnopqrstuvwxyzəğıöşüç.,!?:;()«»-",
  ];
  const quota = Math.floor((vocabularySize - 2 - singles.length) / 2);
  return [...singles, ...scripts.flatMap(({ letters, split }) => syllables(letters, split, quota))];
}

function syllables(letters, split, quota) {
  const consonants = letters.slice(0, split);
  const vowels = letters.slice(split);
  const open = consonants.flatMap((first) => vowels.map((vowel) => first + vowel));
  const closed = open.flatMap((head) => consonants.map((last) => head + last));
  const long = closed.flatMap((head) => open.map((tail) => head + tail));
  const all = [...open, ...closed, ...long].flatMap((piece) => [`▁${piece}`, piece]);
  return all.slice(0, quota);
}

function varint(value) {
  const bytes = [];
  for (let rest = value; ; rest >>>= 7) {
    bytes.push(rest > 127 ? (rest & 127) | 128 : rest);
    if (rest <= 127) return Buffer.from(bytes);
  }
}

/** SentencePiece's ModelProto: pieces, trainer_spec (1 = unigram), normalizer_spec (identity). */
function sentencePieceFile(pieces) {
  const block = (field, body) =>
    Buffer.concat([varint((field << 3) | 2), varint(body.length), body]);
  const number = (field, value) => Buffer.concat([varint(field << 3), varint(value)]);
  const minusOne = Buffer.from([255, 255, 255, 255, 255, 255, 255, 255, 255, 1]);
  const score = (value) => {
    const bytes = Buffer.alloc(5, (2 << 3) | 5);
    bytes.writeFloatLE(value, 1);
    return bytes;
  };
  const entry = (piece, value, type) =>
    block(1, Buffer.concat([block(1, Buffer.from(piece)), score(value), number(3, type)]));
  const all = pieces.map((piece) => entry(piece, -12 + Math.min(6, piece.length), 1));
  const trainer = [
    number(3, 1),
    number(40, 1),
    varint(41 << 3),
    minusOne,
    number(42, 0),
    varint(43 << 3),
    minusOne,
  ];
  const normalizer = [block(1, Buffer.from("identity")), number(3, 1), number(4, 1), number(5, 1)];
  return Buffer.concat([
    entry("</s>", 0, 3),
    entry("<unk>", 0, 2),
    ...all,
    block(2, Buffer.concat(trainer)),
    block(3, Buffer.concat(normalizer)),
  ]);
}

/** A shortlist of 50 Latin pieces for every source piece, with the engine's own checksum. */
function shortlistFile(pieces) {
  const latin = pieces.flatMap((piece, index) => (/^▁?[a-z]{2,3}$/.test(piece) ? [index + 2] : []));
  const random = createRandom(11);
  const offsets = [0n];
  const words = [];
  for (let source = 0; source < vocabularySize; source += 1) {
    const list = Array.from({ length: 50 }, () => latin[Math.floor(random() * latin.length)]);
    words.push(...new Set(list.sort((a, b) => a - b)));
    offsets.push(BigInt(words.length));
  }
  const header = [0xf11a48d5013417f5n, 0n, 2n, 50n, BigInt(offsets.length), BigInt(words.length)];
  const bytes = Buffer.alloc((header.length + offsets.length) * 8 + words.length * 4);
  for (const [index, value] of [...header, ...offsets].entries())
    bytes.writeBigUInt64LE(value, index * 8);
  const start = (header.length + offsets.length) * 8;
  for (const [index, word] of words.entries()) bytes.writeUInt32LE(word, start + index * 4);
  bytes.writeBigUInt64LE(checksum(bytes), 8);
  return bytes;
}

function checksum(bytes) {
  const mask = (1n << 64n) - 1n;
  let sum = 0n;
  for (let at = 16; at + 8 <= bytes.length; at += 8) {
    const word = bytes.readBigUInt64LE(at);
    sum = (sum ^ ((word + 0x9e3779b9n + ((sum << 6n) & mask) + (sum >> 2n)) & mask)) & mask;
  }
  return sum;
}

/** Writes both pairs in both sizes and their catalogue into `folder`; the catalogue's path. */
export function writeModels(folder) {
  mkdirSync(folder, { recursive: true });
  const pieces = createPieces();
  const shared = { lex: shortlistFile(pieces), vocab: sentencePieceFile(pieces) };
  const catalogue = {};
  const write = (name, bytes) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { size: bytes.length, sha256, urls: [pathToFileURL(path).href] };
  };
  for (const [architecture, layers] of Object.entries(architectures)) {
    for (const [seed, pair] of ["ruen", "enaz"].entries()) {
      const weights = createModel(layers, seed + 1);
      const key = `${pair}-0.0-${architecture}`;
      catalogue[key] = {
        licence: "none",
        files: [
          { name: `model.${pair}.bin`, ...write(`model.${key}.bin`, weights) },
          { name: `lex.${pair}.bin`, ...write("lex.bin", shared.lex) },
          { name: `vocab.${pair}.spm`, ...write("vocab.spm", shared.vocab) },
        ],
      };
    }
  }
  const path = join(folder, "catalogue.json");
  writeFileSync(path, JSON.stringify(catalogue, null, 2));
  return path;
}

if (import.meta.filename === process.argv[1]) writeModels(process.argv[2] ?? "/tmp/dragoman-bench");
