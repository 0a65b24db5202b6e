#!/usr/bin/env node
// Plain JavaScript that any Node can read, so that an old one gets a remedy instead of a stack trace.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `entente: Node ${process.versions.node} is too old. Install Node 24 or later (https://nodejs.org) and run it again.`,
  );
  process.exit(2);
}
await import('../dist/apps/cli/main.js');
