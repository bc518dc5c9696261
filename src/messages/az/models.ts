import type { models as english } from "../en/models.ts";
import type { AzerbaijaniForms, Translation } from "../translation.ts";

/** What the models commands say, in Azerbaijani. */
export const models: Translation<typeof english, AzerbaijaniForms> = {
  "models.model": "model",
  "models.pair": "dillər",
  "models.size": "həcm",
  "models.licence": "lisenziya",
  "models.state": "vəziyyət",
  "models.megabytes": "{{megabytes, number}} MB",
  "models.state.absent": "yoxdur",
  "models.state.damaged": "zədələnib",
  "models.state.incomplete": "natamamdır",
  "models.state.installed": "quraşdırılıb",
  "models.state.ready": "hazırdır",
  "models.state.removed": "silindi",
  "models.state.verified": "yoxlanıldı",
  "models.fault.hash": "məzmunu fərqlidir",
  "models.fault.missing": "yoxdur",
  "models.fault.size": "həcmi fərqlidir",
};
