// Runs the jsii kernel, the JavaScript half of every CDKTF construct, for the Java process that
// started it. It does what jsii's own bin/jsii-runtime.js does, with three differences, which together
// take away two thirds of the time and most of the memory; the output is the same:
//
// 1. Provider packages are entered through lib/lazy-index.js, which they ship and nothing uses.
//    Their lib/index.js loads all of the AWS provider's ~1,800 modules: seconds, and 400 MB.
// 2. The kernel runs in this process. jsii starts a second one only to turn its standard streams
//    into file descriptor 3, which the kernel reads and writes.
// 3. CDKTF's tokens don't note where they were made. It would be a place in the kernel, for a message
//    that only programs in JavaScript have a use for.
//
// Started by the script jsii-host beside it, with the path of jsii's lib/program.js.
'use strict';

const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Node ${process.versions.node} is too old: install Node 22 (20 is the least) and put it on PATH.`);
  process.exit(1);
}

const resolve = Module._resolveFilename;
Module._resolveFilename = function (...request) {
  const file = resolve.apply(this, request);
  const lazy = path.join(path.dirname(file), 'lazy-index.js');
  return path.basename(file) === 'index.js' && file.includes('/@cdktf/provider-') && fs.existsSync(lazy) ? lazy : file;
};

const load = Module._extensions['.js'];
Module._extensions['.js'] = (module, file) => {
  load(module, file);
  if (file.endsWith('/lib/tokens/private/stack-trace.js')) {
    module.exports.captureStackTrace = () => [];
  }
};

const { readSync, writeSync } = fs;
fs.readSync = (descriptor, ...rest) => readSync(descriptor === 3 ? 0 : descriptor, ...rest);
fs.writeSync = (descriptor, ...rest) => writeSync(descriptor === 3 ? 1 : descriptor, ...rest);
// Standard output belongs to the protocol now; what a library prints must not get into it.
Object.defineProperty(process, 'stdout', { get: () => process.stderr });

require(path.resolve(process.argv[2]));
