import type { Catalogue } from "./catalogue-entry.ts";

/**
 * The models that Firefox Translations publishes for the languages of this project. Sizes and
 * hashes come from Mozilla's own records: the Remote Settings dumps of mozilla/enterprise-firefox
 * (c128cab4) and the metadata of mozilla/firefox-translations-models (e7957fc). Mirrors: Firefox's
 * content network, Mozilla's model storage, and that repository, which is closed but pinned.
 */
export function shippedCatalogue(): Catalogue {
  const cdn =
    "https://firefox-settings-attachments.cdn.mozilla.net/main-workspace/translations-models";
  const repository =
    "https://media.githubusercontent.com/media/mozilla/firefox-translations-models/e7957fc407441a5e3e35bbcbf9d60d9b35764618/models";
  const storage =
    "https://storage.googleapis.com/moz-fx-translations-data--303e-prod-translations-data/models";
  const licence = "MPL-2.0";
  const precision = "int8shiftAlphaAll";
  return [
    {
      key: "ruen-2.1-base-memory",
      from: "ru",
      to: "en",
      version: "2.1",
      architecture: "base-memory",
      licence,
      precision,
      files: [
        {
          name: "model.ruen.intgemm.alphas.bin",
          size: 31561787,
          sha256: "aa0efa194b3dbd2da129ba0b8db8ef139126cb0914e57072f62061294746f1e2",
          urls: [
            `${cdn}/20260901210056--9781ee2a-d15e-4fe8-893d-687193373fff--37b65106-c6cd-4ed2-a28e-3acd72725429.bin`,
          ],
        },
        {
          name: "lex.50.50.ruen.s2t.bin",
          size: 4397908,
          sha256: "c944e753f298bbdf6506388de7257fb48cbd12c83e2807e2c284fc323771895b",
          urls: [
            `${cdn}/20260901210100--fd808a7b-0081-427d-83a5-7043bdd97a87--215ca362-0436-495d-b89d-542187b696cb.bin`,
          ],
        },
        {
          name: "vocab.ruen.spm",
          size: 952371,
          sha256: "de8af5f87e231ee4016cec4bb482e6b584cb1ca34dcb624fc7b8398f25bb35df",
          urls: [
            `${cdn}/20260901210058--222363ca-4a98-48a9-9162-65acdffc2572--ba370dc8-709d-42cd-b68c-83b912bd3e38.spm`,
          ],
        },
      ],
    },
    {
      key: "enaz-2.1-base-memory",
      from: "en",
      to: "az",
      version: "2.1",
      architecture: "base-memory",
      licence,
      precision,
      files: [
        {
          name: "model.enaz.intgemm.alphas.bin",
          size: 31561787,
          sha256: "fcf1f5f36dd586db7078e938252f17ecb90ae6f2d1b28952fc3878738f81336a",
          urls: [
            `${cdn}/20261006203228--b54a8f81-7b8b-4a46-81e9-2bc40528020b--492ed9b0-dbe4-4a20-a6c9-96c5a6392606.bin`,
          ],
        },
        {
          name: "lex.50.50.enaz.s2t.bin",
          size: 3166552,
          sha256: "6b2f36c13a98c677af7a5f4e0087636fe2af44e004dd142add1ac2207cfa8ad1",
          urls: [
            `${cdn}/20261006203232--e2aa7fcc-0dc3-4951-9114-4ce606d2bae3--b25ae7b3-b26d-40f6-8650-a984e9154d10.bin`,
          ],
        },
        {
          name: "vocab.enaz.spm",
          size: 840767,
          sha256: "ebe0ebd2e652a03e2f23c2209b8c297930df2c5da9391c4afe7762ec04af899a",
          urls: [
            `${cdn}/20261006203230--297335ec-ee05-42bf-bdfd-8fff8b151da7--d0b3d6a9-ef61-4bdc-a0fe-8bfa18068476.spm`,
          ],
        },
      ],
    },
    {
      key: "azen-2.1-base-memory",
      from: "az",
      to: "en",
      version: "2.1",
      architecture: "base-memory",
      licence,
      precision,
      files: [
        {
          name: "model.azen.intgemm.alphas.bin",
          size: 31561787,
          sha256: "21d16602a6b21738d2f750e918bc369b01d83e3d11d4ad1f9ce0a9c99599f50c",
          urls: [
            `${cdn}/20261006203147--2191211e-ff91-42b9-bd17-e4e7642745c0--30fd6918-01fc-4dd3-bccd-84eab074a17c.bin`,
          ],
        },
        {
          name: "lex.50.50.azen.s2t.bin",
          size: 4820648,
          sha256: "d534a8a29537e2539cac09d23360f27291765a030d424e108b9b0cabaa593672",
          urls: [
            `${cdn}/20261006203140--feb77620-d921-4acb-87fc-9a4466a55de2--0188a663-ea2f-4d4c-b751-a875f8171a9f.bin`,
          ],
        },
        {
          name: "vocab.azen.spm",
          size: 835773,
          sha256: "9ae0beed517ad39a95b4e1ae95be4ddfdeba8b004139886d40a3a50874e16aa6",
          urls: [
            `${cdn}/20261006203138--a3437277-6cc1-4477-baa4-7041d2727825--2f838041-4562-4f03-b83f-c2f024743e23.spm`,
          ],
        },
      ],
    },
    {
      key: "ruen-1.1-tiny",
      from: "ru",
      to: "en",
      version: "1.1",
      architecture: "tiny",
      licence,
      precision,
      files: [
        {
          name: "model.ruen.intgemm.alphas.bin",
          size: 17141051,
          sha256: "b1d85c13cfbb05e1d326dd6f0fb5ef270a2011b547450260f96567a93f446c94",
          urls: [`${cdn}/0ab78e19-2bc4-40f7-852a-78983e20bf10.bin`],
          gz: {
            size: 12613599,
            sha256: "4a8a7b9b07c9e06a167ec5bf2542528817321516db4edf614fda45011fa8e5d1",
            urls: [
              `${storage}/ru-en/spring-2024_QrcdYgbwS7e7xbhtOSdoNQ/exported/model.ruen.intgemm.alphas.bin.gz`,
              `${repository}/tiny/ruen/model.ruen.intgemm.alphas.bin.gz`,
            ],
          },
        },
        {
          name: "lex.50.50.ruen.s2t.bin",
          size: 4483844,
          sha256: "f654693577505fd38b1f3d220cdd4ffffbb45afb900a60cf751f0724eadc74e0",
          urls: [`${cdn}/8ca07daa-1e68-4585-8814-65f9d0312cec.bin`],
          gz: {
            size: 1962008,
            sha256: "6524f5c898f1fef52992bd2565a6d4acfafb6a4e8dcd6aef237bd888239418a0",
            urls: [
              `${storage}/ru-en/spring-2024_QrcdYgbwS7e7xbhtOSdoNQ/exported/lex.50.50.ruen.s2t.bin.gz`,
              `${repository}/tiny/ruen/lex.50.50.ruen.s2t.bin.gz`,
            ],
          },
        },
        {
          name: "vocab.ruen.spm",
          size: 905257,
          sha256: "93bdc941b16e523695c319f74778bca9fd8b75a25ad75020cdc98aef74cdc0fc",
          urls: [`${cdn}/e530cfdd-c788-4856-b2ea-cf21241d5ede.spm`],
          gz: {
            size: 419860,
            sha256: "cd70b828e99e4d0c79d48cd56d8579d656c87c1db20bf88883da3085dcbfef75",
            urls: [
              `${storage}/ru-en/spring-2024_QrcdYgbwS7e7xbhtOSdoNQ/exported/vocab.ruen.spm.gz`,
              `${repository}/tiny/ruen/vocab.ruen.spm.gz`,
            ],
          },
        },
      ],
    },
    {
      key: "enaz-1.0-tiny",
      from: "en",
      to: "az",
      version: "1.0",
      architecture: "tiny",
      licence,
      precision,
      files: [
        {
          name: "model.enaz.intgemm.alphas.bin",
          size: 17141051,
          sha256: "9c87aa09ff4f81c320993fe412624ca3584fe9ccf5371247d64f1117dffcf168",
          urls: [`${cdn}/caf9be8c-0650-4f5d-b353-1e20817c91db.bin`],
          gz: {
            size: 13233108,
            sha256: "53332b07a693493d713e891306735d8eb8c8caacd649443cf5c3442b53c9972b",
            urls: [`${repository}/tiny/enaz/model.enaz.intgemm.alphas.bin.gz`],
          },
        },
        {
          name: "lex.50.50.enaz.s2t.bin",
          size: 3332384,
          sha256: "f87f5de2674cf48562df60843a658e0000bedfd75aa8ffa5e251e2cb1321f255",
          urls: [`${cdn}/8b7460cc-c1d2-47cb-8fd0-884d7f16d6b0.bin`],
          gz: {
            size: 1711544,
            sha256: "bda45d9414370c67fb4a4abed10081d7d8274fbbc2cd904fcdc3843ff47cc225",
            urls: [`${repository}/tiny/enaz/lex.50.50.enaz.s2t.bin.gz`],
          },
        },
        {
          name: "vocab.enaz.spm",
          size: 835729,
          sha256: "afc1f4d7d20cd04addd3bc605acfdb83afbf62fb76d1a6bbc94cf42bf0286108",
          urls: [`${cdn}/c4842ab3-371d-4752-8d8c-9a54ed6944f7.spm`],
          gz: {
            size: 418956,
            sha256: "c614d42d85269a4c53efdb9f8389227d8b18e099955b6e88d2515bb740cf0a35",
            urls: [`${repository}/tiny/enaz/vocab.enaz.spm.gz`],
          },
        },
      ],
    },
    {
      key: "azen-tiny",
      from: "az",
      to: "en",
      version: "2.0a1",
      architecture: "tiny",
      licence,
      precision,
      files: [
        {
          name: "model.azen.intgemm.alphas.bin",
          size: 17141051,
          sha256: "fff0b00229e42e3df56be33ec903013aea80dbdd8fc0c3673f6249ab6102490f",
          urls: [`${cdn}/17cd59a0-be31-45e1-b5d7-f698b138fb88.bin`],
          gz: {
            size: 12740106,
            sha256: "c0fc1137ed90669723eb2037492aaf372d2f63f1da69530ee8c89dd0af786913",
            urls: [`${repository}/tiny/azen/model.azen.intgemm.alphas.bin.gz`],
          },
        },
        {
          name: "lex.50.50.azen.s2t.bin",
          size: 4820648,
          sha256: "d534a8a29537e2539cac09d23360f27291765a030d424e108b9b0cabaa593672",
          urls: [`${cdn}/8ef112b8-ad8a-4eaf-b3ae-9e3fa17e1faa.bin`],
          gz: {
            size: 2267101,
            sha256: "fcec2d0efcfc107b308f2ccae5db745a33e26bc74041da9d608ce48dc166633a",
            urls: [`${repository}/tiny/azen/lex.50.50.azen.s2t.bin.gz`],
          },
        },
        {
          name: "vocab.azen.spm",
          size: 835773,
          sha256: "9ae0beed517ad39a95b4e1ae95be4ddfdeba8b004139886d40a3a50874e16aa6",
          urls: [`${cdn}/6570476c-58d5-468c-8a31-38ddec69f8b3.spm`],
          gz: {
            size: 418965,
            sha256: "c4b9a5e131bffde4d5934ea73b64eb46b3312726c97afeee8d3493d199e7db8c",
            urls: [`${repository}/tiny/azen/vocab.azen.spm.gz`],
          },
        },
      ],
    },
    {
      key: "enru-2.0-base",
      from: "en",
      to: "ru",
      version: "2.0",
      architecture: "base",
      licence,
      precision,
      files: [
        {
          name: "model.enru.intgemm.alphas.bin",
          size: 42992955,
          sha256: "0ef9a209c5edc46692750e7505b3695655b1c7c3ec73058b641201ef18c481ce",
          urls: [],
          gz: {
            size: 30698731,
            sha256: "3c6e3ffd275c96a220ae28ddb55b8c2b86b44ffecc1eeb6c8195c1536de4ac74",
            urls: [
              `${storage}/en-ru/student_base_AYqN3ysXRp2EGkEqeaA5Rg/exported/model.enru.intgemm.alphas.bin.gz`,
              `${repository}/base/enru/model.enru.intgemm.alphas.bin.gz`,
            ],
          },
        },
        {
          name: "lex.50.50.enru.s2t.bin",
          size: 2768468,
          sha256: "3587f93c10c1d457f874c2ba7ff4d5e2686fdaf7f3fd179cfefeacab3c6990b9",
          urls: [],
          gz: {
            size: 1348215,
            sha256: "6f00f5d955b8b259cb4a78e5badf0958e5fef3ce153fd77a6dea0324518bb1b8",
            urls: [
              `${storage}/en-ru/student_base_AYqN3ysXRp2EGkEqeaA5Rg/exported/lex.50.50.enru.s2t.bin.gz`,
              `${repository}/base/enru/lex.50.50.enru.s2t.bin.gz`,
            ],
          },
        },
        {
          name: "vocab.enru.spm",
          size: 904455,
          sha256: "56ee63e14e8cb926c394242adc3ed7cc602644c3d33058cff2ce2959d52a6258",
          urls: [],
          gz: {
            size: 419005,
            sha256: "07ed9055319f2adc50a16bc7e636fe1547ab745eb986e40b6384956dc1fc6cfd",
            urls: [
              `${storage}/en-ru/student_base_AYqN3ysXRp2EGkEqeaA5Rg/exported/vocab.enru.spm.gz`,
              `${repository}/base/enru/vocab.enru.spm.gz`,
            ],
          },
        },
      ],
    },
  ];
}
