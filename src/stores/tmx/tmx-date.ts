const pattern = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** ISO 8601 for a TMX date (`20220426T101500Z`); anything else as it is. */
export function fromTmxDate(date: string): string {
  const match = pattern.exec(date.trim());
  if (match === null) return date.trim();
  const [, year, month, day, hour, minute, second] = match;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

/** The TMX form (`YYYYMMDDThhmmssZ`, UTC) of an ISO 8601 date; `null` where it is not a date. */
export function toTmxDate(date: string): string | null {
  const time = Date.parse(date);
  if (Number.isNaN(time)) return null;
  return new Date(time).toISOString().replaceAll(/[-:]|\.\d+/g, "");
}
