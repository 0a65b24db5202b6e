import { loadModels, loadNames, loadSpeech } from '../src/models.ts';

// Run by speed.ts in a process of its own: what loading the weights costs a fresh program.
const before = process.cpuUsage();
const models = new URL('../models/', import.meta.url);
loadModels(models);
loadSpeech(models);
loadNames(models);
const used = process.cpuUsage(before);
console.log(
  JSON.stringify({ milliseconds: (used.user + used.system) / 1000, megabytes: process.memoryUsage().rss / 1e6 }),
);
