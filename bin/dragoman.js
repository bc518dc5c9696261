#!/usr/bin/env node
import { main } from "../dist/cli/main.js";

process.exitCode = await main(process.argv.slice(2));
// A provider that was given up may still hold a socket or timer: nothing waits for it.
setTimeout(() => process.exit(), 1000).unref();
