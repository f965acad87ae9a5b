// Looks at the runtime before any TypeScript is loaded: an older Node could not even read the next file.
const needed = 26;
const major = Number(process.versions.node.split('.')[0]);
if (major < needed) {
  process.stderr.write(
    `Dateline needs Node ${needed}, this is ${process.versions.node}: run "npm ci" and start it through npm ("npm start"), which brings its own Node.\n`,
  );
  process.exitCode = 2;
} else {
  const [{ enableCompileCache }, { fileURLToPath }] = await Promise.all([
    import('node:module'),
    import('node:url'),
  ]);
  // Halves the time to start; the variable lets the store's threads share it.
  const cache = fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url));
  enableCompileCache(cache);
  process.env.NODE_COMPILE_CACHE ??= cache;
  await import('./main.ts');
}
