import { AwsV4Signer } from "aws4fetch";
import { describe, expect, it } from "vitest";
import { amazon } from "../../src/providers/amazon.ts";
import { jobOf } from "./conforms.ts";
import { asking } from "./http/asking.ts";
import {
  conformsOverHttp,
  exchange,
  type HttpSubject,
  optionsOf,
  SECRET,
} from "./http/conforms-over-http.ts";

const subject: HttpSubject = {
  definition: amazon,
  env: (url) => ({
    AWS_ACCESS_KEY_ID: `AKIA${SECRET}`,
    AWS_SECRET_ACCESS_KEY: SECRET,
    AWS_REGION: "eu-central-1",
    DRAGOMAN_AMAZON_URL: url,
  }),
  required: ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_REGION"],
  succeed({ body }, translate) {
    const { Text } = body as { Text: string };
    const shape = exchange("amazon", "translate").body as object;
    return { body: { ...shape, TranslatedText: translate(Text) } };
  },
};

describe("amazon", () => {
  conformsOverHttp(subject);
});

describe("a request to amazon", () => {
  const { ask, url } = asking(subject);

  it("names the operation and holds one text", async () => {
    const { request } = await ask(jobOf(["Баку."], "ru", "az"));
    expect(request.headers).toMatchObject({
      "x-amz-target": "AWSShineFrontendService_20170701.TranslateText",
      "content-type": "application/x-amz-json-1.1",
    });
    expect(request.body).toEqual({
      Text: "Баку.",
      SourceLanguageCode: "ru",
      TargetLanguageCode: "az",
    });
  });

  it("is signed so that the service arrives at the same signature", async () => {
    const { request } = await ask(jobOf(["Баку."]), { AWS_SESSION_TOKEN: `token-${SECRET}` });
    const { headers, text } = request;
    const again = await new AwsV4Signer({
      method: "POST",
      url: `${url()}/`,
      headers: {
        "x-amz-target": headers["x-amz-target"] ?? "",
        "content-type": headers["content-type"] ?? "",
        accept: headers["accept"] ?? "",
        "user-agent": headers["user-agent"] ?? "",
      },
      body: text,
      accessKeyId: `AKIA${SECRET}`,
      secretAccessKey: SECRET,
      sessionToken: `token-${SECRET}`,
      service: "translate",
      region: "eu-central-1",
      datetime: headers["x-amz-date"] ?? "",
    }).sign();
    expect(headers["authorization"]).toBe(again.headers.get("authorization"));
    expect(headers["x-amz-security-token"]).toBe(`token-${SECRET}`);
  });

  it("is not made for a text of more than 10,000 bytes", async () => {
    const provider = await amazon.create(optionsOf(subject.env(url())));
    const { signal } = new AbortController();
    await expect(provider.translate(jobOf(["я".repeat(5001)]), signal)).rejects.toMatchObject({
      code: "provider/too-big",
      action: "split",
    });
    await expect(provider.translate(jobOf(["я".repeat(5000)]), signal)).resolves.toBeDefined();
  });
});
