/** Version of dragoman; part of every edition's signature. A test holds it to package.json. */
export const VERSION = "0.1.0";
