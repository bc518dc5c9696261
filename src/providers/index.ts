export { ProviderError } from "../model/errors.ts";
export type { Job, JobSegment, JobTerm, Reply, ReplyItem, Usage } from "../model/job.ts";
export type {
  Capabilities,
  Limits,
  Provider,
  ProviderDefinition,
  ProviderOptions,
  ProviderSetting,
} from "../model/provider.ts";
export { registry } from "./registry.ts";
