import type { Attributes } from "./inline-codes.ts";

/** Attributes that have a field of their own in a unit. */
const fields = new Set(["tuid", "xml:lang", "lang", "creationid", "creationdate", "changedate"]);

/** Adds a property; a type that is taken gets `#2`, `#3`, … so that none is lost. */
export function addProperty(properties: Record<string, string>, type: string, value: string): void {
  let name = type;
  for (let number = 2; name in properties; number += 1) name = `${type}#${number}`;
  properties[name] = value;
}

/** The attributes of a `tu` or `tuv` that have no field of their own, as `@name` properties. */
export function attributeProperties(
  prefix: string,
  attributes: Attributes,
): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const name in attributes) {
    const value = attributes[name];
    const own = fields.has(name) && (prefix === "" || !name.startsWith("c"));
    if (value !== undefined && !own) properties[`${prefix}@${name}`] = value;
  }
  return properties;
}
