// Preloaded into a measured process (`node --import`): says at its end how much memory it held at most, and how long its processor worked.
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const megabytes = (maxRSS * 1024) / 1e6;
  const seconds = (userCPUTime + systemCPUTime) / 1e6;
  process.stderr.write(
    `at most ${megabytes.toFixed(0)} MB held by the process, ${seconds.toFixed(1)} s of processor time\n`,
  );
});
