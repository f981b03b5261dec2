#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const program = join(__dirname, '..', 'dist', 'cli.cjs');
if (existsSync(program)) require(program);
else {
  console.error('recovery-audit: It has not been built yet: run "npm ci" in its folder.');
  process.exitCode = 2;
}
